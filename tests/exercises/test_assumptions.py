"""What we believe: what is placed, the one to ask about this week with its reason, and the list as a file."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.assumptions import EXERCISE
from samkit.exercises.assumptions.content import WORDS
from samkit.exercises.assumptions.lists import LISTS
from samkit.files import as_csv, matched, read_table
from samkit.files import values as read_row
from samkit.workbook import Assumption, Workbook, from_json, limits, to_json

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
FIRST = ("what", "certainty", "importance", "source", "asked")


def believing(*beliefs: tuple[str, ...]) -> Workbook:
    """Note beliefs as a page does, field by field."""
    workbook = Workbook()
    for at, belief in enumerate(beliefs, 1):
        for name, value in zip(FIRST, belief, strict=False):
            workbook = EXERCISE.enter(workbook, "c1", f"assumption.a{at}.{name}", value)
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, TODAY))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_has_fields_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["assumption"].rows == ()
    assert page["assumption"].more == ("source", "asked"), "three questions are enough to begin with"
    assert page["action.what"].value == ""
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}


def test_one_assumption_is_enough_for_a_result_with_its_reason_and_rule() -> None:
    page = shown(believing(("Forældre læser brevene", "guess", "3")))
    assert page["test"].text == "Spørg uden for huset om det her i denne uge: »Forældre læser brevene«"
    assert page["test"].rule.startswith(
        "Det hele falder, hvis det er forkert. Og du gætter. Ingen borger er spurgt om det. "
        "Det er den eneste, du skal ud og spørge om. Når du har været ude og spørge, så ret, hvor sikker du er."
    )
    assert page["rule"].text == WORDS.rule.da
    assert page["limits"].text == WORDS.limits.da


def test_the_words_of_the_rule_are_the_rule() -> None:
    order = [WORDS.rule.da.index(word) for word in ("vigtigste", "mindst sikker", "længst siden", "rækkefølge")]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        (("b", "guess", "2"), "Her falder mere end ved den næste, »b«."),
        (("b", "believe", "3"), "Du er mindre sikker på den end på den næste, »b«."),
        (("b", "guess", "3", "", "2026-11-15"), "Det er længere siden, en borger blev spurgt, end ved den næste, »b«."),
        (("b", "guess", "3"), "Den står lige med den næste, »b«. Her gælder listens rækkefølge."),
        (("b", "seen", "3"), "Det er den eneste, du skal ud og spørge om."),
    ],
)
def test_it_is_said_what_put_it_before_the_next(second: tuple[str, ...], reason: str) -> None:
    page = shown(believing(("a", "guess", "3"), second))
    assert page["test"].values == {"test": "a"}
    assert reason in page["test"].rule


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("2026-11-16", "En borger blev spurgt i dag."),
        ("2026-11-15", "En borger blev spurgt i går."),
        ("2026-11-14", "En borger blev sidst spurgt for 2 dage siden."),
        ("2023-02-20", "En borger blev sidst spurgt for 1.365 dage siden."),
        ("2026-11-17", "Ingen borger er spurgt om det."),
    ],
)
def test_the_days_since_a_citizen_was_asked_are_counted_to_today(asked: str, said: str) -> None:
    assert said in shown(believing(("a", "believe", "2", "", asked)))["test"].rule


def test_when_nothing_is_to_be_tested_it_says_so_and_what_would_change_it() -> None:
    page = shown(believing(("a", "seen", "3"), ("b", "guess", "1")))
    assert page["test"].text == "Antagelser i billedet: 2. Der er ikke nogen, du skal ud og spørge om først."
    assert page["test"].rule == WORDS.settled_change.da
    assert page["rule"].text == WORDS.rule.da
    assert "test" not in page.results()


def test_what_is_counted_is_counted_of_all_with_words() -> None:
    page = shown(believing(("a", "guess", "3", "", "2026-11-06"), ("b", "", "3"), ("", "guess", "3")))
    assert page.results() == {"test": "a", "beliefs": "2", "to_test": "1", "never": "1", "days": "10"}
    alone = shown(believing(("a", "guess", "3")))
    assert alone["count"].text == (
        "Antagelser: 1. At spørge om først: 1. Antagelser, ingen borger er spurgt om: 1. "
        "Der er altså ikke spurgt nogen endnu."
    )
    assert "days" not in alone.results()
    assert shown(believing(("a", "guess", "3", "", "2026-11-16"))).results()["days"] == "0"


def test_what_lacks_a_mark_or_its_words_is_named_and_nothing_is_lost() -> None:
    workbook = believing(("a", "guess", ""), ("b", "", "2"), ("", "guess", "3"))
    page = shown(workbook)
    assert page["unplaced"].text.endswith("ved »a« og »b«. Så kommer det med i billedet.")
    assert page["unworded"].text.startswith("Antagelser uden ord: 1.")
    assert page["nothing"]
    assert len(page["assumption"].rows) == 3
    assert "unplaced" not in names(believing(("a", "guess", "3")))


def test_a_record_that_holds_nothing_is_passed_over() -> None:
    assert names(believing(("", "", ""))) == names(Workbook()) | {"assumption.a1"}


def test_a_date_to_come_is_said_and_what_citizens_said_without_a_date_asks_for_it() -> None:
    page = shown(believing(("a", "believe", "2", "citizens"), ("b", "guess", "3", "own", "2026-12-01")))
    assert page["ahead"].text.startswith("Datoen ved »b« er ikke kommet endnu.")
    assert page["undated"].text == "Borgerne har selv sagt »a«. Hvornår? Skriv datoen, så tæller det som spurgt."
    assert not {"ahead", "undated"} & names(
        believing(("a", "believe", "2", "citizens", "2026-11-16"), ("b", "guess", "3", "own"))
    )


def test_the_picture_numbers_them_as_they_are_to_be_asked_about_and_the_table_says_why() -> None:
    page = shown(believing(("known", "seen", "3", "figures"), ("b", "believe", "2"), ("a", "guess", "3")), "en")
    assert page["map"].columns == (
        "No.",
        "Assumption",
        "How sure",
        "How much falls",
        "Source",
        "Days since asked",
        "Why",
    )
    assert page["map"].rows == (
        ("1", "a", "Guess", "Everything", "–", "–", "Ask: more falls than with the next"),
        ("2", "b", "Believe", "Much", "–", "–", "Ask: the last of them"),
        ("3", "known", "Have seen", "Everything", "Figures", "–", "Wait: seen or measured"),
    )
    assert page["map"].data[0] == [1, "a", "guess", "3", True]
    assert json.loads(json.dumps(page["map"].data)) == page["map"].data


def test_the_next_ends_no_sentence_twice() -> None:
    assert "»b«. Når" in shown(believing(("a.", "guess", "3"), ("b.", "guess", "2")))["test"].rule


def test_what_is_written_on_several_lines_becomes_one() -> None:
    assert believing(("a\nb",)).challenge("c1").assumptions[0].what == "a b"


def test_what_is_typed_with_braces_stays_as_typed() -> None:
    page = shown(believing(("{0} <b>{test}", "guess", "3"), ("{next} {}", "guess", "3"), ("{x}", "", "")))
    assert page["test"].text.endswith("»{0} <b>{test}«")
    assert "»{next} {}«" in page["test"].rule
    assert "»{x}«" in page["unplaced"].text


def test_the_page_names_the_challenge_it_is_about_and_asks_it_nowhere() -> None:
    workbook = believing(("a",))
    workbook = workbook.with_challenge(workbook.challenge("c1").noted("what", "Utrygge {børn}"))
    assert shown(workbook)["about"].text == "Jeres udfordring: Utrygge {børn}"


def test_an_assumption_is_noted_moved_and_taken_out_and_can_be_read() -> None:
    workbook = believing(("a", "guess", "3", "habit", "2026-05-19"), ("b",))
    assert [EXERCISE.read(workbook, "c1", f"assumption.a1.{name}") for name in FIRST] == [
        "a",
        "guess",
        "3",
        "habit",
        "2026-05-19",
    ]
    assert EXERCISE.read(workbook, "c1", "assumption.a9.what") == ""
    left = EXERCISE.enter(EXERCISE.enter(workbook, "c1", "assumption", "a2 a1"), "c1", "assumption.a1", "remove")
    assert [one.what for one in left.challenge("c1").assumptions] == ["b"]
    assert from_json(to_json(workbook)) == workbook


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("assumption.a1.certainty", "sure", "not_offered"),
        ("assumption.a1.importance", "4", "not_offered"),
        ("assumption.a1.source", "gossip", "not_offered"),
        ("assumption.a1.asked", "19.5.2026", "not_date"),
        ("assumption.a1.what", "x" * (limits.BELIEF + 1), "too_long"),
        ("assumption.a1.what", 3, "not_text"),
        ("assumption.a1.other", "x", "unknown_field"),
        ("assumption.<b>.what", "x", "forged"),
        ("assumption.a1", "x", "forged"),
        ("guess.a1.what", "x", "unknown_field"),
        ("action.other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(Workbook(), "c1", field, value)
    assert refused.value.key == key


def test_there_is_room_for_so_many_and_no_more() -> None:
    workbook = believing(*[("x", "guess", "3")] * limits.ASSUMPTIONS)
    with pytest.raises(Rejected, match="too_many"):
        EXERCISE.enter(workbook, "c1", "assumption.one_more.what", "x")
    assert shown(workbook)["map"].rows[-1][0] == str(limits.ASSUMPTIONS)


def test_it_is_begun_with_one_marked_assumption_and_done_with_a_decision() -> None:
    workbook = believing(("a", "guess", ""))
    assert EXERCISE.progress(workbook).key == "not_begun"
    assert EXERCISE.progress(believing(("", "guess", "3"))).key == "not_begun"
    workbook = EXERCISE.enter(workbook, "c1", "assumption.a1.importance", "0")
    assert EXERCISE.progress(workbook).key == "begun"
    workbook = EXERCISE.enter(workbook, "c1", "action.what", "Spørg ved porten")
    assert EXERCISE.progress(workbook).key == "done"
    assert EXERCISE.read(workbook, "c1", "action.what") == "Spørg ved porten"


@pytest.mark.parametrize("lang", LANGS)
def test_a_list_goes_out_as_a_file_and_comes_back(lang: str) -> None:
    listing = LISTS["assumption"]
    rows = listing.current(example().workbook(lang))
    table = read_table(as_csv(listing.columns, rows.values(), lang))
    found = matched(table.header, listing.columns)
    assert [read_row(row, found, listing.columns) for row in table.rows] == list(rows.values())


def test_a_colleagues_table_is_understood() -> None:
    listing = LISTS["assumption"]
    table = read_table(
        "Vi tror;Sikkerhed;Hvor meget falder, hvis det er forkert?;Kilde;Dato\n"
        "Børn er bange;gætter;det hele;vane;19.5.2026\nX;Har målt;2;Borgerne selv;\n".encode()
    )
    found = matched(table.header, listing.columns)
    assert [read_row(row, found, listing.columns) for row in table.rows] == [
        {"what": "Børn er bange", "certainty": "guess", "importance": "3", "source": "habit", "asked": "2026-05-19"},
        {"what": "X", "certainty": "measured", "importance": "2", "source": "citizens", "asked": ""},
    ]


def test_a_list_is_of_the_challenge_that_is_chosen() -> None:
    workbook = EXERCISE.enter(believing(("a",)), "c2", "assumption.b.what", "b")
    assert list(LISTS["assumption"].current(workbook)) == ["a1"]
    assert list(LISTS["assumption"].current(workbook.choose("c2"))) == ["b"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_asks_first_about_those_nobody_has_asked(lang: str) -> None:
    shown_example = example()
    workbook = shown_example.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, shown_example.today))
    noted = {one.id: one for one in workbook.challenge().assumptions}
    assert page.results()["test"] == noted["letters"].what
    assert page.results()["days"] == "7"
    assert all(Assumption(one.id) != one for one in noted.values())
    assert page["action.whole"]


def test_one_marked_belief_is_enough_beside_one_that_is_not() -> None:
    assert EXERCISE.progress(believing(("a", "guess", "3"), ("b", "", ""))).done == 1
