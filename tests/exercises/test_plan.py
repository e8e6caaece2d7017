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
from samkit.exercises.plan.sheet import DEEDS, FILES, LONG, SHORT, brief
from samkit.measures.planning import MISSING
from samkit.workbook import VERDICTS, Action, Challenge, Logged, Partner, Reframe, Trial, Voice, Workbook

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
    (lacks,) = page["paper"].parts
    assert lacks.heading == WORDS.lacks(lang)
    assert len(lacks.points) == 7
    assert page["paper"].files == FILES


def test_the_first_step_has_its_day_and_its_rule_and_the_rest_are_on_the_sheet() -> None:
    page = shown(Workbook())
    assert page["lacking"].text == (
        "Det mangler: 7. Det næste er til 18. november 2026: Skriv, hvad der er svært, i »Jeres udfordring«."
    )
    assert page["lacking"].rule == WORDS.lacking_rule.da
    assert page["then.feel"].text.startswith("20. november 2026: ")
    assert page["then.partners"].text.startswith("24. november 2026: ")
    assert page["more"].text == "Og 4 til. De står på arket."


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
    assert agreed["yes"].text == "Udefra er der sagt ja: Biblioteket {låner} os lokalet"
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
    assert last == ("2. november 2026", "Vi ser på planen igen", "–", "er gået")


def test_a_trial_has_passed_when_it_is_over_and_not_when_it_has_begun() -> None:
    running = shown(book(trial=replace(TRIAL, start="2026-11-09")))
    assert running["timeline"].rows[0][-1] == "kommer"
    assert shown(book(trial=replace(TRIAL, start="2026-11-01")))["timeline"].rows[0][-1] == "er gået"


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
    assert found["Det prøver vi"].points == ("11. november 2026 besluttede vi: gør mere af det. det virker",)
    assert found["Hvem gør hvad, og hvornår?"].points == ("1. december 2026: gør 0 (Leder, LN)",)
    assert found["Ja udefra"].said == (
        "Biblioteket (12. november 2026)",
        "Forslag: Vi ser på planen igen 21. december 2026.",
    )
    assert found["Fortæl det videre"].said == ("Det prøvede vi: A", "Det kan andre bruge: B")


def test_numbers_are_written_as_the_language_does() -> None:
    trial = replace(TRIAL, hours=1.5, money=12000.0, meetings=None)
    said = parts(shown(book(trial=trial)))["Det prøver vi"].said
    assert any("1,5 timer og 12.000 kr." in one for one in said)
    english = parts(shown(book(trial=trial), "en"))["What we try"].said
    assert any("1.5 hours and DKK 12,000" in one for one in english)


def test_an_action_without_a_date_or_somebody_says_so_and_too_many_are_counted() -> None:
    assert parts(shown(book(actions={"a": Action("ring")})))["Hvem gør hvad, og hvornår?"].points == (
        "uden dato: ring (ingen endnu)",
    )
    old = {f"o{at}": Action(f"før {at}", "LN", "2026-01-01") for at in range(3)}
    many = parts(shown(book(actions={**old, **acted(DEEDS)})))["Hvem gør hvad, og hvornår?"].points
    assert len(many) == DEEDS + 1
    assert many[0].startswith("1. december 2026"), "what is to come before what is past"
    assert many[-1].startswith("Og 3 aftaler til.")


def test_a_long_text_is_cut_after_a_word_on_the_sheet_alone() -> None:
    long = "ord " * 200
    page = shown(book(what=long, actions={"a": Action(long, "LN", "2026-12-01")}))
    (said,) = parts(page)["Det handler om"].said
    assert len(said) <= LONG + 1
    assert said.endswith("ord…")
    (point,) = parts(page)["Hvem gør hvad, og hvornår?"].points
    assert len(point) <= SHORT + 40
    assert brief("x" * 500, 10) == "x" * 10 + "…"
    assert brief("a\nb", 10) == "a b"


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
    assert set(WORDS.step) == set(MISSING)
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
