"""How much people agree on an ordered scale, from one mind over spread evenly to split in two."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.measures.samples import number

if TYPE_CHECKING:
    from collections.abc import Sequence

CATEGORIES = 3  # with two, spread evenly and split in two are the same
TOGETHER = ((True, True, False), (False, True, True))
APART = (True, False, True)


def agreement(counts: Sequence[float]) -> float:
    """Give van der Eijk's A for how many chose each point of a scale, the points in order and none left out.

    1 when all chose one point, 0 when all points were chosen equally often, -1
    when half stand at either end. The counts are taken apart in layers, the agreement of
    each is that of its pattern, and A is their mean, each with the weight of its answers: C. van der Eijk, *Measuring
    agreement in ordered rating scales*, Quality & Quantity 35, 2001.
    Raises `OutOfRange` for fewer than 3 points, a count that is not 0 or more, and no answers at all.
    """
    rest = [number("counts", one) for one in given.row("counts", counts)]
    if len(rest) < CATEGORIES:
        raise OutOfRange("out_of_range", name="counts (points)", value=len(rest))
    if min(rest) < 0 or not any(rest):
        raise OutOfRange("out_of_range", name="counts", value=min(rest))
    whole, found = sum(rest), 0.0
    while any(rest):
        layer = min(one for one in rest if one)
        chosen = tuple(one > 0 for one in rest)
        found += _pattern(chosen) * layer * sum(chosen) / whole
        rest = [one - layer if one else one for one in rest]
    return found


def _pattern(chosen: tuple[bool, ...]) -> float:
    """Give the agreement of a layer, where each point was chosen or not.

    Of every three points where two were chosen, those two stand together or apart: that makes it unimodal or not.
    """
    points, many = len(chosen), sum(chosen)
    threes = list(combinations(chosen, 3))
    together, apart = sum(threes.count(one) for one in TOGETHER), threes.count(APART)
    if not together + apart:
        return 1 - (many - 1) / (points - 1)
    united = ((points - 2) * together - (points - 1) * apart) / ((points - 2) * (together + apart))
    return united * (1 - (many - 1) / (points - 1))
