"""Before and after: how much a measure has moved, among the same people or among others, and beside a comparison."""

from __future__ import annotations

import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, isnan, log10, nan

from samkit.errors import OutOfRange
from samkit.measures.samples import LEVEL, confidence, contrast, number, sample

EXACT = 50  # pairs whose every way to be signed is counted
SURE = 12  # digits of a difference that are not the computer's rounding

Values = float | Sequence[float]


@dataclass(frozen=True)
class PairedChange:
    """How much `n` people have moved: the `mean` of after less before, and its t interval `low` to `high`.

    `effect_size` is the mean over the standard deviation of the differences,
    `p` that of the paired t test and `wilcoxon` that of the signed-rank test,
    both two-sided. Where all differences are equal the three are nan, both ends
    of the interval are the mean, and `reason` is `equal`.
    """

    n: int
    mean: float
    low: float
    high: float
    effect_size: float
    p: float
    wilcoxon: float
    reason: str = ""


@dataclass(frozen=True)
class UnpairedChange:
    """How far the mean of `n_after` people is from that of `n_before` others, with Welch's interval and two-sided `p`.

    Where neither sample has a spread `p` is nan, both ends of the interval are the mean, and `reason` is `equal`.
    """

    n_before: int
    n_after: int
    mean: float
    low: float
    high: float
    p: float
    reason: str = ""


@dataclass(frozen=True)
class Difference:
    """How much more the first group has moved than the other: `estimate`, its interval `low` to `high`, two-sided `p`.

    Between plain numbers there is no interval: the three are nan, and `reason` is
    `numbers`. Where no sample has a spread `p` is nan, both ends are the estimate, and `reason` is `equal`.
    """

    estimate: float
    low: float
    high: float
    p: float
    reason: str = ""


def paired_change(before: Sequence[float], after: Sequence[float], level: float = LEVEL) -> PairedChange:
    """Compare the same people before and after, in the same order in both.

    The t interval and paired t test of Student, *The probable error of a mean*,
    Biometrika 6, 1908; F. Wilcoxon, *Individual comparisons by ranking methods*,
    Biometrics Bulletin 1, 1945: exact for up to `EXACT` pairs that have moved, equals
    sharing their ranks, else by the normal curve and SciPy; who has not moved has no rank.
    Raises `OutOfRange` for fewer than 2 pairs, lengths that differ, a number that is not finite, and an odd `level`.
    """
    first, second = sample("before", before), sample("after", after)
    differences = changes(first, second)
    found = contrast(level, (1, differences))
    if len(set(differences)) == 1:
        return PairedChange(len(first), found.estimate, found.low, found.high, nan, nan, nan, "equal")
    size = found.estimate / statistics.stdev(differences)
    ranks = _signed_rank(differences)
    return PairedChange(len(first), found.estimate, found.low, found.high, size, found.p, ranks)


def unpaired_change(before: Sequence[float], after: Sequence[float], level: float = LEVEL) -> UnpairedChange:
    """Compare people before with other people after, by the interval and test of Welch (1947), see `contrast`.

    Raises `OutOfRange` for fewer than 2 in either, a number that is not finite, and an odd `level`.
    """
    first, second = sample("before", before), sample("after", after)
    found = contrast(level, (1, second), (-1, first))
    reason = "equal" if isnan(found.p) else ""
    return UnpairedChange(len(first), len(second), found.estimate, found.low, found.high, found.p, reason)


def difference_in_differences(  # noqa: PLR0913 - two groups, each before and after
    before: Values,
    after: Values,
    before_other: Values,
    after_other: Values,
    *,
    paired: bool = False,
    level: float = LEVEL,
) -> Difference:
    """Give how much a group moved, less how much another moved that was not part of it.

    Four numbers (means, shares) give the estimate alone. Four samples give an
    interval too, by Welch (1947), see `contrast`: the four means are taken as
    independent, each with its own variance. `paired` says that the same people stand in before and after, in the
    same order, in both groups: then each person's change counts, and two means are compared. The estimate is the
    same. That both groups would have moved alike is assumed and can't be seen in it: O. Ashenfelter and
    D. Card, *Using the longitudinal structure of earnings*, Review of Economics and Statistics 67, 1985.
    Raises `OutOfRange` for numbers among samples, fewer than 2 in one, lengths that differ where
    `paired`, a number that is not finite, and an odd `level`.
    """
    given = {"before": before, "after": after, "before_other": before_other, "after_other": after_other}
    if all(isinstance(one, int | float) for one in given.values()):
        confidence(level)
        first, second, third, fourth = (number(name, one) for name, one in given.items())
        return Difference(second - first - (fourth - third), nan, nan, nan, "numbers")
    own, now, other, there = (sample(name, one) for name, one in given.items())
    if paired:
        found = contrast(level, (1, changes(own, now)), (-1, changes(other, there, "after_other")))
    else:
        found = contrast(level, (1, now), (-1, own), (-1, there), (1, other))
    reason = "equal" if isnan(found.p) else ""
    return Difference(found.estimate, found.low, found.high, found.p, reason)


def changes(before: Sequence[float], after: Sequence[float], name: str = "after") -> tuple[float, ...]:
    """Give each person's after less before, without what a computer's rounding adds: 0.3 less 0.1 is as much as 0.2."""
    if len(before) != len(after):
        raise OutOfRange("out_of_range", name=f"{name} (n)", value=len(after))
    largest = max(abs(one) for one in (*before, *after)) or 1
    digits = SURE - floor(log10(largest))
    return tuple(round(second - first, digits) for first, second in zip(before, after, strict=True))


def _signed_rank(differences: Sequence[float]) -> float:
    """Give the two-sided p of the signed-rank test; some of the differences are not equal."""
    moved = [one for one in differences if one]
    if len(moved) > EXACT:
        from scipy.stats import wilcoxon  # type: ignore[import-untyped] # loads 100 MB

        return float(wilcoxon(moved).pvalue)
    sizes = sorted(map(abs, moved))
    # Twice the rank, which is whole where equals share theirs.
    ranks = [bisect_left(sizes, abs(one)) + bisect_right(sizes, abs(one)) + 1 for one in moved]
    ways = [1]
    for rank in ranks:
        ways = [one + two for one, two in zip([*ways, *[0] * rank], [*[0] * rank, *ways], strict=True)]
    up = sum(rank for rank, one in zip(ranks, moved, strict=True) if one > 0)
    return min(1.0, 2 * min(sum(ways[: up + 1]), sum(ways[up:])) / sum(ways))
