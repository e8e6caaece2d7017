"""Samples of measured numbers: looked at before they count, and what one or several of them say of their means."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from math import inf, isfinite, nan, sqrt
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVEL = 0.95
FEWEST = 2  # of a sample that has a spread
LARGEST = 1e100  # of a number whose square can still be added up


@dataclass(frozen=True)
class Mean:
    """The `mean` of `n` numbers in their own unit, and the t interval `low` to `high`.

    With one number the two are nan, and where all numbers are equal they are the
    mean: `reason` is then `few` or `equal`, else empty.
    """

    n: int
    mean: float
    low: float
    high: float
    reason: str = ""


@dataclass(frozen=True)
class Contrast:
    """A sum of means with signs, its t interval `low` to `high`, and the two-sided `p` that it is 0.

    Where no sample has a spread, `p` is nan and both ends are the estimate.
    """

    estimate: float
    low: float
    high: float
    p: float


def sample(name: str, values: object, least: int = FEWEST) -> tuple[float, ...]:
    """Give a sample back if it is at least so many finite numbers; `OutOfRange` with `name` if not."""
    listed = given.row(name, values)
    if len(listed) < least:
        raise OutOfRange("out_of_range", name=f"{name} (n)", value=len(listed))
    return tuple(number(name, one) for one in listed)


def number(name: str, value: object) -> float:
    """Give a finite number back if it is one."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise OutOfRange("out_of_range", name=name, value=value)
    if not isfinite(value) or abs(value) > LARGEST:
        raise OutOfRange("out_of_range", name=name, value=value)
    return float(value)


def confidence(level: object) -> float:
    """Give a level of confidence back if it lies between 0 and 1."""
    if not isinstance(level, float) or not 0 < level < 1:
        raise OutOfRange("out_of_range", name="level", value=level)
    return level


def average(values: Sequence[float], level: float = LEVEL) -> Mean:
    """Give the mean of a sample with its t interval; `OutOfRange` without a number, or for one that is not finite."""
    taken = sample("values", values, least=1)
    if len(taken) < FEWEST:
        confidence(level)
        return Mean(1, taken[0], nan, nan, "few")
    found = contrast(level, (1, taken))
    return Mean(len(taken), found.estimate, found.low, found.high, "equal" if len(set(taken)) == 1 else "")


def contrast(level: float, *parts: tuple[int, tuple[float, ...]]) -> Contrast:
    """Add up the means of independent samples, each with a sign, and give the interval of the sum.

    One sample: Student's t. Several: each keeps the variance it has, and the
    degrees of freedom are those of B. L. Welch, *The generalization of
    ‘Student's’ problem when several different population variances are involved*, Biometrika 34, 1947, after
    F. E. Satterthwaite, Biometrics Bulletin 2, 1946. The t distribution is SciPy's.
    """
    share = confidence(level)
    estimate = sum(sign * statistics.fmean(one) for sign, one in parts)
    errors = [(statistics.variance(one) / len(one), len(one) - 1) for _, one in parts if len(set(one)) > 1]
    whole = sum(error for error, _ in errors)
    if not whole:
        return Contrast(estimate, estimate, estimate, nan)
    freedom = 1 / sum((error / whole) ** 2 / free for error, free in errors)
    from scipy.stats import t  # type: ignore[import-untyped] # loads 100 MB

    error = sqrt(whole)
    away = float(t.ppf((1 + share) / 2, freedom)) * error
    ratio = abs(estimate) / error if error else inf
    return Contrast(estimate, estimate - away, estimate + away, float(2 * t.sf(ratio, freedom)))
