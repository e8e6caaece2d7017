"""A share of those who were asked, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from samkit.errors import OutOfRange
from samkit.measures.samples import LEVEL, confidence


@dataclass(frozen=True)
class Share:
    """`k` of `n`: the share as `estimate`, and its interval `low` to `high`, all 0 to 1."""

    k: int
    n: int
    estimate: float
    low: float
    high: float


@cache
def share(k: int, n: int, level: float = LEVEL) -> Share:
    """Give the share `k` of `n` with Wilson's score interval, without continuity correction.

    E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, Journal of the American
    Statistical Association 22, 1927, by SciPy. It has a width even where all or nobody answer alike.
    Raises `OutOfRange` unless `n` is 1 or more, `k` 0 to `n`, both whole, and `level` between 0 and 1.
    """
    of = _whole("n", n, 1, float("inf"))
    part = _whole("k", k, 0, of)
    at = confidence(level)
    from scipy.stats import binomtest  # type: ignore[import-untyped] # loads 100 MB

    interval = binomtest(part, of).proportion_ci(at, method="wilson")
    return Share(part, of, part / of, float(interval.low), float(interval.high))


def _whole(name: str, value: object, low: int, high: float) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise OutOfRange("out_of_range", name=name, value=value)
    return value
