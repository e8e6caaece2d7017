"""An indicator as pieces on a sheet: each mean on its interval, before over after, with us over the others."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Literal

from samkit.charts.sheet import Mark, Piece, Said, Stroke
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.content import number
from samkit.exercises.ledger.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

COLOUR = ADVICE[5]
STEP, PAD, ROW, GAP = 18, 6, 26, 20
LINES = 3
STEPS = (1, 2, 2.5, 5, 10)
SHAPE: dict[str, Literal["circle", "diamond"]] = {"us": "circle", "them": "diamond"}
BOLD = 1.1  # how much wider bold letters are


@dataclass(frozen=True)
class Mean:
    """One mean of an indicator: `who` is `us` or `them`, `when` before or after; its interval, and of how many."""

    name: str
    unit: str
    decimals: int
    who: str
    when: str
    mean: float
    low: float
    high: float
    n: int


@dataclass(frozen=True)
class Scale:
    """Where the values from `low` to `high` stand: from `x` to `x2`, in pixels."""

    low: float
    high: float
    x: float
    x2: float

    def at(self, value: float) -> float:
        """Give where a value stands."""
        return self.x + (self.x2 - self.x) * (value - self.low) / (self.high - self.low)


def spans(means: Sequence[Mean], lang: str, width: float, top: float) -> tuple[list[Piece], float]:
    """Draw one indicator from `top` on, and give where it ends."""
    first = means[0]
    name = f"{first.name} ({first.unit})" if first.unit else first.name
    lines = wrapped(name, width / BOLD, TEXT, LINES)
    pieces: list[Piece] = [Said(0, top + (at + 0.5) * STEP, line, bold=True) for at, line in enumerate(lines)]
    y = top + len(lines) * STEP + PAD
    scale = _scale(means, lang, width)
    pieces += _ticks(scale, first.decimals, lang, y + STEP / 2)
    y += STEP
    for who in ("us", "them"):
        drawn, y = _group([one for one in means if one.who == who], scale, lang, width, y)
        pieces += drawn
    return pieces, y + GAP


def _group(means: Sequence[Mean], scale: Scale, lang: str, width: float, top: float) -> tuple[list[Piece], float]:
    """Draw the means of a group under its name, each on its line, with a thin line from one to the other."""
    if not means:
        return [], top
    shape, colour = SHAPE[means[0].who], COLOUR if means[0].who == "us" else INK
    pieces: list[Piece] = [Said(0, top + STEP / 2, (WORDS.us if means[0].who == "us" else WORDS.them)(lang), INK_SOFT)]
    zero, y = scale.at(0), top + STEP + ROW / 2
    pieces.append(Stroke(zero, top + STEP, zero, top + STEP + len(means) * ROW, colour=LINE, wide=1))
    for one in means:
        x = scale.at(one.mean)
        pieces += [
            Said(0, y, _label(one, lang)),
            Stroke(scale.x, y, scale.x2, y, colour=LINE, wide=1),
            Stroke(scale.at(one.low), y, scale.at(one.high), y, colour=colour, wide=3),
            Mark(x, y, shape, colour, filled=one.when == "after"),
            Said(width, y, number(round(one.mean, one.decimals) + 0.0, lang, one.decimals), align="right", bold=True),
        ]
        y += ROW
    return pieces, y - ROW / 2 + PAD


def _label(one: Mean, lang: str) -> str:
    said = WORDS.before_word if one.when == "before" else WORDS.after_word
    return f"{said(lang)} ({one.n})"


def _scale(means: Sequence[Mean], lang: str, width: float) -> Scale:
    """Give a scale with 0 on it, between what stands to the left and to the right."""
    low, high = min(0.0, *(one.low for one in means)), max(0.0, *(one.high for one in means))
    step = _step(max(high, -low) or 1)
    low, high = 0.0 - _up(-low, step), _up(high, step) or (0.0 if low else 1.0)
    left = max(wide(_label(one, lang), TEXT) for one in means) + 2 * PAD
    values = [number(one.mean, lang, one.decimals) for one in means]
    right = max(wide(one, TEXT) * BOLD for one in values) + 2 * PAD
    ends = [wide(_end(value, means[0].decimals, lang), TEXT) / 2 for value in (low, high)]
    return Scale(low, high, max(left, ends[0]) + PAD, width - max(right, ends[1]) - PAD)


def _ticks(scale: Scale, decimals: int, lang: str, y: float) -> list[Piece]:
    """Name the ends of the scale and 0, those that have room beside the others."""
    pieces: list[Piece] = []
    taken: list[tuple[float, float]] = []
    for value in dict.fromkeys((scale.high, scale.low, 0.0)):
        said = _end(value, decimals, lang)
        x, half = scale.at(value), wide(said, TEXT) / 2 + PAD / 2
        if all(x + half <= left or x - half >= right for left, right in taken):
            pieces.append(Said(x, y, said, INK_SOFT, "center", small=True))
            taken.append((x - half, x + half))
    return pieces


def _step(largest: float) -> float:
    """Give a round number, a few of which reach the largest value."""
    ten = 10.0 ** floor(log10(largest))
    return next(one * ten / 5 for one in STEPS if one * ten >= largest)


def _up(value: float, step: float) -> float:
    """Give the next whole number of steps, 0 for nothing."""
    return ceil(value / step) * step if value > 0 else 0.0


def _end(value: float, decimals: int, lang: str) -> str:
    return number(value + 0.0, lang, 0 if value == int(value) else max(decimals, 1))
