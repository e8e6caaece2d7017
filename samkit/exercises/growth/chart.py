"""The picture of growth: for each piece of advice the two self-checks, if any, in a line, and what is seen today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.content import words
from samkit.exercises.growth.content import WORDS
from samkit.workbook import ADVICE as NUMBERS
from samkit.workbook import POINTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

COLOUR = ADVICE[5]
STEP, PAD, GAP, LANE, TICK = 18, 6, 14, 30, 8
EDGE, MOST = 14, 2
ACROSS = {"diamond": 22, "square": 19}  # hollow, and so wide that a dot in the same place fits into it
RANGE, END = 5, 3  # a range's distance from the middle of its lane, and half the height of its ends
TEXTS, BESIDE = 236, 440  # a picture so wide has the words beside the scale, in so much room
MARKS = ["before", "before_low", "before_high", "now", "now_low", "now_high", "then", "today"]
COLUMNS = ["advice", *MARKS, "checked", "seen"]


def rows(data: Sequence[Sequence[Any]], lang: str) -> pd.DataFrame:
    """Give a row for each piece of advice: its number, the marks on the scale 1 to 5 or missing, and two sentences."""
    del lang
    table = pd.DataFrame([list(one) for one in data], columns=COLUMNS).astype(dict.fromkeys(MARKS, "float64"))
    placed = table[MARKS]
    outside = placed.lt(POINTS[0]) | placed.gt(POINTS[-1])
    if not set(table["advice"]) <= set(NUMBERS) or outside.to_numpy().any():
        raise ValueError(data)
    return table


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; on a narrow screen the words of a line stand above it."""
    left = TEXTS if width >= BESIDE else 0
    across = {point: left + EDGE + (width - left - 2 * EDGE) * at / 4 for at, point in enumerate(POINTS)}
    checked = bool(rows[MARKS[:-2]].notna().to_numpy().any())
    lanes = (("checked", _checks), ("seen", _looking))[0 if checked else 1 :]
    pieces, top = _key(lang, checked=checked)
    for row in rows.to_dict("records"):
        top += GAP / 2
        name = f"{row['advice']} {words().advice['a' + str(row['advice'])](lang)}"
        pieces += [Stroke(0, top, width, top, colour=LINE, wide=1), Said(0, top + GAP / 2 + STEP / 2, name, bold=True)]
        top += GAP / 2 + STEP
        for part, drawn in lanes:
            lane, y, top = _lane(row[part], across, (left or width, bool(left)), top)
            pieces += [*lane, *drawn(row, across, y)]
    named, end = _scale(across, lang, top + PAD)
    return sheet([*pieces, *named], width, end)


def _key(lang: str, *, checked: bool) -> tuple[list[Piece], float]:
    """Show what the shapes are, that of before where there is a self-check, and give the height."""
    pieces: list[Piece] = []
    x, y = 12.0, STEP / 2 + PAD / 2
    shapes = (("diamond", WORDS.mark_before), ("square", WORDS.mark_then), ("circle", WORDS.mark_now))
    for shape, text in shapes[0 if checked else 1 :]:
        pieces += [_mark(shape, x, y), Said(x + GAP, y, text(lang), INK_SOFT)]
        x += 2 * GAP + wide(text(lang), TEXT) + GAP
    return pieces, STEP + PAD


def _mark(shape: Any, x: float, y: float) -> Mark:  # noqa: ANN401 - one of the names that a mark takes
    """Give one of the three shapes: now is filled, the other two are hollow around it."""
    if shape == "circle":
        return Mark(x, y, shape, COLOUR)
    return Mark(x, y, shape, INK, filled=False, across=ACROSS[shape])


def _lane(
    text: str, across: dict[int, float], room: tuple[float, bool], top: float
) -> tuple[list[Piece], float, float]:
    """Draw the scale of one line with its words beside it or above; give its middle, and where it ends."""
    width, beside = room
    lines = wrapped(text, width - PAD, TEXT, MOST)
    tall = len(lines) * STEP
    height = max(LANE, tall) if beside else LANE
    y = top + height / 2 + (0 if beside else tall)
    first = y - (tall - STEP) / 2 if beside else top + STEP / 2
    said = [Said(0, first + at * STEP, line, INK_SOFT) for at, line in enumerate(lines)]
    ticks = [Stroke(x, y - TICK, x, y + TICK, colour=LINE, wide=1) for x in across.values()]
    return [*said, *ticks], y, y + height / 2


def _at(value: float, across: dict[int, float]) -> float:
    """Give the pixels of a point of the scale."""
    return across[1] + (across[5] - across[1]) * (value - POINTS[0]) / (POINTS[-1] - POINTS[0])


def _checks(row: dict[Any, Any], across: dict[int, float], y: float) -> list[Piece]:
    """Draw the two self-checks, with the range of before above the middle and that of now below it."""
    pieces: list[Piece] = []
    for part, shape, away in (("before", "diamond", -RANGE), ("now", "circle", RANGE)):
        low, high = row[f"{part}_low"], row[f"{part}_high"]
        if low < high:
            x, x2 = _at(low, across), _at(high, across)
            at, colour = y + 2 * away, COLOUR if part == "now" else INK
            pieces += [Stroke(x, at, x2, at, dashed=True, colour=colour)]
            pieces += [Stroke(end, at - END, end, at + END, colour=colour) for end in (x, x2)]
        if row[part] == row[part]:
            pieces.append(_mark(shape, _at(row[part], across), y))
    return pieces


def _looking(row: dict[Any, Any], across: dict[int, float], y: float) -> list[Piece]:
    """Draw then and today, as one sees them now."""
    shapes = (("then", "square"), ("today", "circle"))
    return [_mark(shape, _at(row[part], across), y) for part, shape in shapes if row[part] == row[part]]


def _scale(across: dict[int, float], lang: str, top: float) -> tuple[list[Piece], float]:
    """Name both ends of the scale, and give where it ends."""
    low, high = (WORDS.scale[str(point)](lang) for point in (POINTS[0], POINTS[-1]))
    y = top + STEP / 2
    return [
        Said(across[1] - EDGE, y, f"1 {low}", INK_SOFT, small=True),
        Said(across[5] + EDGE, y, f"5 {high}", INK_SOFT, "right", small=True),
    ], top + STEP


PICTURES = {"growth": (rows, picture)}
