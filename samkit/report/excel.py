"""A document as an Excel workbook: a sheet for the front page and one for each exercise; no text is a formula."""

from __future__ import annotations

import datetime as dt
import io
import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from samkit.files.formulas import BEGINS
from samkit.report.content import WORDS
from samkit.report.document import Bullets, Figure, Heading, Pair, Paragraph, Table
from samkit.report.exact import look
from samkit.report.pdf import png

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from samkit.report.document import Block, Document
    from samkit.report.exact import Exact

PLAIN = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
CELL, TITLE = 16_000, 31  # signs that a cell and a sheet's name have room for, where each may count for two
NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
COLUMNS = (40, 60, 24, 24, 24, 24, 24, 24)  # their widths, in signs
ROW = 20  # pixels
SCALE = 0.5  # of a picture drawn in twice its pixels
BOLD, PLAIN_TEXT = True, False
WHOLE = {"text_wrap": True, "valign": "top"}
FIRST = 1900  # the year that Excel's days begin with


def xlsx(plan: Document) -> bytes:
    """Write the document."""
    out = io.BytesIO()
    book = Workbook(out, PLAIN)
    book.set_properties({"title": plan.title, "author": "samkit"})
    looks = _Looks(book)
    taken: set[str] = set()
    front = (Heading(plan.title, 1), Paragraph(plan.said), *plan.front)
    sheets = [
        (WORDS.front(plan.lang), front),
        *((one.title, (Heading(one.title, 1), *one.blocks)) for one in plan.chapters),
    ]
    for title, blocks in sheets:
        sheet = book.add_worksheet(_named(title, taken))
        for at, width in enumerate(COLUMNS):
            sheet.set_column(at, at, width)
        _Pen(sheet, looks, plan.lang).write(blocks)
    book.close()
    return out.getvalue()


def _named(title: str, taken: set[str]) -> str:
    """Give a name that Excel takes for a sheet, and that no other sheet has."""
    base = " ".join(NOT_IN_TITLE.sub(" ", title).split())[:TITLE].strip("' ") or "samkit"
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base[: TITLE - 4]} {number}"
    taken.add(name.casefold())
    return name


class _Looks:
    """How cells look: plain or bold, as a text that stays one when somebody edits it, and as a number or a day."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.by = {
            (bold, quoted): book.add_format({**WHOLE, "bold": bold, "quote_prefix": quoted})
            for bold in (True, False)
            for quoted in (True, False)
        }
        self.counted: dict[str, Format] = {}

    def written(self, shape: str) -> Format:
        """Give the look of a number or a day, written in a shape of Excel's."""
        if shape not in self.counted:
            self.counted[shape] = self.book.add_format({**WHOLE, "align": "left", "num_format": shape})
        return self.counted[shape]

    def of(self, text: str, *, bold: bool) -> Format:
        """Give the look of a text."""
        return self.by[bold, bool(BEGINS.match(text))]


class _Pen:
    """Writes one sheet, from the first row on."""

    def __init__(self, sheet: Worksheet, looks: _Looks, lang: str) -> None:
        self.sheet, self.looks, self.lang, self.row = sheet, looks, lang, 0

    def write(self, blocks: Iterable[Block]) -> None:
        """Write every block under the last."""
        for one in blocks:
            match one:
                case Heading():
                    self.row += self.row > 0
                    self._line((one.text,), bold=BOLD)
                case Paragraph():
                    self._line((one.text,), bold=one.tone in {"result", "alarm"})
                case Pair():
                    self._line((one.label, one.answer), (None, one.value))
                case Bullets():
                    for point in one.points:
                        self._line((point,))
                case Table():
                    self._table(one)
                case _:
                    self._figure(one)

    def _line(self, cells: Iterable[str], values: Sequence[Exact] = (), *, bold: bool = PLAIN_TEXT) -> None:
        """Write a row, with the number or the day behind a text where there is one.

        What no cell has room for goes on in the rows below.
        """
        rows = 1
        for column, (text, value) in enumerate(zip_longest(cells, values)):
            if self._exact(column, text, value):
                continue
            pieces = [text[at : at + CELL] for at in range(0, len(text), CELL)] or [""]
            for at, piece in enumerate(pieces):
                if piece:
                    self.sheet.write_string(self.row + at, column, piece, self.looks.of(piece, bold=bold))
            rows = max(rows, len(pieces))
        self.row += rows

    def _exact(self, column: int, text: str, value: Exact) -> bool:
        """Write a number or a day; false where there is none that Excel knows."""
        if value is None or (isinstance(value, dt.date) and value.year < FIRST):
            return False
        shape = self.looks.written(look(text, value, self.lang))
        write = self.sheet.write_datetime if isinstance(value, dt.date) else self.sheet.write_number
        write(self.row, column, value, shape)
        return True

    def _table(self, one: Table) -> None:
        if one.caption:
            self._line((one.caption,))
        self._line(one.columns, bold=BOLD)
        for row, values in zip_longest(one.rows, one.values, fillvalue=()):
            self._line(row, values)

    def _figure(self, one: Figure) -> None:
        self._line((one.caption,))
        if one.svg:
            drawn = png(one.svg)
            height = int.from_bytes(drawn[20:24], "big") * SCALE  # where a PNG says how tall it is
            shown = {"image_data": io.BytesIO(drawn), "description": one.caption, "x_scale": SCALE, "y_scale": SCALE}
            self.sheet.insert_image(self.row, 0, f"{one.name}.png", {**shown, "object_position": 2})
            self.row += int(height / ROW) + 2
        else:
            self._line((WORDS.undrawn(self.lang),))
        if one.table.rows:
            self._table(one.table)
