"""A list of records as a document shows it: a table while it is narrow enough to be read, else one after another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samkit.report.answers import answer
from samkit.report.document import Heading, Pair, Table
from samkit.report.exact import exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samkit.report.document import Block
    from samkit.widgets import Record, Records

QUOTES = (("»", "«"), ("‘", "’"))
ENDS = " ."
NUMBER = re.compile(r"^\d+\. ")
WIDEST, COLUMNS, CELL = 200, 6, 160  # signs of the longest cells of all columns together, how many, and of one


def listed(control: Records, records: Mapping[str, Record], lang: str) -> Iterator[Block]:
    """Give the list without the columns that nobody has filled and the records that hold nothing."""
    every = [records[f"{control.name}.{name}"] for name in control.rows]
    rows = [row for row in every if any(row.values.values())]
    used = [one for one in control.columns if any(row.values.get(one.name) for row in rows)]
    if not rows or not used:
        return
    titled = any(row.title for row in rows)
    heads = (*((control.one,) if titled else ()), *(one.label for one in used))
    cells = [
        (*((row.title,) if titled else ()), *(answer(one, row.values.get(one.name, ""), lang) for one in used))
        for row in rows
    ]
    values = [
        (*((None,) if titled else ()), *(exact(one, row.values.get(one.name, "")) for one in used)) for row in rows
    ]
    if _narrow(heads, cells):
        yield Table(control.label, heads, tuple(cells), tuple(values))
        return
    for number, row in enumerate(cells, 1):
        rest = zip(heads[titled:], row[titled:], values[number - 1][titled:], strict=True)
        title = row[0] if titled else f"{control.one} {number}"
        yield Heading(title, 3)
        yield from (Pair(label, text, value) for label, text, value in rest if text and not _quoted(text, title))


def _quoted(value: str, title: str) -> bool:
    """Tell whether a title already says a value, but for its number, as a whole and in quotation marks."""
    plain = NUMBER.sub("", value).rstrip(ENDS)
    return any(f"{left}{plain}{right}" in title for left, right in QUOTES)


def _narrow(heads: tuple[str, ...], cells: list[tuple[str, ...]]) -> bool:
    longest = [max(len(cell) for cell in column) for column in zip(heads, *cells, strict=True)]
    return len(heads) <= COLUMNS and sum(longest) <= WIDEST and max(longest) <= CELL
