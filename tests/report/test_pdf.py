"""The PDF: tagged for screen readers, one page first, in signs that its fonts have, and never source code of Typst."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import psutil
import pytest
import typst

from samkit.content import sentence
from samkit.errors import RenderError
from samkit.examples import example
from samkit.exercise import State
from samkit.report import fonts
from samkit.report.building import document
from samkit.report.content import WORDS
from samkit.report.document import Chapter, Document, Figure, Pair
from samkit.report.pdf import data, pdf, png
from samkit.report.typesetting import typeset
from samkit.workbook import Challenge, Workbook, limits
from tests.report.full import largest, wordy, workbook
from tests.report.papers import Pdf, squeezed, text

TODAY = dt.date(2026, 11, 16)
HOSTILE = {
    "typst": '#read("/etc/passwd") $x$ *b* _i_ `raw` <label> @ref #set page(fill: red) // # \\ "quote" = heading',
    "markup": "</text></svg><script>alert(1)</script> &amp; ]]> {{ x }} {% x %}",
    "right to left": "مرحبا بالعالم שלום עולם",
    "letters from elsewhere": "Œuvre łódź Ünïcödé Київ ελλάδα ţară",
    "bare combining": "é ä ȼ̣",
    "a long word": "x" * limits.LONG,
    "lines": "a\n\n\nb\tc",
    "spaces": "a\u00a0b\u2003c\u2028d",
}


@pytest.fixture(scope="module")
def made() -> Document:
    seen = example()
    noted = seen.workbook("da")
    return document(State(noted, noted.chosen, "da", seen.today))


@pytest.fixture(scope="module")
def file(made: Document) -> Pdf:
    return Pdf(pdf(made))


def holding(said: str) -> Document:
    return document(State(Workbook((Challenge("c1", what=said, feel=said),), "c1"), "c1", "da", TODAY))


def test_it_says_that_it_is_tagged_in_which_language_and_by_which_standard(file: Pdf) -> None:
    catalog = file.catalog()
    assert b"/MarkInfo<</Marked true" in catalog
    assert b"/StructTreeRoot" in catalog
    assert b"/Lang(da)" in catalog
    assert b"/DisplayDocTitle true" in catalog
    about = file.metadata()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in about
    assert "Vores handlingsplan" in about.decode()


def test_every_picture_has_its_description_and_every_table_its_header(made: Document, file: Pdf) -> None:
    figures = [one for chapter in made.chapters for one in chapter.blocks if isinstance(one, Figure)]
    tags = [body for body in file.objects.values() if b"/StructElem" in body]
    described = [body for body in tags if b"/S/Figure" in body and b"/Alt" in body]
    assert len(described) >= len(figures) > 10
    assert sum(b"/S/TH" in body for body in tags) > 20
    assert {name for body in tags for name in re.findall(rb"/S/(H\d)", body)} >= {b"H1", b"H2"}


def test_in_english_it_says_so() -> None:
    seen = example()
    noted = seen.workbook("en")
    front = replace(document(State(noted, noted.chosen, "en", seen.today)), chapters=())
    assert b"/Lang(en)" in Pdf(pdf(front)).catalog()


def pages_of_front(plan: Document) -> int:
    read = Pdf(pdf(plan))
    first = WORDS.contents(plan.lang)
    starts = [at for at, page in enumerate(read.pages()) if squeezed(read.text(page)).startswith(first)]
    return starts[0]


@pytest.mark.parametrize("which", ["the example", "every field", "the largest"])
def test_the_plan_on_one_page_is_one_page(made: Document, which: str) -> None:
    noted = workbook()[0] if which == "every field" else wordy(largest(0, 30))
    plan = made if which == "the example" else document(State(noted, "c1", "da", TODAY))
    assert pages_of_front(replace(plan, chapters=plan.chapters[:1])) == 1


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_hostile_or_strange_is_text_and_breaks_nothing(case: str) -> None:
    said = HOSTILE[case]
    found = text("pdf", pdf(holding(said)))
    if case not in {"right to left", "spaces", "bare combining"}:
        assert squeezed(said)[:900] in found


def test_signs_that_the_fonts_lack_are_written_by_their_names_and_nothing_is_lost() -> None:
    found = text("pdf", pdf(holding("En \U0001f984 og \u4e2d")))
    assert "En[unicornface]og[cjkunifiedideograph-4e2d]" in found
    assert fonts.written("a\U000e0061\U0001f984b") == "a[unicorn face]b"
    assert fonts.written("Blåbær – »så« … œ Ж ش ש") == "Blåbær – »så« … œ Ж ش ש"
    assert fonts.written("\ue000") == "[u+e000]"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("a\ufeffb\u202ec\u202dd\u2066e\u2069", "abcde"),
        ("Klar ✅ eller ❓", "Klar [white heavy check mark] eller [black question mark ornament]"),
        ("\u0301\t\u05b9 \u064c\nx\n\u05bay", "\t \nx\ny"),
    ],
)
def test_signs_on_which_a_pdf_would_break_are_written_by_their_names_or_left_out(said: str, written: str) -> None:
    assert fonts.written(said) == written
    assert squeezed(written) in text("pdf", pdf(holding(said)))


def test_the_fonts_have_all_the_letters_of_europe_and_the_signs_that_samkit_uses() -> None:
    assert {ord(sign) for sign in "æøåÆØÅéüßñçğşıłþðœ–—…»«‘’“”●○◆◇■□▲×→·½≥≤€"} <= fonts.signs()


def test_a_picture_becomes_pixels_of_its_own_size() -> None:
    size = 'width="72" height="36" viewBox="0 0 72 36"'
    drawn = png(f'<svg xmlns="http://www.w3.org/2000/svg" {size}><text y="20">Hej</text></svg>')
    assert drawn[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(drawn[16:20], "big") == 2 * int.from_bytes(drawn[20:24], "big") > 0


def test_the_same_plan_of_the_same_day_is_the_same_file(made: Document) -> None:
    front = replace(made, chapters=made.chapters[:2])
    assert pdf(front) == pdf(front)


def test_plan_after_plan_takes_no_more_memory_and_keeps_nobodys_words(made: Document) -> None:
    pdf(made)
    before = psutil.Process().memory_info().rss
    for at in range(5):
        pdf(replace(made, said=f"{made.said} {at}"))
    assert psutil.Process().memory_info().rss - before < 150_000_000, "without forgetting it is 75 MB each"


def test_no_file_of_the_machine_can_be_read() -> None:
    with pytest.raises(RenderError, match="unset"):
        typeset(b'#read("/etc/hostname")', {}, format="pdf")


@pytest.mark.parametrize(
    "broken", [typst.TypstError("no glyph", ""), BaseException("end byte index 30 is out of bounds")]
)
def test_where_typst_breaks_there_is_a_sentence(broken: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> bytes:
        raise broken

    monkeypatch.setattr(typst, "compile", breaks)
    with pytest.raises(RenderError) as refused:
        pdf(holding("x"))
    assert sentence(refused.value, "da").startswith("Filen kan ikke laves")


def test_lists_of_500_co_players_and_300_nodes_are_written_whole() -> None:
    noted = largest()
    assert (len(noted.partners), len(noted.challenge().nodes)) == (limits.PARTNERS, limits.NODES)
    plan = document(State(noted, "c1", "da", TODAY))
    found = text("pdf", pdf(plan))
    assert all(squeezed(one.name) in found for one in noted.partners)
    assert all(squeezed(one.what) in found for one in noted.challenge().nodes)


def test_an_answer_stands_on_the_line_of_its_question_and_two_short_ones_beside_each_other() -> None:
    pairs = tuple(Pair(f"Spørgsmål {at}?", f"svar {at}") for at in range(3))
    long = Pair("Hvad skete der?", "Ord for ord. " * 20)
    plan = Document("da", "Plan", TODAY, "", (), "", (Chapter("x", "Kapitel", (*pairs, long)),))
    kinds = [one["kind"] for one in data(plan)["chapters"][0]["blocks"]]
    assert kinds == ["pairs", "pair"]
    assert "Spørgsmål0?svar0Spørgsmål1?svar1Spørgsmål2?svar2Hvadsketeder?Ordforord." in text("pdf", pdf(plan))


def test_the_whole_plan_of_the_example_is_no_longer_than_it_needs_to_be(file: Pdf) -> None:
    assert len(file.pages()) <= 42


def test_after_the_front_page_comes_a_list_of_contents_with_the_pages(made: Document, file: Pdf) -> None:
    second = squeezed(file.text(file.pages()[1]))
    assert second.startswith("Indhold")
    texts = [squeezed(file.text(page)) for page in file.pages()]
    for chapter in made.chapters:
        found = re.search(rf"{re.escape(squeezed(chapter.title))}\.+l?(\d+)", second)
        assert found, chapter.title
        assert squeezed(chapter.title) in texts[int(found[1]) - 1]
