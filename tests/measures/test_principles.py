"""The seven principles: which facts of a workbook serve each, and when a principle is served, begun or missing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures.principles import Fact, principles
from samkit.workbook import (
    KINDS,
    PHASES,
    PRINCIPLES,
    RESOURCES,
    SENSES,
    WHO,
    Challenge,
    Decided,
    Indicator,
    Need,
    Partner,
    Plan,
    Quote,
    Reframe,
    Sense,
    Serving,
    Trial,
    Way,
    Workbook,
)

EMPTY = Challenge("c1")
OUTSIDE = Partner("p1", "Biblioteket", ("places",), kind="culture")
OWN = Partner("p2", "Lærerne", ("time",), kind="employees")


def of(about: Challenge, *partners: Partner) -> Workbook:
    return Workbook((about,), "c1", partners=partners)


def facts(name: str, workbook: Workbook) -> tuple[Fact, ...]:
    return principles(workbook)[name].facts


def test_an_empty_workbook_has_nothing_for_any_principle() -> None:
    found = principles(Workbook())
    assert tuple(found) == PRINCIPLES
    assert {(one.state, one.facts) for one in found.values()} == {("nothing", ())}


def test_a_principle_is_served_by_words_begun_by_facts_and_else_missing() -> None:
    workbook = of(replace(EMPTY, principles={"habit": Serving("Nyt"), "active": Serving(next="Spørg")}), OUTSIDE)
    states = {name: one.state for name, one in principles(workbook).items()}
    assert states == dict.fromkeys(PRINCIPLES, "nothing") | {"habit": "served", "across": "found", "value": "found"}


@pytest.mark.parametrize("kind", KINDS)
def test_only_those_from_outside_are_across_sectors(kind: str) -> None:
    there = facts("across", of(EMPTY, replace(OUTSIDE, kind=kind)))
    inside = kind in {"employees", "politicians", "public"}
    assert there == (() if inside else (Fact("outside", 1, words=(kind,)),))


def test_kinds_stand_once_in_their_order_and_one_without_a_kind_counts_nowhere() -> None:
    listed = (Partner("a", kind="health"), Partner("b", kind="citizens"), Partner("c", kind="health"), Partner("d"))
    assert facts("across", of(EMPTY, *listed)) == (Fact("outside", 3, words=("citizens", "health")),)


def test_only_a_problem_in_other_words_challenges_habit() -> None:
    workbooks = [
        of(replace(EMPTY, what="Utrygge børn", reframe=Reframe(said)))
        for said in ("", "utrygge BØRN!", "Utrygge morgener")
    ]
    assert [facts("habit", one) for one in workbooks] == [(), (), (Fact("reframed", names=("Utrygge morgener",)),)]


@pytest.mark.parametrize("sense", SENSES)
def test_quotes_that_move_us_are_counted_of_all_with_words(sense: str) -> None:
    quotes = (Quote("a", "x"), Quote("b", "y"), Quote("c"))
    about = replace(EMPTY, quotes=quotes, senses={"a": Sense(sense), "c": Sense(sense)})
    assert facts("habit", of(about)) == (() if sense == "confirms" else (Fact("moving", 1, 2),))


@pytest.mark.parametrize("phase", PHASES)
def test_those_from_outside_who_define_are_equal_and_who_realise_are_active(phase: str) -> None:
    workbook = of(replace(EMPTY, ways={"p1": Way((phase,)), "p2": Way(PHASES)}), OUTSIDE, OWN)
    there = (Fact(phase, 1, names=("Biblioteket",)),)
    assert facts("equal", workbook) == (there if phase == "define" else ())
    assert facts("active", workbook) == (there if phase == "realise" else ())


@pytest.mark.parametrize("who", WHO)
def test_decisions_wanted_with_others_are_counted_of_those_answered(who: str) -> None:
    about = replace(EMPTY, decisions={"goal": Decided("we", who), "money": Decided("we", "we"), "pace": Decided("we")})
    assert facts("equal", of(about)) == (() if who == "we" else (Fact("shared", 1, 2),))


def test_what_co_players_bring_and_needs_they_meet_are_value() -> None:
    about = replace(EMPTY, needs=(Need("n", "Et sted", "places"), Need("m", "Penge", "money")))
    assert facts("value", of(about, OUTSIDE, OWN)) == (
        Fact("resources", 2, words=("time", "places")),
        Fact("met", 1, 2),
    )
    assert facts("value", of(about, Partner("x", "Ingenting"))) == ()


def test_a_prediction_and_numbers_from_before_are_measurable() -> None:
    trial = Trial(measure="børn", prediction=0.0)
    indicators = (Indicator("a", "Morgener", before=(3.0,)), Indicator("b", "Uden tal"), Indicator("c", before=(1.0,)))
    assert facts("measurable", of(replace(EMPTY, trial=trial, indicators=indicators))) == (
        Fact("prediction", 0.0, names=("børn",)),
        Fact("indicators", 1, names=("Morgener",)),
    )
    assert facts("measurable", of(replace(EMPTY, trial=Trial(prediction=9.0)))) == ()
    assert facts("measurable", of(replace(EMPTY, trial=Trial(measure="børn")))) == ()


@pytest.mark.parametrize("part", ["tried", "happened", "useful"])
def test_what_is_told_to_others_makes_an_ambassador(part: str) -> None:
    assert facts("ambassador", of(replace(EMPTY, plan=Plan().noted(part, "x")))) == (Fact("told", names=("x",)),)
    assert facts("ambassador", of(replace(EMPTY, plan=Plan(yes="Biblioteket")))) == ()


def test_it_is_about_the_challenge_that_is_named_else_the_chosen() -> None:
    other = replace(EMPTY, id="c2", plan=Plan(useful="x"))
    workbook = of(EMPTY).with_challenge(other)
    assert principles(workbook)["ambassador"].state == "nothing"
    assert principles(workbook, "c2")["ambassador"].state == "found"


@given(
    st.lists(st.tuples(st.sampled_from((*KINDS, "")), st.sets(st.sampled_from(RESOURCES))), max_size=6),
    st.dictionaries(st.sampled_from(PRINCIPLES), st.sampled_from(("", "x"))),
    st.dictionaries(st.sampled_from("012345"), st.sampled_from(PHASES)),
)
def test_a_state_follows_from_words_and_facts_alone(
    listed: list[Any], written: dict[str, str], ways: dict[str, str]
) -> None:
    partners = tuple(Partner(str(at), "x", tuple(sorted(brings)), "", kind) for at, (kind, brings) in enumerate(listed))
    about = replace(
        EMPTY,
        principles={name: Serving(what) for name, what in written.items()},
        ways={name: Way((phase,)) for name, phase in ways.items()},
    )
    for name, one in principles(of(about, *partners)).items():
        assert one.state == ("served" if written.get(name) else "found" if one.facts else "nothing")


@pytest.mark.parametrize(
    "workbook",
    [
        of(replace(EMPTY, principles={"goodness": Serving()})),
        of(EMPTY, Partner("a", kind="friends")),
        of(EMPTY, Partner("a", brings=("luck",))),
        of(replace(EMPTY, quotes=(Quote("a", "x"),), senses={"a": Sense("bores")})),
        of(replace(EMPTY, decisions={"weather": Decided("we", "they")})),
    ],
)
def test_what_is_not_there_is_refused(workbook: Workbook) -> None:
    with pytest.raises(OutOfRange):
        principles(workbook)
