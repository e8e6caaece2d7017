"""The document: one page first, then every exercise in which something is noted, in every format and nothing lost."""

from __future__ import annotations

import datetime as dt
import html as html_module
import io
import json
import re
import zipfile
from dataclasses import replace
from functools import cache
from itertools import pairwise

import docx
import openpyxl
import pytest

from samkit import charts
from samkit.content import LANGUAGES
from samkit.errors import RenderError
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import ALL, exercise
from samkit.report.building import document
from samkit.report.document import Document, Figure, Heading, Pair, Paragraph, Table, clean
from samkit.report.excel import xlsx
from samkit.report.files import FILES, KINDS
from samkit.report.html import html
from samkit.report.pdf import pdf
from samkit.report.word import docx as word
from samkit.workbook import Challenge, Partner, Trial, Workbook, from_json, to_json
from tests.report.full import workbook
from tests.report.papers import squeezed, text

TODAY = dt.date(2026, 11, 16)
WRITERS = {"pdf": pdf, "docx": word, "xlsx": xlsx, "html": html}


@cache
def full() -> tuple[Workbook, tuple[str, ...], Document]:
    noted, said = workbook()
    kept = to_json(noted)
    assert from_json(kept) == noted
    return noted, tuple(one for one in said if one in kept), document(State(noted, "c1", "da", TODAY))


@cache
def shown(lang: str) -> Document:
    seen = example()
    noted = seen.workbook(lang)
    return document(State(noted, noted.chosen, lang, seen.today))


@cache
def written(kind: str) -> bytes:
    return WRITERS[kind](full()[2])


@pytest.mark.parametrize("kind", WRITERS)
def test_every_text_in_a_workbook_with_every_field_filled_is_in_every_format(kind: str) -> None:
    _, said, _ = full()
    assert len(said) > 140
    found = text(kind, written(kind))
    assert [one for one in said if one not in found] == []


@pytest.mark.parametrize("kind", [one for one in WRITERS if one != "xlsx"])
def test_choices_are_words_and_dates_and_numbers_are_written_as_the_language_does(kind: str) -> None:
    found = text(kind, written(kind))
    assert "brugereogpårørende" in found
    assert "1.december2026" in found
    assert "2026-12-01" not in found


def test_a_workbook_with_every_field_filled_has_a_chapter_for_every_exercise_in_course_order() -> None:
    assert [one.key for one in full()[2].chapters] == [one.key for one in ALL]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_chapter_of_the_example_is_called_by_its_exercise_and_has_its_pictures(lang: str) -> None:
    for chapter in shown(lang).chapters:
        assert chapter.title == exercise(chapter.key).title(lang)
        figures = [one for one in chapter.blocks if isinstance(one, Figure)]
        assert bool(figures) is bool(exercise(chapter.key).charts) or chapter.key == "voice"
        assert all(one.svg and one.caption for one in figures)
        assert not any("var(" in one.svg for one in figures)


def test_where_nothing_is_noted_there_is_no_chapter() -> None:
    noted = Workbook((Challenge("c1", what="Utrygge børn"),), "c1", partners=(Partner("p1", "Biblioteket"),))
    made = document(State(noted, "c1", "da", TODAY))
    assert [one.key for one in made.chapters] == ["challenge", "partners"]


@pytest.mark.parametrize("kind", [*WRITERS, "json"])
def test_a_plan_from_an_empty_workbook_says_where_to_begin(kind: str) -> None:
    data = FILES[kind](State(Workbook(), "c1", "da", TODAY))
    if kind != "json":
        assert "18.november2026" in text(kind, data)
        assert "»Jeresudfordring«" in text(kind, data)


def test_the_marks_of_who_is_heard_stay_out_unless_the_plan_says_yes_but_what_was_decided_stays() -> None:
    noted, _, made = full()
    about = noted.challenge()
    without = noted.with_challenge(replace(about, plan=replace(about.plan, voices="")))
    closed = document(State(without, "c1", "da", TODAY))
    marks, left = (next(one for one in plan.chapters if one.key == "voice") for plan in (made, closed))
    assert any(isinstance(one, Figure) for one in marks.blocks)
    assert [type(one) for one in left.blocks[:2]] == [Heading, Pair]
    assert about.actions["voice"].what in str(left)
    assert not any(isinstance(one, Figure | Table) for one in left.blocks)


def test_what_is_only_said_to_whoever_answers_is_left_out() -> None:
    told = str(shown("da"))
    assert "Så er det aftalt." not in told
    assert "Hvor lang tid har du?" not in told
    assert "Så kan det komme i loggen" not in told
    assert "Datoen er passeret. Er det gjort?" not in told


def test_a_picture_that_can_not_be_drawn_leaves_its_words_and_its_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise RenderError

    monkeypatch.setattr(charts, "svg", broken)
    seen = example()
    noted = seen.workbook("da")
    made = document(State(noted, noted.chosen, "da", seen.today))
    figures = [one for chapter in made.chapters for one in chapter.blocks if isinstance(one, Figure)]
    assert figures
    assert not any(one.svg for one in figures)
    for write in WRITERS.values():
        assert write(made)
    assert "Billedetkunneikketegnes" in text("html", html(made))


