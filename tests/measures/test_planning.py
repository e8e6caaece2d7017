"""The plan of action counted: workdays, who does what from outside, what is missing and in which order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures.planning import AFTER, MISSING, PACE, actions, deeds, missing, review, workday
from samkit.workbook import Action, Amplify, Challenge, Logged, Partner, Plan, Reframe, Trial, Workbook

MONDAY = dt.date(2026, 11, 16)
LIBRARY = Partner("p1", "Biblioteket", kind="culture")
TRIAL = Trial("hvis", "børn", 9.0, hours=10.0, start="2026-11-30", weeks=2, stop="ingen kommer", locked="2026-11-16")


def keys(about: Challenge, partners: tuple[Partner, ...] = (LIBRARY,), today: dt.date = MONDAY) -> list[str]:
    workbook = Workbook((about,), about.id, partners=partners)
    found = deeds(dict(actions(workbook, about)), partners, today)
    return [one.key for one in missing(workbook, about, found, today)]


WHOLE = Challenge(
    "c1",
    what="x",
    feel="x",
    actions={"partners": Action("ring", "Leder, LN", "2026-11-20")},
    reframe=Reframe("x"),
    trial=TRIAL,
    plan=Plan("Biblioteket låner os lokalet", "2026-11-12", "2026-12-21"),
)


@pytest.mark.parametrize(
    ("days", "found"),
    [(0, "2026-11-16"), (1, "2026-11-17"), (4, "2026-11-20"), (5, "2026-11-23"), (10, "2026-11-30")],
)
def test_workdays_are_counted_over_the_weekend(days: int, found: str) -> None:
    assert workday(MONDAY, days).isoformat() == found


def test_from_a_saturday_the_first_workday_is_monday() -> None:
    assert workday(dt.date(2026, 11, 21), 1) == dt.date(2026, 11, 23)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 400))
def test_a_workday_is_one_and_as_many_lie_between_as_were_asked_for(start: dt.date, days: int) -> None:
    found = workday(start, days)
    between = [start + dt.timedelta(one) for one in range(1, (found - start).days + 1)]
    assert found.weekday() < 5
    assert sum(one.weekday() < 5 for one in between) == days


def test_no_day_before_and_none_after_the_calendar_ends() -> None:
    for start, days in ((MONDAY, -1), (dt.date.max, 1)):
        with pytest.raises(OutOfRange):
            workday(start, days)


def test_actions_stand_by_date_and_those_without_one_last() -> None:
    noted = {
        "a": Action("sidst"),
        "b": Action("to", "LN", "2026-12-02"),
        "c": Action("et", "LN", "2026-11-30"),
        "d": Action("", "LN", "2026-01-01"),
    }
    found = deeds(noted, (), MONDAY)
    assert [one.what for one in found] == ["et", "to", "sidst"]
    assert [one.whole for one in found] == [True, True, False]


def test_a_date_has_passed_the_day_after_it() -> None:
    dates = ("2026-11-15", "2026-11-16", "2026-11-17")
    found = deeds({date: Action("x", "", date) for date in dates}, (), MONDAY)
    assert [one.passed for one in found] == [True, False, False]


@pytest.mark.parametrize(
    ("owner", "kind", "outside"),
    [
        ("Biblioteket", "culture", True),
        ("biblioteket, KM", "culture", True),
        ("Leder og Biblioteket", "association", True),
        ("Biblioteket", "employees", False),
        ("Biblioteket", "politicians", False),
        ("Biblioteket", "public", False),
        ("Biblioteket", "", False),
        ("Biblioteketsvennerne", "culture", False),
        ("Nærbiblioteket", "culture", False),
        ("Leder, LN", "culture", False),
        ("", "culture", False),
    ],
)
def test_an_action_is_from_outside_when_a_co_player_from_outside_does_it(
    owner: str, kind: str, *, outside: bool
) -> None:
    (found,) = deeds({"a": Action("x", owner)}, (replace(LIBRARY, kind=kind), Partner("p2")), MONDAY)
    assert found.outside is outside


def test_a_name_with_signs_is_taken_as_it_stands() -> None:
    partner = Partner("p1", "(A+B)", kind="company")
    assert deeds({"a": Action("x", "Hos (a+b) i byen")}, (partner,), MONDAY)[0].outside


def test_nothing_is_missing_in_a_whole_plan() -> None:
    assert keys(WHOLE) == []
    assert keys(replace(WHOLE, plan=replace(WHOLE.plan, yes_date="2026-11-16", review="2026-11-16"))) == []


def test_an_empty_plan_lacks_what_one_begins_with_in_the_order_of_the_course() -> None:
    assert keys(Challenge("c1"), ()) == ["challenge", "feel", "partners", "statement", "trial", "actions", "yes"]


def test_each_thing_that_is_missing_gets_its_own_workdays() -> None:
    found = missing(Workbook(), Challenge("c1"), (), MONDAY)
    assert [one.date for one in found] == [workday(MONDAY, PACE * at).isoformat() for at in range(1, 8)]
    assert found[0].date == "2026-11-18"


@pytest.mark.parametrize(
    ("about", "key"),
    [
        (replace(WHOLE, what=""), "challenge"),
        (replace(WHOLE, feel=""), "feel"),
        (replace(WHOLE, reframe=Reframe()), "statement"),
        (replace(WHOLE, trial=replace(TRIAL, hours=None)), "ceiling"),
        (replace(WHOLE, trial=replace(TRIAL, stop="")), "stop"),
        (replace(WHOLE, trial=replace(TRIAL, weeks=None)), "when"),
        (replace(WHOLE, trial=replace(TRIAL, locked="")), "lock"),
        (replace(WHOLE, actions={}), "actions"),
        (replace(WHOLE, actions={"a": Action("x", "", "2026-12-01")}), "owners"),
        (replace(WHOLE, actions={"a": Action("x", "LN")}), "owners"),
        (replace(WHOLE, actions={"a": Action("x", "LN", "2026-11-15")}), "passed"),
        (replace(WHOLE, plan=replace(WHOLE.plan, yes="")), "yes"),
        (replace(WHOLE, plan=replace(WHOLE.plan, yes_date="2026-11-17")), "yes"),
        (replace(WHOLE, plan=replace(WHOLE.plan, review="")), "review"),
        (replace(WHOLE, plan=replace(WHOLE.plan, review="2026-11-15")), "review"),
    ],
)
def test_each_thing_is_missed_alone(about: Challenge, key: str) -> None:
    assert keys(about) == [key]


def test_a_ceiling_of_one_kind_is_enough_and_zero_is_one() -> None:
    assert keys(replace(WHOLE, trial=replace(TRIAL, hours=None, meetings=0))) == []
    assert keys(replace(WHOLE, trial=replace(TRIAL, hours=None, money=0.0))) == []


def test_without_a_hypothesis_only_the_trial_itself_is_missing() -> None:
    assert keys(replace(WHOLE, trial=Trial())) == ["trial"]


def test_when_the_trial_is_over_it_is_asked_what_was_seen_decided_and_passed_on() -> None:
    over = dt.date(2026, 12, 14)
    plan = replace(WHOLE.plan, review="2026-12-21")
    ended = replace(WHOLE, actions={"a": Action("x", "LN", "2026-12-20")}, plan=plan)
    assert keys(ended, today=over - dt.timedelta(1)) == []
    assert keys(ended, today=over) == ["observed", "tell"]
    seen = replace(ended, trial=replace(TRIAL, observed=0.0))
    assert keys(seen, today=over) == ["verdict", "tell"]
    logged = replace(seen, log=(Logged("l1", "stop", "x", "2026-12-14"),))
    assert keys(logged, today=over) == ["tell"]
    assert keys(replace(logged, plan=replace(plan, tried="a", happened="b")), today=over) == ["tell"]
    assert keys(replace(logged, plan=replace(plan, tried="a", happened="b", useful="c")), today=over) == []


def test_what_is_missing_is_counted() -> None:
    about = replace(WHOLE, actions={name: Action("x", "", "2026-11-01") for name in "abc"})
    workbook = Workbook((about,), "c1", partners=(LIBRARY,))
    found = missing(workbook, about, deeds(about.actions, (), MONDAY), MONDAY)
    assert [(one.key, one.count) for one in found] == [("owners", 3), ("passed", 3)]


def test_the_words_of_what_is_missing_are_all_there_is() -> None:
    assert set(keys(Challenge("c1"), ())) <= set(MISSING)
    assert len(set(MISSING)) == len(MISSING) == 17


def test_a_review_is_proposed_some_workdays_after_the_trial_unless_one_is_noted() -> None:
    assert TRIAL.end == "2026-12-14"
    assert review(TRIAL, "") == "2026-12-21"
    assert AFTER == 5
    assert review(TRIAL, "2027-01-04") == "2027-01-04"
    assert review(Trial(), "") == ""
    assert review(replace(TRIAL, start="9999-12-17"), "") == ""


def test_the_action_of_find_and_amplify_is_in_the_plan_of_every_challenge() -> None:
    workbook = Workbook((WHOLE,), "c1", amplify=Amplify(action=Action("spørg", "LN", "2026-12-01")))
    assert [key for key, _ in actions(workbook, WHOLE)] == ["amplify", "partners"]
