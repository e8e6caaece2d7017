"""Tables out of text files: how they are coded and parted, where each row stood, and what is no table."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import Rejected
from samkit.files import Row, Table, read_table
from samkit.files.tables import MOST_BYTES, MOST_COLUMNS, MOST_ROWS

DANISH = "Navn;Kan bidrage med\r\nCafé Ærø;tid, viden\r\n"


def outcome(data: bytes, name: str) -> Table | str:
    """Give the table, or the key that it is refused with."""
    try:
        return read_table(data, name)
    except Rejected as error:
        return error.key


def refused(data: bytes, name: str = "") -> Rejected:
    """Give what reading these bytes is refused with."""
    with pytest.raises(Rejected) as error:
        read_table(data, name)
    return error.value


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_danish_list_is_read_in_every_coding_that_spreadsheets_save_in(coding: str) -> None:
    table = read_table(DANISH.encode(coding))
    assert table == Table(("Navn", "Kan bidrage med"), (Row(2, ("Café Ærø", "tid, viden")),), 0)


def test_utf_16_with_the_other_byte_first_is_read_too() -> None:
    assert read_table("\ufeffNavn\tBy\nÅse\tØlgod".encode("utf-16-be")).rows == (Row(2, ("Åse", "Ølgod")),)


@pytest.mark.parametrize(
    ("text", "header", "row"),
    [
        ("Navn;Note\nA;1,5\n", ("Navn", "Note"), ("A", "1,5")),
        ("Name,Note\nA,x;y\n", ("Name", "Note"), ("A", "x;y")),
        ("Navn\tNote\nA\tx;y, z\n", ("Navn", "Note"), ("A", "x;y, z")),
        ("sep=;\r\nNavn, by;Note\r\nA;b\r\n", ("Navn, by", "Note"), ("A", "b")),
        ('"sep=|"\nNavn|Note\nA;|b\n', ("Navn", "Note"), ("A;", "b")),
        ('Navn;"Note; mere"\nA;"b ""c"" d"\n', ("Navn", "Note; mere"), ("A", 'b "c" d')),
        ("Navn;Bidrag, ønsker, by\nA;x\nB;y, z\n", ("Navn", "Bidrag, ønsker, by"), ("A", "x")),
        ("Navn\nHansen, Odense;\tog mere\n", ("Navn",), ("Hansen, Odense;\tog mere",)),
        ('Navn;Mål\nRør A/S;5" rør\n', ("Navn", "Mål"), ("Rør A/S", '5" rør')),
    ],
    ids=["semicolon", "comma", "tab", "sep", "sep in quotes", "quotes", "commas in a heading", "one column", "inches"],
)
def test_the_sign_between_the_cells_is_found_in_the_text(text: str, header: tuple[str], row: tuple[str]) -> None:
    table = read_table(text.encode())
    assert table.header == header
    assert table.rows[0].cells == row


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_row_has_the_number_a_person_sees_beside_it(end: str) -> None:
    text = end.join(["", "Navn;Note", "A;1", "", " ; ", 'B;"første', 'anden"', "C;3"])
    table = read_table(text.encode())
    assert [(row.line, row.cells[0]) for row in table.rows] == [(3, "A"), (6, "B"), (8, "C")]
    assert table.rows[1].cells[1] == "første\nanden"
    assert table.line == 2


def test_the_line_that_names_the_sign_is_counted_but_is_no_row() -> None:
    table = read_table(b"sep=,\nName,Note\n\nA,1\n")
    assert (table.line, table.rows) == (2, (Row(4, ("A", "1")),))


def test_signs_that_only_look_like_line_breaks_stay_in_their_cell() -> None:
    assert read_table("Navn\nA\u2028B\u2029C\n".encode()).rows == (Row(2, ("A\u2028B\u2029C",)),)


def test_a_short_row_is_filled_up_and_a_long_one_is_kept() -> None:
    table = read_table(b"a;b;c;;\n1\n1;2;3;4;;\n")
    assert table.header == ("a", "b", "c")
    assert [row.cells for row in table.rows] == [("1", "", ""), ("1", "2", "3", "4")]


@pytest.mark.parametrize(("sign", "kept"), [("=", "=1"), ("+", "+1"), ("-", "-1"), ("@", "@1"), ("\t", "\t1")])
def test_the_sign_that_was_set_before_a_formula_is_taken_away_again(sign: str, kept: str) -> None:
    assert read_table(f"a;b\n'{sign}1;x\n".encode()).rows[0].cells == (kept, "x")


def test_an_apostrophe_that_was_not_set_by_us_stays() -> None:
    assert read_table(b"a;b\n'n Hus;''=1\n").rows[0].cells == ("'n Hus", "'=1")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n \r\n", b";;\n;;\n", b"\n;;\n", b"sep=;\r\n"])
def test_a_file_without_a_word_is_called_empty(data: bytes) -> None:
    assert refused(data).key == "file_empty"


def test_a_header_alone_is_a_table_without_rows() -> None:
    assert read_table(b"Navn;Note") == Table(("Navn", "Note"), (), 0)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"%PDF-1.7\n1 0 obj\n",
        b"Navn;Note\nA\x00;b\n",
        b"Navn\x07\n",
        "Navn;Note\n".encode("utf-16-le"),
        "Navn;Note\n".encode("utf-32"),
        b"\xff\xfeN",
        b"<!DOCTYPE html><html><table><tr><td>Navn</td></tr></table>",
        b"\n  <html><table>",
        b"{\\rtf1 Navn}",
        b"\x81\x8d\x8f",
    ],
    ids=["png", "pdf", "nul", "bell", "utf-16 unmarked", "utf-32", "half a sign", "page", "html", "rtf", "no coding"],
)
def test_what_is_no_text_is_no_table(data: bytes) -> None:
    assert refused(data).key == "file_not_table"


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "liste.xlsx"), (b"<html><table>", "Udtræk.XLS")],
    ids=["old or with a password", "a page named so"],
)
def test_an_old_excel_file_is_told_apart_from_what_is_no_table(data: bytes, name: str) -> None:
    assert refused(data, name).key == "file_old_excel"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Navn;Note\nA;1\n"Kvickly;butik\n' + "B;2\n" * 3000, 3),
        ('Navn;Note\nA;"1\nB;2\nC;"3"\n', 2),
        ('Navn;Note\n\n"Hus" nord;2\n', 3),
        ('Navn\nA\n"', 3),
        ('Navn;Note\n"A;' + "x" * 200_000 + '";1\n', 2),
    ],
    ids=["to the end", "to another one", "in a name", "at the end", "beyond any cell"],
)
def test_a_quote_sign_that_never_closes_is_named_with_its_line(text: str, line: int) -> None:
    error = refused(text.encode())
    assert (error.key, error.details) == ("file_quote", {"line": line})


def test_a_cell_longer_than_any_text_is_named_with_its_line_and_no_quote_sign_is_looked_for() -> None:
    error = refused(f"a;b\n1;{'9' * 200_000}\n".encode())
    assert (error.key, error.details) == ("cell_large", {"line": 2})


def test_a_file_that_is_too_large_is_refused_before_anything_is_made_of_it() -> None:
    data = b"a;b\n" * (MOST_BYTES // 4) + b"a"
    tracemalloc.start()
    error = refused(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (error.key, error.details) == ("file_too_large", {"limit": 5})
    assert most < 100_000


@pytest.mark.parametrize("line", [0, 1])
def test_more_columns_than_any_list_has_are_refused(line: int) -> None:
    lines = ["a;b", "1;2"]
    lines[line] = ";".join("x" * (MOST_COLUMNS + 1))
    error = refused("\n".join(lines).encode())
    assert (error.key, error.details) == ("file_too_wide", {"limit": MOST_COLUMNS})
    lines[line] = ";".join("x" * MOST_COLUMNS) + ";" * 400
    assert read_table("\n".join(lines).encode()).rows[0].line == 2


def test_five_million_separators_are_refused_or_skipped() -> None:
    assert refused(b"a" + b";" * (MOST_BYTES - 2) + b"b").key == "file_too_wide"
    assert refused(b";" * MOST_BYTES).key == "file_empty"


def test_of_50_000_lines_the_first_are_kept_and_the_others_counted() -> None:
    text = "Navn;Note\n" + "".join(f'Forening {number};"en, to"\n' for number in range(50_000))
    table = read_table(text.encode())
    assert len(table.rows) == MOST_ROWS
    assert table.rows[-1] == Row(MOST_ROWS + 1, (f"Forening {MOST_ROWS - 1}", "en, to"))
    assert table.longer == 50_000 - MOST_ROWS


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode), st.sampled_from(["", "a.csv", "b.xls"]))
def test_no_bytes_are_more_than_a_table_or_a_refusal(data: bytes, name: str) -> None:
    found = outcome(data, name)
    if isinstance(found, str):
        assert found in {"file_empty", "file_not_table", "file_quote", "file_old_excel", "file_broken"}
    else:
        assert found.longer == 0
        assert any(cell.strip() for cell in found.header)
        assert all(len(row.cells) >= len(found.header) and row.line > found.line for row in found.rows)
