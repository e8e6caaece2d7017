"""A meeting: steps that add up to the minutes, breaks in time, groups that fit, and what a short one drops."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures.breaks import SITTING
from samkit.measures.groups import REPORT, SENTENCE, WORD, Round, helpers, rounds, tables
from samkit.measures.meeting import WEIGHTS, Meeting, meeting
from samkit.workbook import PURPOSES

purposes, peoples, lengths = st.sampled_from(PURPOSES), st.integers(2, 500), st.integers(5, 480)
SECONDS = {"round": SENTENCE, "word": WORD, "reports": REPORT}


def laid(made: Meeting) -> list[tuple[str, int]]:
    return [(one.key, one.minutes) for one in made.steps]


@given(purposes, peoples, lengths)
def test_the_steps_follow_each_other_and_add_up_to_exactly_the_minutes(purpose: str, people: int, minutes: int) -> None:
    made = meeting(purpose, people, minutes)
    assert made.minutes == sum(one.minutes for one in made.steps) == minutes
    assert made.steps[0].start == 0
    assert all(one.start + one.minutes == two.start for one, two in pairwise(made.steps))
    assert all(type(one.minutes) is int and one.minutes >= 2 for one in made.steps)


@given(purposes, peoples, lengths)
def test_the_rounds_of_a_step_add_up_to_its_minutes_and_a_break_has_none(
    purpose: str, people: int, minutes: int
) -> None:
    for one in meeting(purpose, people, minutes).steps:
        assert sum(each.minutes for each in one.rounds) == (0 if one.rest else one.minutes)
        assert all(each.minutes >= 1 and each.times >= 1 for each in one.rounds)


@given(purposes, peoples, lengths)
def test_what_is_said_to_all_never_needs_more_time_than_there_is(purpose: str, people: int, minutes: int) -> None:
    for one in meeting(purpose, people, minutes).steps:
        for each in one.rounds:
            assert each.groups * SECONDS.get(each.form, 0) <= each.minutes * 60


@given(purposes, peoples, lengths)
def test_nobody_sits_for_more_than_90_minutes_and_a_short_meeting_has_no_break(
    purpose: str, people: int, minutes: int
) -> None:
    made = meeting(purpose, people, minutes)
    sat = 0
    for one in made.steps:
        sat = 0 if one.rest else sat + one.minutes
        assert sat <= SITTING
    assert any(one.rest for one in made.steps) is (minutes > SITTING)
    assert not made.steps[0].rest
    assert not made.steps[-1].rest
    assert all(not (one.rest and two.rest) for one, two in pairwise(made.steps))


@given(purposes, peoples, lengths)
def test_a_phase_is_there_once_in_order_or_in_pieces_or_dropped(purpose: str, people: int, minutes: int) -> None:
    made = meeting(purpose, people, minutes)
    work = [one for one in made.steps if not one.rest]
    kept = list(dict.fromkeys(one.key for one in work))
    assert sorted([*kept, *made.dropped]) == sorted(WEIGHTS[purpose])
    assert kept == [phase for phase in WEIGHTS[purpose] if phase in kept]
    for phase in kept:
        pieces = [one for one in work if one.key == phase]
        assert [one.part for one in pieces] == list(range(1, len(pieces) + 1))
        assert {one.parts for one in pieces} == {len(pieces)}
        assert len(pieces) == 1 or min(one.minutes for one in pieces) >= 5


@given(purposes, peoples, st.integers(5, 479))
def test_a_minute_more_drops_nothing_that_was_there(purpose: str, people: int, minutes: int) -> None:
    if minutes != SITTING:  # here the first break takes its minutes
        assert set(meeting(purpose, people, minutes + 1).dropped) <= set(meeting(purpose, people, minutes).dropped)


@given(purposes, peoples, lengths)
def test_the_main_phase_has_at_least_as_long_as_any_other(purpose: str, people: int, minutes: int) -> None:
    made = meeting(purpose, people, minutes)
    weights = WEIGHTS[purpose]
    total = {key: sum(one.minutes for one in made.steps if one.key == key) for key in weights}
    assert total[max(weights, key=lambda key: weights[key])] == max(total.values())


def test_an_hour_and_a_half_has_every_phase_and_no_break() -> None:
    made = meeting("understand", 24, 90)
    assert laid(made) == [("open", 12), ("define", 39), ("create", 12), ("realise", 10), ("judge", 8), ("close", 9)]
    assert (made.dropped, made.tables, made.helpers, made.round_minutes) == ((), 4, 1, 12)


def test_a_meeting_to_follow_up_begins_with_how_it_goes() -> None:
    assert [one.key for one in meeting("follow", 8, 60).steps][:3] == ["open", "judge", "define"]


def test_fifteen_minutes_for_sixty_have_one_question_in_pairs_and_at_tables_and_say_what_is_dropped() -> None:
    made = meeting("understand", 60, 15)
    assert laid(made) == [("open", 3), ("define", 10), ("close", 2)]
    assert made.dropped == ("create", "realise", "judge")
    assert [each.form for each in made.steps[1].rounds] == ["pairs", "tables"]
    assert (made.whole, made.round_minutes) == (41, 30)


@pytest.mark.parametrize(
    ("minutes", "kept"),
    [
        (5, {"define", "close"}),
        (9, {"define", "close"}),
        (10, {"open", "define", "close"}),
        (24, {"open", "define", "close"}),
        (25, {"open", "define", "close", "create"}),
        (33, {"open", "define", "close", "create", "realise"}),
        (41, {"open", "define", "close", "create", "realise", "judge"}),
    ],
)
def test_a_phase_comes_in_as_soon_as_there_is_time_for_it(minutes: int, kept: set[str]) -> None:
    assert {one.key for one in meeting("understand", 12, minutes).steps} == kept


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("minutes", [25, 33, 41])
def test_with_others_beside_it_the_main_phase_has_at_least_twelve_minutes(purpose: str, minutes: int) -> None:
    assert max(one.minutes for one in meeting(purpose, 12, minutes).steps) >= 12


@pytest.mark.parametrize("purpose", PURPOSES)
def test_all_phases_are_there_from_the_minutes_that_it_says_they_take(purpose: str) -> None:
    whole = meeting(purpose, 12, 60).whole
    assert meeting(purpose, 12, whole).dropped == ()
    assert meeting(purpose, 12, whole - 1).dropped != ()


def test_a_break_comes_between_two_phases_where_it_can_and_else_cuts_one() -> None:
    two_hours = [one.key for one in meeting("ideas", 24, 120).steps]
    assert two_hours == ["open", "define", "create", "break", "realise", "judge", "close"]
    long = meeting("understand", 30, 300).steps
    assert [(one.key, one.part, one.parts) for one in long][:4] == [
        ("open", 1, 1),
        ("define", 1, 2),
        ("break", 1, 1),
        ("define", 2, 2),
    ]


def test_a_day_has_one_meal_and_many_people_have_longer_breaks() -> None:
    rests = [(one.key, one.minutes) for one in meeting("agree", 30, 480).steps if one.rest]
    assert [one for one in rests if one != ("break", 10)] == [("lunch", 30)]
    assert "lunch" not in [one.key for one in meeting("agree", 30, 299).steps]
    assert {one.minutes for one in meeting("agree", 40, 120).steps if one.rest} == {10}
    assert {one.minutes for one in meeting("agree", 41, 120).steps if one.rest} == {15}


def test_opening_and_closing_never_take_more_than_20_minutes() -> None:
    made = meeting("understand", 100, 480)
    assert {one.minutes for one in made.steps if one.key in {"open", "close"}} == {20}


@pytest.mark.parametrize(
    ("people", "seated", "help_"),
    [(2, 1, 1), (5, 1, 1), (6, 2, 1), (9, 2, 1), (11, 3, 1), (12, 2, 1), (13, 3, 1), (26, 5, 2), (500, 84, 20)],
)
def test_tables_are_of_four_for_a_few_and_of_six_for_many(people: int, seated: int, help_: int) -> None:
    assert (tables(people), helpers(people)) == (seated, help_)


@given(peoples)
def test_nobody_is_without_a_seat_and_no_table_has_more_than_six(people: int) -> None:
    assert people <= tables(people) * 6
    assert people // tables(people) >= min(people, 3)


def forms(phase: str, people: int, minutes: int) -> list[str]:
    return [one.form for one in rounds(phase, people, minutes)]


def test_everybody_speaks_to_all_at_the_beginning_only_where_there_is_time() -> None:
    assert forms("open", 8, 6) == ["welcome", "round"]
    assert rounds("open", 8, 6)[1] == Round("round", 5, 8)
    assert forms("open", 60, 12) == ["welcome", "tables"]
    assert forms("open", 10, 5) == ["welcome", "fours"]
    assert forms("open", 60, 3) == ["welcome", "pairs"]


def test_a_working_step_grows_from_pairs_over_tables_to_all() -> None:
    assert forms("define", 3, 30) == ["together"]
    assert forms("define", 24, 5) == ["pairs"]
    assert forms("define", 5, 30) == ["pairs", "together"]
    assert forms("define", 24, 11) == ["pairs", "tables"]
    assert forms("define", 8, 30) == ["pairs", "fours", "reports"]
    assert rounds("define", 24, 40) == (Round("pairs", 10, 12), Round("tables", 20, 4), Round("reports", 10, 4))


def test_where_reports_would_take_more_than_a_third_everybody_walks_round_and_reads() -> None:
    assert forms("create", 60, 30)[-1] == "reports"
    assert forms("create", 61, 30)[-1] == "gallery"


def test_in_a_long_round_people_change_tables() -> None:
    assert rounds("create", 60, 80)[1].times == 3
    assert rounds("create", 60, 30)[1].times == 1


def test_a_meeting_ends_with_what_is_agreed_and_a_word_from_each_or_a_note() -> None:
    assert forms("close", 12, 3) == ["agree"]
    assert rounds("close", 12, 8) == (Round("agree", 6), Round("word", 2, 12))
    assert forms("close", 24, 8) == ["agree", "word"]
    assert forms("close", 24, 7) == ["agree", "note"]
    assert rounds("close", 60, 8) == (Round("agree", 7), Round("note", 1, 60))


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        (("party", 12, 60), "purpose"),
        ((None, 12, 60), "purpose"),
        (("ideas", 1, 60), "people"),
        (("ideas", 501, 60), "people"),
        (("ideas", True, 60), "people"),
        (("ideas", 12, 4), "minutes"),
        (("ideas", 12, 481), "minutes"),
        (("ideas", 12, 60.0), "minutes"),
        (("ideas", 12, None), "minutes"),
    ],
)
def test_what_no_meeting_can_be_made_of_is_refused_by_name(given_: Any, name: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        meeting(*given_)
    assert refused.value.details["name"] == name
