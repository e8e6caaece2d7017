"""A box of the picture: its words on so many lines, what it leads to where no line shows it, and its frame."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from samkit.charts.sheet import Mark, Piece, Said, Stroke
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, SMALLEST, TEXT
from samkit.charts.wrapping import wrapped
from samkit.exercises.effect_model.content import WORDS
from samkit.measures.effects import UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COLOUR = ADVICE[5]
STEP, SMALL, PAD = 18, 16, 7
MOST, LEADS = 6, 3  # lines of words, and of numbers
HEAD, HALF = 9, 5  # how wide an arrow's head is, and how far its middle stands from what it points at
EMPTY = "?"
BOLD = 0.88  # bold letters take more room


@dataclass(frozen=True)
class Spot:
    """One node as it is to be drawn: its number, stage and words, what it `leads` to in words, or nothing."""

    number: int
    stage: str
    what: str
    unintended: bool = False
    leads: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tie:
    """An arrow between two nodes by their numbers, with how sure one is, empty where that is not said."""

    source: int
    target: int
    certainty: str = ""

    @property
    def known(self) -> bool:
        """Tell whether somebody has seen or measured it."""
        return bool(self.certainty) and self.certainty not in UNSURE


@dataclass(frozen=True)
class Box:
    """A node with its lines, at its place."""

    spot: Spot
    lines: tuple[str, ...]
    leads: tuple[str, ...]
    wide: float
    left: float = 0
    top: float = 0

    @property
    def tall(self) -> float:
        """The height."""
        return 2 * PAD + STEP * len(self.lines) + SMALL * (len(self.leads) + self.spot.unintended)

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.wide

    @property
    def middle(self) -> float:
        """The height at which arrows meet it."""
        return self.top + self.tall / 2

    def at(self, left: float, top: float) -> Box:
        """Give the box at another place."""
        return replace(self, left=left, top=top)


def box(spot: Spot, wide: float, leads: Sequence[str]) -> Box:
    """Break a node's words into the lines of a box so wide."""
    room = wide - 2 * PAD
    words = f"{spot.number}. {spot.what or EMPTY}" if spot.number else spot.what
    shown = tuple(line for one in leads for line in wrapped(one, room, SMALLEST, LEADS))
    return Box(spot, tuple(wrapped(words, room, TEXT, MOST)), shown, wide)


def numbered(ties: Sequence[Tie], number: int, lang: str) -> tuple[str, ...]:
    """Say to which numbers a node leads, and how sure one is of it."""
    led = sorted((one for one in ties if one.source == number), key=lambda one: one.target)
    targets = [
        WORDS.sure(lang, number=one.target, certainty=WORDS.certainty[one.certainty](lang).lower())
        if one.certainty
        else str(one.target)
        for one in led
    ]
    return (WORDS.leads(lang, numbers=", ".join(targets)),) if targets else ()


def framed(one: Box, lang: str) -> Iterator[Piece]:
    """Draw a box: dashed where it is empty or unexpected."""
    dashed = one.spot.unintended or not one.spot.what
    bottom = one.top + one.tall
    for begin, end in (
        ((one.left, one.top), (one.right, one.top)),
        ((one.left, bottom), (one.right, bottom)),
        ((one.left, one.top), (one.left, bottom)),
        ((one.right, one.top), (one.right, bottom)),
    ):
        yield Stroke(*begin, *end, dashed=dashed, colour=COLOUR, wide=1.5)
    left, y = one.left + PAD, one.top + PAD
    if one.spot.unintended:
        yield Said(left, y + SMALL / 2, WORDS.unexpected(lang), COLOUR, bold=True, small=True)
        y += SMALL
    yield from (Said(left, y + (at + 0.5) * STEP, line, INK) for at, line in enumerate(one.lines))
    y += STEP * len(one.lines)
    yield from (Said(left, y + (at + 0.5) * SMALL, line, INK_SOFT, small=True) for at, line in enumerate(one.leads))


def titled(stage: str, left: float, top: float, room: float, lang: str) -> tuple[list[Piece], float]:
    """Write the name of a stage, and give how tall it is."""
    name = (WORDS.stage[stage] if stage else WORDS.unstaged)(lang)
    lines = wrapped(name, room * BOLD, TEXT, 3)
    return [Said(left, top + (at + 0.5) * STEP, line, COLOUR, bold=True) for at, line in enumerate(lines)], STEP * len(
        lines
    )


def key(ties: Sequence[Tie], top: float, width: float, lang: str, *, drawn: bool) -> tuple[list[Piece], float]:
    """Say below the boxes what the lines or the numbers mean, and give how tall that is."""
    if not ties:
        return [], 0
    lines = wrapped((WORDS.key_lines if drawn else WORDS.key_numbers)(lang), width - 2, SMALLEST, MOST)
    said: list[Piece] = [Said(1, top + (at + 0.5) * SMALL, line, INK_SOFT, small=True) for at, line in enumerate(lines)]
    return said, SMALL * len(lines)


def path(points: Sequence[tuple[float, float]], *, known: bool) -> Iterator[Piece]:
    """Draw an arrow along some points, its head at the last."""
    for (x, y), (x2, y2) in itertools.pairwise(points):
        yield Stroke(x, y, x2, y2, dashed=not known, colour=INK_SOFT, wide=1.5)
    (before, _), (x, y) = points[-2:]
    ahead = x > before
    yield Mark(
        x - HALF if ahead else x + HALF, y, "triangle-right" if ahead else "triangle-left", INK_SOFT, across=HEAD
    )
