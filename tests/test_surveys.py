"""Reading a survey into locked statements, as the desk answers about it: shown first, counted, taken, and refused."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.exercises import enter, exercise
from samkit.store import Store, new_token
from samkit.workbook import Challenge, Guess, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = new_token()
SAFE = Guess("a", "Mit barn er trygt.", 80, "2026-11-01", 3, 4, 0)
WHOM = Guess("b", "Jeg ved, hvem jeg kan spørge", 50, "2026-11-01")
OPEN = Guess("c", "Ikke låst", 50)
RULE = "4 og 5 tæller som enig, 1 til 3 som ikke enig. Skalaens ord tæller på samme måde."
NO_ANSWER = "er ikke et svar, der kan læses. Brug 1 til 5, skalaens ord, ja, nej eller ved ikke."


def counts(*them: int) -> str:
    names = ("Enige", "Ikke enige", "Ved ikke", "Uden svar", "Kan ikke læses")
    return " · ".join(f"{name}: {count}" for name, count in zip(names, them, strict=True))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    opened.replace(TOKEN, Workbook((Challenge("c1", guesses=(SAFE, OPEN, WHOM)),), "c1"))
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(Sitting(store, TOKEN, exercise("guess"), "da"))


def ask(desk: Desk, **message: Any) -> dict[str, Any]:
    (told,) = desk.handle({"list": "answer", **message})
    return told


def survey(desk: Desk, *lines: str, what: str = "survey") -> dict[str, Any]:
    data = base64.b64encode("\n".join(lines).encode()).decode()
    return ask(desk, type="read", what=what, name="x.csv", key="k", part=0, parts=1, data=data)


def guesses(store: Store) -> tuple[Guess, ...]:
    return store.open(TOKEN).workbook.challenge("c1").guesses


def test_a_survey_is_shown_statement_by_statement_before_anything_changes(desk: Desk, store: Store) -> None:
    told = survey(desk, "Navn;mit barn er trygt;2. ", "x;5;ja", "y;2;ved ikke", "z;;9", "w;måske;4", "v;4;nej")
    assert told["said"] == [
        "Svar i filen: 5. Udsagn med en kolonne: 2 af 2.",
        RULE,
        "Kolonner, der ikke bliver læst: Navn.",
        "Felter, der ikke kan læses og ikke tæller med: 2.",
    ]
    assert told["rows"] == [
        f"»Mit barn er trygt.« · kolonne »mit barn er trygt« · {counts(2, 1, 0, 1, 1)}",
        f"»Jeg ved, hvem jeg kan spørge« · kolonne »2.« · {counts(2, 1, 1, 0, 1)}",
    ]
    assert told["changes"] == [
        "»Mit barn er trygt.«, Enige: 3 bliver til 2",
        "»Mit barn er trygt.«, Ikke enige: 4 bliver til 1",
    ]
    assert told["refused"] == [
        "Linje 4, »2.«: »9« er ikke et tal fra 1 til 5.",
        f"Linje 5, »mit barn er trygt«: »måske« {NO_ANSWER}",
    ]
    assert told["go"] == "Læs svarene ind (udsagn: 2)"
    assert guesses(store) == (SAFE, OPEN, WHOM)


def test_what_is_taken_are_the_counts_that_differ_and_they_can_be_entered(desk: Desk, store: Store) -> None:
    survey(desk, "q1;q2", "5;1", "1;5", "ja;")
    taken = ask(desk, type="take", what="survey")
    assert taken["said"] == "Svarene er læst ind. Udsagn: 2."
    assert taken["fresh"] == []
    assert taken["changed"] == [
        ("a", "agree", "2", "3"),
        ("a", "disagree", "1", "4"),
        ("b", "agree", "1", ""),
        ("b", "disagree", "1", ""),
        ("b", "unknown", "0", ""),
    ]
    workbook = store.open(TOKEN).workbook
    for record, name, new, _ in taken["changed"]:
        workbook = enter(workbook, f"guess/c1/answer.{record}.{name}", new)
    assert workbook.challenge("c1").guesses[2] == replace(WHOM, agree=1, disagree=1, unknown=0)
    assert ask(desk, type="take", what="survey")["type"] == "forgotten"


def test_a_statement_without_a_column_and_one_that_nobody_answered_keep_what_they_have(desk: Desk) -> None:
    told = survey(desk, "q1;andet", ";5", "9;4")
    assert "Ingen kolonne til: »Jeg ved, hvem jeg kan spørge«." in told["said"]
    assert "Der er ikke noget nyt at læse ind." in told["said"]
    assert (told["changes"], told["go"]) == ([], "")
    assert ask(desk, type="take")["changed"] == []


def test_many_cells_that_can_not_be_read_are_listed_by_line_and_the_rest_counted(desk: Desk) -> None:
    told = survey(desk, "q1;q2", *["99;5"] * 120)
    assert told["refused"][0] == "Linje 2, »q1«: »99« er ikke et tal fra 1 til 5."
    assert (len(told["refused"]), told["refused"][-1]) == (51, "Flere felter: 70.")
    assert "Felter, der ikke kan læses og ikke tæller med: 120." in told["said"]


def test_a_column_on_another_scale_and_one_of_ones_and_twos_are_named(desk: Desk) -> None:
    told = survey(desk, "q1;q2", "7;1", "6;2", "3;1")
    assert any(one.startswith("Tallene er på en anden skala end 1 til 5") and ": q1." in one for one in told["said"])
    assert any(one.startswith("Her står kun 1 og 2") and ": q2." in one for one in told["said"])


def test_only_locked_statements_can_have_a_column(desk: Desk) -> None:
    told = survey(desk, "Ikke låst;q3", "5;5")
    assert told["type"] == "unread"
    assert told["said"].startswith("Ingen kolonne hører til et af dine låste udsagn. Skriv udsagnet eller dets nummer")


def test_the_english_page_says_it_in_english(store: Store) -> None:
    told = survey(Desk(Sitting(store, TOKEN, exercise("guess"), "en")), "q1", "ja")
    assert told["rows"][0].endswith("Agree: 1 · Don’t agree: 0 · Don’t know: 0 · No answer: 0 · Can’t be read: 0")


@pytest.mark.parametrize("what", ["table", "places", "", "else"])
def test_answers_are_read_from_a_survey_and_nothing_else(desk: Desk, what: str) -> None:
    assert survey(desk, "Udsagn;Enige", "Mit barn er trygt.;900", what=what)["said"].startswith("Siden sendte noget")


def test_a_survey_is_read_into_answers_and_no_other_list(store: Store) -> None:
    desk = Desk(Sitting(store, TOKEN, exercise("partners"), "da"))
    data = base64.b64encode(b"q1\n5").decode()
    (told,) = desk.handle(
        {"type": "read", "list": "partner", "what": "survey", "key": "k", "part": 0, "parts": 1, "data": data}
    )
    assert told["said"].startswith("Siden sendte noget")


def test_before_the_lock_no_survey_can_be_read(store: Store) -> None:
    store.replace(TOKEN, Workbook((Challenge("c1", guesses=(OPEN,)),), "c1"))
    told = survey(Desk(Sitting(store, TOKEN, exercise("guess"), "da")), "q1", "5")
    assert (told["type"], told["said"].startswith("Siden sendte noget")) == ("unread", True)
