"""The picture on a wide screen: a column for each stage, and lines that go between the boxes and never over one."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from samkit.exercises.effect_model.boxes import Box, box, framed, key, numbered, path, titled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samkit.charts.sheet import Piece
    from samkit.exercises.effect_model.boxes import Spot, Tie

LEAST = 130  # pixels from one column to the next
GAP, BETWEEN, BELOW = 34, 16, 10
TALLEST, MANY = 8, 30  # boxes in a column and lines in all that one can still follow
LANE, LANES = 5, 4
APART, FROM = 4, 4  # lines that share a way between two boxes, and how far a way is from them
HOOK = 9  # how far from the middle of a box's side what does not lead straight on leaves and comes in

Point = tuple[float, float]


def across(spots: Sequence[Spot], ties: Sequence[Tie], width: float, lang: str) -> tuple[list[Piece], float] | None:
    """Give the pieces and the height; nothing where it is too narrow for so many columns."""
    layers = [list(group) for _, group in groupby(spots, key=lambda one: one.stage)]
    if width / len(layers) < LEAST:
        return None
    drawn = len(ties) <= MANY and max(map(len, layers)) <= TALLEST
    edge = GAP / 2 if drawn and _within(layers[-1], ties) else 1
    wide = (width - edge - 1 - GAP * (len(layers) - 1)) / len(layers)
    pieces: list[Piece] = []
    head = 0.0
    for at, layer in enumerate(layers):
        title, tall = titled(layer[0].stage, 1 + at * (wide + GAP), 0, wide, lang)
        pieces, head = [*pieces, *title], max(head, tall)
    columns = _columns(layers, () if drawn else ties, wide, head + BELOW, lang)
    pieces += [piece for column in columns for one in column for piece in framed(one, lang)]
    if drawn:
        pieces += _lines(columns, ties)
    below = max(column[-1].top + column[-1].tall for column in columns) + BETWEEN
    said, tall = key(ties, below, width, lang, drawn=drawn)
    return [*pieces, *said], below + tall


def _within(layer: Sequence[Spot], ties: Sequence[Tie]) -> bool:
    """Tell whether an arrow stays within a column."""
    inside = {one.number for one in layer}
    return any({one.source, one.target} <= inside for one in ties)


def _columns(
    layers: Sequence[Sequence[Spot]], ties: Sequence[Tie], wide: float, top: float, lang: str
) -> list[list[Box]]:
    """Put the boxes of each column below each other, around the middle of the tallest."""
    made = [[box(one, wide, one.leads or numbered(ties, one.number, lang)) for one in layer] for layer in layers]
    heights = [sum(one.tall for one in column) + BETWEEN * (len(column) - 1) for column in made]
    placed = []
    for at, (column, tall) in enumerate(zip(made, heights, strict=True)):
        y = top + BETWEEN + (max(heights) - tall) / 2
        here = []
        for one in column:
            here.append(one.at(1 + at * (wide + GAP), y))
            y += one.tall + BETWEEN
        placed.append(here)
    return placed


def _lines(columns: Sequence[Sequence[Box]], ties: Sequence[Tie]) -> Iterator[Piece]:
    """Draw every arrow, those that go far through the ways between the boxes of the columns they pass."""
    at = {one.spot.number: number for number, column in enumerate(columns) for one in column}
    boxes = {one.spot.number: one for column in columns for one in column}
    used: Counter[tuple[int, float]] = Counter()
    lanes: Counter[int] = Counter()
    for tie in ties:
        source, target = boxes[tie.source], boxes[tie.target]
        begin, end = at[tie.source], at[tie.target]
        if begin == end:
            x = source.right + 2 * LANE + LANE * (lanes[begin] % LANES - 1)
            lanes[begin] += 1
            yield from path(_round(source, target, x), known=tie.known)
            continue
        forward = begin < end
        first = (source.right, source.middle) if forward else (source.left, source.middle + HOOK)
        last = (target.left, target.middle) if forward else (target.right, target.middle + HOOK)
        between = range(begin + 1, end) if forward else range(begin - 1, end, -1)
        ways = [point for number in between for point in _way(columns, number, first, last, used)]
        yield from path([first, *ways, last], known=tie.known)


def _round(source: Box, target: Box, x: float) -> list[Point]:
    """Go beside a column from one box to another, or to itself."""
    by = -HOOK if source.top > target.top else HOOK
    begin, end = source.middle + by, target.middle - by
    return [(source.right, begin), (x, begin), (x, end), (target.right, end)]


def _way(
    columns: Sequence[Sequence[Box]], number: int, first: Point, last: Point, used: Counter[tuple[int, float]]
) -> list[Point]:
    """Give where a line goes through a column: between the boxes nearest to the straight way, beside other lines."""
    column = columns[number]
    left, right = column[0].left - FROM, column[0].right + FROM
    share = ((left + right) / 2 - first[0]) / (last[0] - first[0])
    straight = first[1] + (last[1] - first[1]) * share
    gaps = [column[0].top - BETWEEN / 2, *(one.top + one.tall + BETWEEN / 2 for one in column)]
    gap = min(gaps, key=lambda y: (abs(y - straight), y))
    turn = used[number, gap]
    used[number, gap] += 1
    y = gap + (0, APART, -APART)[turn % 3]
    return [(left, y), (right, y)] if first[0] < last[0] else [(right, y), (left, y)]
