"""A table out of a file, be it text in columns or an Excel sheet: its header, its rows and where each of them stood."""

from __future__ import annotations

import itertools
import re
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.files import separated, sheets
from samkit.files.formulas import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 5_000_000
MOST_ROWS = 2_000
MOST_COLUMNS = sheets.MOST_COLUMNS
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# No text that a person writes holds these; tab, line breaks and the page breaks of old programs may stand.
NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")
OTHER_KIND = ("<!doctype", "<html", "<table", "<?xml", "{\\rtf", "%pdf-")


@dataclass(frozen=True)
class Row:
    """One row. `line` is the number a person sees beside it, from 1; `cells` are at least as many as the header's."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A header, from `line`, and its rows, as many as were asked for; `longer` counts those beyond, up to `last`."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    longer: int
    line: int = 1
    last: int = 0


def read_table(data: bytes, name: str = "", most: int = MOST_ROWS) -> Table:
    """Read a table of at most `most` rows out of a file's bytes, or say why that can't be.

    Takes UTF-8, UTF-16 with its mark, else Windows-1252, with `;`, `,` or tabs
    between the cells, and Excel's `.xlsx`; which of them it is shows in the
    bytes. Nothing is evaluated. Blank lines are left out, and counted in `line`.
    `name`, the file's, only helps to say what is wrong with what is no table.

    Raises `Rejected` with one of `file_too_large`, `file_unpacks`, `file_empty`,
    `file_not_table`, `file_old_excel`, `file_too_wide`, `file_quote`, `file_broken`.
    """
    if len(data) > MOST_BYTES:
        raise Rejected("file_too_large", limit=MOST_BYTES // 1_000_000)
    if data.startswith(OLE):
        raise Rejected("file_old_excel")
    # Closed even where a row is refused: until then, openpyxl's warnings are kept quiet.
    with closing(sheets.rows(data) if data.startswith(ZIP) else separated.records(_text(data, name))) as lines:
        return _table(((line, cells) for line, cells in lines if any(map(str.strip, cells))), most)


def _table(lines: Iterator[tuple[int, list[str]]], most: int) -> Table:
    """Put the filled lines together; the first is the header."""
    first = next(lines, None)
    if first is None:
        raise Rejected("file_empty")
    header = _cells(first[1], 0)
    rows = tuple(Row(line, _cells(cells, len(header))) for line, cells in itertools.islice(lines, most))
    beyond = [line for line, _ in lines]
    return Table(header, rows, len(beyond), first[0], beyond[-1] if beyond else 0)


def _cells(cells: list[str], width: int) -> tuple[str, ...]:
    """Give the cells as they were meant, without empty ones at the end, filled up to the header's width."""
    filled = next(number for number in range(len(cells), 0, -1) if cells[number - 1].strip())
    if filled > MOST_COLUMNS:
        raise Rejected("file_too_wide", limit=MOST_COLUMNS)
    kept = tuple(bare(cell).replace("\r\n", "\n").replace("\r", "\n") for cell in cells[:filled])
    return kept + ("",) * (width - filled)


def _text(data: bytes, name: str) -> str:
    """Decode a text, or refuse what is none."""
    try:
        text = _decoded(data)
    except UnicodeDecodeError:
        text = "\0"
    if not NOT_TEXT.search(text) and not text.lstrip()[:20].casefold().startswith(OTHER_KIND):
        return text
    # Many systems write a web page, or something else, and name it .xls.
    if name.casefold().endswith(".xls"):
        raise Rejected("file_old_excel")
    raise Rejected("file_not_table")


def _decoded(data: bytes) -> str:
    if data.startswith(UTF_16):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
