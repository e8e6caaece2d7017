"""What was measured before and after: how much it moved, how sure that is, and how much beside others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.measures.change import (
    Difference,
    PairedChange,
    UnpairedChange,
    changes,
    difference_in_differences,
    paired_change,
    unpaired_change,
)
from samkit.measures.samples import FEWEST, LEVEL, Mean, average, sample
from samkit.workbook import BETTER, SAMPLES, Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

Values = tuple[float, ...]
# The fewest people of whom a two-sided test by ranks can leave out chance at 0.05, F. Wilcoxon, *Individual
# comparisons by ranking methods*, Biometrics Bulletin 1, 1945. Of n who have moved its p is 2 / 2^n at the least:
# 0.063 of five, 0.031 of six. Of two groups of n it is 2 / (2n over n): 0.1 of three, 0.029 of four.
PAIRS, SMALLEST = 6, 4


@dataclass(frozen=True)
class Group:
    """One group before and after, of those whose numbers count.

    `before` and `after` are means in the unit of the indicator, `None` without a number. `change` is
    `None` where it can't be worked out, and `reason` says why: `waiting` for numbers, `unasked` whether
    it is the same people, `lengths` differ though it is, `few` people; it is `equal` where there is a
    change but no spread, else empty. `missing` counts the people left out because one of their two numbers is missing.
    """

    before: Mean | None
    after: Mean | None
    change: PairedChange | UnpairedChange | None
    reason: str
    missing: int
    samples: tuple[Values, Values]

    @property
    def n(self) -> int:
        """Give how many people the change is worked out from; of two samples the smaller one."""
        return min(one.n if one else 0 for one in (self.before, self.after))

    @property
    def sure(self) -> bool:
        """Tell whether there is a change that chance alone hardly makes; see `outcome`."""
        if self.change is None or self.reason or not self.enough:
            return False
        away = self.change.low > 0 or self.change.high < 0
        return away and (not isinstance(self.change, PairedChange) or self.change.wilcoxon < 1 - LEVEL)

    @property
    def counted(self) -> int:
        """Give how many people can show that it is not chance: of the same people those who have moved, else `n`."""
        return sum(map(bool, changes(*self.samples))) if isinstance(self.change, PairedChange) else self.n

    @property
    def least(self) -> int:
        """Give how many of them it takes."""
        return PAIRS if isinstance(self.change, PairedChange) else SMALLEST

    @property
    def enough(self) -> bool:
        """Tell whether there are so many; with fewer nothing can be sure, however far it moved."""
        return self.counted >= self.least


@dataclass(frozen=True)
class Outcome:
    """One indicator: its `own` group, the `other` that was not part of it, and the `difference` between their changes.

    `wished` is whether the change goes the way that is wished for, `None` where there is none or nothing is wished.
    """

    own: Group
    other: Group | None
    difference: Difference | None
    wished: bool | None

    @property
    def apart(self) -> bool:
        """Tell whether the two groups have moved so differently that chance alone hardly makes it."""
        found = self.difference
        return bool(found and not found.reason and self.smaller >= SMALLEST and (found.low > 0 or found.high < 0))

    @property
    def smaller(self) -> int:
        """Give how many people are in the smaller of the two groups."""
        return min(self.own.n, self.other.n if self.other else 0)


def outcome(indicator: Indicator) -> Outcome:
    """Work out an indicator at 95 %.

    Of the same people only those with both numbers count, in the means too. A
    change is sure when the interval leaves out 0 and, of the same people, the signed-rank test agrees (p under
    0.05). It takes so many people that a test by ranks can come under 0.05 at all: `PAIRS` who have moved of the
    same people; between different people, and beside others, `SMALLEST` in each group. These rules are samkit's own;
    the formulas are those of
    `paired_change`, `unpaired_change` and `difference_in_differences`.
    Raises `OutOfRange` for what is no indicator, a word that there is not, and a number that is not finite.
    """
    noted = given.an(Indicator, "indicator", indicator)
    for name, allowed in (("better", BETTER), ("paired", ("yes", "no"))):
        if getattr(noted, name) not in (*allowed, ""):
            raise OutOfRange("out_of_range", name=name, value=getattr(noted, name))
    for name in SAMPLES:
        sample(name, [one for one in getattr(noted, name) if one is not None], least=0)
    own = _group(noted.before, noted.after, noted.paired)
    other = _group(noted.other_before, noted.other_after, noted.paired)
    moved = own.change.mean if own.change else 0
    return Outcome(
        own=own,
        other=other if noted.other_before or noted.other_after else None,
        difference=_difference(own, other, noted.paired),
        wished=(moved > 0) == (noted.better == "more") if moved and noted.better else None,
    )


def _group(before: Sequence[float | None], after: Sequence[float | None], paired: str) -> Group:
    first, second = (tuple(one for one in them if one is not None) for them in (before, after))
    missing = 0
    if not (first and second):
        reason = "waiting"
    elif not paired:
        reason = "unasked"
    elif paired == "yes" and len(before) != len(after):
        reason = "lengths"
    else:
        if paired == "yes":
            first, second, missing = _pairs(before, after)
        reason = "few" if min(len(first), len(second)) < FEWEST else ""
    change = None if reason else (paired_change if paired == "yes" else unpaired_change)(first, second)
    means = [average(them) if them else None for them in (first, second)]
    return Group(means[0], means[1], change, change.reason if change else reason, missing, (first, second))


def _pairs(before: Sequence[float | None], after: Sequence[float | None]) -> tuple[Values, Values, int]:
    """Give the numbers of those who have both, and how many have one of them only."""
    them = list(zip(before, after, strict=True))
    both = [(one, two) for one, two in them if one is not None and two is not None]
    half = sum((one is None) is not (two is None) for one, two in them)
    return tuple(one for one, _ in both), tuple(two for _, two in both), half


def _difference(own: Group, other: Group, paired: str) -> Difference | None:
    """Compare the changes of two groups, where both have one."""
    if own.change is None or other.change is None:
        return None
    return difference_in_differences(*own.samples, *other.samples, paired=paired == "yes")
