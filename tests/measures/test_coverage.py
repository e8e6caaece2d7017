"""Coverage: which kinds of co-player bring what, and which questions the empty cells ask."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import coverage
from samkit.workbook import KINDS, RESOURCES, Partner

described = st.tuples(st.lists(st.sampled_from(RESOURCES), unique=True).map(tuple), st.sampled_from((*KINDS, "")))
partners = st.lists(described, max_size=8).map(
    lambda all_: [Partner(f"p{n}", brings=brings, kind=kind) for n, (brings, kind) in enumerate(all_)]
)

NEIGHBOURS = (
    Partner("café", brings=("knowledge", "places"), kind="company"),
    Partner("library", brings=("knowledge", "places", "network"), kind="culture"),
    Partner("home", brings=("knowledge", "time"), kind="health"),
    Partner("bakery", brings=("equipment",), kind="company"),
)


def test_a_cell_counts_those_of_a_kind_who_bring_it() -> None:
    found = coverage((*NEIGHBOURS, Partner("inn", brings=("places",), kind="company")))
    assert found.counts["places", "company"] == 2
    assert found.counts["places", "culture"] == 1
    assert found.counts["places", "health"] == 0


def test_every_resource_meets_every_kind_in_the_order_they_are_noted_in() -> None:
    assert tuple(coverage(()).counts) == tuple((resource, kind) for resource in RESOURCES for kind in KINDS)


def test_what_nobody_brings_and_what_nobody_is_are_named() -> None:
    found = coverage(NEIGHBOURS)
    assert found.resources == ("money", "legitimacy")
    assert found.kinds == ("citizens", "users", "association", "education", "employees", "politicians", "public")


def test_one_without_a_kind_is_named_and_counts_in_no_cell_but_what_they_bring_is_there() -> None:
    found = coverage((*NEIGHBOURS, Partner("fund", brings=("money",)), Partner("blank")))
    assert found.unplaced == ("fund", "blank")
    assert found.resources == ("legitimacy",)
    assert not any(found.counts["money", kind] for kind in KINDS)
    assert {resource for resource, many in found.loose.items() if many} == {"money"}


def test_the_first_questions_are_for_those_we_know_about_what_nobody_brings() -> None:
    assert coverage(NEIGHBOURS).empty[:6] == (
        ("money", "company"),
        ("money", "culture"),
        ("money", "health"),
        ("legitimacy", "company"),
        ("legitimacy", "culture"),
        ("legitimacy", "health"),
    )


def test_then_comes_what_few_bring_and_last_the_kinds_that_nobody_is() -> None:
    found = coverage(NEIGHBOURS)
    known = [cell for cell in found.empty if cell[1] not in found.kinds]
    assert known[6:] == [
        ("time", "company"),
        ("time", "culture"),
        ("network", "company"),
        ("network", "health"),
        ("equipment", "culture"),
        ("equipment", "health"),
        ("places", "health"),
    ]
    assert found.empty[: len(known)] == tuple(known)
    assert found.empty[len(known)] == ("money", "citizens")


def test_with_nobody_on_the_list_everything_is_a_question() -> None:
    found = coverage(())
    assert (found.resources, found.kinds, found.unplaced) == (RESOURCES, KINDS, ())
    assert len(found.empty) == len(RESOURCES) * len(KINDS)


@given(partners)
def test_the_empty_cells_are_those_that_count_nobody_each_once(all_: list[Partner]) -> None:
    found = coverage(all_)
    assert sorted(found.empty) == sorted(cell for cell, count in found.counts.items() if not count)
    assert sum(found.counts.values()) == sum(len(one.brings) for one in all_ if one.kind)


@given(partners, st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_no_cell_and_no_question(all_: list[Partner], random: Any) -> None:
    found, other = coverage(all_), coverage(random.sample(all_, len(all_)))
    assert (found.counts, found.empty) == (other.counts, other.empty)
    assert (found.resources, found.kinds) == (other.resources, other.kinds)


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        (Partner("p", kind="family"), "kind", "family"),
        (Partner("p", kind=None), "kind", None),  # type: ignore[arg-type] # forged on purpose
        (Partner("p", brings=("luck",)), "brings", "luck"),
        (Partner("p", brings=("time", "time")), "brings", "time"),
        (Partner("p", brings="time"), "brings", "time"),  # type: ignore[arg-type] # forged on purpose
        (Partner("café"), "partner", "café"),
        (Partner(""), "partner", ""),
        ("p", "partner", "p"),
    ],
)
def test_a_co_player_that_can_not_be_placed_is_refused_by_name(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        coverage((*NEIGHBOURS, forged))
    assert refused.value.details == {"name": name, "value": value}


@pytest.mark.parametrize("forged", [None, "café", {"p": Partner("p")}, 3])
def test_what_is_no_list_is_refused(forged: Any) -> None:
    with pytest.raises(OutOfRange) as refused:
        coverage(forged)
    assert refused.value.details == {"name": "partners", "value": forged}
