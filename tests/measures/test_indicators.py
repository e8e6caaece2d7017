"""An indicator: how far it moved, when that is sure, who is missing, and what can't be worked out yet."""

from __future__ import annotations

import math
from dataclasses import replace
from math import comb
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import PairedChange, UnpairedChange, outcome, paired_change
from samkit.measures.indicators import PAIRS, SMALLEST
from samkit.workbook import Indicator

numbers = st.integers(0, 10).map(float)
samples = st.lists(st.none() | numbers, min_size=2, max_size=12).map(tuple)


def measured(before: Any, after: Any, paired: str = "yes", better: str = "less", **more: Any) -> Indicator:
    return Indicator("i", "Uro", better=better, paired=paired, before=tuple(before), after=tuple(after), **more)


OTHERS: dict[str, Any] = {"other_before": (9.0, 9.1, 9.2, 9.3), "other_after": (9.0, 9.1, 9.2, 9.4)}
SIX = measured((3, 4, 5, 4, 5, 6), (2, 2, 3, 2, 3, 3))


def test_of_the_same_people_each_ones_own_change_counts() -> None:
    found = outcome(SIX)
    assert found.own.change == paired_change(SIX.before, SIX.after)  # type: ignore[arg-type]  # none is missing
    assert (found.own.n, found.own.missing, found.own.reason) == (6, 0, "")
    assert found.own.before is not None
    assert found.own.before.mean == 4.5
    assert (found.other, found.difference) == (None, None)


def test_a_pair_with_one_missing_is_left_out_of_the_means_too_and_counted() -> None:
    found = outcome(measured((3, None, 5, 4, None), (1, 9, None, 3, None))).own
    assert (found.n, found.missing, found.samples) == (2, 2, ((3.0, 4.0), (1.0, 3.0)))
    assert isinstance(found.change, PairedChange)
    assert found.change.mean == -1.5


def test_of_other_people_all_count_however_many_they_are() -> None:
    found = outcome(measured((3, 4, None, 5), (2, 3), paired="no")).own
    assert isinstance(found.change, UnpairedChange)
    assert (found.change.n_before, found.change.n_after, found.n, found.missing) == (3, 2, 2, 0)


@pytest.mark.parametrize(
    ("noted", "reason"),
    [
        (measured((), ()), "waiting"),
        (measured((3, 4), ()), "waiting"),
        (measured((), (3, 4)), "waiting"),
        (measured((None, None), (3, 4)), "waiting"),
        (measured((3, 4), (3, 4), paired=""), "unasked"),
        (measured((3, 4, 5), (3, 4)), "lengths"),
        (measured((3,), (4,)), "few"),
        (measured((3, None, 5), (None, 4, 5)), "few"),
        (measured((3, None), (None, 4)), "few"),
        (measured((3, 4), (4,), paired="no"), "few"),
    ],
)
def test_what_can_not_be_worked_out_says_why(noted: Indicator, reason: str) -> None:
    found = outcome(noted)
    assert (found.own.reason, found.own.change, found.difference, found.wished) == (reason, None, None, None)
    assert not found.own.sure
    assert not found.apart


def test_the_means_are_there_as_soon_as_there_are_numbers() -> None:
    found = outcome(measured((3, 4), ())).own
    assert found.before is not None
    assert (found.before.mean, found.after) == (3.5, None)
    one = outcome(measured((3,), (4,))).own.after
    assert one is not None
    assert (one.n, one.mean, one.reason) == (1, 4, "few")
    assert math.isnan(one.low)


@pytest.mark.parametrize("paired", ["yes", "no"])
def test_with_all_values_equal_there_is_a_change_that_is_never_sure(paired: str) -> None:
    found = outcome(measured((4, 4, 4), (2, 2, 2), paired=paired))
    assert found.own.change is not None
    assert (found.own.change.mean, found.own.reason, found.own.sure, found.wished) == (-2, "equal", False, True)


def test_a_change_is_sure_when_the_interval_leaves_out_0_and_the_ranks_agree() -> None:
    assert outcome(SIX).own.sure
    # All five have moved, and the t interval leaves out 0; but of five pairs 1 in 16 are as uneven by chance.
    five = measured((3, 4, 5, 4, 5), (2, 2, 3, 2, 3))
    change = outcome(five).own.change
    assert change is not None
    assert change.high < 0
    assert not outcome(five).own.sure
    assert outcome(replace(five, paired="no")).own.sure


