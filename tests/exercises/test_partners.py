"""Co-players: what is entered, what the list covers and lacks, much to gain with little contact, and the decision."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import enter, path, read
from samkit.exercises.partners import EXERCISE
from samkit.widgets import Page, Picture
from samkit.workbook import KINDS, RESOURCES, Partner, Workbook


def shown(*partners: Partner, lang: str = "da") -> Page:
    return EXERCISE.draw(State(Workbook(partners=partners), "c1", lang))


CAFE = Partner("p1", "Caféen", ("places", "equipment"), "Gæster", "company", "none", 1.5)
CLUB = Partner("p2", "Klubben", ("time", "places"), "", "association", "regular", None)


def test_an_empty_list_asks_for_the_first_and_draws_nothing() -> None:
    page = shown()
    assert page["partner"].rows == ()
    assert page["nothing"].text.startswith("Skriv en medspiller")
    assert not any(isinstance(one, Picture) for one in page)
    assert page["action.what"].label == "Hvem kontakter du først, og hvad spørger du om?"


def test_what_is_entered_stands_in_its_field() -> None:
    workbook = Workbook()
    for field, value in (("name", "Caféen"), ("brings", "time places"), ("distance", "1,5"), ("kind", "company")):
        workbook = enter(workbook, path(EXERCISE, "c1", f"partner.p1.{field}"), value)
    record = EXERCISE.draw(State(workbook, "c1", "da"))["partner.p1"]
    assert record.values == {
        "name": "Caféen", "brings": "time places", "wants": "", "kind": "company", "contact": "", "distance": "1.5",
    }  # fmt: skip
    assert read(workbook, "partners//partner.p1.distance") == "1.5"
    assert read(workbook, "partners//partner.gone.name") == ""


def test_the_list_belongs_to_the_work_and_the_decision_to_one_challenge() -> None:
    assert path(EXERCISE, "c2", "partner.p1.name") == "partners//partner.p1.name"
    assert path(EXERCISE, "c2", "action.what") == "partners/c2/action.what"
    for forged in ("partners/c2/partner.p1.name", "partners//action.what", "partners/c1/else"):
        with pytest.raises(Rejected):
            enter(Workbook(), forged, "x")


def test_much_to_gain_and_little_contact_comes_first_with_its_reason() -> None:
    page = shown(CAFE, CLUB)
    assert page["treasure.1"].text == (
        "Meget at hente, lidt kontakt: Caféen. Kan bidrage med lokaler og udstyr. I dag: ingen kontakt."
    )
    assert page["treasure.1"].rule == "Ingen andre på listen kan bidrage med udstyr."
    assert page.results()["treasure_1"] == "Caféen"
    assert "treasure_2" not in page.results()


def test_without_a_word_on_contact_no_treasure_is_claimed() -> None:
    page = shown(Partner("p1", "Caféen", ("places",)))
    assert page["no_treasure"].text.startswith("Skriv, hvem I har lidt eller ingen kontakt med")


def test_the_picture_counts_by_kind_and_asks_where_nobody_is() -> None:
    picture = shown(CAFE, CLUB)["coverage"]
    assert picture.columns == ("Slags medspiller", "tid", "viden", "lokaler", "netværk", "penge", "opbakning", "udstyr")
    assert {row[0]: row[1:] for row in picture.rows}["virksomhed"] == ("?", "?", "1", "?", "?", "?", "1")
    assert len(picture.rows) == len(KINDS)
    assert all(len(row) == len(RESOURCES) + 1 for row in picture.rows)


def test_empty_places_become_questions() -> None:
    page = shown(CAFE, CLUB)
    assert page["ask.0"].text == "Ingen på listen kan bidrage med viden endnu. Hvem kunne?"
    assert page["ask.1"].text == "Af slagsen »borgere« er der ingen på listen endnu. Hvem kunne I spørge?"
    assert page["ask.2"].text == "Kender I en virksomhed, der kan bidrage med tid?"


def test_who_has_no_kind_is_named_and_not_lost() -> None:
    page = shown(CAFE, Partner("p2", "Uden slags", ("time",)))
    assert (
        page["unplaced"].text
        == "Uden slags endnu: 1. Vælg slags for »Uden slags« først, så får den sin plads i billedet."
    )
    assert page.results()["partners"] == "2"


def test_until_a_kind_is_chosen_there_is_one_row_and_no_question_about_kinds() -> None:
    names = [
        Partner(f"p{at}", f"P{at}", brings) for at, brings in enumerate((("time",), ("time", "places"), ("money",)))
    ]
    page = shown(*names)
    assert page["coverage"].rows == (("Ikke valgt", "2", "?", "1", "?", "1", "?", "?"),)
    assert [page[f"ask.{at}"].text for at in range(3)] == [
        f"Ingen på listen kan bidrage med {one} endnu. Hvem kunne?" for one in ("viden", "netværk", "opbakning")
    ]
    both = shown(*names, replace(CAFE, id="cafe"))["coverage"]
    assert len(both.rows) == len(KINDS) + 1
    assert both.rows[-1][0] == "Ikke valgt"


@pytest.mark.parametrize("lang", ["da", "en"])
def test_equal_and_hostile_names_are_shown_as_they_are(lang: str) -> None:
    name = "<img onerror=x> {brings} %s"
    page = shown(*(Partner(f"p{at}", name, ("time",), contact="little") for at in range(3)), lang=lang)
    assert [page.results()[f"treasure_{at}"] for at in (1, 2, 3)] == [name] * 3
    assert name in page["treasure.1"].text


def test_the_same_for_all_gives_an_answer_too() -> None:
    alike = [Partner(f"p{at}", "A", RESOURCES, "B", "citizens", "regular", 1.0) for at in range(4)]
    page = shown(*alike)
    assert page.results()["resources"] == "7"
    assert "no_treasure" in [one.name for one in page]


def test_the_decision_says_when_it_is_whole_and_when_its_date_has_passed() -> None:
    workbook, day = Workbook(), dt.date(2026, 12, 1)
    for part, value in (("what", "Ring"), ("owner", "Leder"), ("date", "2026-12-01")):
        assert "action.whole" not in [one.name for one in EXERCISE.draw(State(workbook, "c1", "da", day))]
        workbook = EXERCISE.enter(workbook, "c1", f"action.{part}", value)
    late = EXERCISE.draw(State(workbook, "c1", "da", day + dt.timedelta(1)))
    assert late["action.passed"].text.startswith("Datoen er passeret.")
    assert "action.whole" not in [one.name for one in late]
    page = EXERCISE.draw(State(workbook, "c1", "da", day))
    assert page["action.date"].value == EXERCISE.read(workbook, "c1", "action.date") == "2026-12-01"
    assert "handlingsplanen" in page["action.whole"].text


@pytest.mark.parametrize("value", ["23-11-2026", "2026-02-30", "soon", 3, None])
def test_a_day_that_is_none_is_refused(value: object) -> None:
    with pytest.raises(Rejected, match="not_date"):
        EXERCISE.enter(Workbook(), "c1", "action.date", value)


def test_three_names_and_a_decision_are_the_whole_of_it() -> None:
    workbook, told = Workbook(), []
    for at in range(4):
        workbook = EXERCISE.enter(workbook, "", f"partner.p{at}.name", "x")
        told.append(EXERCISE.progress(workbook).key)
    assert told == ["begun"] * 4
    assert EXERCISE.progress(EXERCISE.enter(workbook, "c1", "action.what", "x")).key == "done"


def test_the_example_agrees_with_its_story() -> None:
    noted = example().workbook("da")
    page = EXERCISE.draw(State(noted, noted.chosen, "da"))
    assert page.results()["partners"] == str(len(noted.partners)) == "8"
    assert page.results()["treasure_1"] == "Tømrer Holm"
    assert json.dumps(page["coverage"].data)
