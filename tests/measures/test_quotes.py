"""Quotes: who is heard, who is not, and what the quotes do to our understanding."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import hearing, understanding
from samkit.workbook import KINDS, SENSES, Partner, Quote, Sense, limits

KIND = st.sampled_from((*KINDS, ""))
quotes = st.lists(st.tuples(st.sampled_from(("", "x")), st.sampled_from(("", "a mother")), KIND), max_size=8).map(
    lambda all_: [Quote(f"q{at}", what, role, kind) for at, (what, role, kind) in enumerate(all_)]
)
partners = st.lists(KIND, max_size=8).map(lambda kinds: [Partner(f"p{at}", kind=one) for at, one in enumerate(kinds)])
senses = st.lists(st.sampled_from((*SENSES, "")), max_size=8).map(
    lambda all_: {f"q{at}": Sense(one) for at, one in enumerate(all_)}
)

LIST = (
    Partner("parents", kind="users"),
    Partner("newcomers", kind="users"),
    Partner("staff", kind="employees"),
    Partner("inn", kind="company"),
    Partner("blank"),
)


def said(*kinds: str) -> tuple[Quote, ...]:
    """Give a quote with a role for each kind."""
    return tuple(Quote(f"q{at}", "x", "a role", kind) for at, kind in enumerate(kinds))


def test_quotes_are_counted_beside_the_co_players_of_their_kind() -> None:
    found = hearing(said("users", "users", "health"), LIST)
    assert found.counts == {"users": (2, 2), "company": (0, 1), "health": (1, 0), "employees": (0, 1)}
    assert tuple(found.counts) == tuple(one for one in KINDS if one in found.counts)
    assert (found.quotes, found.heard) == (3, ("users", "health"))


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_are_employees_politicians_and_other_public_bodies(kind: str) -> None:
    found = hearing(said(kind), ())
    inside = kind in {"employees", "politicians", "public"}
    assert (found.inside, found.outside) == ((1, 0) if inside else (0, 1))


def test_kinds_on_the_list_without_a_quote_are_named_our_own_last() -> None:
    assert hearing((), LIST).unheard == ("users", "company", "employees")
    assert hearing(said("users"), LIST).unheard == ("company", "employees")
    everybody = [Partner(kind, kind=kind) for kind in KINDS]
    assert hearing((), everybody).unheard == (*KINDS[:7], "employees", "politicians", "public")


def test_one_voice_of_a_kind_with_several_co_players_is_pointed_out() -> None:
    assert hearing(said("users", "company"), LIST).several == ("users",)
    assert hearing(said("company"), LIST).several == ()


def test_a_quote_without_a_kind_or_a_role_is_counted_and_named() -> None:
    found = hearing((Quote("a", "x"), Quote("b", "x", "a nurse"), Quote("c", "x", "", "users")), ())
    assert (found.quotes, found.outside, found.inside) == (3, 1, 0)
    assert found.unplaced == ("a", "b")
    assert found.roleless == ("a", "c")


def test_a_quote_without_words_counts_nowhere() -> None:
    found = hearing((Quote("a", "", "a nurse", "health"),), ())
    assert (found.quotes, found.counts, found.roleless, found.unplaced) == (0, {}, (), ())
    assert understanding((Quote("a"),), {"a": Sense("opens")}).marked == 0


def test_nothing_noted_is_nothing_heard() -> None:
    found = hearing((), ())
    assert (found.quotes, found.counts, found.unheard, found.several) == (0, {}, (), ())


@given(quotes, partners)
def test_every_quote_is_from_outside_from_inside_or_unplaced(all_: list[Quote], listed: list[Partner]) -> None:
    found = hearing(all_, listed)
    assert found.outside + found.inside + len(found.unplaced) == found.quotes == sum(bool(one.what) for one in all_)
    assert sum(count for count, _ in found.counts.values()) == found.quotes - len(found.unplaced)
    assert {*found.heard, *found.unheard} == set(found.counts)
    assert not {*found.heard} & {*found.unheard}


def test_quotes_are_sorted_by_what_they_do_and_the_unmarked_are_named() -> None:
    noted = {"q0": Sense("opens"), "q2": Sense("confirms"), "q3": Sense("")}
    found = understanding(said("users", "users", "users", "users"), noted)
    assert found.senses == {"confirms": ("q2",), "changes": (), "contradicts": (), "opens": ("q0",)}
    assert tuple(found.senses) == SENSES
    assert found.open == ("q1", "q3")
    assert found.marked == 2


@pytest.mark.parametrize("sense", SENSES)
def test_only_what_contradicts_or_opens_disturbs(sense: str) -> None:
    assert understanding(said("users"), {"q0": Sense(sense)}).disturbed is (sense in {"contradicts", "opens"})


def test_the_sense_of_a_quote_that_is_gone_counts_nowhere() -> None:
    assert understanding((), {"gone": Sense("opens")}).marked == 0


@given(quotes, senses)
def test_every_quote_with_words_stands_once(all_: list[Quote], noted: dict[str, Sense]) -> None:
    found = understanding(all_, noted)
    placed = [name for names in (*found.senses.values(), found.open) for name in names]
    assert sorted(placed) == sorted(one.id for one in all_ if one.what)
    assert found.marked + len(found.open) == len(placed)


@pytest.mark.parametrize(
    ("forged", "name"),
    [
        ((Quote("a"), Quote("a")), "quote"),
        ((Quote(""),), "quote"),
        (("a",), "quote"),
        ((Quote("a", kind="family"),), "kind"),
        (None, "quotes"),
    ],
)
def test_quotes_that_can_not_be_counted_are_refused_by_name(forged: Any, name: str) -> None:
    for call in (lambda: hearing(forged, ()), lambda: understanding(forged, {})):
        with pytest.raises(OutOfRange) as refused:
            call()
        assert refused.value.details["name"] == name


@pytest.mark.parametrize("forged", [{"a": Sense("helps")}, {"a": "opens"}, ["opens"]])
def test_a_sense_that_there_is_not_is_refused(forged: Any) -> None:
    with pytest.raises(OutOfRange):
        understanding((), forged)


def test_as_many_quotes_as_there_is_room_for_are_counted() -> None:
    assert hearing(said(*["users"] * limits.QUOTES), LIST).outside == limits.QUOTES
