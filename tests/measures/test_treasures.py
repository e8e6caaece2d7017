"""Treasures: those with much to gain and little contact, the rarest first."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Treasure, treasures
from samkit.workbook import CONTACT, RESOURCES, Partner

described = st.builds(
    Partner,
    id=st.just(""),
    brings=st.sets(st.sampled_from(RESOURCES[:4])).map(lambda chosen: tuple(r for r in RESOURCES if r in chosen)),
    contact=st.sampled_from((*CONTACT, "")),
    distance=st.none() | st.sampled_from((0.0, 0.5, 3.0)),
)


def partner(
    id_: str, brings: str = "time", contact: str = "none", distance: float | None = None, kind: str = ""
) -> Partner:
    """Give a co-player who brings what is written with spaces between."""
    return Partner(id_, brings=tuple(brings.split()), contact=contact, distance=distance, kind=kind)


def order(*partners: Partner) -> list[str]:
    """Give the ids of the treasures, in order."""
    return [one.id for one in treasures(partners)]


def test_a_treasure_can_bring_something_and_is_hardly_known() -> None:
    all_ = (partner("a"), partner("b", contact="little"), partner("c", contact="regular"), partner("d", brings=""))
    assert order(*all_) == ["a", "b"]


def test_contact_that_is_not_noted_is_not_taken_for_none() -> None:
    assert order(partner("a", contact="")) == []


def test_only_is_what_nobody_else_on_the_list_brings_those_we_know_well_included() -> None:
    found = treasures((partner("a", "time places"), partner("b", "time", contact="regular")))
    assert found == (Treasure("a", ("time", "places"), only=("places",)),)


def test_what_only_they_bring_comes_before_how_much_they_bring() -> None:
    assert order(partner("a", "time money network"), partner("b", "time money network"), partner("c", "places")) == [
        "c",
        "a",
        "b",
    ]


def test_then_much_before_little_then_no_contact_before_some_then_near_before_far_and_unknown_last() -> None:
    both = "time money"
    assert order(
        partner("1 thing", "time"),
        partner("unknown way", both),
        partner("far", both, distance=9),
        partner("here", both, distance=0),
        partner("met", both, contact="little", distance=0),
    ) == ["here", "far", "unknown way", "met", "1 thing"]


def test_the_rest_is_the_order_of_the_list() -> None:
    assert order(partner("b"), partner("a"), partner("c")) == ["b", "a", "c"]


def test_nobody_on_the_list_is_no_treasure() -> None:
    assert treasures(()) == ()


@given(st.lists(described, max_size=7))
def test_each_comes_no_earlier_than_the_order_says(all_: list[Partner]) -> None:
    named = [Partner(f"p{n}", "", p.brings, "", "", p.contact, p.distance) for n, p in enumerate(all_)]
    known = {one.id: one for one in named}
    found = treasures(named)
    assert {one.id for one in found} == {p.id for p in named if p.brings and p.contact in {"none", "little"}}
    for one in found:
        others = {r for p in named if p.id != one.id for r in p.brings}
        assert one.only == tuple(r for r in one.resources if r not in others)
    ranks = [
        (
            -len(one.only),
            -len(one.resources),
            ("none", "little").index(known[one.id].contact),
            math.inf if (away := known[one.id].distance) is None else away,
            int(one.id[1:]),
        )
        for one in found
    ]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("contact", "often"),
        ("contact", None),
        ("distance", -1),
        ("distance", math.inf),
        ("distance", "3"),
        ("distance", True),
        ("brings", ("luck",)),
    ],
)
def test_a_forged_co_player_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(OutOfRange) as refused:
        treasures((partner("a"), Partner("b", **{name: value})))
    assert refused.value.details == {"name": name, "value": value[0] if isinstance(value, tuple) else value}


def test_a_distance_that_is_no_number_is_refused() -> None:
    with pytest.raises(OutOfRange, match="distance"):
        treasures((partner("a", distance=math.nan),))


def test_two_with_the_same_id_are_refused() -> None:
    with pytest.raises(OutOfRange) as refused:
        treasures((partner("a"), partner("a")))
    assert refused.value.details == {"name": "partner", "value": "a"}
