"""The picture of a meeting: a bar for each step, where it is in the meeting and as long as it lasts."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wrapped
from samkit.exercises.runsheet.content import WORDS
from samkit.exercises.runsheet.saying import clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    import altair as alt

COLOUR = ADVICE[3]
TALL, GAP, BAR, THIN, MOST = 18, 10, 16, 4, 2
CLOCK, LABEL = 50, 60  # pixels for the time of day, and for the minutes beside a bar
BESIDE, NAMES = 440, 0.42  # from this width on names stand beside the bars, and take this share
LEAST = 2  # pixels of a bar, however short


@dataclass(frozen=True)
class Row:
    """One step: its name, its time of day or nothing, where it begins and ends as shares of the meeting, how long."""

    name: str
    clock: str
    begin: float
    end: float
    minutes: str
    rest: bool


@dataclass(frozen=True)
class Layout:
    """Where names begin and how much room they have, and where bars begin and end, in pixels."""

    name: float
    room: float
    left: float
    right: float
    beside: bool


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each step and break; `data` is what the page's picture holds."""
    whole = max(begin + minutes for _, begin, minutes, _ in data["steps"])
    start = data["start"]
    found = [
        Row(
            name,
            clock(start, begin, lang) if start else "",
            begin / whole,
            (begin + minutes) / whole,
            WORDS.length(lang, minutes=minutes),
            rest,
        )
        for name, begin, minutes, rest in data["steps"]
    ]
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; on a narrow screen a name stands above its bar."""
    del lang
    beside = width >= BESIDE
    name = CLOCK if any(rows["clock"]) else 0
    left = width * NAMES if beside else 0
    place = Layout(name, (left or width) - name - GAP, left, width - LABEL, beside)
    pieces: list[Piece] = []
    top = 0.0
    for row in rows.itertuples(index=False):
        drawn, height = _row(Row(*row), place, top)
        pieces, top = pieces + drawn, top + height
    return sheet(pieces, width, top)


def _row(row: Row, place: Layout, top: float) -> tuple[list[Piece], float]:
    """Draw one step, and give its height."""
    lines = wrapped(row.name, place.room, TEXT, MOST)
    tall = len(lines) * TALL
    first = top + TALL / 2
    ink = INK_SOFT if row.rest else INK
    said: list[Piece] = [Said(place.name, first + at * TALL, line, ink) for at, line in enumerate(lines)]
    if row.clock:
        said.append(Said(0, first, row.clock, INK_SOFT))
    y = top + tall / 2 if place.beside else top + tall + BAR / 2 + 2
    return [*said, *_bar(row, place, y)], (tall if place.beside else tall + TALL) + GAP


def _bar(row: Row, place: Layout, y: float) -> list[Piece]:
    """Draw a line to where the step begins, the step itself, thin for a break, and its minutes where it ends."""
    wide = place.right - place.left
    begin = place.left + row.begin * wide
    end = max(place.left + row.end * wide, begin + LEAST)
    bar = Stroke(begin, y, end, y, colour=INK_SOFT if row.rest else COLOUR, wide=THIN if row.rest else BAR)
    label = Said(end + TALL / 3, y, row.minutes, INK_SOFT if row.rest else INK)
    return [Stroke(place.left, y, begin, y, colour=LINE, wide=1), bar, label]


PICTURES = {"timeline": (rows, picture)}
