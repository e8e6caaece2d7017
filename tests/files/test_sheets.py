"""Tables out of Excel files: cells as a person reads them, and files made to do harm."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
import tracemalloc
import warnings
import zipfile
import zlib
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samkit.errors import Rejected
from samkit.files import Row, read_table
from samkit.files.tables import MOST_BYTES, MOST_COLUMNS, MOST_ROWS
from samkit.files.unpacking import MOST_UNPACKED
from tests.files.making import MAIN, contents, page, parts, relations, sheet, zipped

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
STYLES = (
    '<numFmts count="4"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]0\\d_d"/>'
    '<numFmt numFmtId="166" formatCode="#,##0.00\\ &quot;kr. pr. dag&quot;"/></numFmts>'
    "<cellXfs>"
    + "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0"/>'
        for number in (0, 14, 164, 22, 20, 165, 166, 167, 2)
    )
    + "</cellXfs>"
)
BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
EVIL = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def first(data: bytes) -> str:
    """Give the first cell of the first row."""
    return read_table(data).rows[0].cells[0]


def refused(data: bytes) -> str:
    """Give the key that reading these bytes is refused with."""
    with pytest.raises(Rejected) as error:
        read_table(data)
    return error.value.key


def outcome(data: bytes) -> str:
    """Read these bytes; tell what became of them."""
    try:
        read_table(data)
    except Rejected as error:
        return error.key
    return "file_read"


def measured(what: Callable[[], T]) -> tuple[T, int]:
    """Do something; tell what came of it and how many bytes it took at most."""
    tracemalloc.start()
    try:
        return what(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def saved(*rows: list[Any]) -> bytes:
    """Save rows as openpyxl does."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_that_another_program_saved_is_read_as_a_person_reads_it() -> None:
    data = saved(
        ["Navn", "Tal", "Dato", "Tid", "Ja"],
        ["Café Ærø 👩‍👩‍👧", 1.5, dt.date(2026, 11, 23), dt.time(9, 30), True],
        [],
        ["'=skjult", 12345678, dt.datetime(2026, 11, 23, 14, 5, 9), dt.timedelta(hours=30), False],  # noqa: DTZ001 - Excel knows no zone
    )
    table = read_table(data, "navnet.csv")
    assert table.header == ("Navn", "Tal", "Dato", "Tid", "Ja")
    assert table.rows == (
        Row(2, ("Café Ærø 👩‍👩‍👧", "1.5", "2026-11-23", "09:30", "TRUE")),
        Row(4, ("=skjult", "12345678", "2026-11-23 14:05:09", "30:00", "FALSE")),
    )


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<c><v>3</v></c>", "3"),
        ("<c><v>3.0</v></c>", "3"),
        ("<c><v>0.30000000000000004</v></c>", "0.3"),
        ("<c><v>1E-3</v></c>", "0.001"),
        ("<c><v>1.2345678901234567E+20</v></c>", "123456789012346000000"),
        ("<c><v>-2E+30</v></c>", "-2e+30"),
        ("<c><v>1234567890123450</v></c>", "1234567890123450"),
        ('<c s="1"><v>46349</v></c>', "2026-11-23"),
        ('<c s="2"><v>46349.0</v></c>', "2026-11-23"),
        ('<c s="3"><v>46349.6041666667</v></c>', "2026-11-23 14:30"),
        ('<c s="1"><v>1</v></c>', "1900-01-01"),
        ('<c s="1"><v>59</v></c>', "1900-02-28"),
        ('<c s="1"><v>61</v></c>', "1900-03-01"),
        ('<c s="1"><v>99999999</v></c>', "#VALUE!"),
        ('<c s="3"><v>46349.604167</v></c>', "2026-11-23 14:30"),
        ('<c s="3"><v>46348.9999999</v></c>', "2026-11-23"),
        ('<c s="4"><v>0.604166</v></c>', "14:30"),
        ('<c s="5"><v>1.5</v></c>', "36:00"),
        ('<c s="5"><v>1.604166</v></c>', "38:30"),
        ('<c s="6"><v>1250.5</v></c>', "1250.5"),
        ('<c s="7"><v>7</v></c>', "7"),
        ('<c s="8"><v>2.50</v></c>', "2.5"),
        ('<c t="d"><v>2026-11-23T00:00:00</v></c>', "2026-11-23"),
        ('<c t="d"><v>2026-11-23T14:30:00Z</v></c>', "2026-11-23 14:30"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c t="s"><v>0</v></c>', "delt og fed"),
        ('<c t="s"><v>1</v></c>', "漢字"),
        ('<c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>', "a b"),
        ('<c t="str"><v>a_x000D_\nb_x005F_x0041_ _xD83D_</v></c>', "a\nb_x0041_ ?"),
        ("<c><f>SUM(1,2)</f><v>3</v></c>", "3"),
        ('<c t="str"><f>A1&amp;"x"</f><v>ax</v></c>', "ax"),
        ("<c><f>SUM(1,2)</f></c>", "=SUM(1,2)"),
        ('<c t="str"><f>""&amp;""</f><v></v></c>', ""),
        ('<c t="inlineStr"><is><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></is></c>', "漢字"),
        ("<c><f>HYPERLINK(&quot;http://x&quot;)</f><v/></c>", '=HYPERLINK("http://x")'),
    ],
)
def test_a_cell_becomes_the_text_that_a_person_reads_in_it(cell: str, text: str) -> None:
    strings = (
        '<si><r><t>delt </t></r><r><t>og fed</t></r></si><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si>'
    )
    assert first(sheet(cell, "<c><v>1</v></c>", strings=strings, styles=STYLES)) == text