def test_so_many_are_enough_as_a_test_by_ranks_needs_to_come_under_5_per_cent() -> None:
    assert 2 / 2**PAIRS < 0.05 < 2 / 2 ** (PAIRS - 1)
    assert 2 / comb(2 * SMALLEST, SMALLEST) < 0.05 < 2 / comb(2 * SMALLEST - 2, SMALLEST - 1)
    for many, can in ((PAIRS, True), (PAIRS - 1, False)):
        change = paired_change([0.0] * many, [float(at) for at in range(1, many + 1)])
        assert (change.wilcoxon < 0.05) is can
    assert outcome(SIX).own.enough
    five = replace(SIX, before=SIX.before[:5], after=SIX.after[:5])
    assert (outcome(five).own.enough, outcome(replace(five, paired="no")).own.enough) == (False, True)


def test_of_the_same_people_only_those_who_have_moved_are_counted() -> None:
    still = replace(SIX, before=(*SIX.before, 0.3), after=(*SIX.after[:5], 6.0, 0.1 + 0.2))
    found = outcome(still).own
    assert (found.n, found.counted, found.least, found.enough) == (7, 5, PAIRS, False)


def test_between_fewer_than_four_people_and_others_nothing_is_sure_however_far_they_are_apart() -> None:
    three = measured((9.0, 9.1, 9.2), (1.0, 1.1, 1.2), paired="no")
    assert outcome(three).own.change is not None
    assert not outcome(three).own.sure
    assert outcome(measured((9.0, 9.1, 9.2, 9.3), (1.0, 1.1, 1.2, 1.3), paired="no")).own.sure
    for many, apart in ((3, False), (4, True)):
        others = (9.0, 9.1, 9.2, 9.3)[:many]
        assert outcome(replace(SIX, other_before=others, other_after=(*others[:-1], 9.4))).apart is apart
        assert outcome(replace(SIX, before=SIX.before[:many], after=SIX.after[:many], **OTHERS)).apart is apart


def test_a_change_that_may_be_chance_is_not_sure_whichever_way_it_goes() -> None:
    assert not outcome(measured((3, 4, 5, 4, 5, 6), (4, 3, 5, 5, 4, 5))).own.sure
    assert outcome(measured(SIX.after, SIX.before)).own.sure


@pytest.mark.parametrize(("better", "wished"), [("less", True), ("more", False), ("", None)])
def test_whether_it_goes_the_way_that_is_wished_for(better: str, wished: bool | None) -> None:  # noqa: FBT001 - the answer
    assert outcome(replace(SIX, better=better)).wished is wished
    assert outcome(measured((3, 4), (4, 3), better=better)).wished is None


def test_beside_others_it_is_the_difference_between_the_changes() -> None:
    still: Any = {"other_before": (4.0, 5.0, 3.0, 4.0), "other_after": (4.0, 4.0, 4.0, 4.0)}
    found = outcome(replace(SIX, **still))
    assert found.difference is not None
    assert found.own.change is not None
    assert found.difference.estimate == pytest.approx(found.own.change.mean)
    assert found.apart
    assert not outcome(replace(SIX, other_before=SIX.before, other_after=SIX.after)).apart


def test_others_who_can_not_be_counted_take_nothing_from_our_own() -> None:
    for other in (
        {"other_before": (3.0,)},
        {"other_before": (3.0, 4.0), "other_after": (3.0,)},
        {"other_after": (3.0,)},
    ):
        found = outcome(replace(SIX, **other))
        assert found.other is not None
        assert (found.difference, found.other.change) == (None, None)
        assert found.own == outcome(SIX).own


@given(samples, samples, st.sampled_from(("yes", "no", "")))
def test_everyone_is_paired_missing_or_in_neither(before: Any, after: Any, paired: str) -> None:
    found = outcome(measured(before, after, paired=paired)).own
    if found.change and paired == "yes":
        both = sum(one is None and two is None for one, two in zip(before, after, strict=True))
        assert found.n + found.missing + both == len(before)
    assert (found.change is None) == (found.reason not in {"", "equal"})
    if found.sure:
        assert found.change is not None
        assert found.change.low > 0 or found.change.high < 0


@pytest.mark.parametrize(
    ("forged", "name"),
    [
        ("i", "indicator"),
        (replace(SIX, better="worse"), "better"),
        (replace(SIX, paired="both"), "paired"),
        (replace(SIX, after=(math.nan, 1.0)), "after"),
        (replace(SIX, other_before=("3",)), "other_before"),  # type: ignore[arg-type] # forged on purpose
    ],
)
def test_what_is_no_indicator_is_refused_by_name(forged: Any, name: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        outcome(forged)
    assert refused.value.details["name"] == name
