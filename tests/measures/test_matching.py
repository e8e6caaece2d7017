"""Matching: who can help with what, spread over as many as possible, and the same every time."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Match, match
from samkit.workbook import RESOURCES, Need, Partner
from samkit.workbook.limits import NEEDS, PARTNERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FEW = ("time", "money", "places")
needed = st.lists(st.sampled_from((*FEW, "")), max_size=5)
brought = st.lists(st.sets(st.sampled_from(FEW)), max_size=4)
gains = st.lists(st.integers(-2, 2), min_size=4, max_size=4)


def named(letter: str, values: Sequence[Any]) -> dict[str, Any]:
    """Name values by a letter and their number."""
    return {f"{letter}{number}": value for number, value in enumerate(values)}


def every_way(needs: Sequence[str], offers: Sequence[set[str]]) -> Iterator[tuple[int, ...]]:
    """Give every way to meet needs, as the place of the offer for each; one past the last is nobody."""
    nobody = len(offers)
    able = [[at for at, brings in enumerate(offers) if need in brings] for need in needs]
    yield from itertools.product(*([*places, nobody] for places in able))


def worth(way: Sequence[int], offers: int, gain: Sequence[int]) -> tuple[object, ...]:
    """Say how good a way is, best lowest: unmet, load on each, gain, and who comes first."""
    loads = Counter(place for place in way if place < offers)
    uneven = sum(load * (load - 1) // 2 for load in loads.values())
    return way.count(offers), uneven, -sum(gain[place] for place in way if place < offers), tuple(way)


def test_each_need_finds_the_one_who_brings_it() -> None:
    found = match({"room": "places", "hands": "time"}, {"café": ["time"], "library": ["places", "knowledge"]})
    assert found == Match((("room", "library"), ("hands", "café")), unmet=(), unused=())


def test_what_nobody_brings_stays_unmet_and_who_is_not_asked_stays_unused() -> None:
    found = match({"room": "places", "hands": "time"}, {"bank": ["money"], "café": ["time"]})
    assert found == Match((("hands", "café"),), unmet=("room",), unused=("bank",))


def test_the_one_who_can_do_both_leaves_room_for_the_one_who_can_do_only_one() -> None:
    found = match(["time", "money"], {"both": ["time", "money"], "time only": ["time"]})
    assert found.pairs == (("time", "time only"), ("money", "both"))


def test_a_second_need_goes_to_another_before_anybody_gets_two() -> None:
    found = match({"a": "time", "b": "time", "c": "time"}, {"x": ["time"], "y": ["time"], "z": ["time"]})
    assert found.pairs == (("a", "x"), ("b", "y"), ("c", "z"))


def test_one_who_is_alone_with_it_meets_every_such_need() -> None:
    found = match(named("n", ["time"] * 5), {"x": ["time"]})
    assert [offer for _, offer in found.pairs] == ["x"] * 5
    assert found.unmet == ()


def test_three_and_one_is_worse_than_two_and_two() -> None:
    found = match(named("n", ["time", "time", "time", "money"]), {"x": ["time", "money"], "y": ["time"]})
    assert Counter(offer for _, offer in found.pairs) == {"x": 2, "y": 2}


def test_of_two_who_can_the_one_with_most_to_gain_is_asked() -> None:
    found = match(["time"], {"x": ["time"], "y": ["time"], "z": ["time"]}, {"y": 2, "z": 1})
    assert found.pairs == (("time", "y"),)


def test_no_gain_is_worth_a_second_need_for_the_same_partner() -> None:
    found = match({"a": "time", "b": "time"}, {"x": ["time"], "y": ["time"]}, {"x": 1_000, "y": -1_000})
    assert found.pairs == (("a", "x"), ("b", "y"))


def test_when_all_is_equal_first_needs_go_to_first_offers() -> None:
    offers = {"x": ["time", "money"], "y": ["time", "money"], "z": ["time", "money"]}
    assert match({"a": "money", "b": "time"}, offers).pairs == (("a", "x"), ("b", "y"))


def test_the_first_need_chooses_first_though_the_others_together_would_come_earlier() -> None:
    offers = {"v": ["b", "c"], "w": ["a"], "x": ["b", "c"], "y": ["a", "b"], "z": ["c"]}
    found = match(["a", "b", "c"], offers)
    assert found.pairs == (("a", "w"), ("b", "v"), ("c", "x"))


def test_needs_and_partners_of_the_workbook_are_known_by_their_ids() -> None:
    needs = (Need("n1", "a kitchen", "places"), Need("n2", "not sorted yet"), Need("n3", "two hands", "time"))
    partners = (Partner("p1", "Café", ("time", "places")), Partner("p2", "Library", ("places",)), Partner("p3"))
    assert match(needs, partners) == Match((("n1", "p2"), ("n3", "p1")), unmet=("n2",), unused=("p3",))


def test_without_needs_every_offer_is_unused_and_without_offers_every_need_unmet() -> None:
    assert match({}, {}) == match((), ()) == Match((), (), ())
    assert match([], {"x": ["time"]}) == Match((), (), ("x",))
    assert match(["time"], ()) == Match((), ("time",), ())


def test_a_need_that_has_no_resource_yet_is_unmet() -> None:
    assert match({"a": "", "b": "time"}, {"x": ["time"]}).unmet == ("a",)


def test_a_need_and_an_offer_may_share_a_name() -> None:
    assert match({"x": "time"}, {"x": ["time"]}).pairs == (("x", "x"),)


@given(needed, brought, gains)
def test_no_way_to_pair_them_is_better(needs: list[str], offers: list[set[str]], gain: list[int]) -> None:
    found = match(named("n", needs), named("p", offers), named("p", gain[: len(offers)]))
    place = {need: int(offer[1:]) for need, offer in found.pairs}
    way = [place.get(need, len(offers)) for need in named("n", needs)]
    best = min(every_way(needs, offers), key=lambda one: worth(one, len(offers), gain))
    assert tuple(way) == best


@given(needed, brought)
def test_every_need_and_every_offer_is_told_of_once_in_the_order_given(
    needs: list[str], offers: list[set[str]]
) -> None:
    found = match(named("n", needs), named("p", offers))
    met, used = [need for need, _ in found.pairs], {offer for _, offer in found.pairs}
    assert sorted([*met, *found.unmet]) == sorted(named("n", needs))
    assert sorted([*used, *found.unused]) == sorted(named("p", offers))
    assert (met, found.unmet, found.unused) == (sorted(met), tuple(sorted(found.unmet)), tuple(sorted(found.unused)))


@given(needed, brought, gains, st.randoms(use_true_random=False))
def test_another_order_changes_neither_what_is_met_nor_how_it_is_spread_nor_the_gain(
    needs: list[str], offers: list[set[str]], gain: list[int], random: Any
) -> None:
    told, bring, value = named("n", needs), named("p", offers), named("p", gain[: len(offers)])
    other = match(dict(shuffled(told, random)), dict(shuffled(bring, random)), dict(shuffled(value, random)))
    found = match(told, bring, value)
    assert set(other.unmet) == set(found.unmet)
    for one in (other, found):
        assert summed(one, value) == summed(found, value)


@given(needed, brought)
def test_two_who_bring_the_same_can_change_places_and_only_their_names_change(
    needs: list[str], offers: list[set[str]]
) -> None:
    twins = {**named("p", offers), "twin 1": {"time"}, "twin 2": {"time"}}
    swapped = {**named("p", offers), "twin 2": {"time"}, "twin 1": {"time"}}
    other = {"twin 1": "twin 2", "twin 2": "twin 1"}
    renamed = tuple((need, other.get(offer, offer)) for need, offer in match(named("n", needs), swapped).pairs)
    assert renamed == match(named("n", needs), twins).pairs


def test_saying_a_resource_twice_or_in_another_order_changes_nothing() -> None:
    needs = {"a": "time", "b": "money"}
    once = match(needs, {"x": ("time", "money"), "y": ("time",)})
    assert once == match(needs, {"x": ["money", "time", "money"], "y": {"time"}})


def test_two_million_apart_is_still_told_from_one_more() -> None:
    offers = named("p", [["time"]] * 3)
    assert match(["time"], offers, {"p0": -1_000_000, "p1": 999_999, "p2": 1_000_000}).pairs == (("time", "p2"),)


@pytest.mark.parametrize("gain", [None, dict.fromkeys((f"p{n}" for n in range(0, PARTNERS, 3)), 3)])
def test_the_fullest_workbook_is_matched(gain: Mapping[str, int] | None) -> None:
    needs = tuple(Need(f"n{n}", resource=RESOURCES[n % 7]) for n in range(NEEDS))
    partners = tuple(
        Partner(f"p{n}", brings=(RESOURCES[n % 7], RESOURCES[(n + 1 + n % 5) % 7])) for n in range(PARTNERS)
    )
    found = match(needs, partners, gain)
    assert len({offer for _, offer in found.pairs}) == NEEDS


def test_the_fullest_workbook_with_one_who_can_help_is_matched_too() -> None:
    partners = (*(Partner(f"p{n}", brings=("time",)) for n in range(PARTNERS - 1)), Partner("last", brings=("money",)))
    found = match(named("n", ["money"] * NEEDS), partners)
    assert {offer for _, offer in found.pairs} == {"last"}


def test_nobody_pays_for_scipy_before_there_is_something_to_match() -> None:
    code = (
        "import sys; from samkit.measures import match; match([], {'x': ['time']}); match(['time'], {}); "
        "sys.exit('scipy' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("needs", "name", "value"),
    [
        (["time", "money", "time"], "need", "time"),
        ((Need("n1"), Need("n1")), "need", "n1"),
        ("time", "needs", "time"),
        ({"time"}, "needs", {"time"}),
        (None, "needs", None),
        ([""], "need", ""),
        ([3], "need", 3),
        ({4: "time"}, "need", 4),
        ({"a": None}, "resource", None),
        ({"a": ["time"]}, "resource", ["time"]),
        ((Need("n1", resource="luck"),), "resource", "luck"),
        ((Need(""),), "need", ""),
    ],
)
def test_a_need_that_can_not_be_read_is_refused_by_name(needs: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        match(needs, {"x": ["time"]})
    assert refused.value.details == {"name": name, "value": value}


@pytest.mark.parametrize(
    ("offers", "name", "value"),
    [
        ((Partner("p1"), Partner("p1")), "partner", "p1"),
        ("time", "offers", "time"),
        (None, "offers", None),
        (["time"], "partner", "time"),
        ({"x": "time"}, "brings", "time"),
        ({"x": None}, "brings", None),
        ({"x": ["time", 3]}, "resource", 3),
        ({"x": ["time", ""]}, "resource", ""),
        ({"": ["time"]}, "offer", ""),
        ((Partner("p1", brings=("luck",)),), "brings", "luck"),
    ],
)
def test_an_offer_that_can_not_be_read_is_refused_by_name(offers: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        match(["time"], offers)
    assert refused.value.details == {"name": name, "value": value}


@pytest.mark.parametrize(
    ("gain", "name", "value"),
    [
        ({"y": 1}, "gain", "y"),
        ({"x": 1.5}, "x", 1.5),
        ({"x": True}, "x", True),
        ({"x": None}, "x", None),
        ({"x": 2**60}, "gain", 2**60),
        ([("x", 1)], "gain", [("x", 1)]),
    ],
)
def test_a_gain_of_nobody_or_that_is_no_whole_number_or_too_great_to_add_up_is_refused(
    gain: Any, name: str, value: object
) -> None:
    with pytest.raises(OutOfRange) as refused:
        match({"a": "time"}, {"x": ["time"], "z": ["time"]}, gain)
    assert refused.value.details == {"name": name, "value": value}


def shuffled(told: Mapping[str, Any], random: Any) -> list[tuple[str, Any]]:
    """Give the same in another order."""
    return list(random.sample(list(told.items()), len(told)))


def summed(found: Match, gain: Mapping[str, int]) -> tuple[list[int], int]:
    """Give how many needs each partner got, most first, and the sum of their gains."""
    loads = Counter(offer for _, offer in found.pairs)
    return sorted(loads.values(), reverse=True), sum(gain[offer] for _, offer in found.pairs)