def test_days_counted_from_1904_are_the_same_days() -> None:
    properties = '<workbookPr date1904="1"/>'
    assert first(sheet('<c s="1"><v>44887</v></c>', styles=STYLES, properties=properties)) == "2026-11-23"


def test_cells_and_rows_stand_where_they_say_or_after_the_last_one() -> None:
    rows = (
        '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row>'
        '<row><c r="C4"><v>3</v></c><c r="A4"><v>4</v></c></row>'
        '<row r="7"><c r="A7"><f></f></c><c r="XFD7"><v/></c></row><row r="1048576"><c r="b1048576"><v>5</v></c></row>'
    )
    table = read_table(zipped(parts(rows)))
    assert (table.line, table.header) == (3, ("", "1", "2"))
    assert table.rows == (
        Row(4, ("4", "", "3")), Row(7, ("=", "", "")), Row(1048576, ("", "5", "")),
    )  # fmt: skip


def test_the_first_visible_sheet_that_is_not_empty_is_read() -> None:
    full = '<row><c t="str"><v>{}</v></c></row>'
    blank = '<row r="1"><c t="str"><v> </v></c><c s="1"/></row>'
    data = zipped(parts(blank, "hidden" + full.format("skjult"), "", full.format("set"), full.format("sidst")))
    assert read_table(data).header == ("set",)
    assert refused(zipped(parts(blank, "hidden" + full.format("skjult")))) == "file_empty"


def test_a_workbook_with_prefixes_and_an_unusual_place_for_its_sheet_is_read_too() -> None:
    files = parts("")
    del files["xl/worksheets/sheet1.xml"]
    main = MAIN.replace("xmlns", "xmlns:x")
    rows = '<x:row><x:c t="str"><x:v>Navn</x:v></x:c><x:c><x:f>1+1</x:f></x:c></x:row>'
    files["xl/_rels/workbook.xml.rels"] = relations(("s1", "worksheet", "./s/../s/Ark.xml"))
    files["xl/s/Ark.xml"] = f"<x:worksheet {main}><x:sheetData>{rows}</x:sheetData></x:worksheet>"
    assert read_table(zipped(files, zipfile.ZIP_STORED)).header == ("Navn", "=1+1")


def test_of_many_rows_the_first_are_kept_and_the_others_counted() -> None:
    row = '<row><c t="str"><v>navn</v></c><c><v>1.5</v></c></row><row/>'
    table = read_table(zipped(parts(row * (MOST_ROWS + 501))))
    assert (len(table.rows), table.rows[-1].line, table.longer) == (MOST_ROWS, 2 * MOST_ROWS + 1, 500)


def test_more_columns_than_any_list_has_are_refused() -> None:
    assert refused(sheet('<c r="IW2"><v>1</v></c>')) == "file_too_wide"
    assert len(read_table(sheet('<c r="IV2"><v>1</v></c>')).rows[0].cells) == MOST_COLUMNS


@pytest.mark.parametrize("claimed", ["A1:XFD1048576", "A1:ZZZ99999999", "A1", "B2:B2"])
def test_how_large_a_sheet_claims_to_be_changes_nothing(claimed: str) -> None:
    files = parts(
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>'
    )
    name = "xl/worksheets/sheet1.xml"
    files[name] = files[name].replace("<sheetData>", f'<dimension ref="{claimed}"/><sheetData>')
    table, most = measured(partial(read_table, zipped(files)))
    assert (table.header, table.rows) == (("1", "", "2"), (Row(2, ("", "", "3")),))
    assert most < 4_000_000


def test_a_row_further_down_than_excel_has_rows_is_left() -> None:
    cell = "<c><v>1</v></c>"
    table = read_table(zipped(parts(f'<row r="2">{cell}</row><row r="99999999999">{cell}</row>')))
    assert (table.line, table.rows) == (2, ())


