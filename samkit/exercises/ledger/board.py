"""The matrix as pieces on a sheet: good and bad for each stakeholder on each level, framed where not intended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.charts.sheet import Piece, Said, Stroke
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wrapped
from samkit.exercises.ledger.content import WORDS
from samkit.workbook import WHOSE

if TYPE_CHECKING:
    from collections.abc import Sequence

COLOUR = ADVICE[5]
STEP, PAD, ROW = 18, 6, 26
# So wide the stakeholders stand beside their cells, and so much of the width is theirs.
BESIDE, SHARE = 460, 0.42
FRAME = (36, 20)
LINES = 2
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Cell:
    """One stakeholder on one level: how many good and bad, and how many of each were not intended."""

    who: str
    level: str
    positive: int
    negative: int
    positive_unintended: int
    negative_unintended: int


def board(cells: Sequence[Cell], lang: str, width: float) -> tuple[list[Piece], float]:
    """Draw the matrix, and give its height."""
    left = width * SHARE if width >= BESIDE else 0.0
    across = (width - left) / len(WHOSE)
    heads = [WORDS.head[level](lang) for level in WHOSE]
    key = WORDS.frame(lang)
    pieces: list[Piece] = [
        *_framed(FRAME[0] / 2 + 1, STEP / 2 + 2),
        Said(FRAME[0] / 2 + 1, STEP / 2 + 2, "+1", INK, "center"),
        Said(FRAME[0] + 2 * PAD, STEP / 2 + 2, key, INK_SOFT),
    ]
    top = STEP + 2.0 * PAD
    pieces += [
        Said(left + (at + 0.5) * across, top + STEP / 2, said, INK_SOFT, "center", small=True)
        for at, said in enumerate(heads)
    ]
    top += STEP + PAD
    for who in dict.fromkeys(one.who for one in cells):
        drawn, top = _row([one for one in cells if one.who == who], left, across, top)
        pieces += drawn
    return [*pieces, Stroke(0, top, width, top, colour=LINE, wide=1)], top + PAD


def _row(cells: Sequence[Cell], left: float, across: float, top: float) -> tuple[list[Piece], float]:
    """Draw one stakeholder's cells under a line, each with its good above its bad, and give where they end."""
    width = left + across * len(cells)
    said = wrapped(cells[0].who, (left or width) - 2 * PAD, TEXT, LINES)
    tall = max(bool(one.positive) + bool(one.negative) for one in cells) or 1
    pieces: list[Piece] = [Stroke(0, top, width, top, colour=LINE, wide=1)]
    start = top + PAD + (0 if left else len(said) * STEP)
    height = max(tall * ROW, len(said) * STEP if left else 0)
    first = start + (height - len(said) * STEP + STEP) / 2 if left else top + PAD + STEP / 2
    pieces += [Said(0, first + at * STEP, line) for at, line in enumerate(said)]
    for at, one in enumerate(cells):
        pieces += _cell(one, left + (at + 0.5) * across, start + height / 2)
    return pieces, start + height + PAD


def _cell(one: Cell, x: float, middle: float) -> list[Piece]:
    """Draw the good and the bad of a cell around its middle, or a question mark."""
    lines = [
        (f"{sign}{many}", unmeant, sign == MINUS)
        for sign, many, unmeant in (
            ("+", one.positive, one.positive_unintended),
            (MINUS, one.negative, one.negative_unintended),
        )
        if many
    ]
    if not lines:
        return [Said(x, middle, "?", INK_SOFT, "center")]
    first = middle - (len(lines) - 1) * ROW / 2
    pieces: list[Piece] = []
    for at, (said, unmeant, bad) in enumerate(lines):
        y = first + at * ROW
        pieces.append(Said(x, y, said, INK if bad else COLOUR, "center", bold=True))
        pieces += _framed(x, y) if unmeant else []
    return pieces


def _framed(x: float, y: float) -> list[Piece]:
    """Draw a frame around a point."""
    left, right, top, bottom = x - FRAME[0] / 2, x + FRAME[0] / 2, y - FRAME[1] / 2, y + FRAME[1] / 2
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return [Stroke(*start, *end, colour=INK) for start, end in zip(corners, (*corners[1:], corners[0]), strict=True)]
