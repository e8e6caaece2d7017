"""The picture of screening: for each challenge its points from 0 to 9 as a dumb-bell, with the edges drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.beside import Place, layout
from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, SMALLEST, TEXT
from samkit.charts.wrapping import wrapped
from samkit.exercises.screening.content import WORDS
from samkit.exercises.screening.service import points_to, range_of
from samkit.measures.screening import EDGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

COLOUR = ADVICE[4]
STEP, PAD, GAP, LANE, MOST_LINES = 18, 6, 10, 26, 3
BOLD = 1.1  # how much wider bold letters are
MOST = 9
COLUMNS = ["what", "low", "high", "told", "stopped", "chosen"]


def rows(data: Sequence[Sequence[Any]], lang: str) -> pd.DataFrame:
    """Give a row for each challenge; `data` holds `[words, lowest, highest, what it points to, stopped, chosen]`."""
    table = pd.DataFrame([list(one) for one in data], columns=COLUMNS)
    if not (set(table["told"]) <= set(WORDS.verdict) and table["low"].ge(0).all() and table["high"].le(MOST).all()):
        raise ValueError(data)
    sums = [range_of(low, high, lang) for low, high in zip(table["low"], table["high"], strict=True)]
    them = zip(table["told"], table["stopped"], strict=True)
    said = [points_to(one, lang, stopped=stopped) for one, stopped in them]
    return table.assign(said=[f"{WORDS.sum_of(lang, sum=a)} · {b}" for a, b in zip(sums, said, strict=True)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels, under the names of the bands."""
    place = layout(width, MOST)
    pieces, top = _heads(place, lang)
    begin = top
    for row in rows.to_dict("records"):
        drawn, height = _row(row, place, top)
        pieces += [Stroke(0, top, width, top, colour=LINE, wide=1), *drawn]
        top += height
    if place.beside:
        pieces += [Stroke(place.at(x), begin, place.at(x), top, colour=INK_SOFT, wide=1, dashed=True) for x in _edges()]
    return sheet(pieces, width, top)


def _edges() -> tuple[float, ...]:
    """Give where one band ends and the next begins."""
    return tuple(start - 0.5 for start, _ in EDGES.values() if start)


def _heads(place: Place, lang: str) -> tuple[list[Piece], float]:
    """Name the bands and their points over their places, and give the height."""
    pieces: list[Piece] = []
    tallest = 1
    inner = _edges()
    ends = zip((0, *inner), (*inner, MOST), EDGES.items(), strict=True)
    for left, right, (name, (low, high)) in ends:
        middle = (place.at(left) + place.at(right)) / 2
        lines = [
            range_of(low, high, lang),
            *wrapped(WORDS.bands[name](lang), place.at(right) - place.at(left) + PAD, SMALLEST),
        ]
        tallest = max(tallest, len(lines))
        pieces += [
            Said(middle, (at + 0.5) * STEP, line, INK_SOFT, "center", small=True) for at, line in enumerate(lines)
        ]
    return pieces, tallest * STEP + PAD


def _row(row: dict[Any, Any], place: Place, top: float) -> tuple[list[Piece], float]:
    """Draw one challenge, and give its height."""
    lines = wrapped(row["what"], place.room / (BOLD if row["chosen"] else 1), TEXT, MOST_LINES)
    told = wrapped(row["said"], place.room, TEXT, 2)
    tall = (len(lines) + len(told)) * STEP + GAP
    height = max(tall, LANE) if place.beside else tall + LANE
    first = top + GAP / 2
    words: list[Piece] = [Said(0, first + (at + 0.5) * STEP, line, bold=row["chosen"]) for at, line in enumerate(lines)]
    words += [Said(0, first + (len(lines) + at + 0.5) * STEP, line, INK_SOFT) for at, line in enumerate(told)]
    y = top + height / 2 if place.beside else top + tall + LANE / 2 - PAD
    return [*words, *_line(row, place, y)], height


def _line(row: dict[Any, Any], place: Place, y: float) -> list[Piece]:
    """Draw 0 to 9 and on it the points: one mark, or two with a line between; hollow where it is stopped."""
    pieces: list[Piece] = [Stroke(place.x, y, place.x2, y, colour=LINE, wide=1)]
    if not place.beside:
        pieces += [Stroke(place.at(x), y - PAD, place.at(x), y + PAD, colour=INK_SOFT, wide=1) for x in _edges()]
    low, high = place.at(row["low"]), place.at(row["high"])
    colour = INK if row["stopped"] else COLOUR
    if high > low:
        clear = PAD + 1
        pieces.append(Stroke(low + clear, y, high - clear, y, colour=colour, wide=3))
    ends = {low, high}
    return [*pieces, *(Mark(x, y, "circle", colour, filled=not row["stopped"]) for x in sorted(ends))]


PICTURES = {"sums": (rows, picture)}
