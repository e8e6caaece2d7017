"""Readiness: the published points, two sums and never one, and which single answer changes the verdict."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import readiness
from samkit.measures.readiness import ORGANISATION, REVERSED, USERS

ALL = (*USERS, *ORGANISATION)
answers = st.fixed_dictionaries({name: st.sampled_from((True, False, None)) for name in ALL})
Answers = dict[str, bool | None]


def points(users: int, organisation: int, *unknown: str) -> Answers:
    """Give answers with so many points on each side; those named are not known."""
    told: Answers = {}
    for items, number in ((USERS, users), (ORGANISATION, organisation)):
        rest = [name for name in items if name not in unknown]
        told |= {name: (at < number) is (name not in REVERSED) for at, name in enumerate(rest)}
    return told | dict.fromkeys(unknown)


def test_the_published_totals_come_out() -> None:
    yes, no = readiness(dict.fromkeys(ALL, True)), readiness(dict.fromkeys(ALL, False))
    assert yes.users[0] + yes.organisation[0] == 10
    assert no.users[0] + no.organisation[0] == 3
    best = readiness(points(6, 7))
    assert (best.users, best.organisation) == ((6, 6), (7, 7))


@pytest.mark.parametrize(
    ("users", "organisation", "verdict"),
    [
        (4, 4, "both"), (4, 3, "users"), (3, 4, "organisation"), (3, 3, "neither"), (6, 7, "both"), (0, 0, "neither"),
    ],
)  # fmt: skip
def test_over_half_of_each_gives_the_verdict(users: int, organisation: int, verdict: str) -> None:
    assert readiness(points(users, organisation)).verdict == verdict


def test_an_interval_over_the_half_leaves_it_open_and_one_beside_it_does_not() -> None:
    assert readiness(points(3, 4, "1.1")).verdict == "open"
    assert readiness(points(3, 4, "1.1")).users == (3, 4)
    assert readiness(points(4, 4, "1.1")).verdict == "both"
    assert readiness(points(2, 2, "1.6", "2.3")).verdict == "neither"


def test_what_settles_or_reverses_the_verdict_alone_is_named_in_order() -> None:
    assert readiness(points(3, 6, "1.5")).flips == USERS
    found = readiness(points(6, 4))
    assert found.flips == tuple(name for name in ORGANISATION[:4])
    assert readiness(points(6, 7)).flips == ()


@given(answers)
def test_a_flip_is_exactly_what_changes_the_verdict_alone(told: Answers) -> None:
    found = readiness(told)
    for name in ALL:
        others = [True, False] if told[name] is None else [not told[name]]
        changed = any(readiness({**told, name: other}).verdict != found.verdict for other in others)
        assert (name in found.flips) is changed


@given(answers)
def test_every_way_to_settle_what_is_not_known_lies_in_the_interval(told: Answers) -> None:
    found = readiness(told)
    for settled in (True, False):
        other = readiness({name: settled if one is None else one for name, one in told.items()})
        assert found.users[0] <= other.users[0] == other.users[1] <= found.users[1]
        assert found.organisation[0] <= other.organisation[0] <= found.organisation[1]
        assert found.verdict in {"open", other.verdict}
    assert 0 <= found.users[0] <= found.users[1] <= 6
    assert 0 <= found.organisation[0] <= found.organisation[1] <= 7


@pytest.mark.parametrize(
    ("change", "name", "value"),
    [
        ({"3.1": True}, "item", "3.1"),
        ({"1.1": "yes"}, "1.1", "yes"),
        ({"2.7": 1}, "2.7", 1),
    ],
)
def test_what_is_no_item_or_no_answer_is_refused_by_name(change: dict[str, Any], name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        readiness({**dict.fromkeys(ALL), **change})
    assert refused.value.details == {"name": name, "value": value}


def test_a_missing_item_is_refused_and_not_taken_for_unknown() -> None:
    told: Answers = dict.fromkeys(ALL)
    del told["2.5"]
    for given_ in (told, {}):
        with pytest.raises(OutOfRange) as refused:
            readiness(given_)
        assert refused.value.details["name"] == "item"
    assert readiness(dict.fromkeys(ALL)).verdict == "open"
