"""The rows of an Excel file's first sheet that is not empty, read by openpyxl and never evaluated."""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from samkit.errors import Rejected
from samkit.files.spreadsheets import lean
from samkit.files.unpacking import Repacked
from samkit.files.values import shown

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from openpyxl import Workbook

MOST_COLUMNS = 256
LAST_ROW = 1_048_576  # Excel's; what claims to stand further down is left


def rows(data: bytes) -> Generator[tuple[int, list[str]]]:
    """Give the number and the cells' texts of each row of the first visible sheet that holds anything.

    A formula gives the value that the program which saved the file worked out, or its own text if there is none.
    One column more than `MOST_COLUMNS` is read, so that a sheet that has more shows. Raises `Rejected` for a zip
    file that is no workbook, or is broken or too large.
    """
    with _broken():
        repacked = Repacked(data)
        # openpyxl gives either values or formulas: for both it has to read twice.
        books = [_book(repacked.data, values=True)]
        if repacked.unworked:
            books.append(_book(repacked.data, values=False))
        for sheets in zip(*(book.worksheets for book in books), strict=True):
            if sheets[0].sheet_state != "visible":
                continue
            found = (row for row in _rows(sheets) if any(map(str.strip, row[1])))
            first = next(found, None)
            if first is not None:
                yield first
                yield from found
                return


def _book(data: bytes, *, values: bool) -> Workbook:
    with lean():
        from openpyxl import load_workbook  # 15 MB, loaded by the first who reads a workbook
    try:
        return load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
    except OSError as error:  # no part of it is a workbook
        raise Rejected("file_not_table") from error


def _rows(sheets: tuple[Any, ...]) -> Iterator[tuple[int, list[str]]]:
    """Give the rows of a sheet; of two views of it, the first has the values and the second the formulas."""
    from openpyxl.cell.read_only import EMPTY_CELL  # loaded by `_book`

    # With bounds of our own, openpyxl never asks what the file claims as its dimension.
    views = zip(*(one.iter_rows(max_row=LAST_ROW, max_col=MOST_COLUMNS + 1) for one in sheets), strict=True)
    before: object = None
    for line, (cells, *others) in enumerate(views, 1):
        # Of rows that are missing, there may be a million, openpyxl gives one and the same.
        if cells is not before:
            texts = [
                "" if cell is EMPTY_CELL else _text(cell, other)
                for cell, other in zip(cells, others[0] if others else cells, strict=True)
            ]
            yield line, texts
        before = cells


def _text(cell: Any, other: Any) -> str:  # noqa: ANN401 - cells of two kinds that share no base
    # A formula that gave an empty text has a value too, and is of kind `str`.
    if cell.value is None and cell.data_type != "str" and other.data_type == "f":
        formula = getattr(other.value, "text", other.value)
        return formula if isinstance(formula, str) else "="
    return shown(cell.value)


@contextmanager
def _broken() -> Iterator[None]:
    """Say of whatever a damaged file does to those who read it that the file is broken, and let openpyxl not warn."""
    with warnings.catch_warnings(action="ignore"):
        try:
            yield
        except Rejected:
            raise
        except Exception as error:
            raise Rejected("file_broken") from error
