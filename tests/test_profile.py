"""The self-check's profile: dot, range, band, strengths and obstacles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Profile, Standing, band, help_between, profile
from samkit.workbook import ADVICE, ASIDE, POINTS, QUESTIONS

GROUPS = {question: number // 4 + 1 for number, question in enumerate(QUESTIONS)}
Answers = dict[str, int | str]

some_answers: st.SearchStrategy[Answers] = st.dictionaries(
    st.sampled_from(QUESTIONS), st.sampled_from((*POINTS, *ASIDE)), max_size=24
)


def first(*answers: int | str | None) -> Standing:
    """Give the standing of the first piece of advice after these answers to its four statements."""
    return profile({f"q{n}": a for n, a in enumerate(answers, 1) if a is not None}, GROUPS).advice[1]


def with_means(*means: int | None) -> Profile:
    """Give a profile whose pieces of advice have these means, in order; `None` is nothing answered."""
    return profile({q: m for q, n in GROUPS.items() if n <= len(means) and (m := means[n - 1]) is not None}, GROUPS)


def bands(standing: Standing) -> tuple[int, int]:
    """Give the numbers of both bands of a standing that has them."""
    assert standing.band_low is not None
    assert standing.band_high is not None
    return standing.band_low.band, standing.band_high.band


def test_the_dot_is_the_mean_of_what_was_answered() -> None:
    assert first(2, 3, 4, 5).mean == 3.5
    assert first(2, "unknown", "not_relevant", 3).mean == 2.5


def test_without_unknowns_the_range_is_the_dot_itself() -> None:
    found = first(2, 3, 4, 5)
    assert (found.low, found.high) == (3.5, 3.5)
    assert (found.points_low, found.points_high) == (14, 14)
    assert bands(found) == (3, 3)


def test_one_unknown_of_four_is_exactly_one_point_wide() -> None:
    found = first(3, 3, 3, "unknown")
    assert (found.low, found.mean, found.high) == (2.5, 3.0, 3.5)
    assert (found.points_low, found.points_high) == (10, 14)


def test_an_unknown_can_leave_the_band_between_second_and_third() -> None:
    assert bands(first(3, 3, 3, "unknown")) == (2, 3)


def test_not_relevant_leaves_the_number_of_items() -> None:
    found = first(5, 5, 5, "not_relevant")
    assert (found.items, found.counted, found.not_relevant) == (4, 3, 1)
    assert (found.low, found.mean, found.high) == (5.0, 5.0, 5.0)
    assert found.band_low == band(15, 3)


def test_unanswered_is_neither_unknown_nor_not_relevant_and_is_said() -> None:
    found = first(4, 4, 4, None)
    assert (found.answered, found.items, found.open) == (3, 4, 1)
    assert (found.unknown, found.not_relevant) == (0, 0)
    assert (found.low, found.mean, found.high) == (4.0, 4.0, 4.0)
    assert found.band_high == band(12, 3)


def test_nothing_answered_has_no_dot_no_range_and_no_band() -> None:
    found = profile({}, GROUPS)
    for one in (found.total, *found.advice.values()):
        assert (one.mean, one.low, one.high, one.band_low, one.band_high) == (None,) * 5
        assert one.open == one.items
    assert (found.strengths, found.obstacles) == ((), ())


def test_nothing_relevant_has_no_band_either() -> None:
    found = first(*["not_relevant"] * 4)
    assert (found.counted, found.mean, found.band_low, found.band_high) == (0, None, None, None)
    assert found.open == 0


def test_all_unknown_lies_between_the_first_and_the_fourth_quarter_and_has_no_dot() -> None:
    found = first(*["unknown"] * 4)
    assert (found.mean, found.low, found.high) == (None, 1.0, 5.0)
    assert bands(found) == (1, 4)


def test_the_total_sums_all_24_statements_and_each_piece_of_advice_its_own_four() -> None:
    found = profile(dict.fromkeys(QUESTIONS, 3), GROUPS)
    assert (found.total.items, found.total.points_low) == (24, 72)
    assert bands(found.total) == (3, 3)
    assert tuple(found.advice) == ADVICE
    assert {one.items for one in found.advice.values()} == {4}


def test_the_strength_has_the_highest_mean_and_the_obstacle_the_lowest() -> None:
    found = with_means(3, 5, 2, 3, 1, 4)
    assert (found.strengths, found.obstacles) == ((2,), (5,))
    assert help_between(found) == (2, 5)


def test_a_tie_names_all_the_strongest_and_all_the_weakest() -> None:
    found = with_means(4, 2, 4, 3, 2, 4)
    assert (found.strengths, found.obstacles) == ((1, 3, 6), (2, 5))
    assert help_between(found) == (1, 2)


def test_equal_means_of_different_numbers_of_answers_tie() -> None:
    seven_thirds: Answers = {"q1": 2, "q2": 2, "q3": 3, "q4": "not_relevant"}
    same: Answers = {"q5": 3, "q6": 2, "q7": 2, "q8": "unknown"}
    assert profile({**seven_thirds, **same, "q9": 1}, GROUPS).strengths == (1, 2)


def test_when_all_are_equal_there_is_no_strength_and_no_obstacle() -> None:
    found = with_means(3, 3, 3, 3, 3, 3)
    assert (found.strengths, found.obstacles) == ((), ())
    assert help_between(found) is None


def test_one_piece_of_advice_alone_is_neither_strength_nor_obstacle() -> None:
    found = with_means(None, None, 5)
    assert (found.strengths, found.obstacles) == ((), ())


def test_advice_that_is_only_unknown_is_no_obstacle() -> None:
    found = profile({"q1": "unknown", "q5": 2, "q9": 4}, GROUPS)
    assert (found.strengths, found.obstacles) == ((3,), (2,))


@pytest.mark.parametrize("forged", [0, 6, -1, 2.5, True, False, "3", "", "maybe", None, [3], {"q": 1}, 10**30])
def test_a_forged_answer_is_refused_by_name(forged: object) -> None:
    answers: dict[str, object] = {"q1": 3, "q2": forged}
    with pytest.raises(OutOfRange) as refused:
        profile(answers, GROUPS)  # type: ignore[arg-type] # forged on purpose
    assert refused.value.details == {"name": "q2", "value": forged}


@pytest.mark.parametrize("name", ["q0", "q25", "Q1", ""])
def test_an_answer_to_a_statement_that_is_not_there_is_refused_by_name(name: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        profile({name: 3}, GROUPS)
    assert refused.value.details == {"name": "statement", "value": name}


@given(some_answers)
def test_the_dot_lies_within_the_range(answers: Answers) -> None:
    found = profile(answers, GROUPS)
    for one in (found.total, *found.advice.values()):
        if one.mean is not None:
            assert one.low is not None
            assert one.high is not None
            assert 1 <= one.low <= one.mean <= one.high <= 5


@given(some_answers)
def test_the_range_is_four_points_times_the_share_of_unknowns_wide(answers: Answers) -> None:
    found = profile(answers, GROUPS)
    for one in (found.total, *found.advice.values()):
        assert one.points_high - one.points_low == 4 * one.unknown
        if one.low is not None and one.high is not None:
            assert one.high - one.low == pytest.approx(4 * one.unknown / one.counted)


@given(some_answers)
def test_every_statement_is_counted_once_in_its_advice_and_once_in_the_total(answers: Answers) -> None:
    found = profile(answers, GROUPS)
    for one in (found.total, *found.advice.values()):
        assert one.answered + one.unknown + one.not_relevant + one.open == one.items
    assert sum(one.answered for one in found.advice.values()) == found.total.answered
    assert found.total.open == 24 - len(answers)


@given(some_answers, st.sampled_from(POINTS))
def test_settling_the_unknowns_lands_within_the_range(answers: Answers, settled: int) -> None:
    before = profile(answers, GROUPS).total
    after = profile({q: settled if a == "unknown" else a for q, a in answers.items()}, GROUPS).total
    assert before.points_low <= after.points_low == after.points_high <= before.points_high
    if after.band_low:
        assert bands(before)[0] <= after.band_low.band <= bands(before)[1]


@given(some_answers)
def test_strengths_and_obstacles_never_meet(answers: Answers) -> None:
    found = profile(answers, GROUPS)
    assert not set(found.strengths) & set(found.obstacles)
    assert bool(found.strengths) == bool(found.obstacles)
