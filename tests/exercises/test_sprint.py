"""The sprint evaluation: one question, how certain its answer can be, what would raise it, and the weeks."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.sprint import EXERCISE
from samkit.exercises.sprint.content import WORDS
from samkit.measures.certainty import DEMANDS
from samkit.workbook import CERTAIN, METHODS, Amplify, Challenge, Sprint, Trial, Workbook, from_json, limits, to_json

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
PLAN = Sprint(
    question="Virker det?",
    uses="Ledelsen",
    decides="Om det fortsætter",
    methods=("conversations", "observation"),
    start="2026-12-09",
    weeks=11,
    people=18,
    hours=36,
    certain="pattern",
)


def book(sprint: Sprint = Sprint(), trial: Trial = Trial()) -> Workbook:  # noqa: B008 - frozen values
    return Workbook((Challenge("c1", sprint=sprint, trial=trial),), "c1")


def enter(workbook: Workbook, field: str, value: object) -> Workbook:
    return EXERCISE.enter(workbook, "c1", field, value)


def shown(workbook: Workbook, lang: str = "da", on: dt.date = TODAY) -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, on))


def names(workbook: Workbook, on: dt.date = TODAY) -> set[str]:
    return {one.name for one in shown(workbook, on=on)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_in_three_steps_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert [one.name for one in page.sections if one.step] == ["asking", "finding", "knowing"]
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page["offer"].text == WORDS.offer_none(lang)
    assert page.results() == {}


def test_every_choice_says_what_it_demands() -> None:
    options = {one.value: one.label for one in shown(Workbook())["sprint.certain"].options}
    assert tuple(options) == CERTAIN == tuple(DEMANDS)
    assert options["clue"] == "Et spor: Nogen har sagt eller set det. Kræver 3 mennesker."
    for name, demand in DEMANDS.items():
        assert str(demand.people) in options[name]
    assert "8 uger" in options["compared"]


def test_the_highest_certainty_stands_with_the_rule_and_what_would_raise_it() -> None:
    page = shown(book(PLAN))
    assert page["highest"].text == "Så sikkert kan svaret højst blive: et mønster."
    assert page["highest"].rule.startswith(
        "Vil I nå frem til en sammenligning, mangler: mennesker (18 af 20), en metode med tal og noget "
        "at sammenligne med. "
    )
    assert "samkits egen tommelfingerregel" in page["highest"].rule
    whole = replace(PLAN, methods=("conversations", "count"), people=20, against="before")
    assert shown(book(whole))["highest"].rule.startswith(WORDS.top.da)


def test_a_plan_that_can_give_nothing_says_what_is_missing() -> None:
    page = shown(book(Sprint(methods=("conversations",), people=2)))
    assert page["highest"].text == (
        "Planen kan ikke give et svar endnu. Før den kan give et spor, mangler: mennesker (2 af 3) og uger (0 af 1)."
    )


@pytest.mark.parametrize(
    ("changed", "name", "said"),
    [
        ({}, "enough", "I har valgt et mønster. Det kan planen give."),
        ({"certain": "clue"}, "more", "I har valgt et spor. Planen kan give et mønster."),
        (
            {"certain": "compared"},
            "short_of",
            "I har valgt en sammenligning. Det kan planen ikke give. Den mangler: me",
        ),
        (
            {"people": 7},
            "short_of",
            "I har valgt et mønster. Det kan planen ikke give. Den mangler: mennesker (7 af 8).",
        ),
        ({"weeks": 3}, "short_of", "I har valgt et mønster. Det kan planen ikke give. Den mangler: uger (3 af 4)."),
        ({"methods": ("count",)}, "short_of", "I har valgt et mønster. Det kan planen ikke give. Den mangler: måder"),
        ({"certain": ""}, "unchosen", WORDS.unchosen.da),
    ],
)
def test_what_was_chosen_is_held_up_against_what_the_plan_can_give(
    changed: dict[str, object], name: str, said: str
) -> None:
    page = shown(book(replace(PLAN, **changed)))  # type: ignore[arg-type]  # fields of a plan
    assert page[name].text.startswith(said)
    assert len({"enough", "more", "short_of", "unchosen"} & {one.name for one in page}) == 1


def test_what_the_chosen_certainty_lacks_is_said_once() -> None:
    page = shown(book(replace(PLAN, certain="compared")))
    assert page["highest"].rule == WORDS.rule.da
    assert "mennesker (18 af 20)" in page["short_of"].text


def test_the_best_guess_is_offered_with_how_sure_one_is_and_taken_over_only_by_a_press() -> None:
    known = Amplify(candidate="idé udefra", sure="believe")
    workbook = book().with_amplify(known)
    page = shown(workbook)
    assert page["offer"].text == "I »Find og forstør« er jeres bedste bud: »idé udefra«. Du tror, at det virker."
    assert shown(book().with_amplify(replace(known, sure="")))["offer"].text.endswith("»idé udefra«.")
    assert page["sprint.question"].value == ""
    taken = enter(workbook, "begin.question", page["begin.question"].value)
    assert taken.challenge("c1").sprint.question == page["begin.question"].value
    assert not {"offer", "begin.question"} & names(taken)
    assert enter(taken, "begin.question", "Noget andet") == taken, "it never takes the place of another"
    assert EXERCISE.read(taken, "c1", "begin.question") == ""
    assert set(WORDS.sure) == {"guess", "believe", "seen", "measured"}


def test_the_weeks_are_shown_with_the_days_of_each_part_and_the_trial() -> None:
    tried = Trial(start="2026-09-28", weeks=6)
    page = shown(book(PLAN, tried))
    assert page["days"].values == {"end": "24. februar 2027"}
    assert page["weeks"].rows == (
        ("Prøvehandlingen", "28. september 2026", "9. november 2026"),
        ("Gør klar", "9. december 2026", "15. december 2026"),
        ("Spørg og tæl", "16. december 2026", "9. februar 2027"),
        ("Tal om det, I fandt", "10. februar 2027", "23. februar 2027"),
        ("Svaret bliver brugt", "24. februar 2027", "24. februar 2027"),
    )
    assert [part[3] for part in page["weeks"].data["parts"]][1:3] == [
        "9. december til 15. december 2026",
        "16. december 2026 til 9. februar 2027",
    ]
    assert page["weeks"].data["today"] == TODAY.toordinal()
    assert json.loads(json.dumps(page["weeks"].data)) == page["weeks"].data
    assert shown(book(PLAN))["weeks"].rows[0][0] == "Gør klar"
    assert shown(book(PLAN))["weeks"].data["today"] is None


@pytest.mark.parametrize("changed", [{"start": ""}, {"weeks": None}, {"start": "9999-12-30"}])
def test_without_a_start_or_weeks_there_is_no_picture_and_it_is_said_why(changed: dict[str, object]) -> None:
    workbook = book(replace(PLAN, **changed))  # type: ignore[arg-type]  # fields of a plan
    assert shown(workbook)["no_start"].text == WORDS.no_start.da
    assert not {"weeks", "days", "passed"} & names(workbook)


@pytest.mark.parametrize(
    ("on", "said"),
    [("2026-12-09", None), ("2026-12-10", "passed"), ("2027-02-24", "passed"), ("2027-02-25", "over")],
)
def test_a_date_that_has_passed_is_said(on: str, said: str | None) -> None:
    page = shown(book(PLAN), on=dt.date.fromisoformat(on))
    found = next((page[one.name].text for one in page if one.name == "passed"), None)
    assert found == (getattr(WORDS, said).da if said else None)


def test_the_minutes_for_each_are_counted_down() -> None:
    page = shown(book(replace(PLAN, hours=1000, people=7)))
    assert page["minutes"].values == {"hours": "1.000", "people": "7", "minutes": "8.571"}
    assert "minutes" not in names(book(replace(PLAN, hours=None)))
    assert "minutes" not in names(book(replace(PLAN, people=None)))


def test_an_answer_that_nobody_is_to_use_is_asked_about() -> None:
    assert "unused" not in names(book(PLAN))
    assert "unused" in names(book(replace(PLAN, uses="")))
    assert "unused" in names(book(replace(PLAN, decides="")))
    assert shown(book(PLAN))["limits"].text == WORDS.limits.da


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_typed_with_braces_stays_as_typed(lang: str) -> None:
    odd = "{0} <b>{x}"
    workbook = book(replace(PLAN, question="", uses=odd, decides=odd, whose=odd)).with_amplify(Amplify(candidate=odd))
    page = shown(workbook, lang)
    assert odd in page["offer"].text
    assert odd in page["begin.question"].value
    assert all(page[one.name].text for one in page if one.name in ("highest", "days", "minutes"))


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("sprint.methods", "rumours", "not_offered"),
        ("sprint.weeks", "14", "not_between"),
        ("sprint.weeks", "0", "not_between"),
        ("sprint.people", "2,5", "not_whole"),
        ("sprint.hours", "mange", "not_whole"),
        ("sprint.start", "9.12.2026", "not_date"),
        ("sprint.certain", "proof", "not_offered"),
        ("sprint.against", "nothing", "not_offered"),
        ("sprint.question", "x" * (limits.LONG + 1), "too_long"),
        ("sprint.other", "x", "unknown_field"),
        ("begin.uses", "x", "unknown_field"),
        ("other.x", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        enter(Workbook(), field, value)
    assert refused.value.key == key


def test_every_field_is_noted_and_read_as_a_page_holds_it() -> None:
    workbook = Workbook()
    values = {
        "question": "Virker det?",
        "methods": "conversations count",
        "weeks": "11",
        "certain": "compared",
        "against": "elsewhere",
    }
    for name, value in values.items():
        workbook = enter(workbook, f"sprint.{name}", value)
    assert {name: EXERCISE.read(workbook, "c1", f"sprint.{name}") for name in values} == values
    assert from_json(to_json(workbook)) == workbook
    assert set(WORDS.methods_of) == set(METHODS)


def test_it_is_begun_with_a_question_and_done_with_a_certainty_and_a_decision() -> None:
    assert EXERCISE.progress(Workbook()).key == "not_begun"
    assert EXERCISE.progress(book(Sprint(question="Virker det?"))).key == "begun"
    assert EXERCISE.progress(book(PLAN)).done == 2
    assert EXERCISE.progress(enter(book(PLAN), "action.what", "Spørg på mødet")).key == "done"


def test_the_page_names_its_challenge() -> None:
    about = Challenge("c1").noted("what", "Utrygge {børn}")
    assert shown(Workbook((about,), "c1"))["about"].text == "Jeres udfordring: Utrygge {børn}"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_settles_for_a_pattern_knowingly(lang: str) -> None:
    told = example()
    workbook = told.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, told.today))
    assert page["enough"]
    assert page["highest"].values == {"highest": WORDS.named["pattern"](lang)}
    assert page.results()["minutes"] == "120"
    assert len(page["weeks"].rows) == 5
    assert page["action.whole"]
