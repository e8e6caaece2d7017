"""A plan of evaluation: how certain its answer can be, what would make it more certain, and how its weeks are spent."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import certainty, periods
from samkit.measures.certainty import DEMANDS, Lack
from samkit.workbook import AGAINST, CERTAIN, METHODS, Sprint

CLUE = Sprint(methods=("conversations",), people=3, weeks=1)
PATTERN = Sprint(methods=("conversations", "observation"), people=8, weeks=4)
COMPARED = Sprint(methods=("conversations", "count"), people=20, weeks=8, against="before")
plans = st.builds(
    Sprint,
    methods=st.sets(st.sampled_from(METHODS)).map(lambda chosen: tuple(sorted(chosen))),
    people=st.none() | st.integers(1, 40),
    weeks=st.none() | st.integers(1, 13),
    against=st.sampled_from(("", *AGAINST)),
)


@pytest.mark.parametrize(("plan", "highest"), [(CLUE, "clue"), (PATTERN, "pattern"), (COMPARED, "compared")])
def test_a_plan_that_just_meets_the_demands_gives_that_certainty(plan: Sprint, highest: str) -> None:
    found = certainty(plan)
    assert found.highest == highest
    assert found.lacking[highest] == ()


@pytest.mark.parametrize(
    ("plan", "lack", "left"),
    [
        (replace(CLUE, people=2), Lack("people", 2, 3), ""),
        (replace(CLUE, people=None), Lack("people", 0, 3), ""),
        (replace(CLUE, methods=()), Lack("methods", 0, 1), ""),
        (replace(CLUE, weeks=None), Lack("weeks", 0, 1), ""),
        (replace(PATTERN, methods=("count",)), Lack("methods", 1, 2), "clue"),
        (replace(PATTERN, people=7), Lack("people", 7, 8), "clue"),
        (replace(PATTERN, weeks=3), Lack("weeks", 3, 4), "clue"),
        (replace(COMPARED, people=19), Lack("people", 19, 20), "pattern"),
        (replace(COMPARED, weeks=7), Lack("weeks", 7, 8), "pattern"),
        (replace(COMPARED, methods=("conversations", "workshop")), Lack("counting", 0, 1), "pattern"),
        (replace(COMPARED, against=""), Lack("against", 0, 1), "pattern"),
    ],
)
def test_one_thing_too_little_gives_the_certainty_below_and_is_named(plan: Sprint, lack: Lack, left: str) -> None:
    found = certainty(plan)
    assert found.highest == left
    assert found.lacking[found.next] == (lack,)


def test_an_empty_plan_gives_nothing_and_what_lacks_first_is_a_clue() -> None:
    found = certainty(Sprint())
    assert (found.highest, found.next) == ("", "clue")
    assert [one.what for one in found.lacking["compared"]] == ["methods", "people", "weeks", "counting", "against"]
    assert certainty(COMPARED).next == ""


def test_each_certainty_demands_at_least_what_the_one_below_does() -> None:
    assert tuple(DEMANDS) == CERTAIN
    for low, high in pairwise(CERTAIN):
        assert all(value <= getattr(DEMANDS[high], name) for name, value in vars(DEMANDS[low]).items())


@given(plans, st.sampled_from(METHODS), st.integers(1, 20), st.sampled_from(AGAINST))
def test_more_of_anything_never_makes_it_less_certain(plan: Sprint, method: str, more: int, against: str) -> None:
    def rank(one: Sprint) -> int:
        return ("", *CERTAIN).index(certainty(one).highest)

    richer = (
        replace(plan, methods=tuple({*plan.methods, method})),
        replace(plan, people=(plan.people or 0) + more),
        replace(plan, weeks=min(13, (plan.weeks or 0) + more)),
        replace(plan, against=against),
    )
    assert all(rank(one) >= rank(plan) for one in richer)


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"methods": ("rumours",)}, "methods"),
        ({"methods": ("count", "count")}, "methods"),
        ({"people": -1}, "people"),
        ({"people": True}, "people"),
        ({"weeks": 2.5}, "weeks"),
        ({"against": "nothing"}, "against"),
    ],
)
def test_what_could_not_have_been_noted_is_refused_by_name(changed: dict[str, Any], name: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        certainty(replace(COMPARED, **changed))
    assert refused.value.details["name"] == name
    with pytest.raises(OutOfRange):
        certainty({})  # type: ignore[arg-type]  # forged on purpose


@pytest.mark.parametrize(
    ("weeks", "days"),
    [(13, (7, 70, 14)), (9, (7, 49, 7)), (4, (7, 14, 7)), (3, (3, 15, 3)), (1, (1, 5, 1))],
)
def test_the_weeks_are_parted_into_getting_ready_collecting_and_talking(weeks: int, days: tuple[int, ...]) -> None:
    *parts, used = periods("2026-12-09", weeks)
    assert [one.key for one in parts] == ["ready", "collect", "talk"]
    assert tuple((one.end - one.begin).days for one in parts) == days
    assert used.begin == used.end == dt.date(2026, 12, 9) + dt.timedelta(weeks=weeks)


@given(st.dates(max_value=dt.date(9999, 9, 1)), st.integers(1, 13))
def test_the_parts_follow_each_other_and_fill_the_weeks(start: dt.date, weeks: int) -> None:
    parts = periods(start.isoformat(), weeks)
    assert parts[0].begin == start
    assert all(one.end == two.begin for one, two in pairwise(parts))
    assert all(one.begin < one.end for one in parts[:-1])
    assert parts[-1].end - start == dt.timedelta(weeks=weeks)


@pytest.mark.parametrize(("start", "weeks"), [("", 4), ("2026-12-09", None), ("9999-12-30", 2)])
def test_without_a_start_or_weeks_or_at_the_end_of_the_calendar_there_is_no_line(start: str, weeks: int | None) -> None:
    assert periods(start, weeks) == ()


@pytest.mark.parametrize(("start", "weeks"), [("9.12.2026", 4), ("2026-12-09", 0), ("2026-12-09", 14)])
def test_a_start_and_weeks_that_there_are_not_are_refused(start: str, weeks: int) -> None:
    with pytest.raises(OutOfRange):
        periods(start, weeks)
