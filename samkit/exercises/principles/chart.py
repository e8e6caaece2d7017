"""The picture of the seven principles: a line for each, with its mark, how far it has come, and what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ACCENT, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.exercises.principles.content import WORDS
from samkit.measures.principles import FOUND, NOTHING, SERVED, STATES
from samkit.workbook import PRINCIPLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

STEP, PAD, LEFT, GAP = 18, 8, 28, 16
MOST, HEAVY = 3, 1.1  # lines of what is written, and how much wider bold is
COLUMNS = ["principle", "state", "text"]
SHAPES: dict[str, tuple[Literal["circle", "dash"], bool]] = {
    SERVED: ("circle", True),
    FOUND: ("circle", False),
    NOTHING: ("dash", False),
}


def rows(data: Sequence[Sequence[str]], lang: str) -> pd.DataFrame:
    """Give a row for each principle; `data` holds `[principle, state, what is written or held]`."""
    table = pd.DataFrame([list(one) for one in data], columns=COLUMNS)
    if not (set(table["principle"]) <= set(PRINCIPLES) and set(table["state"]) <= set(STATES)):
        raise ValueError(data)
    return table.assign(name=[WORDS.name[one](lang) for one in table["principle"]])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; where there is little room the state stands below the name."""
    room = width - LEFT
    said = {state: WORDS.state[state](lang) for state in STATES}
    longest = max(wide(one, TEXT) for one in said.values())
    beside = all(wide(name, TEXT) * HEAVY + GAP + longest <= room for name in rows["name"])
    pieces: list[Piece] = []
    top = 0.0
    for at, row in enumerate(rows.to_dict("records")):
        if at:
            pieces.append(Stroke(0, top, width, top, colour=LINE, wide=1))
        drawn, top = _row(row, said[row["state"]], (width, beside), top + PAD)
        pieces += drawn
    return sheet(pieces, width, top)


def _row(row: dict[Any, Any], state: str, place: tuple[int, bool], top: float) -> tuple[list[Piece], float]:
    """Draw one principle, and give where it ends."""
    width, beside = place
    y = top + STEP / 2
    shape, filled = SHAPES[row["state"]]
    pieces: list[Piece] = [Mark(LEFT / 2 - 4, y, shape, ACCENT, filled=filled), Said(LEFT, y, row["name"], bold=True)]
    if beside:
        pieces.append(Said(width, y, state, INK_SOFT, "right"))
    else:
        y += STEP
        pieces.append(Said(LEFT, y, state, INK_SOFT))
    lines = wrapped(row["text"], width - LEFT, TEXT, MOST)
    pieces += [Said(LEFT, y + (at + 1) * STEP, line) for at, line in enumerate(lines)]
    return pieces, y + len(lines) * STEP + STEP / 2 + PAD


PICTURES = {"seven": (rows, picture)}
