"""The picture of who takes part in what: a shape for each co-player in each phase, by whether they are from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, sheet
from samkit.charts.tokens import ADVICE, INK_SOFT, TEXT
from samkit.charts.wrapping import wrapped
from samkit.content import words
from samkit.exercises.ways_in.content import WORDS
from samkit.workbook import PHASES

if TYPE_CHECKING:
    import altair as alt

COLOUR = ADVICE[1]
LINE, GAP, CELL, MOST = 18, 12, 26, 3
SHAPES: dict[str, Literal["circle", "square", "diamond"]] = {"outside": "circle", "own": "square", "unknown": "diamond"}
OUTSIDE, REST = "outside", "rest"
STEP, SHARE = 96, 0.6  # a phase beside the names is so wide at least, and all of them take so much of the picture


@dataclass(frozen=True)
class Row:
    """One row: a co-player, the heading of a side (without `name`), or how many more (side `rest`).

    `phases` are those they take part in; of a heading, those with nobody from outside.
    """

    side: str
    name: str
    phases: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """Where things stand, in pixels: the middle of each phase, and the `room` of names, beside the shapes or above."""

    across: Mapping[str, float]
    room: float
    beside: bool


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each heading and co-player; `data` is what the page's picture holds, see `result.py`."""
    del lang
    missing = tuple(data["missing"])
    found: list[Row] = []
    for side in SHAPES:
        who = [Row(side, name, tuple(phases)) for name, one, phases in data["who"] if one == side]
        if who or side == OUTSIDE:
            found += [Row(side, "", missing if side == OUTSIDE else ()), *who]
    if data["more"]:
        found.append(Row(REST, str(data["more"]), ()))
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; on a narrow screen a name stands above its shapes."""
    phases = width * SHARE
    left = width - phases if phases >= STEP * len(PHASES) else 0
    step = (width - left) / len(PHASES)
    across = {phase: left + (at + 0.5) * step for at, phase in enumerate(PHASES)}
    place = Layout(across, left or width, bool(left))
    pieces, top = _heads(across, step, lang)
    for row in rows.itertuples(index=False):
        drawn, height = _row(Row(*row), place, lang, top)
        pieces, top = pieces + drawn, top + height
    return sheet(pieces, width, top)


def _heads(across: Mapping[str, float], step: float, lang: str) -> tuple[list[Piece], float]:
    """Name the phases above their columns, the last line of each right above the shapes, and give the height."""
    heads = {x: wrapped(WORDS.head[phase](lang), step - 4, TEXT, MOST) for phase, x in across.items()}
    tall = max(len(lines) for lines in heads.values()) * LINE
    return [
        Said(x, tall - (len(lines) - at - 0.5) * LINE, line, INK_SOFT, "center")
        for x, lines in heads.items()
        for at, line in enumerate(lines)
    ], tall


def _row(row: Row, place: Layout, lang: str, top: float) -> tuple[list[Piece], float]:
    """Draw one row, and give its height; a heading and a name stand beside what belongs to them, or above it."""
    if row.side == REST:
        return [Said(0, top + CELL / 2, words().form["rest"](lang, number=row.name), INK_SOFT)], CELL
    top += GAP if not row.name else GAP / 2
    lines = wrapped(row.name or WORDS.side[row.side](lang), place.room - GAP, TEXT, MOST)
    tall = len(lines) * LINE
    needs = CELL if row.name or row.phases else 0
    y = top + (max(tall, needs) / 2 if place.beside else tall + needs / 2)
    first = (y if place.beside else top + tall / 2) - (len(lines) - 1) * LINE / 2
    said: list[Piece] = [Said(0, first + at * LINE, line, bold=not row.name) for at, line in enumerate(lines)]
    height = max(tall, needs) if place.beside else tall + needs
    return [*said, *_shapes(row, place.across, y)], height + (GAP if not row.name else GAP / 2)


def _shapes(row: Row, across: Mapping[str, float], y: float) -> list[Piece]:
    """Give a shape in each phase; of a heading, a question where nobody from outside takes part."""
    if not row.name:
        return [Said(across[phase], y, "?", COLOUR, "center", bold=True) for phase in row.phases]
    return [Mark(x, y, SHAPES[row.side], COLOUR, filled=phase in row.phases) for phase, x in across.items()]


PICTURES = {"taking": (rows, picture)}
