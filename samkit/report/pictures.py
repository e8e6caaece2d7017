"""A picture as part of a document: drawn for paper and for a phone, and with its table where that says more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samkit import charts
from samkit.charts.tokens import PROPERTIES
from samkit.errors import RenderError
from samkit.report.document import Figure, Heading, Pair, Table
from samkit.report.exact import Exact, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samkit.exercise import Exercise
    from samkit.report.document import Block
    from samkit.widgets import Picture

WIDE, NARROW = "wide", "narrow"
COLOURS = {themed: colour for colour, themed in PROPERTIES.items()}
WORD = re.compile(r"\w+")
NOTHING = Table("", (), ())


def figure(exercise: Exercise, control: Picture, lang: str, noted: frozenset[str], *, narrow: bool) -> Figure:
    """Draw a picture. Its table is left out where all of it stands in what is noted, given by its words."""
    wide = _drawn(exercise, control, lang, WIDE)
    small = _drawn(exercise, control, lang, NARROW) if wide and narrow else ""
    table = Table("", control.columns, control.rows, _values(control.rows, lang))
    if wide and _told(table, noted):
        table = NOTHING
    return Figure(control.name, control.caption, wide, table, small)


def words(blocks: Iterable[Block]) -> frozenset[str]:
    """Give all words of a list of records, however they are written."""
    found: set[str] = set()
    for one in blocks:
        match one:
            case Heading(text=text):
                found |= _words(text)
            case Pair(label=label, answer=answer):
                found |= _words(label) | _words(answer)
            case Table(columns=columns, rows=rows):
                found |= {word for row in (columns, *rows) for cell in row for word in _words(cell)}
            case _:
                pass
    return frozenset(found)


def numbered(rows: tuple[tuple[str, ...], ...]) -> bool:
    """Tell whether rows begin with their own numbers: 1, 2, 3."""
    return [row[0] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]


def _drawn(exercise: Exercise, control: Picture, lang: str, width: str) -> str:
    try:
        drawn = charts.svg(exercise.charts, control.name, control.data, lang, width, control.caption)
    except RenderError:
        return ""
    for themed, colour in COLOURS.items():
        drawn = drawn.replace(themed, colour)
    return drawn


def _values(rows: tuple[tuple[str, ...], ...], lang: str) -> tuple[tuple[Exact, ...], ...]:
    """Read the figures and dates of a table; its first column names what a row is about, unless it numbers the rows."""
    first = 0 if numbered(rows) else 1
    return tuple((*(None,) * first, *(read(cell, lang) for cell in row[first:])) for row in rows)


def _told(table: Table, noted: frozenset[str]) -> bool:
    """Tell whether a table holds no figures, and no word but the numbers of its rows that is not noted."""
    counted = numbered(table.rows)
    cells = [cell for row in table.rows for cell in row[counted:]]
    if not noted or any(re.search(r"\d", one) and not re.search(r"[^\W\d_]", one) for one in cells):
        return False
    own = {str(at) for at in range(1, len(table.rows) + 1)} if counted else set()
    return {word for cell in cells for word in _words(cell)} - own <= noted


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))