def test_what_a_formula_gave_is_read_once_and_formulas_only_where_one_gave_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loads = []
    load = openpyxl.load_workbook

    def counted(*args: Any, **how: Any) -> Any:
        loads.append(how)
        return load(*args, **how)

    monkeypatch.setattr("openpyxl.load_workbook", counted)
    cells = '<c><f>1+1</f><v>2</v></c><c s="1"/><c t="str"><f>""</f><v></v></c>'
    assert read_table(sheet(cells, styles=STYLES)).rows[0].cells == ("2",)
    assert [how["data_only"] for how in loads] == [True]
    alone = (
        '<c><f t="array" ref="D2">SUM(A1:A2)</f><v></v></c><c><f t="dataTable" ref="E2" r1="A1"/></c><c><v>7</v></c>'
    )
    cells_read = read_table(sheet(cells, alone, styles=STYLES)).rows[0].cells
    assert cells_read == ("2", "", "", "=SUM(A1:A2)", "=", "7")
    assert [how["data_only"] for how in loads] == [True, True, False]


@pytest.mark.parametrize("doctype", [BOMB, EVIL, "<!DOCTYPE a>"], ids=["bomb", "outside", "bare"])
@pytest.mark.parametrize(
    "name", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]
)
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_wherever_it_stands(doctype: str, name: str, coding: str) -> None:
    files = parts("<row><c><v>1</v></c></row>")
    files[name] = f'<?xml version="1.0" encoding="{coding}"?>{doctype}{files[name]}'
    assert refused(zipped({**files, name: files[name].encode(coding)})) == "file_broken"


def test_a_file_that_grows_when_it_is_unpacked_is_refused_before_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    text = zipped(parts(f'<row><c t="str"><v>{"x" * MOST_UNPACKED}</v></c></row>'))
    half = " " * (MOST_UNPACKED // 2)
    several = zipped(parts(half, strings=half))
    for bomb in (text, several):
        assert len(bomb) < MOST_BYTES / 20
        told, most = measured(partial(refused, bomb))
        assert told == "file_unpacks"
        assert most < 1_000_000
    monkeypatch.setattr("samkit.files.unpacking.MOST_ELEMENTS", 10_000)
    assert refused(zipped(parts("<row>" + "<c/>" * 10_000 + "</row>"))) == "file_unpacks"
    assert refused(zipped(parts("<row>" + "<c/>" * 9_900 + "</row>"))) == "file_empty"


@pytest.mark.parametrize(
    "long",
    [f"<!--{' ' * 38_000_000}-->", f"<?x {'y' * 5_000_000}?>", f'<c a="{"x" * 5_000_000}"/>', f"<{'c' * 5_000_000}/>"],
    ids=["comment", "instruction", "attribute", "tag"],
)
def test_a_comment_or_a_tag_longer_than_any_is_refused_before_it_is_read_piece_by_piece(long: str) -> None:
    assert refused(zipped(parts(f"{long}<row><c><v>1</v></c></row>"))) == "file_unpacks"


def test_a_directory_that_lies_about_sizes_makes_nothing_grow() -> None:
    name, whole = "xl/worksheets/sheet1.xml", page("").encode()
    honest: dict[str, str | bytes] = {**parts(""), name: whole + b" " * MOST_UNPACKED}
    data = bytearray(zipped(honest))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    for claimed, sum_told in ((len(whole), zlib.crc32(whole)), (len(whole), 1), (0, 0)):
        data[entry + 16 : entry + 20] = sum_told.to_bytes(4, "little")
        data[entry + 24 : entry + 28] = claimed.to_bytes(4, "little")
        told, most = measured(partial(refused, bytes(data)))
        assert told == ("file_empty" if sum_told > 1 else "file_broken")
        assert most < 4_000_000


def test_elements_within_elements_without_end_are_read_or_refused() -> None:
    assert outcome(zipped(parts("<row>" * 20_000 + "</row>" * 20_000))).startswith("file_")


def test_pictures_properties_and_charts_are_neither_unpacked_nor_read() -> None:
    aside = {"docProps/core.xml": "<broken", "xl/media/image1.emf": "x" * MOST_UNPACKED, "xl/theme/theme1.xml": BOMB}
    assert read_table(zipped({**parts("<row><c><v>1</v></c></row>"), **aside})).header == ("1",)


def test_a_file_of_thousands_of_parts_is_refused() -> None:
    assert refused(zipped({**parts("<row/>"), **{f"{number}": "" for number in range(2_000)}})) == "file_unpacks"


def test_a_part_that_claims_to_be_larger_than_it_may_be_is_refused() -> None:
    data = bytearray(zipped(parts("<row><c><v>1</v></c></row>"), zipfile.ZIP_STORED))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"xl/worksheets/sheet1.xml"))
    data[entry + 20 : entry + 28] = b"\xff\xff\xff\x7f" * 2
    assert refused(bytes(data)) == "file_unpacks"


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_as_no_spreadsheet_packs_it_is_broken(packed: int) -> None:
    assert refused(zipped(parts("<row/>"), packed)) == "file_broken"


