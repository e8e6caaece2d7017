"""The picture of a plan: what is agreed, in order, each at its place between the first day and the last."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ACCENT, ADVICE, INK, INK_SOFT, LINE, SMALLEST, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.content import day
from samkit.exercises.plan.content import WORDS
from samkit.exercises.plan.facts import timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    import altair as alt

TALL, SMALL, GAP = 18, 16, 12
MANY = 10  # from so many things on each has one line
BESIDE, NAMES = 440, 0.52  # from this width on words stand beside the marks, and take this share
EDGE = 12  # pixels of room for a mark at either end
BAR, THIN = 8, 1
MARKS = {"action": "circle", "review": "diamond"}


@dataclass(frozen=True)
class Row:
    """One thing: its kind, the date in words, what it is, who does it, and where it begins and ends, 0 to 1."""

    kind: str
    date: str
    what: str
    owner: str
    begin: float
    end: float
    passed: bool
    today: float


@dataclass(frozen=True)
class Layout:
    """Where the words end and the line of time begins and ends, in pixels, and whether they stand beside each other."""

    room: float
    left: float
    right: float
    beside: bool

    def at(self, share: float) -> float:
        """Give the place of a share of the time."""
        return self.left + share * (self.right - self.left)


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each thing; `data` is what the page's picture holds."""
    found, line = [], timeline(data["rows"], data["today"], data["end"])
    for kind, begins, what, owner, passed in data["rows"]:
        begin, end = (dt.date.fromisoformat(one) for one in (begins, data["end"] if kind == "trial" else begins))
        found.append(Row(kind, day(begin, lang), what, owner, line.at(begin), line.at(end), passed, line.now))
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; on a narrow screen the words stand above their mark."""
    beside = width >= BESIDE
    left = width * NAMES if beside else 0
    place = Layout((left or width) - GAP, left + EDGE, width - EDGE, beside)
    pieces: list[Piece] = []
    top = float(TALL + GAP / 2)
    for row in rows.itertuples(index=False):
        drawn, height = _row(Row(*row), place, top, 1 if len(rows) >= MANY else 2)
        pieces, top = pieces + drawn, top + height
    return sheet([*pieces, *_today(place, float(rows["today"].iloc[0]), top, lang)], width, top)


def _today(place: Layout, share: float, bottom: float, lang: str) -> list[Piece]:
    """Draw the line of today, with its word above; on a narrow screen each row has its own piece of it."""
    x, text = place.at(share), WORDS.today(lang)
    half = wide(text, SMALLEST) / 2
    middle = min(max(x, place.left - EDGE + half), place.right + EDGE - half)
    said = Said(middle, TALL / 2, text, INK_SOFT, "center", small=True)
    return [_line(x, TALL, bottom), said] if place.beside else [said]


def _line(x: float, top: float, bottom: float) -> Stroke:
    return Stroke(x, top, x, bottom, dashed=True, colour=INK_SOFT, wide=1.5)


def _row(row: Row, place: Layout, top: float, most: int) -> tuple[list[Piece], float]:
    """Draw one thing with at most so many lines of words, and give its height."""
    lines = wrapped(row.what, place.room, TEXT, most)
    above = wrapped(f"{row.date} · {row.owner}" if row.owner else row.date, place.room, SMALLEST, 1)
    first = top + SMALL / 2
    said: list[Piece] = [Said(0, first, line, INK_SOFT, small=True) for line in above]
    ink = INK_SOFT if row.passed else INK
    begin = top + SMALL + TALL / 2
    said += [Said(0, begin + at * TALL, line, ink) for at, line in enumerate(lines)]
    tall = SMALL + len(lines) * TALL
    y = top + tall / 2 if place.beside else top + tall + TALL / 2
    return [*said, *_mark(row, place, y)], (tall if place.beside else tall + TALL) + GAP


def _mark(row: Row, place: Layout, y: float) -> list[Piece]:
    """Draw the line of time with what stands on it."""
    now = place.at(row.today)
    lines: list[Piece] = [Stroke(place.left, y, place.right, y, colour=LINE, wide=THIN)]
    lines += [] if place.beside else [_line(now, y - TALL / 2, y + TALL / 2)]
    x = place.at(row.begin)
    if row.kind == "trial":
        end = max(place.at(row.end), x + BAR)
        return [*lines, Stroke(x, y, end, y, colour=ADVICE[5], wide=BAR)]
    shape: Any = MARKS[row.kind]
    return [*lines, Mark(x, y, shape, ADVICE[5] if row.kind == "review" else ACCENT, filled=not row.passed)]


PICTURES = {"timeline": (rows, picture)}
