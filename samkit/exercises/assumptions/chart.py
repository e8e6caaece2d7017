"""The map of assumptions: certainty across, importance up, each by its number, with its words beside or below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.exercises.assumptions.content import WORDS
from samkit.measures.assumptions import HEAVY, UNSURE
from samkit.workbook import CERTAINTY, IMPORTANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

COLOUR = ADVICE[2]
STEP, PAD, GAP, SLOT, MOST = 18, 8, 16, 24, 4
BESIDE, GRID = 600, 320  # a picture so wide has the words beside a map that is so wide
COLUMNS = ["number", "what", "certainty", "importance", "to_test"]


def rows(data: Sequence[Sequence[Any]], lang: str) -> pd.DataFrame:
    """Give a row for each assumption; `data` holds `[number, words, certainty, importance, to be tested]`."""
    del lang
    table = pd.DataFrame([list(one) for one in data], columns=COLUMNS)
    if not (set(table["certainty"]) <= set(CERTAINTY) and set(table["importance"]) <= set(IMPORTANCE)):
        raise ValueError(data)
    return table


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; the words stand beside the map, on a narrow screen below it."""
    beside = width >= BESIDE
    grid, height = _grid(rows, lang, GRID if beside else width)
    left, top = (GRID + 2 * GAP, 0.0) if beside else (0.0, height + GAP)
    named, end = _words(rows, lang, (left, top), width - left)
    return sheet([*grid, *named], width, max(height, end))


def _grid(rows: pd.DataFrame, lang: str, width: float) -> tuple[list[Piece], float]:
    """Draw a band for each importance, the most on top, and give the height."""
    cell = width / len(CERTAINTY)
    pieces: list[Piece] = [Said(0, STEP / 2, WORDS.upward(lang), INK_SOFT)]
    top: float = STEP + PAD
    edges = [top]
    for importance in reversed(IMPORTANCE):
        drawn, height = _band(rows[rows["importance"] == importance], importance, lang, cell, top)
        pieces += drawn
        top += height
        edges.append(top)
    pieces += _lines(edges, cell, width)
    heads = [
        Said((at + 0.5) * cell, top + PAD + STEP / 2, WORDS.head[key](lang), INK_SOFT, "center", small=True)
        for at, key in enumerate(CERTAINTY)
    ]
    across = Said(0, top + PAD + STEP * 1.5, WORDS.across(lang), INK_SOFT)
    return [*pieces, *heads, across], top + PAD + STEP * 2


def _band(here: pd.DataFrame, importance: str, lang: str, cell: float, top: float) -> tuple[list[Piece], float]:
    """Draw those of one importance under its mark, and give the height the fullest square needs."""
    mark = f"{importance} · {WORDS.degrees[importance](lang)}"
    pieces: list[Piece] = [Said(PAD / 2, top + PAD / 2 + STEP / 2, mark, INK_SOFT, small=True)]
    across = max(1, int((cell - PAD) // SLOT))
    most = 1
    for at, key in enumerate(CERTAINTY):
        inside = here[here["certainty"] == key]
        for nth, (number, tested) in enumerate(zip(inside["number"], inside["to_test"], strict=True)):
            line, slot = divmod(nth, across)
            most = max(most, line + 1)
            x = (at + 0.5) * cell + (slot - (min(across, len(inside) - line * across) - 1) / 2) * SLOT
            y = top + PAD / 2 + STEP * (line + 1.5)
            pieces.append(Said(x, y, str(number), COLOUR if tested else INK, "center", bold=tested))
    return pieces, PAD + STEP * (most + 1)


def _lines(edges: Sequence[float], cell: float, width: float) -> list[Piece]:
    """Draw the squares, and with strong lines where much begins and where one has seen it."""
    top, bottom = edges[0], edges[-1]
    weak: list[Piece] = [Stroke(0, y, width, y, colour=LINE, wide=1) for y in edges]
    weak += [
        # Between the squares there is room for the mark of the band.
        Stroke(at * cell, start + (STEP if 0 < at < len(CERTAINTY) else 0), at * cell, end, colour=LINE, wide=1)
        for start, end in pairwise(edges)
        for at in range(len(CERTAINTY) + 1)
    ]
    x, y = len(UNSURE) * cell, edges[len(HEAVY)]
    return [*weak, Stroke(x, top, x, bottom, colour=INK), Stroke(0, y, width, y, colour=INK)]


def _words(rows: pd.DataFrame, lang: str, corner: tuple[float, float], room: float) -> tuple[list[Piece], float]:
    """Write the words of each number, those to ask about under a heading of their own, and give where they end."""
    left, top = corner
    indent = wide("00", TEXT) + PAD
    pieces: list[Piece] = []
    if rows["to_test"].any():
        pieces.append(Said(left, top + STEP / 2, WORDS.quadrant(lang), COLOUR, bold=True))
        top += STEP + PAD / 2
    before = bool(rows["to_test"].any())
    for number, what, tested in zip(rows["number"], rows["what"], rows["to_test"], strict=True):
        top += PAD if before and not tested else 0
        before = tested
        lines = wrapped(what, room - indent, TEXT, MOST)
        pieces.append(Said(left, top + STEP / 2, str(number), COLOUR if tested else INK, bold=tested))
        pieces += [Said(left + indent, top + (at + 0.5) * STEP, line) for at, line in enumerate(lines)]
        top += len(lines) * STEP + PAD / 2
    return pieces, top


PICTURES = {"map": (rows, picture)}
