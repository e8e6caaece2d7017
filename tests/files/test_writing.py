"""Lists out as CSV and Excel and in again: nothing is lost, nothing becomes a formula."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samkit.errors import Rejected, UnknownName
from samkit.files import as_csv, as_xlsx, matched, read_table, values
from samkit.workbook import limits
from tests.files.lists import BRINGS, COLUMNS, CONTACT, NAME, WANTS

AWKWARD = (
    "=1+1", "'=1+1", "''=x", "+45 12 34 56 78", "-", "@alle", "'n Hus", "'", '"', '""', ";", ",", "a;b,c\td", "sep=;",
    "first\nsecond", "\n=x", "التعاون", "👩‍👩‍👧 🏳️‍🌈", "#N/A", "TRUE", "007", "1,5", "2026-11-23",
    "_x0041_x0042_", "_x005F_", "\u2028", "\u200f-1",
    "\ufeff", "<b>&amp;</b>", "]]>", "{=1}", "=cmd|' /C calc'!A0", "\U0001fffe",
)  # fmt: skip
LANGUAGES = ("da", "en")

signs = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\n\t=+-@';,\""
)
texts = (
    st.sampled_from(AWKWARD) | st.text(signs, max_size=40) | st.text(st.sampled_from("'=_x00415F"), max_size=9)
).map(limits.text)
numbers = st.sampled_from(["", "0", "0.5", "1.25", "12", "999.99", "1000"])
choices = st.sets(st.sampled_from(sorted(BRINGS.options))).map(
    lambda chosen: " ".join(key for key in BRINGS.options if key in chosen)
)
rows = st.lists(
    st.fixed_dictionaries(
        {
            "name": texts,
            "brings": choices,
            "contact": st.sampled_from(["", *CONTACT]),
            "distance": numbers,
            "wants": texts,
        }
    ).filter(lambda row: any(row.values())),
    max_size=6,
)


def read(data: bytes) -> list[dict[str, str]]:
    """Read a list back."""
    table = read_table(data)
    found = matched(table.header, COLUMNS)
    assert not found.unknown
    return [values(row, found, COLUMNS) for row in table.rows]


@given(rows, st.sampled_from(LANGUAGES))
def test_whatever_a_workbook_holds_comes_back_from_csv_as_it_went_out(written: list[dict[str, str]], lang: str) -> None:
    assert read(as_csv(COLUMNS, written, lang)) == written


@settings(max_examples=60, deadline=None)
@given(rows, st.sampled_from(LANGUAGES))
def test_whatever_a_workbook_holds_comes_back_from_excel_as_it_went_out(
    written: list[dict[str, str]], lang: str
) -> None:
    assert read(as_xlsx(COLUMNS, written, lang, "Medspillere")) == written


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_comes_back_alone_and_beside_others(text: str, lang: str) -> None:
    kept = limits.text(text)
    for columns in ((WANTS,), (NAME, WANTS)):
        for data in (as_csv(columns, [{"wants": kept}] * 2, lang), as_xlsx(columns, [{"wants": kept}] * 2, lang, "x")):
            assert [row.cells[-1] for row in read_table(data).rows] == ([kept, kept] if kept.strip() else [])


def test_danish_csv_has_semicolons_and_commas_and_english_commas_and_points() -> None:
    row = {"name": "Café", "brings": "time equipment", "contact": "little", "distance": "1.5", "wants": "a;b"}
    assert as_csv(COLUMNS, [row], "da").decode("utf-8") == (
        '\ufeffNavn;Kan bidrage med;Kontakt i dag;Afstand, km;Ønsker\r\nCafé;tid, værktøj, udstyr;Lidt;1,5;"a;b"\r\n'
    )
    assert as_csv(COLUMNS, [row], "en").decode("utf-8") == (
        '\ufeffName,Can bring,Contact today,"Distance, km",Wants\r\nCafé,"time, tools, equipment",A little,1.5,a;b\r\n'
    )
    with pytest.raises(UnknownName):
        as_csv(COLUMNS, [], "sv")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_no_cell_of_a_csv_begins_as_a_formula_does(sign: str, lang: str) -> None:
    lines = as_csv((NAME, WANTS), [{"name": f"{sign}1", "wants": f"'{sign}1"}], lang).decode("utf-8-sig").splitlines()
    assert lines[1] == f"'{sign}1{';' if lang == 'da' else ','}''{sign}1"


def test_a_workbook_holds_texts_and_numbers_and_no_formula() -> None:
    written = [{"name": "=1+1", "distance": "1.5", "wants": "#N/A"}, {"name": "A", "distance": "2"}]
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(COLUMNS, written, "da", "Vores: [liste]/*?\\'")))
    sheet = book.worksheets[0]
    assert [sheet.title, sheet.freeze_panes] == ["Vores liste", "A2"]
    assert [(cell.value, cell.font.bold) for cell in sheet[1]][:2] == [("Navn", True), ("Kan bidrage med", True)]
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [
        ("=1+1", "s"), (None, "n"), (None, "n"), (1.5, "n"), ("#N/A", "s"),
    ]  # fmt: skip
    assert sheet["A2"].quotePrefix
    assert not sheet["A3"].quotePrefix
    assert (sheet["D3"].value, sheet["A3"].font.bold) == (2, False)


def test_no_part_of_a_workbook_holds_a_formula_or_leads_elsewhere() -> None:
    data = as_xlsx(COLUMNS, [{"name": text, "wants": text} for text in map(limits.text, AWKWARD)], "da", "x")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        every = b"".join(archive.read(name) for name in archive.namelist())
    assert b"<f>" not in every
    assert b"<f " not in every
    assert b"External" not in every


def test_columns_are_as_wide_as_what_stands_in_them_within_reason() -> None:
    written = [{"name": "x" * 30 + "\n" + "y" * 20, "wants": "z" * 500}]
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx((NAME, BRINGS, WANTS), written, "da", "x"))).worksheets[0]
    assert [sheet.column_dimensions[column].width for column in "ABC"] == [32, 17, 60]


@pytest.mark.parametrize(("title", "name"), [("", "samkit"), ("'''", "samkit"), ("x" * 40, "x" * 31), ("a\nb", "a b")])
def test_a_sheet_has_a_name_that_excel_takes(title: str, name: str) -> None:
    assert openpyxl.load_workbook(io.BytesIO(as_xlsx((NAME,), [], "da", title))).sheetnames == [name]


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\r", "\x85", "\ud800", "\uffff"])
def test_a_sign_that_no_file_can_hold_is_refused_rather_than_lost(sign: str) -> None:
    with pytest.raises(Rejected, match="odd_signs"):
        as_csv((NAME,), [{"name": sign}], "da")
    with pytest.raises(Rejected, match="odd_signs"):
        as_xlsx((NAME,), [{"name": sign}], "da", "x")


def test_a_text_longer_than_a_cell_of_excels_is_refused_rather_than_cut() -> None:
    with pytest.raises(Rejected) as error:
        as_xlsx((NAME,), [{"name": "👩" * 16_384}], "da", "x")
    assert (error.value.key, error.value.details["limit"]) == ("too_long", 32_767)
    assert read_table(as_xlsx((NAME,), [{"name": "a" * 32_767}], "da", "x")).rows[0].cells == ("a" * 32_767,)


def test_a_key_that_is_no_option_is_written_as_it_is() -> None:
    assert as_csv((NAME, BRINGS), [{"name": "A", "brings": "time magic"}], "en").endswith(b'A,"time, magic"\r\n')


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["_", "x", "_x", "005F", "00e6", "0041", "a"]), min_size=1).map("".join))
def test_a_text_that_looks_like_a_sign_by_number_is_kept_from_being_one(text: str) -> None:
    assert read_table(as_xlsx((NAME,), [{"name": text}], "da", "x")).rows[0].cells == (text,)
