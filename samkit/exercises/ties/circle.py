"""A network as pieces on a sheet: us in the middle, the others around, and its level on each line."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, dist, pi, sin
from typing import TYPE_CHECKING, Literal

from samkit.charts.sheet import Mark, Piece, Said, Stroke
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, PAPER, TEXT
from samkit.charts.wrapping import wide, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Point = tuple[float, float]
Box = tuple[float, float, float, float]

COLOUR = ADVICE[3]
ROW, MOST, EDGE = 18, 3, 4
NODE, US, SHAPE = 22, 28, 14  # how wide a node with a number is, we are, and a node with a name
WIDTHS = (0.0, 1.5, 1.5, 3.5, 6.0, 9.0)  # of a line, by its level
# Along a line, where its level may stand, from the middle outwards.
SPOTS = sorted((at / 60 for at in range(9, 52)), key=lambda at: abs(at - 0.5))
LEVEL, TALL, BESIDE = 6, 8, 15  # half of a level's width and height, and how far from it the shape stands
TRIES = 6
SIDES: tuple[Point, ...] = ((1, 0), (-1, 0), (0, -1), (0, 1))  # where the shape may stand


@dataclass(frozen=True)
class Line:
    """A tie between two nodes by their places, its level 1 to 5, and whether the ends see it differently."""

    first: int
    second: int
    level: int
    apart: bool


def around(number: int, radius: float) -> list[Point]:
    """Give places on a circle around 0, 0; their slots are odd in number, so that no line between two crosses us."""
    slots = number if number % 2 else number + 1
    begin = -pi / 2 if number % 2 else pi / 2 + 2 * pi / slots
    angles = (begin + 2 * pi * at / slots for at in range(number))
    return [(radius * cos(angle), radius * sin(angle)) for angle in angles]


def tied(points: Sequence[Point], lines: Sequence[Line], taken: Sequence[Box]) -> Iterator[Piece]:
    """Draw the lines, with the level on each where it lies on nothing else."""
    ends = {one: (points[one.first], points[one.second]) for one in lines}
    for one, line in ends.items():
        yield Stroke(*line[0], *line[1], dashed=one.level == 1, wide=WIDTHS[one.level])
    # Those that need the most room choose first, and those that found none choose before them the next time.
    order = sorted(ends, key=lambda one: (not one.apart, dist(*ends[one])))
    found = _placed(order, ends, taken)
    for _ in range(TRIES):
        if lost := [one for one in order if not found[one]]:
            order = [*lost, *(one for one in order if one not in lost)]
            found = _placed(order, ends, taken)
    for one, boxed in found.items():
        yield from _level(one, [((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in boxed])


def _placed(
    order: Sequence[Line], ends: Mapping[Line, tuple[Point, Point]], taken: Sequence[Box]
) -> dict[Line, list[Box]]:
    """Give each level its room, one after the other; none where its line has none left, and its width must do."""
    full, found = list(taken), dict[Line, list[Box]]()
    for one in order:
        found[one] = _free(one, ends[one], [other for other in ends.values() if other != ends[one]], full)
        full += found[one]
    return found


def _free(one: Line, line: tuple[Point, Point], others: Sequence[tuple[Point, Point]], full: list[Box]) -> list[Box]:
    """Give the room for a level, and for the shape beside it, that lies on nothing and on the fewest other lines."""
    best: list[Box] = []
    fewest = len(others) + 1
    for x, y in (_between(*line, share) for share in SPOTS):
        crossed = sum(_away((x, y), other) < TALL for other in others)
        places = (
            [[(x, y), (x + BESIDE * across, y + BESIDE * down)] for across, down in SIDES] if one.apart else [[(x, y)]]
        )
        for place in places if crossed < fewest else ():
            found = [(left - LEVEL, top - TALL, left + LEVEL, top + TALL) for left, top in place]
            if not any(_meet(box, other) for box in found for other in full):
                best, fewest = found, crossed
                break
    return best


def _level(one: Line, places: Sequence[Point]) -> Iterator[Piece]:
    if not places:
        return
    yield from (Mark(x, y, "circle", PAPER, across=2 * TALL) for x, y in places)
    yield Said(*places[0], str(one.level), INK, "center", bold=True)
    yield from (Mark(x, y, "diamond", COLOUR, filled=False) for x, y in places[1:])


def numbered(points: Sequence[Point], us: str) -> Iterator[Piece]:
    """Draw the nodes with their numbers, us first."""
    for at, (x, y) in enumerate(points):
        yield Mark(x, y, "circle" if at else "square", COLOUR, across=NODE if at else US)
        yield Said(x, y, str(at) if at else us, PAPER, "center", bold=True)


def listed(names: Sequence[str], left: float, top: float, room: float) -> tuple[list[Piece], float]:
    """Write which number is who, and give where it ends."""
    pieces: list[Piece] = []
    for at, name in enumerate(names, 1):
        lines = wrapped(name, room - NODE - 10, TEXT, 2)
        pieces.append(Said(left + NODE / 2, top + ROW / 2, str(at), INK_SOFT, "center", bold=True))
        pieces += [Said(left + NODE + 10, top + (0.5 + row) * ROW, line) for row, line in enumerate(lines)]
        top += len(lines) * ROW + 6
    return pieces, top


def named(points: Sequence[Point], names: Sequence[str], across: float) -> Iterator[Piece]:
    """Draw the nodes with their names outside the circle, in a picture `across` pixels wide around 0."""
    for at, ((x, y), name) in enumerate(zip(points, names, strict=True)):
        yield Mark(x, y, "circle" if at else "square", COLOUR, across=SHAPE if at else US)
        if not at:
            yield Said(x, y, name, PAPER, "center", bold=True)
        elif abs(x) < SHAPE:
            lines = wrapped(name, across / 2, TEXT, MOST)
            top = y - SHAPE - (len(lines) - 1) * ROW - 4
            yield from (Said(x, top + row * ROW, line, INK, "center") for row, line in enumerate(lines))
        else:
            lines = wrapped(name, across / 2 - abs(x) - SHAPE, TEXT, MOST)
            top, side = y - (len(lines) - 1) * ROW / 2, 1 if x > 0 else -1
            begin = x + side * (SHAPE - EDGE)
            align: Literal["left", "right"] = "left" if x > 0 else "right"
            yield from (Said(begin, top + row * ROW, line, INK, align) for row, line in enumerate(lines))


def boxes(pieces: Sequence[Piece]) -> list[Box]:
    """Give the room that texts and shapes take."""
    found: list[Box] = []
    for one in pieces:
        if isinstance(one, Said):
            half, room = ROW / 2, wide(one.text, TEXT)
            left = one.x - {"left": 0.0, "center": room / 2, "right": room}[one.align]
            found.append((left, one.y - half, left + room, one.y + half))
        elif isinstance(one, Mark):
            half = (one.across or SHAPE) / 2 + 1
            found.append((one.x - half, one.y - half, one.x + half, one.y + half))
    return found


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _away(spot: Point, line: tuple[Point, Point]) -> float:
    """Give how far a place is from a line."""
    (x, y), ((x1, y1), (x2, y2)) = spot, line
    long = dist((x1, y1), (x2, y2))
    share = min(1.0, max(0.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long**2)) if long else 0.0
    there = _between((x1, y1), (x2, y2), share)
    return dist(spot, there)
