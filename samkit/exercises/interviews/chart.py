"""The picture of who is heard: for each kind how many quotes there are, beside how many co-players are noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, TEXT
from samkit.charts.wrapping import wrapped
from samkit.content import words
from samkit.exercises.interviews.content import WORDS
from samkit.workbook import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

COLOUR = ADVICE[2]
LINE, GAP, CELL, STEP, FIGURE, MOST = 18, 6, 24, 20, 34, 2
BESIDE, SHARE = 440, 0.34  # a picture so wide has the kinds beside their figures, in so much of its width
COLUMNS = ["kind", "quotes", "partners"]


@dataclass(frozen=True)
class Layout:
    """Where things stand, in pixels: the `room` of a kind, and where `quotes` and `partners` begin.

    `each` tells whether there is room for a shape for each of them; else one shape says what a number counts.
    """

    room: float
    quotes: float
    partners: float
    beside: bool
    each: bool


def rows(data: Sequence[Sequence[Any]], lang: str) -> pd.DataFrame:
    """Give a row for each kind; `data` holds `[kind, quotes, co-players]`."""
    del lang
    table = pd.DataFrame([list(one) for one in data], columns=COLUMNS)
    if not set(table["kind"]) <= set(KINDS):
        raise ValueError(data)
    return table


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; on a narrow screen a kind stands above its figures."""
    beside = width >= BESIDE
    left = width * SHARE if beside else 0
    wide = (width - left) / 2
    each = bool((rows[COLUMNS[1:]] <= (wide - FIGURE - GAP) // STEP).all(axis=None))
    place = Layout((left or width) - GAP, left, left + wide, beside, each)
    heads = ((place.quotes, WORDS.quotes(lang)), (place.partners, WORDS.on_list(lang)))
    pieces: list[Piece] = [Said(x, LINE / 2, head, INK_SOFT) for x, head in heads]
    top: float = LINE + GAP
    for kind, quotes, partners in zip(rows["kind"], rows["quotes"], rows["partners"], strict=True):
        drawn, height = _row(words().kind[kind](lang), (int(quotes), int(partners)), place, top)
        pieces, top = pieces + drawn, top + height
    return sheet(pieces, width, top)


def _row(kind: str, counts: tuple[int, int], place: Layout, top: float) -> tuple[list[Piece], float]:
    """Draw one kind with its two figures, and give its height."""
    lines = wrapped(kind, place.room, TEXT, MOST)
    tall = len(lines) * LINE
    y = top + (max(tall, CELL) / 2 if place.beside else tall + CELL / 2)
    first = (y if place.beside else top + tall / 2) - (len(lines) - 1) * LINE / 2
    asked = not counts[0]
    said: list[Piece] = [Said(0, first + at * LINE, line, bold=asked) for at, line in enumerate(lines)]
    quotes = _figure(counts[0], "circle", (place.quotes, y), each=place.each)
    partners = _figure(counts[1], "square", (place.partners, y), each=place.each)
    return [*said, *quotes, *partners], (max(tall, CELL) if place.beside else tall + CELL) + GAP


def _figure(count: int, shape: Literal["circle", "square"], at: tuple[float, float], *, each: bool) -> list[Piece]:
    """Draw a number with its shapes; no quote is a question, no co-player a dash."""
    x, y = at
    if not count:
        return [Said(x, y, "?", COLOUR, bold=True)] if shape == "circle" else [Said(x, y, "–", INK_SOFT)]
    number = range(count if each else 1)
    marks = [Mark(x + FIGURE + (nth + 0.5) * STEP, y, shape, COLOUR, filled=shape == "circle") for nth in number]
    return [Said(x, y, str(count), INK, bold=True), *marks]


PICTURES = {"heard": (rows, picture)}
