"""Priorities: which ballots count, ranks and ties, the spread, the lead, and what moved between the rounds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Ranked, priorities
from samkit.measures.priorities import given_of
from samkit.workbook import Ballot

ABC = ("a", "b", "c")
Points = tuple[int, ...]


def ballots(*first: Points, second: tuple[Points, ...] = ()) -> list[Ballot]:
    given_ = [dict(zip(ABC, points, strict=False)) for points in first]
    again = [dict(zip(ABC, points, strict=False)) for points in second]
    return [Ballot(f"p{at}", first=one, second=again[at] if at < len(again) else {}) for at, one in enumerate(given_)]


tens = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda two: (min(two), max(two)))
whole = tens.map(lambda two: (two[0], two[1] - two[0], 10 - two[1]))


def test_points_are_added_up_and_rank_with_mean_and_spread() -> None:
    found = priorities(ballots((5, 3, 2), (1, 3, 6)), ABC).rounds["first"]
    assert found.n == 2
    assert found.ranked == (
        Ranked("c", 1, 8, 4.0, 2, 6),
        Ranked("a", 2, 6, 3.0, 1, 5),
        Ranked("b", 2, 6, 3.0, 3, 3),
    )
    assert (found.first, found.lead) == (("c",), 1)


def test_only_ballots_of_exactly_ten_count() -> None:
    found = priorities(ballots((5, 5, 0), (5, 4, 0), (9, 2, 0), ()), ABC).rounds["first"]
    assert found.n == 1
    assert priorities(ballots((5, 4, 0)), ABC).rounds["first"] == priorities([], ABC).rounds["first"]


def test_points_for_a_challenge_that_is_put_away_are_no_part_of_the_ten() -> None:
    noted = ballots((5, 3, 2))
    assert priorities(noted, ("a", "b")).rounds["first"].n == 0
    assert given_of(noted[0].first, ("a", "b")) == 8
    assert priorities(noted, ()).rounds["first"].ranked == ()


def test_equal_points_share_a_rank_and_the_next_one_is_passed_over() -> None:
    found = priorities(ballots((4, 4, 2)), ABC).rounds["first"]
    assert [(one.id, one.rank) for one in found.ranked] == [("a", 1), ("b", 1), ("c", 3)]
    assert (found.first, found.lead) == (("a", "b"), 0)


@pytest.mark.parametrize(("points", "lead"), [((10, 0, 0), 5), ((6, 4, 0), 1), ((6, 3, 1), 2), ((5, 5, 0), 0)])
def test_the_lead_is_how_many_points_must_move(points: Points, lead: int) -> None:
    assert priorities(ballots(points), ABC).rounds["first"].lead == lead


@given(st.lists(whole, min_size=1, max_size=6))
def test_so_many_points_end_the_lead_and_one_fewer_does_not(told: list[Points]) -> None:
    found = priorities(ballots(*told), ABC).rounds["first"]
    top, after = found.ranked[0].total, found.ranked[1].total
    assert top - found.lead <= after + found.lead
    assert found.lead == 0 or top - (found.lead - 1) > after + found.lead - 1


@given(st.lists(whole, min_size=1, max_size=6))
def test_all_points_are_there_and_each_mean_lies_in_its_spread(told: list[Points]) -> None:
    found = priorities(ballots(*told), ABC).rounds["first"]
    assert sum(one.total for one in found.ranked) == 10 * found.n == 10 * len(told)
    assert [one.total for one in found.ranked] == sorted((one.total for one in found.ranked), reverse=True)
    for one in found.ranked:
        assert one.low <= one.mean <= one.high
        assert one.rank == 1 + sum(other.total > one.total for other in found.ranked)


def test_the_shift_is_of_the_same_people_only() -> None:
    noted = ballots((5, 5, 0), (10, 0, 0), (0, 0, 10), second=((2, 8, 0), (9, 1, 0), (1, 1, 1)))
    found = priorities(noted, ABC)
    assert [found.rounds[name].n for name in ("first", "second")] == [3, 2]
    assert found.both == 2
    assert [(one.mean, one.low, one.high) for one in found.shifts.values()] == [(-2, -3, -1), (2, 1, 3), (0, 0, 0)]
    assert priorities(ballots((5, 5, 0)), ABC).shifts == {}


@given(st.lists(st.tuples(whole, whole), max_size=5))
def test_what_one_wins_the_others_lose(told: list[tuple[Points, Points]]) -> None:
    noted = ballots(*(one for one, _ in told), second=tuple(two for _, two in told))
    found = priorities(noted, ABC)
    assert found.both == len(told)
    assert sum(one.mean for one in found.shifts.values()) == pytest.approx(0)


@pytest.mark.parametrize(
    ("forged", "challenges", "name", "value"),
    [
        ([], ("a", "a"), "challenge", "a"),
        ([], "ab", "challenges", "ab"),
        (["x"], ABC, "ballot", "x"),
        ([Ballot("p"), Ballot("p")], ABC, "ballot", "p"),
        ([Ballot("p", first={"a": 11})], ABC, "first", 11),
        ([Ballot("p", second={"x": -1})], ABC, "second", -1),
        ([Ballot("p", first={"a": True})], ABC, "first", True),
    ],
)
def test_what_can_not_be_counted_is_refused_by_name(forged: Any, challenges: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        priorities(forged, challenges)
    assert refused.value.details == {"name": name, "value": value}
