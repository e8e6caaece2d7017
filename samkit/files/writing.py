"""A list as a file that spreadsheets open: CSV as the reader's language has it, and an Excel workbook."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from samkit.content import language
from samkit.errors import Rejected
from samkit.files.columns import DECIMAL, Column
from samkit.files.formulas import BEGINS, GUARDED, guarded
from samkit.files.spreadsheets import lean
from samkit.workbook.limits import unwritable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

DELIMITERS = {"da": ";", "en": ","}
CELL = 32_767  # UTF-16 units that a cell of Excel's holds
TITLE = 31  # signs of a sheet's name
NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
NARROWEST, WIDEST = 10, 60  # signs
MISTAKEN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # for a sign written by number


def as_csv(columns: tuple[Column, ...], rows: Iterable[Mapping[str, str]], lang: str) -> bytes:
    """Write a list as Excel opens it by itself: semicolons and decimal commas in Danish, commas and points in English.

    What a spreadsheet would take for a formula has `'` before it, which `read_table` takes away again.
    Raises `Rejected("odd_signs")` for a text with signs that no file can show.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=DELIMITERS[language(lang)], lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in _texts(columns, rows, lang))
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(columns: tuple[Column, ...], rows: Iterable[Mapping[str, str]], lang: str, title: str) -> bytes:
    """Write a list as a workbook of one sheet named `title`: numbers as numbers, everything else as text, no formula.

    Raises `Rejected` with `odd_signs` for signs that no file can show, with `too_long` for more than a cell holds.
    """
    with lean():
        from openpyxl import Workbook  # 15 MB, loaded by the first who asks for a workbook
        from openpyxl.utils import get_column_letter  # as above
    texts = list(_texts(columns, rows, lang))
    book = Workbook(write_only=True)
    book.properties.creator, book.properties.title = "samkit", title
    sheet = book.create_sheet(_sheet_title(title))
    sheet.freeze_panes = "A2"
    for number, below in enumerate(zip(*texts, strict=True), 1):
        longest = max(len(line) for cell in below for line in cell.split("\n"))
        sheet.column_dimensions[get_column_letter(number)].width = min(max(longest + 2, NARROWEST), WIDEST)
    for cells in _styled(sheet, columns, texts):
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _styled(sheet: WriteOnlyWorksheet, columns: tuple[Column, ...], texts: list[list[str]]) -> Iterator[list[Cell]]:
    """Give the rows of a sheet, the header bold; long texts and several lines are seen whole."""
    from openpyxl.styles import Alignment, Font  # loaded by `as_xlsx`

    bold, whole = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for line, texts_of_row in enumerate(texts):
        cells = [
            _cell(sheet, text, number=line > 0 and column.decimal)
            for column, text in zip(columns, texts_of_row, strict=True)
        ]
        for cell in cells:
            cell.alignment = whole
            if line == 0:
                cell.font = bold
        yield cells


def _texts(columns: tuple[Column, ...], rows: Iterable[Mapping[str, str]], lang: str) -> Iterator[list[str]]:
    """Give the header and each row's cells as a person reads them; `Rejected` for what would be lost on the way."""
    yield [column.titles[0](lang) for column in columns]
    for row in rows:
        cells = [column.written(row.get(column.name, ""), lang) for column in columns]
        if any(unwritable(sign) for cell in cells for sign in cell):
            raise Rejected("odd_signs")
        yield cells


def _cell(sheet: WriteOnlyWorksheet, text: str, *, number: bool) -> Cell:
    """Make a cell: a number where the column holds numbers, else a text even if it looks like something else."""
    from openpyxl.cell import WriteOnlyCell  # loaded by `as_xlsx`

    if number and DECIMAL.fullmatch(text):
        return WriteOnlyCell(sheet, float(text.replace(",", ".")))
    # Here no sign is needed before a formula, only before one that reading would take away.
    kept = MISTAKEN.sub("_x005F_", f"'{text}" if GUARDED.match(text) else text)
    if len(kept.encode("utf-16-le")) // 2 > CELL:
        raise Rejected("too_long", limit=CELL, length=len(kept))
    cell = WriteOnlyCell(sheet, kept or None)
    cell.data_type = "s" if kept else "n"  # an empty text would be a cell without its content
    cell.quotePrefix = bool(BEGINS.match(kept))  # it stays a text when someone edits the cell
    return cell


def _sheet_title(title: str) -> str:
    """Give a name that Excel takes for a sheet."""
    return " ".join(NOT_IN_TITLE.sub(" ", title).split())[:TITLE].strip("' ") or "samkit"