def test_control_characters_that_no_file_can_show_are_left_out() -> None:
    assert clean(Pair("a\x07b", "c\ud800\td\ne")) == Pair("ab", "c\td\ne")
    assert clean((Paragraph("\ufffex"),)) == (Paragraph("x"),)


def test_the_html_file_loads_nothing_escapes_everything_and_names_its_language() -> None:
    noted = Workbook(
        (Challenge("c1", what='<script>alert(1)</script><img src="https://example.org/x">&{{ 7*7 }}'),), "c1"
    )
    page = html(document(State(noted, "c1", "en", TODAY))).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<script" not in page
    assert "<img" not in page
    assert "{{ 7*7 }}" in page
    whole = html(shown("da")).decode()
    assert not re.findall(r'(?:src|href)="(?!#)', whole)
    assert whole.count("<h1") == 1


def test_word_has_headings_table_headers_a_language_and_a_description_of_every_picture() -> None:
    made = shown("da")
    paper = docx.Document(io.BytesIO(word(made)))
    styles = [str(getattr(one.style, "name", "")) for one in paper.paragraphs]
    levels = [int(one[-1]) for one in styles if one.startswith("Heading")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert paper.core_properties.language == "da-DK"
    figures = [one for chapter in made.chapters for one in chapter.blocks if isinstance(one, Figure)]
    inside = zipfile.ZipFile(io.BytesIO(word(made))).read("word/document.xml").decode()
    described = [html_module.unescape(one) for one in re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', inside)]
    assert described == [one.caption for one in figures]
    assert inside.count("<w:tblHeader/>") == len(paper.tables)
    looks = zipfile.ZipFile(io.BytesIO(word(made))).read("word/styles.xml").decode()
    assert 'w:lang w:val="da-DK"' in looks


def test_in_word_the_plan_in_full_begins_on_a_page_of_its_own_and_no_empty_one_stands_between() -> None:
    inside = zipfile.ZipFile(io.BytesIO(word(shown("da")))).read("word/document.xml").decode()
    assert inside.count("<w:pageBreakBefore/>") == 1
    texts = re.findall(r"<w:t [^>]*>([^<]*)", inside.partition("<w:pageBreakBefore/>")[2])
    titles = [one.title for one in shown("da").chapters]
    assert [html_module.unescape(one) for one in texts[: len(titles) + 2]] == ["Indhold", *titles, titles[0]]
    assert 'w:type="page"' not in inside


def test_in_word_a_column_is_as_wide_as_what_stands_in_it() -> None:
    paper = docx.Document(io.BytesIO(word(shown("da"))))
    wide = [int(one.width or 0) for one in paper.tables[0].columns]
    assert wide[1] > 2 * max(wide[0], wide[2]) > 0


def test_what_a_heading_has_said_of_an_arrow_is_not_said_again_below_it() -> None:
    (chapter,) = (one for one in shown("da").chapters if one.key == "effect_model")
    arrows = [at for at, one in enumerate(chapter.blocks) if isinstance(one, Heading) and "« til »" in one.text]
    below = {one.label for one in chapter.blocks[arrows[0] :] if isinstance(one, Pair)}
    assert len(arrows) == 12
    assert "Fordi" in below
    assert not below & {"Fra", "Til"}


@pytest.mark.parametrize(
    "formula",
    ["=1+1", "+45 12 34", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "'=1", "_x0041_", "12", "https://example.org"],
)
def test_excel_takes_every_text_as_a_text_and_never_as_a_formula_or_a_link(formula: str) -> None:
    noted = Workbook((Challenge("c1", what=formula),), "c1")
    book = openpyxl.load_workbook(io.BytesIO(xlsx(document(State(noted, "c1", "da", TODAY)))))
    (cell,) = [cell for row in book["Jeres udfordring"].iter_rows() for cell in row if cell.value == formula]
    assert cell.data_type == "s"
    assert bool(cell.quotePrefix) is formula.lstrip("'").startswith(("=", "+", "-", "@")), "it stays one when edited"
    assert cell.hyperlink is None


def test_no_cell_holds_more_than_excel_can_read_though_each_sign_counts_for_two() -> None:
    said = "\U0001f984" * 40_000
    book = openpyxl.load_workbook(io.BytesIO(xlsx(replace(full()[2], front=(Paragraph(said),), chapters=()))))
    cells = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert "".join(cells).endswith(said)
    assert max(len(one.encode("utf-16-le")) // 2 for one in cells) <= 32_767


def test_excel_has_a_sheet_for_the_front_page_and_one_for_each_exercise_begun_with_names_of_their_own() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx(shown("en"))))
    assert book.sheetnames[0] == "On one page"
    assert len(book.sheetnames) == len({one.casefold() for one in book.sheetnames}) == len(shown("en").chapters) + 1
    assert all(len(one) <= 31 for one in book.sheetnames)


def test_json_is_the_whole_workbook_as_it_can_be_read_in_again() -> None:
    noted, _, _ = full()
    data = FILES["json"](State(noted, "c1", "da", TODAY))
    assert from_json(data) == noted
    assert json.loads(data)["samkit"]


def test_every_kind_of_file_has_its_content_type() -> None:
    assert KINDS.keys() == FILES.keys() == set(exercise("plan").draw(State(Workbook(), "c1", "da"))["paper"].files)


def test_the_front_page_has_who_does_what_as_a_table_in_order() -> None:
    (table,) = [one for one in shown("da").front if isinstance(one, Table)]
    assert table.columns == ("Hvornår", "Hvad", "Hvem")
    assert [row[0] for row in table.rows][-1] != "uden dato"
    heads = [one.text for one in shown("da").front if isinstance(one, Heading)]
    assert heads[:4] == ["Det handler om", "Sådan ser vi problemet", "Medspillere", "Det prøver vi"]
    assert heads[-1] == "Fortæl det videre"


HOSTILE = (
    "مرحبا שלום",
    "En \U0001f984 og \U0001f469\u200d\U0001f3eb",
    "x" * 2000,
    "<w:p/>&amp;]]>",
    "a\nb\tc",
    "{x} {{ y }} {% z %}",
)


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html"])
@pytest.mark.parametrize("said", HOSTILE)
def test_what_is_strange_or_hostile_is_in_the_file_as_it_was_typed(kind: str, said: str) -> None:
    noted = Workbook((Challenge("c1", what=said, feel=said),), "c1")
    data = WRITERS[kind](document(State(noted, "c1", "da", TODAY)))
    assert squeezed(said) in text(kind, data)


def test_sheets_are_in_the_plan_in_full_but_the_plan_is_not_within_itself() -> None:
    heads = {
        chapter.key: [one.text for one in chapter.blocks if isinstance(one, Heading)]
        for chapter in shown("da").chapters
    }
    assert "Drejebog til vores første møde" in heads["runsheet"]
    assert "Guide til samtalen" in heads["interviews"]
    assert "Vores handlingsplan" not in heads["plan"]


def test_excel_has_numbers_and_days_that_can_be_calculated_with() -> None:
    trial = Trial("x", start="2026-11-30", weeks=2, hours=3.5, measure="12")
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx(document(State(Workbook((Challenge("c1", trial=trial),), "c1"), "c1", "da", TODAY))))
    )
    cells = {
        str(row[0].value): row[1] for row in book["Prøvehandling"].iter_rows(max_col=2) if row[1].value is not None
    }
    start, hours, measure = (
        next(cell for label, cell in cells.items() if word in label) for word in ("begynder", "Timer", "tælle")
    )
    assert (str(start.value), start.number_format) == ("2026-11-30 00:00:00", "d. mmmm yyyy")
    assert (hours.value, hours.number_format) == (3.5, "0.0")
    assert (measure.value, measure.data_type) == ("12", "s")
    front = openpyxl.load_workbook(io.BytesIO(xlsx(shown("en")))).worksheets[0]
    assert any(
        cell.number_format == "d mmmm yyyy" and cell.data_type == "d" for row in front.iter_rows() for cell in row
    )


