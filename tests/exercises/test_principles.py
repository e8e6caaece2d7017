"""The seven principles: what is asked and offered, how far each has come, where to begin, and what is refused."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from samkit.content import words
from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import ALL
from samkit.exercises.principles import EXERCISE
from samkit.exercises.principles.content import WORDS
from samkit.exercises.principles.result import sentences
from samkit.measures.principles import STATES, Fact
from samkit.workbook import PRINCIPLES, Partner, Plan, Reframe, Serving, Workbook, from_json, limits, to_json

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
LIBRARY = Partner("p1", "Biblioteket", ("places",), kind="culture")
# The exercise that the question of each principle names.
HELPS = {
    "across": "partners",
    "habit": "reframe",
    "equal": "ways_in",
    "active": "ways_in",
    "value": "matching",
    "measurable": "trial",
    "ambassador": "plan",
}


def written(workbook: Workbook, **said: str) -> Workbook:
    """Write what serves each principle as a page does."""
    for name, value in said.items():
        workbook = EXERCISE.enter(workbook, "c1", f"principle.{name}.what", value)
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, TODAY))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


def test_it_belongs_to_no_single_piece_of_advice_and_stands_after_all_of_them() -> None:
    assert EXERCISE.advice == 0
    keys = [one.key for one in ALL]
    assert all(one.advice == 0 for one in ALL[keys.index("principles") :])


def test_every_word_has_its_key() -> None:
    for group in (WORDS.name, WORDS.about, WORDS.ask):
        assert tuple(group) == PRINCIPLES
    assert tuple(WORDS.state) == STATES


@pytest.mark.parametrize("lang", LANGS)
def test_a_question_names_the_exercise_that_helps_by_its_title(lang: str) -> None:
    titles = {one.key: one.title(lang) for one in ALL}
    for name, key in HELPS.items():
        assert words().form["quoted"](lang, name=titles[key]) in WORDS.ask[name](lang)


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_about_each_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    for name in PRINCIPLES:
        assert page[f"principle.{name}.what"].value == ""
        assert page[f"principle.{name}.next"].folded
        assert page[f"about.{name}"].text == WORDS.about[name](lang)
        assert page[f"ask.{name}"].text == WORDS.ask[name](lang)
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}
    assert [one.step for one in page.sections] == [True] * 7 + [False] * 2


def test_what_the_workbook_holds_is_shown_and_offered_until_something_is_written() -> None:
    workbook = Workbook(partners=(LIBRARY,))
    page = shown(workbook)
    fact = "Medspillere udefra: 1 (kultur)."
    assert page["held.across"].text == f"Det står allerede i øvelserne. {fact}"
    assert page["use.across"].value == fact
    assert "ask.across" not in names(workbook)
    after = names(written(workbook, across="Biblioteket er med"))
    assert "held.across" in after
    assert not {"use.across", "ask.across"} & after
    assert "ask.habit" not in names(written(Workbook(), habit="Nyt")), "what is written needs no question"


def test_the_offer_is_written_into_the_field_beside_what_stands_there_and_once() -> None:
    workbook = EXERCISE.enter(Workbook(), "c1", "use.across", "Biblioteket (1)")
    assert shown(workbook)["principle.across.what"].value == "Biblioteket (1)"
    assert EXERCISE.enter(workbook, "c1", "use.across", "Biblioteket (1)") == workbook
    own = EXERCISE.enter(written(Workbook(), across="Vores egne ord"), "c1", "use.across", "Biblioteket")
    assert EXERCISE.read(own, "c1", "principle.across.what") == "Vores egne ord\nBiblioteket"
    assert EXERCISE.read(own, "c1", "use.across") == ""
    assert EXERCISE.enter(Workbook(), "c1", "use.across", "").empty


def test_an_offer_always_fits_in_its_field() -> None:
    workbook = Workbook(partners=tuple(Partner(f"p{at}", "x" * 300, kind="company") for at in range(500)))
    about = replace(workbook.challenge("c1"), reframe=Reframe("y" * limits.LONG), plan=Plan(useful="z" * limits.LONG))
    page = shown(workbook.with_challenge(about))
    offers = [page[one.name].value for one in page if one.name.startswith("use.")]
    assert len(offers) == 3
    assert all(len(one) < limits.LONG for one in offers)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", WORDS.facts)
def test_every_fact_is_a_sentence_without_holes(lang: str, key: str) -> None:
    said = sentences((Fact(key, 7.5, 9, ("a og b", "c {x}"), ("time",) if key == "resources" else ("culture",)),), lang)
    assert "{x}" in said or "{names}" not in WORDS.facts[key].da
    assert said.endswith((".", "«", "’"))


def test_how_far_they_have_come_is_counted_with_its_rule() -> None:
    page = shown(written(Workbook(partners=(LIBRARY,)), habit="Nyt", active="x"))
    assert page["count"].text == "Med i planen: 2 af 7. Noget at bygge på: 2. Intet endnu: 3."
    assert page["count"].rule == WORDS.rule.da
    assert page["limits"].text == WORDS.limits.da
    assert page.results() == {
        "served": "2",
        "principles": "7",
        "to_build_on": "2",
        "nothing_yet": "3",
        "gap": "Ligeværd",
    }


def test_one_begins_with_what_has_nothing_then_with_what_can_be_built_on() -> None:
    workbook = Workbook(partners=(LIBRARY,))
    assert shown(workbook)["gap"].text == "Begynd her: Ud af vanen."
    assert shown(workbook)["gap"].rule == f"{WORDS.ask['habit'].da} {WORDS.gap_rule.da}"
    rest = written(workbook, **dict.fromkeys(set(PRINCIPLES) - {"across", "value"}, "x"))
    assert shown(rest)["gap"].text == "Begynd her: På tværs."
    assert shown(rest)["gap"].rule.startswith("Det står allerede i øvelserne. Medspillere udefra")
    done = written(rest, across="x", value="x")
    assert "gap" not in names(done)
    assert shown(done)["all"].text == WORDS.all.da


def test_the_picture_shows_what_is_written_else_what_is_held() -> None:
    workbook = written(Workbook(partners=(LIBRARY,)), habit="Nyt")
    workbook = EXERCISE.enter(workbook, "c1", "principle.equal.next", "Spørg")
    picture = shown(workbook, "en")["seven"]
    assert picture.data[:3] == [
        ["across", "found", "Co-players from outside: 1 (culture)."],
        ["habit", "served", "Nyt"],
        ["equal", "nothing", ""],
    ]
    assert picture.rows[2] == ("As equals", "nothing yet", "–", "Spørg")
    assert json.loads(json.dumps(picture.data)) == picture.data


def test_what_is_typed_with_braces_stays_as_typed() -> None:
    workbook = written(Workbook(partners=(replace(LIBRARY, name="{0} {x}"),)), across="{gap} <b>")
    about = replace(workbook.challenge("c1"), what="{what}", reframe=Reframe("{names}"))
    page = shown(workbook.with_challenge(about))
    assert page["about"].text == "Jeres udfordring: {what}"
    assert "»{names}«" in page["held.habit"].text
    assert page["gap"].text
    assert page["seven"].rows[0][2] == "{gap} <b>"


def test_what_is_missing_is_open_once_something_stands_there() -> None:
    workbook = EXERCISE.enter(Workbook(), "c1", "principle.value.next", "Spørg naboerne")
    page = shown(workbook)
    assert (page["principle.value.next"].value, page["principle.value.next"].folded) == ("Spørg naboerne", False)
    assert page["principle.value.what"].value == ""
    assert from_json(to_json(workbook)) == workbook


def test_what_is_emptied_is_not_kept() -> None:
    workbook = written(written(Workbook(), habit="x"), habit="")
    assert workbook.challenge("c1").principles == {}


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("principle.goodness.what", "x", "unknown_row"),
        ("principle.across.why", "x", "unknown_field"),
        ("principle.across.what", "x" * (limits.LONG + 1), "too_long"),
        ("principle.across.what", 3, "not_text"),
        ("use.goodness", "x", "unknown_row"),
        ("use.across", None, "not_text"),
        ("other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(Workbook(), "c1", field, value)
    assert refused.value.key == key


def test_an_offer_that_has_no_room_left_is_refused_and_nothing_is_lost() -> None:
    full = written(Workbook(), across="x" * (limits.LONG - 3))
    with pytest.raises(Rejected, match="too_long"):
        EXERCISE.enter(full, "c1", "use.across", "Biblioteket")
    assert EXERCISE.read(full, "c1", "principle.across.what") == "x" * (limits.LONG - 3)


def test_it_is_begun_with_one_principle_and_done_with_all_and_a_decision() -> None:
    assert EXERCISE.progress(Workbook(partners=(LIBRARY,))).key == "not_begun"
    workbook = EXERCISE.enter(Workbook(), "c1", "principle.across.next", "x")
    assert EXERCISE.progress(workbook).done == 1
    workbook = written(workbook, **dict.fromkeys(PRINCIPLES, "x"))
    assert EXERCISE.progress(workbook).key == "begun"
    assert EXERCISE.progress(EXERCISE.enter(workbook, "c1", "action.what", "x")).key == "done"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_has_only_something_to_build_on_where_nobody_from_outside_defines(lang: str) -> None:
    shown_example = example()
    workbook = shown_example.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, shown_example.today))
    assert page.results()["gap"] == WORDS.name["equal"](lang)
    assert workbook.challenge().principles["equal"] == Serving(next=page["principle.equal.next"].value)
    assert page["action.whole"]
