"""The plan: who outside has said yes, what is missing with its day, the one page, and where to begin."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import ALL
from samkit.exercises.plan import EXERCISE
from samkit.exercises.plan.content import WORDS
from samkit.exercises.plan.fitting import DEEDS, LINES, LONG, brief, fitted
from samkit.exercises.plan.sheet import FILES
from samkit.measures.planning import MISSING, Deed
from samkit.workbook import (
    VERDICTS,
    Action,
    Challenge,
    Logged,
    Partner,
    Plan,
    Reframe,
    SelfCheck,
    Trial,
    Voice,
    Workbook,
)

if TYPE_CHECKING:
    from samkit.widgets import Page, Part

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
LIBRARY = Partner("p1", "Biblioteket", kind="culture")
TRIAL = Trial(
    "hvis {a} så b", "børn", 9.0, start="2026-11-30", weeks=2, hours=10.0, meetings=2, money=500.0, stop="ingen kommer"
)


def book(**about: object) -> Workbook:
    return Workbook((replace(Challenge("c1"), **about),), "c1", partners=(LIBRARY,))  # type: ignore[arg-type]


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, TODAY))


def names(page: Page) -> set[str]:
    return {one.name for one in page}


def parts(page: Page) -> dict[str, Part]:
    return {one.heading: one for one in page["paper"].parts}


def acted(number: int = 1, date: str = "2026-12-01", owner: str = "Leder, LN") -> dict[str, Action]:
    return {f"a{at}": Action(f"gør {at}", owner, date) for at in range(number)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_has_fields_says_where_to_begin_and_has_a_plan_of_next_steps(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["plan.yes"].value == page["action.what"].value == ""
    assert page["begin"].text == WORDS.begin(lang)
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results()["missing"] == "7"
    begins, lacks = page["paper"].parts
    assert (begins.heading, begins.said) == (WORDS.first(lang), (WORDS.begin(lang),))
    assert lacks.heading == WORDS.lacks(lang)
    assert len(lacks.points) == 7
    assert page["paper"].files == FILES


def test_the_first_step_has_its_day_and_its_rule_and_the_rest_are_on_the_sheet() -> None:
    page = shown(Workbook())
    assert page["lacking"].text == (
        "Ting, der mangler: 7. Den næste kan du nå til den 18. november 2026: "
        "Skriv, hvad der er svært, i »Jeres udfordring«."
    )
    assert page["lacking"].rule == WORDS.lacking_rule.da
    assert page["then.feel"].text.startswith("20. november 2026: ")
    assert page["then.partners"].text.startswith("24. november 2026: ")
    assert page["more"].text == "Og 4 til, som står på arket."


def test_a_plan_owned_by_our_own_people_alone_is_an_alarm_until_somebody_outside_says_yes() -> None:
    page = shown(book(actions=acted()))
    assert page["own"].tone == "alarm"
    assert page["own"].text.startswith("Alle aftaler er jeres egne. Hvem udefra har sagt ja?")
    outside = shown(book(actions={**acted(), "b": Action("x", "Biblioteket", "2026-12-01")}))
    assert "own" not in names(outside)
    assert outside.results()["outside"] == "1"
    assert "own" not in names(shown(book(actions=acted(owner=""))))
    workbook = EXERCISE.enter(book(actions=acted()), "c1", "plan.yes", "Biblioteket {låner} os lokalet")
    agreed = shown(workbook)
    assert agreed["yes"].text == "Ja udefra: Biblioteket {låner} os lokalet"
    assert "own" not in names(agreed)


def test_a_yes_on_a_day_to_come_is_not_one_yet() -> None:
    workbook = EXERCISE.enter(book(actions=acted()), "c1", "plan.yes", "x")
    page = shown(EXERCISE.enter(workbook, "c1", "plan.yes_date", "2026-11-17"))
    assert page["not_yet"].text == WORDS.not_yet.da
    assert "yes" not in page.results()
    assert "yes" in shown(EXERCISE.enter(workbook, "c1", "plan.yes_date", "2026-11-16")).results()


def test_actions_are_counted_of_all_with_the_rule() -> None:
    some = {**acted(2), "x": Action("uden dato", "LN"), "y": Action("bib", "biblioteket, KM", "2026-12-02")}
    page = shown(book(actions=some))
    assert {name: page.results()[name] for name in ("actions", "whole", "outside")} == {
        "actions": "4",
        "whole": "3",
        "outside": "1",
    }
    assert page["count"].rule.startswith("Regel: ")
    assert page["undated"].text == "Aftaler uden dato: 1. De er ikke i billedet."


def test_the_picture_stands_in_order_with_the_trial_and_the_day_to_look_again() -> None:
    page = shown(book(actions=acted(1, "2026-12-05"), trial=TRIAL))
    assert [row[:2] for row in page["timeline"].rows] == [
        ("30. november 2026", "Prøvehandling til 14. december 2026"),
        ("5. december 2026", "gør 0"),
        ("21. december 2026", "Vi ser på planen igen (forslag)"),
    ]
    assert json.loads(json.dumps(page["timeline"].data)) == page["timeline"].data
    noted = EXERCISE.enter(book(trial=TRIAL), "c1", "plan.review", "2026-11-02")
    last = shown(noted)["timeline"].rows[0]
    assert last == ("2. november 2026", "Vi ser på planen igen", "–", "er passeret")


def test_a_trial_has_passed_when_it_is_over_and_not_when_it_has_begun() -> None:
    running = shown(book(trial=replace(TRIAL, start="2026-11-09")))
    assert running["timeline"].rows[0][-1] == "kommer"
    assert shown(book(trial=replace(TRIAL, start="2026-11-01")))["timeline"].rows[0][-1] == "er passeret"


def test_the_day_to_look_again_is_proposed_beside_its_field_until_one_is_noted() -> None:
    workbook = book(trial=TRIAL)
    assert shown(workbook)["plan.review"].help.startswith("Forslag: 21. december 2026.")
    assert shown(EXERCISE.enter(workbook, "c1", "plan.review", "2027-01-04"))["plan.review"].help == ""
    assert shown(Workbook())["plan.review"].help == ""


def test_the_sheet_holds_the_whole_plan_in_order() -> None:
    trial = replace(TRIAL, locked="2026-11-16", observed=8.0, total=12)
    workbook = book(
        what="Utrygge {børn}",
        feel="ro",
        reframe=Reframe("Vi ser det", "Hvordan kan vi?"),
        trial=trial,
        log=(Logged("l2", "adjust", "nu fire", "2026-10-12"), Logged("l1", "amplify", "det virker", "2026-11-11")),
        actions=acted(),
    )
    for field, value in (("yes", "Biblioteket"), ("yes_date", "2026-11-12"), ("tried", "A"), ("useful", "B")):
        workbook = EXERCISE.enter(workbook, "c1", f"plan.{field}", value)
    found = parts(shown(workbook))
    assert list(found) == [
        "Det handler om",
        "Sådan ser vi problemet",
        "Medspillere",
        "Det prøver vi",
        "Hvem gør hvad, og hvornår?",
        "Ja udefra",
        "Det mangler",
        "Fortæl det videre",
    ]
    assert found["Det handler om"].said == ("Utrygge {børn}", "Om et år skal de mærke: ro")
    assert found["Sådan ser vi problemet"].said == ("Vi ser det", "Hvordan kan vi?")
    assert found["Medspillere"].said == ("Biblioteket",)
    assert found["Det prøver vi"].said == (
        "hvis {a} så b",
        "Fra 30. november 2026 til 14. december 2026. Det må højst fylde 10 timer, 2 møder og 500 kr.",
        "Vi venter 9 af 12: børn. Vi så 8 af 12.",
        "Vi stopper, hvis: ingen kommer",
    )
    assert found["Det prøver vi"].points == ("Den 11. november 2026 besluttede vi at gøre mere af det: det virker",)
    assert found["Hvem gør hvad, og hvornår?"].points == ("1. december 2026: gør 0 (Leder, LN)",)
    assert found["Ja udefra"].said == (
        "Biblioteket (12. november 2026)",
        "Forslag: Vi ser på planen igen den 21. december 2026.",
    )
    assert found["Fortæl det videre"].said == ("Det prøvede vi: A", "Det kan andre bruge: B")


def test_numbers_are_written_as_the_language_does() -> None:
    trial = replace(TRIAL, hours=1.5, money=12000.0, meetings=None)
    said = parts(shown(book(trial=trial)))["Det prøver vi"].said
    assert any("1,5 timer og 12.000 kr." in one for one in said)
    english = parts(shown(book(trial=trial), "en"))["What we try"].said
    assert any("1.5 hours and DKK 12,000" in one for one in english)


def test_one_hour_and_one_meeting_are_told_as_one_and_a_decision_without_a_reason_ends_there() -> None:
    trial = replace(TRIAL, hours=1.0, meetings=1, money=None)
    workbook = book(trial=trial, log=(Logged("l1", "stop", "", "2026-11-11"),))
    told = {lang: parts(shown(workbook, lang))[name] for lang, name in (("da", "Det prøver vi"), ("en", "What we try"))}
    assert any("1 time og 1 møde." in one for one in told["da"].said)
    assert any("1 hour and 1 meeting." in one for one in told["en"].said)
    assert told["da"].points == ("Den 11. november 2026 besluttede vi at stoppe.",)


def test_an_action_without_a_date_or_somebody_says_so_and_too_many_are_counted() -> None:
    assert parts(shown(book(actions={"a": Action("ring")})))["Hvem gør hvad, og hvornår?"].points == (
        "uden dato: ring (ingen endnu)",
    )
    many = parts(shown(book(actions=acted(DEEDS + 3))))["Hvem gør hvad, og hvornår?"].points
    assert len(many) == DEEDS + 1
    assert many[-1].startswith("Flere aftaler: 3.")


def test_what_is_to_come_stands_before_what_has_passed_and_all_of_it_whole_while_there_is_room() -> None:
    long = ("ord " * 200).strip()
    some = {"old": Action("før", "LN", "2026-01-01"), "new": Action(long, "LN", "2026-12-01"), "open": Action("åben")}
    points = parts(shown(book(actions=some)))["Hvem gør hvad, og hvornår?"].points
    assert [point.split(": ")[0] for point in points] == ["1. december 2026", "uden dato", "1. januar 2026"]
    assert points[0] == f"1. december 2026: {long} (LN)"


def test_where_there_is_no_room_what_has_passed_gives_way_in_one_sentence_before_anything_is_cut() -> None:
    long = ("ord " * 100).strip()
    old = {f"o{at}": Action(long, "LN", "2026-01-01") for at in range(12)}
    new = {f"n{at}": Action(long, "LN", "2026-12-01") for at in range(10)}
    points = parts(shown(book(actions={**old, **new})))["Hvem gør hvad, og hvornår?"].points
    assert points[:-1] == (f"1. december 2026: {long} (LN)",) * 10
    assert points[-1] == "Aftaler, hvor datoen er passeret: 12. Se planen i fuld længde."
    alone = parts(shown(book(actions=old)))["Hvem gør hvad, og hvornår?"].points
    assert len(alone) == 12


def test_only_the_longest_texts_are_cut_and_no_more_than_they_must() -> None:
    deeds = [
        Deed(f"k{at}", "ord " * (200 if at else 2), "LN", "2026-12-01", outside=False, passed=False) for at in (0, 1)
    ]
    shown_ = fitted(deeds, 4).deeds
    assert shown_[0].what == "ord ord"
    assert shown_[1].what.endswith("ord…")
    assert 2 * 100 < len(shown_[1].what) < 4 * 120
    assert fitted(deeds, LINES).deeds[1] == deeds[1]
    first, second = fitted([deeds[1], deeds[1]], 5).deeds
    assert len(first.what) > 2 * 120 > len(second.what), "a line that is left over goes to the first"


def test_a_long_text_is_cut_after_a_word_on_the_sheet_alone() -> None:
    page = shown(book(what="ord " * 200))
    (said,) = parts(page)["Det handler om"].said
    assert len(said) <= LONG + 1
    assert said.endswith("ord…")
    assert brief("x" * 500, 10) == "x" * 10 + "…"
    assert brief("a\nb", 10) == "a b"


def test_what_we_try_begins_with_what_we_do_and_with_whom() -> None:
    trial = replace(TRIAL, action="To børn står ved bænken", who="Lærerne og to forældre")
    said = parts(shown(book(trial=trial)))["Det prøver vi"].said
    assert said[:3] == (
        WORDS.do.da.format(what="To børn står ved bænken"),
        WORDS.do_with.da.format(who="Lærerne og to forældre"),
        "hvis {a} så b",
    )


def test_what_is_done_on_this_very_page_says_where_on_it_and_the_sheet_names_the_exercise() -> None:
    whole = {"what": "x", "feel": "x", "reframe": Reframe("x"), "trial": replace(TRIAL, locked="2026-11-16")}
    page = shown(book(**whole, actions=acted(), plan=Plan("ja", "2026-11-12")))
    assert page["lacking"].text.endswith(WORDS.here["review"].da)
    assert "Handlingsplan" not in page["lacking"].text
    assert parts(page)["Det mangler"].points == (f"18. november 2026: {WORDS.step['review'].da}",)


@pytest.mark.parametrize(
    ("about", "folded"),
    [
        ({}, True),
        ({"trial": TRIAL}, True),
        ({"trial": replace(TRIAL, start="2026-11-09")}, True),
        ({"trial": replace(TRIAL, start="2026-11-02")}, False),
        ({"trial": Trial(observed=0.0)}, False),
        ({"log": (Logged("l1", "stop", "x", "2026-11-02"),)}, False),
        ({"plan": Plan(tried="x")}, False),
    ],
)
def test_what_to_pass_on_is_folded_until_something_has_been_tried(about: dict[str, object], *, folded: bool) -> None:
    page = shown(book(**about))
    (tell,) = [one for one in page.sections if one.name == "tell"]
    assert tell.folded is folded
    assert tell.title == (WORDS.tell_later if folded else WORDS.tell).da
    assert [one.name for one in tell.controls] == ["plan.tried", "plan.happened", "plan.useful"]


def test_when_nothing_is_missing_it_says_so() -> None:
    shown_ = example()
    workbook = shown_.workbook("da")
    about = workbook.challenge()
    later = {key: replace(one, date="2026-12-01") for key, one in about.actions.items()}
    workbook = workbook.with_challenge(replace(about, actions=later))
    page = EXERCISE.draw(State(workbook, workbook.chosen, "da", shown_.today))
    assert page["complete"].text == WORDS.complete.da
    assert "lacking" not in names(page)
    assert "Det mangler" not in parts(page)


def test_the_marks_of_who_is_heard_are_asked_about_only_where_there_are_some() -> None:
    assert "plan.voices" not in names(shown(Workbook()))
    workbook = book(voices={"p1": Voice("1")})
    assert shown(workbook)["plan.voices"].value == ""
    assert shown(EXERCISE.enter(workbook, "c1", "plan.voices", "yes"))["plan.voices"].value == "yes"


def test_ratings_of_ones_own_are_asked_about_only_where_there_are_some() -> None:
    assert "plan.ratings" not in names(shown(Workbook()))
    rated = replace(Workbook(), self_check=SelfCheck({"q1": 3}))
    assert shown(rated)["plan.ratings"].value == ""
    assert "»Selvtjek«" in shown(rated)["plan.ratings"].label
    assert shown(EXERCISE.enter(rated, "c1", "plan.ratings", "yes"))["plan.ratings"].value == "yes"


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("plan.yes_date", "i går", "not_date"),
        ("plan.voices", "no", "not_offered"),
        ("plan.tried", "x" * 2001, "too_long"),
        ("plan.yes", 3, "not_text"),
        ("plan.other", "x", "unknown_field"),
        ("trial.hypothesis", "x", "unknown_field"),
        ("action.other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused_by_name(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(Workbook(), "c1", field, value)
    assert refused.value.key == key


def test_it_is_begun_with_a_yes_and_done_with_a_decision() -> None:
    workbook = EXERCISE.enter(Workbook(), "c1", "plan.yes", "Biblioteket")
    assert EXERCISE.progress(workbook).key == "begun"
    assert EXERCISE.read(workbook, "c1", "plan.yes") == "Biblioteket"
    assert EXERCISE.progress(EXERCISE.enter(workbook, "c1", "action.what", "Ring")).key == "done"


def test_a_year_that_no_calendar_reaches_does_not_break_the_page() -> None:
    page = shown(book(trial=replace(TRIAL, start="9999-12-20"), actions=acted(1, "0001-01-01")))
    assert page["timeline"].rows[0][0].endswith("0001") or page["timeline"].rows[0][0].endswith(" 1")


def test_every_word_of_the_plan_is_there_and_exercises_are_called_by_their_names() -> None:
    known = {one.key: one.title for one in ALL}
    assert set(WORDS.step) == set(MISSING) > set(WORDS.here)
    assert set(WORDS.verdict) == set(VERDICTS)
    assert {key for key, text in WORDS.exercise.items() if known.get(key, text) != text} == set()
    for lang, mark in (("da", "»{}«"), ("en", "‘{}’")):
        called = {mark.format(text(lang)) for text in WORDS.exercise.values()}
        told = " ".join(text(lang) for text in WORDS.step.values())
        assert {name for name in called if name in told} >= {mark.format(WORDS.exercise["trial"](lang))}


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_has_a_yes_from_outside_and_its_days_agree_with_the_story(lang: str) -> None:
    shown_ = example()
    workbook = shown_.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, shown_.today))
    about = workbook.challenge()
    assert page["yes"]
    assert page["action.whole"]
    assert about.trial.end < about.plan.yes_date <= shown_.today.isoformat() < about.plan.review
    assert about.runsheet.date < about.plan.review
    assert page.results()["missing"] == "1"
    assert page.results()["outside"] == "2"