def test_an_encrypted_part_is_broken() -> None:
    data = bytearray(zipped(parts("<row/>")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data)) == "file_broken"


@pytest.mark.parametrize(
    "change",
    [
        {"xl/workbook.xml": "<workbook><sheets>"},
        {"xl/worksheets/sheet1.xml": page('<row r="x"/>')},
        {"xl/worksheets/sheet1.xml": page("<row><c><v>to</v></c></row>")},
        {"xl/worksheets/sheet1.xml": page("<row><c><v>nan</v></c></row>")},
        {"xl/worksheets/sheet1.xml": page('<row><c t="s"><v>7</v></c></row>')},
        {"xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="x"/></cellXfs></styleSheet>'},
        {"xl/sharedStrings.xml": "<sst><si></sst>"},
        {"xl/sharedStrings.xml": '<?xml version="1.0" encoding="rot13"?><sst/>'},
        {"xl/sharedStrings.xml": b"<sst>\xff\x00</sst>"},
    ],
)
def test_a_damaged_part_is_a_broken_file(change: dict[str, str | bytes]) -> None:
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    assert refused(zipped({**parts("<row/>", styles=styles), **change})) == "file_broken"


@pytest.mark.parametrize(
    "files",
    [
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"},
        {"[Content_Types].xml": contents(main="application/vnd.openxmlformats-officedocument.wordprocessingml")},
        {"[Content_Types].xml": contents(main="application/vnd.ms-excel.sheet.binary.macroEnabled.main")},
    ],
    ids=["ods", "docx", "xlsb"],
)
def test_a_zip_file_of_another_kind_is_no_table(files: dict[str, str | bytes]) -> None:
    assert refused(zipped(files)) == "file_not_table"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("xl/workbook.xml", "file_broken"),
        ("xl/_rels/workbook.xml.rels", "file_broken"),
        ("xl/sharedStrings.xml", "file_broken"),
        ("xl/worksheets/sheet1.xml", "file_empty"),
    ],
)
def test_a_file_that_lacks_a_part_is_broken_or_without_its_sheet_empty(name: str, told: str) -> None:
    files = parts("<row><c><v>1</v></c></row>")
    del files[name]
    assert refused(zipped(files)) == told
    assert refused(b"PK\x03\x04" + b"\x00" * 100) == "file_broken"


def test_nothing_that_openpyxl_warns_of_is_said(recwarn: pytest.WarningsRecorder) -> None:
    assert first(sheet('<c s="1"><v>99999999</v></c>', styles=STYLES)) == "#VALUE!"
    filters = list(warnings.filters)
    with pytest.raises(Rejected) as kept:  # and with it what had been read so far
        read_table(sheet('<c r="IW2"><v>1</v></c>'))
    assert kept.value.key == "file_too_wide"
    assert (list(recwarn), warnings.filters) == ([], filters)


GOOD = saved(["Navn", "Dato"], ["A", dt.date(2026, 1, 1)], ["=1+1", None])


@settings(max_examples=100)
@given(
    st.lists(st.tuples(st.integers(4, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8), st.integers(0, 400)
)
def test_a_file_damaged_anywhere_is_read_or_refused_and_nothing_else(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(GOOD)
    for place, value in changes:
        data[place] = value
    assert outcome(bytes(data[: len(data) - max(0, cut - 200)])).startswith("file_")


@settings(max_examples=60)
@given(st.text(st.sampled_from("<>/&;:=\"' rctvfi19A{}!-[]") | st.characters(max_codepoint=400), max_size=60))
def test_a_sheet_with_anything_in_it_is_read_or_refused_and_nothing_else(rows: str) -> None:
    files = {**parts("<row/>"), "xl/worksheets/sheet1.xml": page(f"<row><c>{rows}</c></row>")}
    assert outcome(zipped(files)).startswith("file_")


def test_reading_and_writing_leave_large_libraries_out_of_a_visitors_kernel() -> None:
    code = (
        "import sys\n"
        "from samkit.content import Text\n"
        "from samkit.files import Column, as_csv, as_xlsx, read_places, read_table\n"
        "columns = (Column('name', (Text('Navn', 'Name'),)),)\n"
        "assert 'openpyxl' not in sys.modules\n"
        "read_table(as_csv(columns, [], 'da'))\n"
        "made = as_xlsx(columns, [{'name': 'A'}], 'da', 'Liste')\n"
        "assert read_table(made).rows[0].cells == ('A',)\n"
        "print({'numpy', 'pandas', 'PIL', 'lxml'} & {name.split('.')[0] for name in sys.modules})\n"
        "import numpy; print(numpy.__name__)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told == "set()\nnumpy\n"
