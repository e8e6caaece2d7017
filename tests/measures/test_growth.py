"""Before and now: each change within its own instrument, the range of what is not known, and the difference."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures.growth import growth
from samkit.workbook import ADVICE, ASIDE, POINTS, QUESTIONS

# Four statements to each piece of advice; the first four belong to the first.
GROUPS = {name: at // 4 + 1 for at, name in enumerate(QUESTIONS)}

answers = st.dictionaries(st.sampled_from(QUESTIONS), st.sampled_from((*POINTS, *ASIDE)))
points = st.dictionaries(st.sampled_from(ADVICE), st.sampled_from(POINTS))


def first(*four: int | str | None) -> dict[str, int | str]:
    """Answer the four statements of the first piece of advice."""
    return {f"q{at}": one for at, one in enumerate(four, 1) if one is not None}


def test_nothing_answered_gives_nothing() -> None:
    found = growth({}, {}, {}, {}, GROUPS)
    assert (found.change.mean, found.seen, found.shift) == (None, None, None)
    assert (found.measured, found.looked_back, found.compared) == ((), (), ())
    assert (found.paired, found.statements) == (0, 24)
    assert tuple(found.advice) == ADVICE


def test_the_change_between_two_self_checks_is_the_mean_of_the_differences() -> None:
    one = growth(first(1, 2, 3, 4), first(2, 4, 4, 4), {}, {}, GROUPS).advice[1]
    assert (one.before.mean, one.now.mean, one.change.mean) == (2.5, 3.5, 1.0)
    assert (one.change.low, one.change.high) == (1.0, 1.0)
    assert (one.paired, one.unknown) == (4, 0)


def test_only_statements_answered_both_times_count() -> None:
    one = growth(first(1, 5, None, "not_relevant"), first(3, None, 5, 5), {}, {}, GROUPS).advice[1]
    assert (one.before.mean, one.now.mean, one.change.mean) == (1, 3, 2)
    assert (one.paired, one.unknown) == (1, 0)


def test_do_not_know_widens_the_range_and_leaves_the_mean() -> None:
    one = growth(first(2, 2, 2, "unknown"), first(4, 3, 4, "unknown"), {}, {}, GROUPS).advice[1]
    assert one.change.mean == pytest.approx(5 / 3)
    assert (one.change.low, one.change.high) == ((5 - 4) / 4, (5 + 4) / 4)
    assert (one.before.low, one.before.high) == (7 / 4, 11 / 4)
    assert (one.paired, one.unknown) == (3, 1)
    known_now = growth(first(2, 2, 2, "unknown"), first(2, 2, 2, 1), {}, {}, GROUPS).advice[1]
    assert (known_now.change.low, known_now.change.high) == (-1, 0), "from 5 to 1 at worst, from 1 to 1 at best"


def test_what_is_known_to_nobody_both_times_gives_no_change() -> None:
    one = growth(first("unknown"), first("unknown"), {}, {}, GROUPS).advice[1]
    assert (one.change.mean, one.paired, one.unknown) == (None, 0, 1)


def test_the_mean_lies_in_its_range_also_when_an_unknown_stood_beside_a_known() -> None:
    one = growth(first(1, 5), first(4, "unknown"), {}, {}, GROUPS).advice[1]
    assert (one.change.mean, one.change.low, one.change.high) == (3, -0.5, 3)
    assert (one.before.mean, one.before.low, one.before.high) == (1, 1, 3)


def test_looking_back_is_today_minus_then_and_needs_both() -> None:
    found = growth({}, {}, {1: 1, 2: 3, 3: 2}, {1: 4, 2: 2, 4: 5}, GROUPS)
    assert [found.advice[number].seen for number in (1, 2, 3, 4)] == [3, -1, None, None]
    assert found.looked_back == (1, 2)
    assert found.seen == 1
    assert (found.shift, found.compared) == (None, ())


def test_the_difference_is_taken_over_the_advice_that_has_both() -> None:
    before = first(2, 2, 2, 2) | {"q5": 1, "q9": 3}
    now = first(3, 3, 3, 3) | {"q5": 5, "q9": 3}
    found = growth(before, now, {1: 1, 3: 2, 4: 1}, {1: 4, 3: 2, 4: 5}, GROUPS)
    assert (found.measured, found.looked_back, found.compared) == ((1, 2, 3), (1, 3, 4), (1, 3))
    assert found.change.mean == pytest.approx((1 + 4 + 0) / 3), "each piece of advice weighs the same"
    assert found.seen == pytest.approx((3 + 0 + 4) / 3)
    assert found.shift == pytest.approx(((3 - 1) + (0 - 0)) / 2)
    assert found.paired == 6


@given(answers, answers, points, points)
def test_every_mean_lies_in_its_range_and_on_its_scale(
    before: dict[str, Any], now: dict[str, Any], then: dict[int, int], today: dict[int, int]
) -> None:
    found = growth(before, now, then, today, GROUPS)
    for one in found.advice.values():
        for part, (least, most) in ((one.before, (1, 5)), (one.now, (1, 5)), (one.change, (-4, 4))):
            if part.mean is not None and part.low is not None and part.high is not None:
                assert least <= part.low <= part.mean <= part.high <= most
        if one.before.mean is not None and one.now.mean is not None:
            assert one.now.mean - one.before.mean == pytest.approx(one.change.mean)
        assert one.paired + one.unknown <= 4
    assert set(found.compared) == set(found.measured) & set(found.looked_back)


@given(answers, answers, points, points)
def test_turned_round_it_gives_the_opposite(
    before: dict[str, Any], now: dict[str, Any], then: dict[int, int], today: dict[int, int]
) -> None:
    there, back = growth(before, now, then, today, GROUPS), growth(now, before, today, then, GROUPS)
    for one, other in ((there.change.mean, back.change.mean), (there.seen, back.seen), (there.shift, back.shift)):
        assert (one is None) is (other is None)
        assert one is None or one == pytest.approx(-(other or 0))
    if there.change.low is not None:
        assert there.change.low == pytest.approx(-(back.change.high or 0))


@given(answers, points)
def test_nothing_moved_gives_no_change(same: dict[str, Any], seen: dict[int, int]) -> None:
    found = growth(same, same, seen, seen, GROUPS)
    assert {found.change.mean, found.seen, found.shift} <= {None, 0}


@pytest.mark.parametrize(
    ("before", "then", "value"),
    [
        ({"q99": 1}, {}, "q99"),
        ({"q1": 6}, {}, 6),
        ({"q1": True}, {}, True),
        ({"q1": 2.5}, {}, 2.5),
        ({"q1": "often"}, {}, "often"),
        ([], {}, []),
        ({}, {7: 1}, 7),
        ({}, {True: 1}, True),
        ({}, {1: 0}, 0),
        ({}, {1: True}, True),
        ({}, {1: "unknown"}, "unknown"),
        ({}, None, None),
    ],
)
def test_what_is_not_there_is_refused_by_name(before: Any, then: Any, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        growth(before, {}, then, {}, GROUPS)
    assert refused.value.details["value"] == value
    with pytest.raises(OutOfRange) as refused:
        growth({}, before, {}, then, GROUPS)
    assert refused.value.details["value"] == value
