"""The picture of inside and outside side by side: each quote by what it does to our view, with its role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.content import words
from samkit.exercises.reframe.content import WORDS
from samkit.exercises.reframe.result import ORDER
from samkit.measures.quotes import DISTURBING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

COLOUR = ADVICE[2]
STEP, GAP, MARK, LINES, MOST = 18, 8, 22, 3, 6
SHAPES: dict[str, Literal["circle", "square", "cross", "diamond"]] = {
    "confirms": "circle",
    "changes": "square",
    "contradicts": "cross",
    "opens": "diamond",
}
SIDES = ("inside", "outside")
UNKNOWN = "unknown"
COLUMNS = ["sense", "side", "role"]


@dataclass(frozen=True)
class Place:
    """Where the quotes of one sense and one side stand, in pixels: from `left` and `top` downwards, `wide` across."""

    left: float
    top: float
    wide: float


def rows(data: Sequence[Sequence[Any]], lang: str) -> pd.DataFrame:
    """Give a row for each quote; `data` holds `[sense, side, role]`."""
    del lang
    table = pd.DataFrame([list(one) for one in data], columns=COLUMNS)
    if not (set(table["sense"]) <= set(ORDER) and set(table["side"]) <= {*SIDES, UNKNOWN}):
        raise ValueError(data)
    return table


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels: what disturbs on top, our own to the left and others to the right."""
    half = width / 2
    pieces: list[Piece] = [
        Said(at * half + (GAP if at else 0), STEP / 2, WORDS.sides[one](lang), INK_SOFT) for at, one in enumerate(SIDES)
    ]
    top: float = STEP + GAP
    for sense in ORDER:
        drawn, top = _sense(rows[rows["sense"] == sense], sense, lang, Place(0, top, width))
        pieces += drawn
    return sheet(pieces, width, top)


def _sense(here: pd.DataFrame, sense: str, lang: str, place: Place) -> tuple[list[Piece], float]:
    """Draw what one sense has under its name and number, and give where it ends."""
    half, top = place.wide / 2, place.top + GAP + STEP
    said = f"{WORDS.heads[sense](lang)} · {len(here)}"
    rule = Stroke(0, place.top, place.wide, place.top, colour=LINE, wide=1)
    pieces: list[Piece] = [rule, Said(0, place.top + GAP + STEP / 2, said, bold=True)]
    if here.empty:
        asks = sense in DISTURBING
        said = WORDS.ask_who(lang) if asks else "–"
        return [*pieces, Said(0, top + STEP / 2, said, COLOUR if asks else INK_SOFT)], top + STEP + GAP
    ends = [top]
    for at, side in enumerate(SIDES):
        roles = list(here[here["side"] == side]["role"])
        drawn, end = _roles(roles, sense, lang, Place(at * (half + GAP), top, half - GAP))
        pieces, ends = pieces + drawn, [*ends, end]
    bottom = max(ends)
    if bottom > top:
        pieces.append(Stroke(half, top, half, bottom, colour=LINE, wide=1))
    drawn, bottom = _unplaced(here, sense, lang, Place(0, bottom, place.wide))
    return [*pieces, *drawn], bottom + GAP


def _unplaced(here: pd.DataFrame, sense: str, lang: str, place: Place) -> tuple[list[Piece], float]:
    """Draw the quotes of which it is not known where they are seen from, under a heading of their own."""
    roles = list(here[here["side"] == UNKNOWN]["role"])
    if not roles:
        return [], place.top
    top = place.top + GAP / 2
    head = Said(0, top + STEP / 2, WORDS.sides[UNKNOWN](lang), INK_SOFT)
    drawn, bottom = _roles(roles, sense, lang, Place(0, top + STEP, place.wide))
    return [head, *drawn], bottom


def _roles(roles: Sequence[str], sense: str, lang: str, place: Place) -> tuple[list[Piece], float]:
    """Draw a shape for each role, with how many quotes it has if several; of many the first, and how many more."""
    pieces: list[Piece] = []
    top = place.top
    counted = Counter(roles)
    for role, times in list(counted.items())[:MOST]:
        number = f" × {times}" if times > 1 else ""
        lines = wrapped(role, place.wide - MARK - wide(number, TEXT), TEXT, LINES)
        lines[-1:] = [f"{lines[-1]}{number}"]
        pieces.append(Mark(place.left + MARK / 2 - 2, top + STEP / 2, SHAPES[sense], COLOUR))
        pieces += [Said(place.left + MARK, top + (at + 0.5) * STEP, line) for at, line in enumerate(lines)]
        top += max(len(lines), 1) * STEP + GAP / 2
    rest = sum(list(counted.values())[MOST:])
    if not rest:
        return pieces, top
    more = Said(place.left + MARK, top + STEP / 2, words().form["rest"](lang, number=rest), INK_SOFT)
    return [*pieces, more], top + STEP


PICTURES = {"sides": (rows, picture)}
