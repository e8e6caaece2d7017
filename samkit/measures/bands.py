"""Bands: which quarter of the distance between the lowest and the highest possible sum a sum lies in."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from samkit.errors import OutOfRange

QUARTERS = 4


@dataclass(frozen=True)
class Band:
    """`band` is 1 to 4; `edges` holds the lowest and highest whole sum of each quarter, in order."""

    band: int
    edges: tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]


def band(total: float, items: int, low: int = 1, high: int = 5) -> Band:
    """Tell in which quarter of the *distance* a sum of `items` answers from `low` to `high` lies.

    Twenty items of 1 to 5 give 20-39, 40-59, 60-79 and 80-100: the bands of the
    co-production self-assessment after Cahn's five values. samkit uses the same
    quarters for any number of items. The top edge belongs to the fourth.

    Raises `OutOfRange` when there are no items, no distance, or `total` is
    outside `items * low` to `items * high`.
    """
    for name, value in (("total", total), ("items", items), ("low", low), ("high", high)):
        if type(value) not in ((int, float) if name == "total" else (int,)):
            raise OutOfRange("out_of_range", name=name, value=value)
    if items < 1:
        raise OutOfRange("out_of_range", name="items", value=items)
    if high <= low:
        raise OutOfRange("out_of_range", name="high", value=high)
    least, most = items * low, items * high
    if not least <= total <= most:
        raise OutOfRange("out_of_range", name="total", value=total)
    starts = [Fraction(most - least, QUARTERS) * quarter + least for quarter in range(QUARTERS)]
    ends = [ceil(start) - 1 for start in starts[1:]] + [most]
    first, second, third, fourth = ((ceil(start), end) for start, end in zip(starts, ends, strict=True))
    return Band(sum(total >= start for start in starts), (first, second, third, fourth))
