"""The trial: what is locked before it begins, what is noted only after, and a log that only grows."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from samkit.content import day, today
from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.trial import EXERCISE
from samkit.exercises.trial.content import WORDS
from samkit.measures.trials import CEILINGS, LOCKS
from samkit.workbook import (
    AFTER,
    BEFORE,
    VERDICTS,
    Assumption,
    Challenge,
    Logged,
    PastTrial,
    Trial,
    Workbook,
    from_json,
    limits,
    to_json,
)

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
WHOLE = Trial("Hvis, så", "børn", 9.0, 12, stop="To vil ikke", start="2026-09-28", weeks=6)
LOCKED = replace(WHOLE, locked="2026-09-24")
SEEN = replace(LOCKED, observed=8.0)


def book(trial: Trial = Trial(), *log: Logged) -> Workbook:  # noqa: B008 - a frozen value
    return Workbook((Challenge("c1", trial=trial, log=log),), "c1")


def enter(workbook: Workbook, field: str, value: object) -> Workbook:
    return EXERCISE.enter(workbook, "c1", field, value)


def shown(workbook: Workbook, lang: str = "da", on: dt.date = TODAY) -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, on))


def names(workbook: Workbook, on: dt.date = TODAY) -> set[str]:
    return {one.name for one in shown(workbook, on=on)}


def trial(workbook: Workbook) -> Trial:
    return workbook.challenge("c1").trial


def refused(workbook: Workbook, field: str, value: object) -> str:
    with pytest.raises(Rejected) as error:
        enter(workbook, field, value)
    return error.value.key


def judged(workbook: Workbook, verdict: str = "adjust", because: str = "Fordi") -> Workbook:
    return enter(enter(workbook, "trial.verdict", verdict), "trial.because", because)


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_in_four_steps_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert [one.name for one in page.sections] == ["try", "expect", "enough", "when", "found", "action"]
    assert [one.step for one in page.sections] == [True] * 4 + [False] * 2
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page["offer.none"].text == WORDS.offer_none(lang)
    assert page.results() == {}
    asked = {one.name.removeprefix("trial.") for one in page if one.name.startswith("trial.")}
    assert asked == {*BEFORE, "action", "who", "undo"}
    assert {name for name in asked if getattr(page[f"trial.{name}"], "folded", False)} == {"amplify", "undo"}


def test_six_fields_are_enough_to_lock_and_each_that_is_missing_is_named() -> None:
    workbook = Workbook()
    for name, value in zip(LOCKS, ("Hvis, så", "børn", "0", "To vil ikke", "2026-12-01", "4"), strict=True):
        page = shown(workbook)
        assert WORDS.lacks[name].da in page["missing"].text
        assert "trial.lock" not in names(workbook)
        workbook = enter(workbook, f"trial.{name}", value)
    page = shown(workbook)
    assert "missing" not in names(workbook)
    assert page["trial.lock"].waits, "what can't be undone waits until all is saved"
    assert page["lock.note"].text == WORDS.lock_note.da


def test_nothing_is_locked_before_all_is_there() -> None:
    for name in LOCKS:
        almost = book(replace(WHOLE, **{name: getattr(Trial(), name)}))
        assert enter(almost, "trial.lock", "yes") == almost


def test_the_lock_is_dated_today_and_stands() -> None:
    workbook = enter(book(WHOLE), "trial.lock", "yes")
    assert trial(workbook).locked == today().isoformat()
    assert enter(book(LOCKED), "trial.lock", "yes") == book(LOCKED)
    for field, value in (("prediction", "8"), ("stop", "x"), ("hours", "3"), ("start", "2027-01-01"), ("total", "")):
        assert refused(workbook, f"trial.{field}", value) == "trial_locked"
    assert refused(workbook, "trial.locked", "2026-01-01") == "forged"
    assert trial(enter(workbook, "trial.undo", "Voksne ved porten")).undo == "Voksne ved porten"


def test_before_the_lock_nothing_of_what_happened_can_be_seen_or_entered() -> None:
    assert not {f"trial.{name}" for name in (*AFTER, "verdict", "because")} & names(book(WHOLE))
    for name in AFTER:
        assert refused(book(WHOLE), f"trial.{name}", "1") == "trial_open"
    assert refused(book(replace(WHOLE, verdict="stop", because="x")), "log.add", "yes") == "trial_open"


def test_after_the_lock_what_was_foreseen_is_read_and_what_happened_is_asked() -> None:
    page = shown(book(LOCKED))
    assert [one.name for one in page.sections] == ["happened", "found", "judge", "sheet", "action"]
    assert page["locked"].text == "Låst den 24. september 2026: I venter 9 af 12."
    assert page["period"].text == "Fra 28. september 2026 til 9. november 2026."
    assert not {f"trial.{name}" for name in BEFORE} & names(book(LOCKED))
    assert {f"trial.{name}" for name in AFTER} <= names(book(LOCKED))


@pytest.mark.parametrize(("locked", "late"), [("2026-09-28", False), ("2026-09-29", True)])
def test_a_number_locked_after_the_start_is_called_no_prediction(locked: str, late: object) -> None:
    workbook = book(replace(WHOLE, locked=locked))
    assert ("late" in names(workbook)) is late


@pytest.mark.parametrize(("start", "warned"), [("2026-11-15", True), ("2026-11-16", False), ("", False)])
def test_a_start_that_has_passed_is_said_before_the_lock(start: str, warned: object) -> None:
    workbook = book(replace(WHOLE, start=start))
    assert ("passed" in names(workbook)) is warned


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-09-25", "Prøvehandlingen begynder den 28. september 2026. Indtil da er der ikke noget at tælle."),
        ("2026-10-01", WORDS.waiting.da),
        ("2026-11-09", "Prøvehandlingen sluttede den 9. november 2026. Hvor mange så I?"),
    ],
)
def test_while_nothing_is_seen_the_page_says_where_in_its_weeks_the_trial_is(on: str, said: str) -> None:
    assert shown(book(LOCKED), on=dt.date.fromisoformat(on))["waiting"].text == said


@pytest.mark.parametrize(
    ("lang", "observed", "said"),
    [
        ("da", 8.0, "I ventede 9 og så 8. Det er 1 færre."),
        ("da", 11.5, "I ventede 9 og så 11,5. Det er 2,5 flere."),
        ("da", 9.0, "I ventede 9 og så 9. Forskellen er 0."),
        ("en", 0.0, "You expected 9 and saw 0. That is 9 fewer."),
    ],
)
def test_what_was_seen_stands_beside_what_was_expected(lang: str, observed: float, said: str) -> None:
    assert shown(book(replace(LOCKED, observed=observed)), lang)["outcome"].text == said


def test_a_count_says_how_far_chance_can_move_it_and_what_would_change_that() -> None:
    page = shown(book(SEEN))
    assert page["swing"].values == {"low": "4", "high": "11", "total": "12"}
    assert "ligger inden for" in page["swing"].text
    assert "ligger uden for" in shown(book(replace(SEEN, observed=2.0)))["swing"].text
    assert "swing" not in names(book(replace(SEEN, total=None)))


def test_one_trial_is_one_case_and_what_it_can_not_say_stands_beside_it() -> None:
    page = shown(book(SEEN))
    assert page["cases"].values == {"cases": "1"}
    assert page["cases"].rule == WORDS.cases_rule.da
    assert "early" not in names(book(SEEN))
    assert shown(book(SEEN), on=dt.date(2026, 10, 1))["early"].text.startswith(
        "Prøvehandlingen slutter først den 9. november 2026."
    )


def test_a_ceiling_that_is_reached_is_a_signal_to_stop() -> None:
    tried = replace(SEEN, hours=10.0, used_hours=9.0, meetings=2, used_meetings=2, money=0.0, used_money=0.0)
    page = shown(book(tried))
    assert page["fill"].values == {
        "used_hours": "9",
        "most_hours": "10",
        "used_meetings": "2",
        "most_meetings": "2",
        "used_money": "0",
        "most_money": "0",
    }
    assert page["reached"].text.startswith("Loftet er nået: møder.")
    assert page["reached"].tone == "alarm"
    assert "against" not in names(book(tried))
    assert "against" in names(book(replace(tried, verdict="amplify")))
    assert "against" not in names(book(replace(tried, verdict="stop")))
    assert "reached" not in names(book(replace(tried, used_meetings=1)))


def test_no_ceiling_and_what_is_not_noted_as_used_are_said() -> None:
    assert "no_ceiling" in names(book(SEEN))
    assert "no_ceiling" in names(book(WHOLE))
    one = replace(SEEN, hours=10.0, money=500.0, used_money=3.0)
    assert "no_ceiling" not in names(book(one))
    assert shown(book(one))["unused"].text.startswith("Skriv også, hvad I brugte: timer.")
    assert "unused" not in names(book(replace(one, observed=None))), "it is asked for when the number is there"


def test_a_number_beyond_the_total_is_asked_about_and_kept() -> None:
    workbook = enter(book(LOCKED), "trial.observed", "13")
    page = shown(workbook)
    assert page["beyond"].text == "I så 13, men I talte kun ud af 12. Er det rigtigt?"
    assert trial(workbook).observed == 13
    controls = [one.name for one in page]
    assert controls.index("beyond") == controls.index("trial.observed") + 1, "it stands at the field"


@pytest.mark.parametrize(
    ("prediction", "said"),
    [
        (13.0, "I venter 13, men I tæller kun ud af 12. Ret det ene."),
        (-1.0, WORDS.beyond.da.format(total=12)),
        (12.0, ""),
    ],
)
def test_a_guess_beyond_the_total_is_said_where_both_are_asked_for(prediction: float, said: str) -> None:
    page = shown(book(replace(WHOLE, prediction=prediction)))
    (asked,) = (one for one in page.sections if one.name == "expect")
    named = [one.name for one in asked.controls if one.name == "beyond"]
    assert [page[one].text for one in named] == ([said] if said else [])


def test_that_there_is_no_ceiling_is_said_only_when_it_has_been_asked_about() -> None:
    assert "no_ceiling" not in names(book(replace(WHOLE, stop="")))
    assert "no_ceiling" in names(book(WHOLE))


@pytest.mark.parametrize(("lang", "fraction"), [("da", "1.500,50"), ("en", "1,500.50")])
def test_money_has_two_decimals_or_none(lang: str, fraction: str) -> None:
    workbook = book(replace(SEEN, money=2000.0, used_money=1500.5, hours=1.5))
    page = shown(workbook, lang)
    assert page["fill"].values["used_money"] == fraction
    assert page["fill"].values["most_money"] == fraction[0].replace("1", "2") + fraction[1] + "000"
    assert page["trial.used_money"].value == "1500.50"
    assert page["compared"].rows[1][1] == ("1,5" if lang == "da" else "1.5"), "hours are no money"


AHEAD = dt.date(2026, 9, 25)


@pytest.mark.parametrize("lang", LANGS)
def test_before_it_begins_the_sheet_comes_first_and_what_happened_waits_in_a_fold(lang: str) -> None:
    page = shown(book(LOCKED), lang, AHEAD)
    assert [one.name for one in page.sections] == ["begins", "action", "found", "later"]
    assert [one.name for one in page.sections if one.folded] == ["later"]
    folded = {one.name for one in page.sections[-1].controls}
    assert {*(f"trial.{name}" for name in AFTER), "trial.verdict", "trial.because"} <= folded
    assert "cases" not in {one.name for one in page}, "there is no number yet"
    assert page.sections[-1].title == WORDS.later(lang)


def test_before_it_begins_it_is_told_in_the_present_tense() -> None:
    page = shown(book(LOCKED), on=AHEAD)
    assert page.sections[0].title == "Låst. I begynder den 28. september 2026"
    assert page["locked"].text == "Låst den 24. september 2026: I venter 9 af 12."
    assert page["counted"].text == "Det, I tæller: børn."
    assert page.sections[2].title == "Det, I venter at se"
    assert shown(book(LOCKED))["counted"].text == "Det, I talte: børn."


def test_on_the_day_it_begins_it_is_asked_what_happened() -> None:
    page = shown(book(LOCKED), on=dt.date(2026, 9, 28))
    assert page.sections[0].name == "happened"
    assert not any(one.folded for one in page.sections)


def test_the_table_has_both_numbers_and_each_ceiling() -> None:
    picture = shown(book(replace(SEEN, hours=1500.0, used_money=12.5)))["compared"]
    assert picture.rows == (("børn", "9", "8"), ("Timer", "1.500", "–"), ("Kroner", "–", "12,50"))
    assert json.loads(json.dumps(picture.data)) == picture.data
    assert shown(book(Trial(prediction=0.0)))["compared"].rows == (("Ventet", "0", "–"),)
    assert shown(book(Trial(prediction=0.0)))["unlocked"].text == WORDS.unlocked.da


def test_the_signals_written_before_stand_beside_the_verdict_with_the_rule() -> None:
    page = shown(book(replace(SEEN, amplify="De spørger selv.")))
    assert page["signals"].text.endswith("Gør mere af det, hvis: »De spørger selv«. Stop, hvis: »To vil ikke«.")
    assert page["trial.verdict"].help == WORDS.rule.da
    assert [one.value for one in page["trial.verdict"].options] == ["amplify", "adjust", "stop"]


def test_a_line_is_added_to_the_log_with_the_date_and_another_begins() -> None:
    workbook = book(SEEN, Logged("l1", "adjust", "Før", "2026-10-12"))
    assert "incomplete" in names(workbook)
    ready = judged(workbook, "amplify", "De spørger selv")
    assert shown(ready)["log.add"].waits
    added = enter(ready, "log.add", "yes")
    assert added.challenge("c1").log == (
        Logged("l1", "adjust", "Før", "2026-10-12"),
        Logged("l2", "amplify", "De spørger selv", today().isoformat()),
    )
    assert (trial(added).verdict, trial(added).because) == ("", "")
    assert enter(added, "log.add", "yes") == added, "a second press adds nothing"
    page = shown(added)
    assert page["logged"].values == {"lines": "2", "latest": "Gør mere af det"}
    assert page["logged.l1"].text == "12. oktober 2026: Juster, og prøv igen. »Før«"
    assert page["logged.l2"].text == f"{day(today(), 'da')}: Gør mere af det. »De spørger selv«"


@pytest.mark.parametrize(("verdict", "because"), [("", "x"), ("stop", "")])
def test_without_a_verdict_and_a_reason_nothing_is_added(verdict: str, because: str) -> None:
    workbook = judged(book(SEEN), verdict, because)
    assert "log.add" not in names(workbook)
    assert enter(workbook, "log.add", "yes") == workbook


@pytest.mark.parametrize(
    "field", ["log", "log.l1", "log.l1.because", "log.remove", "log.l1.remove", "logged.l1", "log.add.x"]
)
def test_what_is_in_the_log_can_never_be_reached(field: str) -> None:
    workbook = book(SEEN, Logged("l1", "adjust", "Før", "2026-10-12"))
    for value in ("remove", "", "l2 l1", json.dumps({"because": "Noget andet"})):
        assert refused(workbook, field, value) == "unknown_field"
    assert EXERCISE.read(workbook, "c1", field) == ""


def test_an_id_in_the_log_is_its_own_and_there_is_room_for_so_many() -> None:
    workbook = enter(judged(book(SEEN, Logged("l2", "stop", "x", "2026-10-12"))), "log.add", "yes")
    assert [one.id for one in workbook.challenge("c1").log] == ["l2", "l3"]
    full = judged(book(SEEN, *(Logged(f"x{at}", "stop", "x", "2026-10-12") for at in range(limits.LOG))))
    assert refused(full, "log.add", "yes") == "too_many"


def test_a_line_without_its_date_or_verdict_is_shown_all_the_same() -> None:
    page = shown(book(LOCKED, Logged("l1", because="{x}")))
    assert page["logged.l1"].text == "uden dato: –. »{x}«"


def logged(verdict: str) -> Workbook:
    """Give a trial that was decided about."""
    done = replace(SEEN, action="To store", who="Lærer", hours=10.0, undo="Ringe", used_hours=9.0, noticed="Kulde")
    return book(done, Logged("l1", verdict, "Derfor", "2026-11-10"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("verdict", VERDICTS)
def test_after_every_decision_the_next_trial_can_be_begun_and_the_last_is_kept(verdict: str, lang: str) -> None:
    before = logged(verdict)
    page = shown(before, lang)
    assert page["next.note"].text == WORDS.next_after[verdict](lang)
    assert page["next.begin"].waits
    after = enter(before, "next.begin", "yes")
    about = after.challenge("c1")
    assert about.tried == (PastTrial(**vars(trial(before)), id="t1"),)
    assert about.log == before.challenge("c1").log, "the log goes on"
    assert {getattr(about.trial, name) for name in (*AFTER, "locked", "start", "prediction")} == {None, ""}
    assert (about.trial.hypothesis, about.trial.hours) == (("", None) if verdict == "stop" else ("Hvis, så", 10.0))
    assert enter(after, "next.begin", "yes") == after, "a second press begins nothing"
    assert from_json(to_json(after)) == after


def test_an_earlier_trial_is_told_beside_the_log_and_can_not_be_reached() -> None:
    workbook = enter(logged("adjust"), "next.begin", "yes")
    page = shown(workbook)
    assert page["again"].text == "Det her er jeres prøvehandling nummer 2. De tidligere står ved loggen."
    told = page["tried.t1"]
    assert told.label == "Tidligere prøvehandling, låst den 24. september 2026: I ventede 9 og så 8."
    lines = {one.text for one in told.items}
    assert {"Hvis, så", "To store", "Lærer", "børn: 9 af 12", "Timer: 10", "To vil ikke", "Ringe"} <= lines
    assert {"Det brugte I", "Timer: 9", "Hvad lagde I ellers mærke til?", "Kulde"} <= lines
    for field in ("tried", "tried.t1", "tried.t1.observed", "next.t1"):
        assert refused(workbook, field, "1") == "unknown_field"
    unseen = enter(book(LOCKED, Logged("l1", "stop", "x", "2026-10-10")), "next.begin", "yes")
    assert "I skrev ikke, hvor mange I så." in shown(unseen)["tried.t1"].label


@pytest.mark.parametrize(
    "log",
    [(), (Logged("l1", "stop", "x", "2026-09-20"),), (Logged("l1", "", "x", "2026-11-10"),), (Logged("l1", "stop"),)],
)
def test_no_next_trial_is_offered_before_something_is_decided_about_this_one(log: tuple[Logged, ...]) -> None:
    workbook = book(SEEN, *log)
    assert "next.begin" not in names(workbook)
    assert enter(workbook, "next.begin", "yes") == workbook


def test_a_line_that_is_begun_comes_before_the_next_trial() -> None:
    workbook = enter(logged("stop"), "trial.because", "Også fordi")
    assert "next.begin" not in names(workbook)
    assert enter(workbook, "next.begin", "yes") == workbook


def test_there_is_room_for_so_many_earlier_trials() -> None:
    past = tuple(PastTrial(**vars(SEEN), id=f"t{at}") for at in range(limits.LOG))
    about = replace(logged("stop").challenge("c1"), tried=past)
    assert refused(Workbook((about,), "c1"), "next.begin", "yes") == "too_many"


def test_what_the_workbook_holds_is_offered_and_taken_over_only_by_a_press() -> None:
    beliefs = (Assumption("a", "Brevene bliver læst.", "guess", "3"), Assumption("b", "Andet", "seen", "3"))
    about = Challenge("c1", assumptions=beliefs)
    workbook = Workbook((about,), "c1").with_amplify(Workbook().amplify.noted("candidate", "idé udefra"))
    page = shown(workbook)
    assert page["begin.assumption.a"].label == "Begynd med »Brevene bliver læst«"
    assert page["begin.assumption.a"].value == "Hvis det her er rigtigt: »Brevene bliver læst«, så …"
    assert page["begin.candidate"].value == "Hvis det her er med fra starten: »idé udefra«, så …"
    assert page["trial.hypothesis"].value == ""
    taken = enter(workbook, "begin.candidate", page["begin.candidate"].value)
    assert trial(taken).hypothesis == page["begin.candidate"].value
    assert not {"begin.candidate", "begin.assumption.a", "offer.none"} & names(taken)
    assert enter(taken, "begin.assumption.a", "Noget andet") == taken, "it never takes the place of another"
    for field in ("begin.other", "begin.assumption", "begin.assumption.c", "begin.candidate.a"):
        assert refused(workbook, field, "x") == "unknown_field"
    assert EXERCISE.read(taken, "c1", "begin.candidate") == ""


def test_every_assumption_is_offered_and_the_weightiest_first() -> None:
    beliefs = (
        Assumption("light", "Let", "guess", "1"),
        Assumption("seen", "Set", "seen", "3"),
        Assumption("bare", "Uden mærker"),
        Assumption("half", "Kun vigtig", "", "3"),
        Assumption("second", "Nummer to", "believe", "3"),
        Assumption("first", "Nummer et", "guess", "3"),
        Assumption("empty"),
    )
    page = shown(Workbook((Challenge("c1", assumptions=beliefs),), "c1"))
    offered = [one.name.rpartition(".")[2] for one in page if one.name.startswith("begin.assumption.")]
    assert offered == ["first", "second", "half", "light", "bare", "seen"]
    assert "offer.none" not in {one.name for one in page}
    assert "offer.none" in names(Workbook((Challenge("c1", assumptions=(Assumption("empty"),)),), "c1"))


def test_the_sheet_holds_what_was_agreed_and_room_for_notes() -> None:
    page = shown(book(replace(LOCKED, hours=10.0, undo="Voksne ved porten", who="AM")))
    parts = {one.heading: one.said for one in page["paper"].parts}
    assert parts["Det tæller I, og så mange venter I"] == ("børn: 9 af 12",)
    assert parts["Så meget må det højst fylde"] == ("Timer: 10",)
    assert parts["Sådan ruller I det tilbage"] == ("Voksne ved porten",)
    assert "Det gør I" not in parts
    assert page["paper"].parts[-1].lines > 0
    assert {"trial.action", "trial.who", "trial.undo"} <= names(book(LOCKED))


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_typed_with_braces_stays_as_typed(lang: str) -> None:
    odd = "{0} <b>{x}"
    typed: dict[str, Any] = {
        one.name: odd for one in fields(Trial) if one.type == "str" and one.name not in ("locked", "start")
    }
    tried = replace(SEEN, **typed | {"verdict": "stop"})
    page = shown(book(tried, Logged("l1", "stop", odd, "2026-10-12")), lang)
    assert odd in page["counted"].text
    assert odd in page["signals"].text
    assert odd in page["logged.l1"].text
    assert all(page[one.name].text for one in page if one.name in ("locked", "outcome", "swing", "cases"))


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("trial.prediction", "ni", "not_number"),
        ("trial.prediction", "1.500", "not_number"),
        ("trial.total", "0", "not_between"),
        ("trial.total", "2,5", "not_whole"),
        ("trial.hours", "-1", "not_between"),
        ("trial.meetings", "1,5", "not_whole"),
        ("trial.weeks", "53", "not_between"),
        ("trial.start", "28.9.2026", "not_date"),
        ("trial.verdict", "more", "not_offered"),
        ("trial.hypothesis", "x" * (limits.LONG + 1), "too_long"),
        ("trial.other", "x", "unknown_field"),
        ("other.x", "x", "unknown_field"),
        ("action.other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object, key: str) -> None:
    assert refused(Workbook(), field, value) == key


def test_a_trial_without_a_start_from_a_file_is_shown_all_the_same() -> None:
    workbook = from_json(to_json(book(replace(LOCKED, start="", weeks=None, observed=8.0))))
    assert not {"period", "late", "early"} & names(workbook)
    assert shown(workbook)["outcome"]


def test_it_is_begun_with_something_to_lock_and_done_once_it_is_seen_and_decided() -> None:
    assert EXERCISE.progress(book(Trial("Hvis"))).key == "not_begun"
    assert EXERCISE.progress(book(WHOLE)).done == 1
    assert EXERCISE.progress(book(LOCKED)).done == 2
    workbook = enter(book(SEEN), "action.what", "Spørg børnene")
    assert EXERCISE.progress(workbook).key == "done"
    assert EXERCISE.progress(enter(book(replace(SEEN, observed=0.0)), "action.what", "x")).key == "done"


def test_the_page_names_its_challenge() -> None:
    for tried in (Trial(), LOCKED):
        about = replace(Challenge("c1").noted("what", "Utrygge {børn}"), trial=tried)
        assert shown(Workbook((about,), "c1"))["about"].text == "Jeres udfordring: Utrygge {børn}"


def test_every_ceiling_has_its_words() -> None:
    assert set(CEILINGS) == set(WORDS.fill) == set(WORDS.each)
    assert set(LOCKS) == set(WORDS.lacks)


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_foresaw_nine_saw_eight_and_logged_two_decisions(lang: str) -> None:
    told = example()
    workbook = told.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, told.today))
    results = page.results()
    assert {name: results[name] for name in ("prediction", "observed", "total", "used_money", "lines")} == {
        "prediction": "9",
        "observed": "8",
        "total": "12",
        "used_money": "320",
        "lines": "2",
    }
    noted = workbook.challenge()
    assert (noted.trial.locked, noted.trial.start, noted.trial.end) == ("2026-09-24", "2026-09-28", "2026-11-09")
    assert [(one.date, one.verdict) for one in noted.log] == [("2026-10-12", "adjust"), ("2026-11-11", "amplify")]
    assert page["action.whole"]
    assert "late" not in {one.name for one in page}