def test_a_day_before_the_first_that_excel_knows_stays_a_text() -> None:
    old = Pair("Hvornår?", "1. maj 1899", dt.date(1899, 5, 1))
    book = openpyxl.load_workbook(io.BytesIO(xlsx(replace(full()[2], front=(old,), chapters=()))))
    assert "1. maj 1899" in [cell.value for row in book.worksheets[0].iter_rows() for cell in row]


def test_on_a_phone_each_row_is_a_card_with_the_label_of_each_value_and_each_picture_is_drawn_for_it() -> None:
    seen = example()
    noted = seen.workbook("da")
    page = html(document(State(noted, noted.chosen, "da", seen.today), narrow=True)).decode()
    labels = re.findall(r"<t[hd] [^>]*role=\"(?:rowheader|cell)\"[^>]*data-label=\"([^\"]*)\"", page)
    assert len(labels) == page.count('role="rowheader"') + page.count('role="cell"') > 200
    assert {"Hvornår", "Hvad", "Hvem"} <= set(labels)
    drawn = page.count('<div class="drawn"><svg ')
    assert drawn == page.count('<div class="narrow"><svg ') == page.count("<figure>") > 10
    assert page.count('role="table"') == page.count("<table ")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_chapter_stands_in_a_list_of_contents_that_leads_to_it(lang: str) -> None:
    titles = [one.title for one in shown(lang).chapters]
    page = html(shown(lang)).decode()
    assert all(f'<a href="#{one.key}">' in page and f'id="{one.key}"' in page for one in shown(lang).chapters)
    parts = zipfile.ZipFile(io.BytesIO(word(shown(lang))))
    inside = parts.read("word/document.xml").decode()
    marks = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]*)"', inside)
    assert re.findall(r'<w:hyperlink [^>]*w:anchor="([^"]*)"', inside) == marks
    assert len(marks) == len(titles)
    assert " TOC " in inside
    assert inside.count('w:fldCharType="begin"') == inside.count('w:fldCharType="end"') == 1
    # Either would have Word ask whoever opens it whether to update.
    assert "updateFields" not in parts.read("word/settings.xml").decode()
    assert "w:dirty" not in inside
