"""The parts of a challenge: what each field takes, keeps as it was, and refuses."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import Damaged, Rejected
from samkit.workbook import (
    CERTAINTY,
    IMPORTANCE,
    KINDS,
    LEVELS,
    PURPOSES,
    RECOGNISED,
    SENSES,
    SOURCES,
    WHO,
    Assumption,
    Challenge,
    Decided,
    Guess,
    Guide,
    Partner,
    Quote,
    Reframe,
    Runsheet,
    Sense,
    Tie,
    Workbook,
    ends,
    from_json,
    limits,
    pair,
    to_json,
)

TODAY = dt.date(2026, 11, 23)
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)
DATE = st.one_of(st.just(""), st.dates().map(dt.date.isoformat))


def chosen(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from((*words, ""))


VALUES: dict[Any, dict[str, st.SearchStrategy[str]]] = {
    Assumption("a"): {
        "what": TEXT,
        "certainty": chosen(*CERTAINTY),
        "importance": chosen(*IMPORTANCE),
        "source": chosen(*SOURCES),
        "asked": DATE,
    },
    Guess("a"): {"what": TEXT, "guess": st.integers(0, 100).map(str)},
    Guess("a", locked="2026-01-01"): {one: st.integers(0, 500).map(str) for one in ("agree", "disagree", "unknown")},
    Guide(): {"ask": chosen(*KINDS), "about": TEXT, "own": TEXT},
    Quote("a"): {"what": TEXT, "role": TEXT, "kind": chosen(*KINDS), "note": TEXT, "date": DATE},
    Sense(): {"sense": chosen(*SENSES)},
    Reframe(): {
        **dict.fromkeys(("statement", "question", "hears"), TEXT),
        "recognised": chosen(*RECOGNISED),
        **dict.fromkeys(("recognised_date", "hears_date"), DATE),
    },
    Tie(): dict.fromkeys(("now", "theirs", "wanted"), chosen(*LEVELS)),
    Decided(): dict.fromkeys(("now", "wanted"), chosen(*WHO)),
    Runsheet(): {
        "purpose": chosen(*PURPOSES),
        "people": st.integers(2, 500).map(str),
        "minutes": st.integers(5, 480).map(str),
        "start": st.times().map(lambda time: f"{time:%H.%M}"),
        "date": DATE,
        "place": TEXT,
        "turn": st.integers(0, 99).map(str),
    },
}


@given(st.data())
@pytest.mark.parametrize("empty", VALUES, ids=lambda one: type(one).__name__)
def test_what_a_field_keeps_it_keeps_again_and_empties_again(empty: Any, data: st.DataObject) -> None:
    for name, strategy in VALUES[empty].items():
        noted = empty.noted(name, data.draw(strategy))
        assert noted.noted(name, limits.plain(getattr(noted, name))) == noted
        assert noted.noted(name, "") == empty


@pytest.mark.parametrize("empty", VALUES, ids=lambda one: type(one).__name__)
def test_every_field_but_the_id_can_be_noted_and_no_other(empty: Any) -> None:
    assert set(empty.TAKES) == {one.name for one in fields(empty)} - {"id"}
    with pytest.raises(Rejected, match="unknown_field"):
        empty.noted("id", "b")


@pytest.mark.parametrize(
    ("empty", "field", "value", "key"),
    [
        (Assumption("a"), "certainty", "sure", "not_offered"),
        (Assumption("a"), "what", "x" * 301, "too_long"),
        (Assumption("a"), "asked", "1.2.2026", "not_date"),
        (Guess("a"), "guess", "101", "not_between"),
        (Guess("a"), "guess", "7,5", "not_whole"),
        (Guess("a"), "guess", True, "not_whole"),
        (Guess("a"), "agree", "3", "guess_open"),
        (Guess("a"), "locked", "2026-01-01", "forged"),
        (Guess("a", "x", 5, "2026-01-01"), "locked", "", "forged"),
        (Guess("a", "x", 5, "2026-01-01"), "guess", "6", "guess_locked"),
        (Guess("a", "x", 5, "2026-01-01"), "what", "y", "guess_locked"),
        (Guess("a", "x", 5, "2026-01-01"), "agree", "-1", "not_between"),
        (Tie(), "now", "6", "not_offered"),
        (Decided(), "now", "you", "not_offered"),
        (Runsheet(), "people", "1", "not_between"),
        (Runsheet(), "minutes", "481", "not_between"),
        (Runsheet(), "start", "24.00", "not_time"),
        (Runsheet(), "start", "ni", "not_time"),
    ],
)
def test_what_can_not_be_taken_is_refused_by_name(empty: Any, field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        empty.noted(field, value)
    assert refused.value.key == key


def test_a_time_of_day_may_be_written_with_a_point_or_a_colon() -> None:
    assert [Runsheet().noted("start", said).start for said in ("9.30", "09:30", "")] == ["09:30", "09:30", ""]


def test_a_guess_is_locked_once_it_is_whole_and_not_again() -> None:
    whole = Guess("a", "x", 40)
    assert whole.lock(TODAY).locked == "2026-11-23"
    assert whole.lock(TODAY).lock(TODAY + dt.timedelta(9)).locked == "2026-11-23"
    assert [one.lock(TODAY).locked for one in (Guess("a", "x"), Guess("a", "", 40))] == ["", ""]
    assert replace(whole, locked="2026-11-23").noted("agree", "7").agree == 7


def test_a_pair_has_one_name_from_both_ends() -> None:
    assert pair("b", "a") == pair("a", "b") == "a~b"
    assert ends("a~b") == ("a", "b")
    for wrong in ("a", "a~a", "b~a", "a~b~c", "~b", "a~b c"):
        with pytest.raises(Rejected):
            ends(wrong)


def test_all_parts_go_into_a_file_and_come_back() -> None:
    about = Challenge(
        "c1",
        assumptions=(Assumption("a", "x", "guess", "3", "habit", "2026-01-01"),),
        guesses=(Guess("g", "x", 40, "2026-01-01", 3, 2, 1),),
        guide=Guide(("users", "company"), "a", "b"),
        quotes=(Quote("q", "x", "a mother", "users", "y", "2026-01-01"),),
        senses={"q": Sense("opens")},
        reframe=Reframe("a", "b", "yes", "2026-01-01", "c", "2026-01-02"),
        ties={"p1~us": Tie("1", "", "3")},
        decisions={"problem": Decided("we", "they")},
        runsheet=Runsheet("ideas", 12, 90, "2026-01-01", "09:30", "x"),
    )
    workbook = Workbook((about,), "c1", partners=(Partner("p1", "x"),))
    assert from_json(to_json(workbook)) == workbook


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ('"ties": {"a b": {}}', "ties"),
        ('"ties": {"b~a": {}}', "ties"),
        ('"senses": {"a~b": {}}', "senses"),
        ('"ties": {"a~b": {"now": "7"}}', "ties"),
        ('"runsheet": {"people": 1}', "runsheet"),
        ('"guesses": [{"id": "a", "guess": 101}]', "guesses"),
        ('"senses": {"a": {"sense": "x"}}', "senses"),
    ],
)
def test_a_file_holds_only_parts_that_could_have_been_entered(part: str, place: str) -> None:
    with pytest.raises(Damaged) as refused:
        from_json(f'{{"samkit": 3, "challenges": [{{"id": "c1", {part}}}]}}')
    assert refused.value.details == {"place": f"challenges.{place}"}


def test_a_tie_goes_with_the_co_player_it_was_to_unless_the_removal_is_undone() -> None:
    about = Challenge("c1", ties={pair("a", "b"): Tie("1"), pair("a", "us"): Tie("2"), pair("b", "c"): Tie("3")})
    three = Workbook((about,), "c1", partners=tuple(map(Partner, "abc")))
    two = three.with_partners(three.partners[1:])
    assert two.with_partners(three.partners) == three
    assert two.with_partners(two.partners[:1]).challenge().ties == {pair("b", "c"): Tie("3")}
