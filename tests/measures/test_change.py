"""Before and after: published figures, what always holds, few people, no spread, and what can't be compared."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped] # ships no types

from samkit.errors import OutOfRange
from samkit.measures import difference_in_differences, paired_change, unpaired_change

# Hours of sleep won with two drugs, the same ten patients: Student, Biometrika 6, 1908; in R as `sleep`.
FIRST = (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
SECOND = (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
# Depression before and after, nine patients: Hollander & Wolfe 1973, p. 29; R's help on `wilcox.test`.
SAD = (1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30)
LESS_SAD = (0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
# How much taller the cross-fertilised of fifteen pairs of maize are, eighths of an inch: Darwin 1876, in Fisher 1935.
MAIZE = (6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75)

numbers = st.integers(-(10**6), 10**6).map(lambda thousandths: thousandths / 1000)
samples = st.lists(numbers, min_size=2, max_size=12)
pairs = st.lists(st.tuples(numbers, numbers), min_size=2, max_size=12)


def parted(them: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [one for one, _ in them], [two for _, two in them]


def near(*values: float) -> Any:
    return pytest.approx(values, rel=1e-6)


def test_the_paired_t_test_gives_what_r_gives_for_students_sleep() -> None:
    # t.test(extra ~ group, data = sleep, paired = TRUE): t = -4.0621, df = 9, p = 0.002833, -2.4598858 to -0.7001142.
    found = paired_change(SECOND, FIRST)
    assert (found.n, found.reason) == (10, "")
    assert (found.mean, found.low, found.high) == near(-1.58, -2.4598858, -0.7001142)
    assert found.p == pytest.approx(0.002833, abs=5e-7)
    assert found.effect_size == pytest.approx(-4.0621 / math.sqrt(10), abs=2e-5)


def test_the_unpaired_one_gives_what_r_gives_for_students_sleep() -> None:
    # t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p = 0.07939, -3.3654832 to 0.2054832.
    found = unpaired_change(SECOND, FIRST)
    assert (found.n_before, found.n_after) == (10, 10)
    assert (found.mean, found.low, found.high) == near(-1.58, -3.3654832, 0.2054832)
    assert found.p == pytest.approx(0.07939, abs=5e-6)


def test_the_signed_rank_test_gives_the_published_figures() -> None:
    # R's help says p = 0.01953 one-sided. Darwin's maize: 0.041259765625, in SciPy's help after Cureton 1967.
    assert paired_change(SAD, LESS_SAD).wilcoxon == pytest.approx(2 * 0.01953125)
    assert paired_change((0,) * 15, MAIZE).wilcoxon == pytest.approx(0.041259765625)


def test_few_pairs_are_counted_out_exactly_with_ties_too() -> None:
    # Of the 32 ways to sign five ranks, two are as uneven: 1/16. With five nobody can be sure.
    assert paired_change((0,) * 5, (1, 1, 2, 2, 3)).wilcoxon == pytest.approx(2 / 32)
    assert paired_change((0,) * 6, (1, 1, 2, 2, 3, 3)).wilcoxon == pytest.approx(2 / 64)
    assert paired_change((0, 0), (1, 2)).wilcoxon == pytest.approx(2 / 4)


def test_two_pairs_give_an_interval_so_wide_that_it_says_nothing() -> None:
    found = paired_change((3, 5), (2, 2))
    # t for one degree of freedom is 12.7062, in every table; the standard error is 1.
    assert (found.n, found.mean) == (2, -2)
    assert (found.low, found.high) == near(-2 - 12.7062047, -2 + 12.7062047)


@given(st.lists(st.integers(-4, 4), min_size=2, max_size=9).filter(lambda them: len(set(them)) > 1))
@settings(max_examples=30, deadline=None)
def test_with_ties_it_is_what_scipy_finds_by_trying_every_way(differences: list[int]) -> None:
    found = paired_change([0] * len(differences), differences).wilcoxon
    tried = stats.wilcoxon(differences, method=stats.PermutationMethod(n_resamples=2 ** len(differences))).pvalue
    assert found == pytest.approx(tried)


def test_of_more_than_fifty_it_is_scipys_normal_curve() -> None:
    many = [(-1) ** at * at + 9 for at in range(60)]
    assert paired_change([0] * 60, many).wilcoxon == pytest.approx(stats.wilcoxon(many, method="approx").pvalue)
    few = many[:20]
    assert paired_change([0] * 20, few).wilcoxon != pytest.approx(stats.wilcoxon(few, method="approx").pvalue, abs=1e-4)


@pytest.mark.parametrize(
    ("before", "after", "mean"),
    [
        ((1, 2, 3), (2, 3, 4), 1),
        ((4, 4), (4, 4), 0),
        ((0.1, 0.2, 0.3), (1.1, 1.2, 1.3), 1),
        ((0.3, 0.7), (0.1, 0.5), -0.2),
    ],
)
def test_when_all_have_moved_alike_there_is_nothing_to_reckon_with_and_it_says_so(
    before: Any, after: Any, mean: float
) -> None:
    found = paired_change(before, after)
    assert (found.mean, found.low, found.high) == near(mean, mean, mean)
    assert all(map(math.isnan, (found.effect_size, found.p, found.wilcoxon)))
    assert found.reason == "equal"


def test_other_people_who_all_say_the_same_have_no_spread_either() -> None:
    found = unpaired_change((4, 4), (3, 3, 3))
    assert (found.mean, found.low, found.high, found.reason) == (-1, -1, -1, "equal")
    assert math.isnan(found.p)
    assert unpaired_change((4, 4), (3, 3, 2)).reason == ""


def test_four_numbers_give_the_difference_and_no_interval() -> None:
    # Full-time jobs per restaurant, New Jersey and Pennsylvania: Card & Krueger, American Economic Review 84, 1994,
    # table 3. Printed there as 2.76, from means that are not rounded.
    found = difference_in_differences(20.44, 21.03, 23.33, 21.17)
    assert found.estimate == pytest.approx(2.75)
    assert all(map(math.isnan, (found.low, found.high, found.p)))
    assert found.reason == "numbers"


def test_beside_a_group_that_did_not_move_at_all_it_is_the_welch_interval() -> None:
    still = (7, 7)
    found, welch = difference_in_differences(SECOND, FIRST, still, still), unpaired_change(SECOND, FIRST)
    assert (found.estimate, found.low, found.high, found.p) == (welch.mean, welch.low, welch.high, welch.p)


def test_of_the_same_people_it_compares_their_changes() -> None:
    none = (0,) * 10
    found = difference_in_differences(none, FIRST, none, SECOND, paired=True)
    assert (found.estimate, found.low, found.high) == near(-1.58, -3.3654832, 0.2054832)
    assert found.reason == ""


def test_four_samples_that_are_alike_have_the_interval_of_a_sum_of_four() -> None:
    # Each mean has the error s²/n; four alike and independent of n give 4(n - 1) degrees of freedom. t(12) is 2.178813.
    one = (1, 2, 3, 4)
    found = difference_in_differences(one, one, one, one)
    error = math.sqrt(4 * (5 / 3) / 4)
    assert (found.estimate, found.p) == (0, 1)
    assert (found.low, found.high) == near(-2.178813 * error, 2.178813 * error)


def test_groups_without_a_spread_have_an_estimate_and_a_reason() -> None:
    for paired in (False, True):
        found = difference_in_differences((3, 3), (1, 1), (3, 3), (2, 2), paired=paired)
        assert (found.estimate, found.low, found.high, found.reason) == (-1, -1, -1, "equal")
        assert math.isnan(found.p)


@given(pairs)
def test_turned_round_in_time_a_change_is_its_own_mirror(them: list[tuple[float, float]]) -> None:
    before, after = parted(them)
    here, there = paired_change(before, after), paired_change(after, before)
    assert here.mean == pytest.approx(-there.mean, abs=1e-9)
    assert here.low == pytest.approx(-there.high, abs=1e-6)
    assert here.reason == there.reason
    assert here.low <= here.mean <= here.high
    if not here.reason:
        assert 0 <= here.p <= 1
        assert 0 <= here.wilcoxon <= 1
        assert here.wilcoxon == pytest.approx(there.wilcoxon, abs=1e-9)


@given(pairs, st.permutations(range(12)))
def test_in_which_order_people_stand_does_not_matter_as_long_as_it_is_the_same(
    them: list[tuple[float, float]], order: list[int]
) -> None:
    shuffled = [them[at] for at in order if at < len(them)]
    here, there = paired_change(*parted(them)), paired_change(*parted(shuffled))
    assert (here.mean, here.low, here.high) == pytest.approx((there.mean, there.low, there.high), abs=1e-6)


@given(pairs)
def test_the_interval_leaves_0_out_exactly_when_the_t_test_is_under_the_level(them: list[tuple[float, float]]) -> None:
    found = paired_change(*parted(them))
    assume(not found.reason and abs(found.p - 0.05) > 1e-9)
    assert (found.low > 0 or found.high < 0) == (found.p < 0.05)


@given(samples, samples, samples, samples)
def test_the_difference_between_groups_is_that_between_their_changes(
    one: list[float], two: list[float], three: list[float], four: list[float]
) -> None:
    found = difference_in_differences(one, two, three, four)
    own, other = unpaired_change(one, two), unpaired_change(three, four)
    assert found.estimate == pytest.approx(own.mean - other.mean, abs=1e-6)
    assert found.low <= found.estimate <= found.high
    assert difference_in_differences(own.mean, 0, other.mean, 0).estimate == pytest.approx(-found.estimate, abs=1e-6)


@pytest.mark.parametrize(
    ("before", "after", "name", "value"),
    [
        ((), (), "before (n)", 0),
        ((3,), (2,), "before (n)", 1),
        ((3, 4), (2,), "after (n)", 1),
        ((3, 4, 5), (2, 1), "after (n)", 2),
        ((3, math.nan), (2, 1), "before", math.nan),
        ((3, 4), (math.inf, 1), "after", math.inf),
        ((3, None), (2, 1), "before", None),
        ((3, "4"), (2, 1), "before", "4"),
        ((3, True), (2, 1), "before", True),
        ((3, 1e200), (2, 1), "before", 1e200),
        ("34", (2, 1), "before", "34"),
        (3, 4, "before", 3),
    ],
)
def test_what_can_not_be_compared_is_refused_by_name(before: Any, after: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        paired_change(before, after)
    assert str(refused.value.details) == str({"name": name, "value": value})


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        ((1, 2, (1, 2), 4), "before"),
        (((1, 2), (2, 3), (1, 2), 4), "after_other"),
        (((1, 2), (2,), (1, 2), (3, 4)), "after (n)"),
        ((1, 2, 3, math.nan), "after_other"),
        ((1, 2, True, 3), "before_other"),
    ],
)
def test_numbers_and_samples_do_not_go_together(given_: Any, name: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        difference_in_differences(*given_)
    assert refused.value.details["name"] == name


def test_of_the_same_people_there_are_as_many_after_as_before_in_both_groups() -> None:
    for samples_ in (((1, 2), (2, 3, 4), (1, 2), (1, 2)), ((1, 2), (2, 3), (1, 2), (1, 2, 3))):
        with pytest.raises(OutOfRange):
            difference_in_differences(*samples_, paired=True)
        assert difference_in_differences(*samples_).estimate


@pytest.mark.parametrize("level", [0.0, 1.0, 95, math.nan, None])
def test_a_level_lies_between_0_and_1(level: Any) -> None:
    for call in (
        lambda: paired_change((1, 2), (3, 3), level),
        lambda: unpaired_change((1, 2), (3, 3), level),
        lambda: difference_in_differences(1, 2, 3, 4, level=level),
    ):
        with pytest.raises(OutOfRange, match="level"):
            call()
    assert paired_change((1, 2), (3, 3), 0.8).low > paired_change((1, 2), (3, 3)).low
