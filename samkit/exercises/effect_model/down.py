"""The picture on a phone: the stages below each other, and lines beside the boxes from one to the next."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from samkit.exercises.effect_model.boxes import Box, box, framed, key, numbered, path, titled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.charts.sheet import Piece
    from samkit.exercises.effect_model.boxes import Spot, Tie

BETWEEN, ABOVE, BELOW = 10, 14, 6
LANE, BEGIN = 9, 14
BESIDE = 0.28  # of the width, at most, for lines
OUT, IN = 0.72, 0.28  # where on a box's side an arrow leaves and where it comes in

Span = tuple[float, float]


def down(spots: Sequence[Spot], ties: Sequence[Tie], width: float, lang: str) -> tuple[list[Piece], float]:
    """Give the pieces and the height; where there are too many lines, each box says to which numbers it leads."""
    # How many lanes there are decides how wide the boxes are, and so how tall.
    lanes = _lanes([_rough(one) for one in ties])
    room = BEGIN + LANE * (max(lanes) + 1) if lanes else 2
    drawn = room <= BESIDE * width
    wide = width - (room if drawn else 2) - 1
    boxes: dict[int, Box] = {}
    pieces: list[Piece] = []
    y = 0.0
    for stage, layer in groupby(spots, key=lambda one: one.stage):
        title, tall = titled(stage, 1, y, wide, lang)
        pieces += title
        y += tall + BELOW
        for one in layer:
            made = box(one, wide, one.leads or (() if drawn else numbered(ties, one.number, lang))).at(1, y)
            boxes[one.number or len(boxes) + 1] = made
            pieces += framed(made, lang)
            y += made.tall + BETWEEN
        y += ABOVE - BETWEEN
    if drawn:
        for tie, lane in zip(ties, lanes, strict=True):
            pieces += _line(boxes[tie.source], boxes[tie.target], 1 + wide + BEGIN + LANE * lane, tie)
    said, tall = key(ties, y, width, lang, drawn=drawn)
    return [*pieces, *said], y + tall


def _rough(tie: Tie) -> Span:
    """Give from where to where an arrow goes, in boxes and parts of one."""
    begin, end = (IN, OUT) if tie.source > tie.target else (OUT, IN)
    begin, end = tie.source + begin, tie.target + end
    return min(begin, end), max(begin, end)


def _lanes(spans: Sequence[Span]) -> list[int]:
    """Give each arrow a lane beside the boxes: short ones nearest, and none over another."""
    taken: list[list[Span]] = []
    found = dict[int, int]()
    for at in sorted(range(len(spans)), key=lambda one: (spans[one][1] - spans[one][0], spans[one])):
        begin, end = spans[at]
        lane = next(
            (number for number, there in enumerate(taken) if all(end < low or high < begin for low, high in there)),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append((begin, end))
        found[at] = lane
    return [found[at] for at in range(len(spans))]


def _line(source: Box, target: Box, x: float, tie: Tie) -> list[Piece]:
    """Go beside the boxes; what leads back up leaves above and comes in below."""
    up = tie.source > tie.target
    begin = source.top + source.tall * (IN if up else OUT)
    end = target.top + target.tall * (OUT if up else IN)
    return list(path([(source.right, begin), (x, begin), (x, end), (target.right, end)], known=tie.known))
