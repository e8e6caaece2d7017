"""The map of assumptions: which to test first and why, and how long since anyone asked a citizen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import assumption_map
from samkit.workbook import CERTAINTY, IMPORTANCE, Assumption

TODAY = dt.date(2026, 11, 16)

marks = st.tuples(
    st.sampled_from((*CERTAINTY, "")),
    st.sampled_from((*IMPORTANCE, "")),
    st.one_of(st.just(""), st.dates(dt.date(2026, 1, 1), dt.date(2027, 1, 1)).map(dt.date.isoformat)),
)
beliefs = st.lists(marks, max_size=8).map(
    lambda all_: [
        believed(f"a{at}", certainty, importance, asked) for at, (certainty, importance, asked) in enumerate(all_)
    ]
)


def believed(name: str, certainty: str = "guess", importance: str = "3", asked: str = "") -> Assumption:
    return Assumption(name, name, certainty, importance, asked=asked)


def order(*all_: Assumption) -> list[tuple[str, str]]:
    return [(one.id, one.reason) for one in assumption_map(all_, TODAY).placed]


@pytest.mark.parametrize("certainty", CERTAINTY)
@pytest.mark.parametrize("importance", IMPORTANCE)
def test_much_falls_and_only_guessed_or_believed_is_what_to_test(certainty: str, importance: str) -> None:
    (placed,) = assumption_map([believed("a", certainty, importance)], TODAY).placed
    assert placed.to_test is (importance in {"2", "3"} and certainty in {"guess", "believe"})


def test_what_is_not_tested_says_whether_little_falls_or_it_is_known() -> None:
    assert order(believed("a", "guess", "1"), believed("b", "seen", "3"), believed("c", "measured", "0")) == [
        ("a", "light"),
        ("b", "sure"),
        ("c", "light"),
    ]


def test_the_most_important_comes_first_then_the_least_certain_then_the_longest_unasked() -> None:
    assert order(
        believed("old", "believe", "2", "2026-05-01"),
        believed("new", "believe", "2", "2026-05-02"),
        believed("sure", "believe", "3"),
        believed("unsure", "guess", "3", "2026-11-16"),
        believed("never", "believe", "2"),
        believed("known", "seen", "3"),
    ) == [
        ("unsure", "certainty"),
        ("sure", "importance"),
        ("never", "asked"),
        ("old", "asked"),
        ("new", "last"),
        ("known", "sure"),
    ]


def test_those_that_are_level_stay_in_the_order_of_the_list() -> None:
    assert order(believed("b"), believed("a"), believed("c")) == [("b", "order"), ("a", "order"), ("c", "last")]
    assert order(believed("b", asked="2026-01-01"), believed("a", asked="2026-01-01"))[0] == ("b", "order")


def test_days_are_counted_from_the_date_to_today() -> None:
    found = assumption_map(
        [believed("a", asked="2026-05-19"), believed("b", asked="2026-11-16"), believed("c", asked="2024-02-29")], TODAY
    )
    assert {one.id: one.days for one in found.placed} == {"a": 181, "b": 0, "c": 991}
    assert found.days == 0
    assert (found.never, found.ahead) == ((), ())


def test_a_date_that_is_still_to_come_counts_as_not_asked_and_is_named() -> None:
    found = assumption_map([believed("a", asked="2026-11-17"), believed("b"), believed("c", asked="2026-11-15")], TODAY)
    assert (found.never, found.ahead, found.days) == (("a", "b"), ("a",), 1)
    assert [one.id for one in found.placed] == ["a", "b", "c"]


def test_what_lacks_a_mark_is_named_and_not_placed_but_counts_as_asked() -> None:
    found = assumption_map([believed("a", "", "3", "2026-11-06"), believed("b", "guess", "")], TODAY)
    assert (found.placed, found.unplaced) == ((), ("a", "b"))
    assert (found.days, found.never) == (10, ("b",))


def test_nothing_noted_amounts_to_nothing() -> None:
    found = assumption_map([], TODAY)
    assert (found.placed, found.unplaced, found.days, found.never) == ((), (), None, ())


@given(beliefs)
def test_each_is_placed_or_named_once_and_those_to_test_come_first(all_: list[Assumption]) -> None:
    found = assumption_map(all_, TODAY)
    assert sorted([*(one.id for one in found.placed), *found.unplaced]) == sorted(one.id for one in all_)
    tested = [one.to_test for one in found.placed]
    assert tested == sorted(tested, reverse=True)
    assert sum(one.reason == "last" for one in found.placed) == any(tested)


@given(beliefs, st.integers(0, 7))
def test_asking_a_citizen_today_moves_one_to_the_front_of_nobody(all_: list[Assumption], at: int) -> None:
    def place(listed: list[Assumption]) -> int:
        tested = [one.id for one in assumption_map(listed, TODAY).placed if one.to_test]
        return tested.index(f"a{at}") if f"a{at}" in tested else -1

    asked = [replace(one, asked="2026-11-16") if one.id == f"a{at}" else one for one in all_]
    assert place(asked) >= place(all_)


@given(beliefs, st.randoms(use_true_random=False))
def test_the_order_of_the_list_decides_only_between_those_that_are_level(all_: list[Assumption], random: Any) -> None:
    found, other = (assumption_map(one, TODAY) for one in (all_, random.sample(all_, len(all_))))
    ranks = [
        [(one.importance, one.certainty, one.days) for one in which.placed if one.to_test] for which in (found, other)
    ]
    assert ranks[0] == ranks[1]
    assert {one.id for one in found.placed} == {one.id for one in other.placed}


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        (Assumption("a", certainty="sure"), "certainty", "sure"),
        (Assumption("a", importance="4"), "importance", "4"),
        (Assumption("a", importance=3), "importance", 3),  # type: ignore[arg-type] # forged on purpose
        (Assumption("a", asked="soon"), "asked", "soon"),
        (Assumption("a", asked="2026-02-30"), "asked", "2026-02-30"),
        (Assumption("a", asked=7), "asked", 7),  # type: ignore[arg-type] # forged on purpose
        (Assumption(""), "assumption", ""),
        (Assumption("b"), "assumption", "b"),
        ("a", "assumption", "a"),
    ],
)
def test_what_can_not_be_placed_is_refused_by_name(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        assumption_map((believed("b"), forged), TODAY)
    assert refused.value.details == {"name": name, "value": value}


@pytest.mark.parametrize("today", ["2026-11-16", None, dt.datetime(2026, 11, 16, tzinfo=dt.UTC)])
def test_today_is_a_date(today: Any) -> None:
    with pytest.raises(OutOfRange, match="today"):
        assumption_map([believed("a")], today)


def test_what_is_no_list_is_refused() -> None:
    with pytest.raises(OutOfRange, match="assumptions"):
        assumption_map("a", TODAY)  # type: ignore[arg-type] # forged on purpose
