"""Reading numbers into measurements, as the desk answers about it: shown first, a locked baseline left as it is."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import pytest

from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.exercises import enter, exercise
from samkit.store import Store, new_token
from samkit.workbook import Challenge, Indicator, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = new_token()
LOCKED = Indicator("l", "Utrygge morgener", "", "less", "yes", (3.0, 4.0, 4.0, 2.0), locked="2026-09-25")
OTHERS = Indicator("o", "Ro", "", "more", "no", (3.0, 4.0), locked="2026-09-25")
OPEN = Indicator("a", "Søvn", before=(7.0,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    yield opened
    opened.close()


def desk(store: Store, *them: Indicator) -> Desk:
    store.replace(TOKEN, Workbook((Challenge("c1", indicators=them),), "c1"))
    return Desk(Sitting(store, TOKEN, exercise("ledger"), "da"))


def ask(at: Desk, **message: Any) -> dict[str, Any]:
    (told,) = at.handle(message)
    return told


def read(at: Desk, into: str, *lines: str, name: str = "Uro.csv") -> dict[str, Any]:
    data = base64.b64encode("\n".join(lines).encode()).decode()
    return ask(at, list=into, type="read", what="measured", name=name, key="k", part=0, parts=1, data=data)


def take(at: Desk, into: str) -> dict[str, Any]:
    return ask(at, list=into, type="take", what="measured")


def test_a_file_becomes_a_measurement_with_its_name_and_is_shown_before_anything_changes(store: Store) -> None:
    at = desk(store)
    told = read(at, "indicator", "Navn;Før;Efter", "x;3;1", "y;4;", "z;abc;2", name="Utrygge morgener.csv")
    assert told["said"] == [
        "Personer i filen: 3. Målinger: 1.",
        "Kolonner, der ikke bliver læst: Navn.",
        "Felter uden et tal, der kan læses: 2. De står som en streg (-).",
    ]
    assert told["rows"] == ["»Utrygge morgener« · før: 2 tal fra 3 til 4 · efter: 2 tal fra 1 til 2"]
    assert told["refused"] == [
        "Linje 3, »Efter«: Der mangler et tal.",
        "Linje 4, »Før«: »abc« kan ikke læses som et tal. Skriv det som 12, 1500 eller 1,5.",
    ]
    assert told["go"] == "Læs tallene ind (målinger: 1)"
    taken = take(at, "indicator")
    ((name, fields),) = taken["fresh"]
    assert fields == {"name": "Utrygge morgener", "paired": "yes", "before": "3 4 -", "after": "1 - 2"}
    book = enter(Workbook(), f"ledger/c1/indicator.{name}", json.dumps(fields))
    assert book.challenge("c1").indicators[0].after == (1.0, None, 2.0)
    assert taken["said"] == "Tallene er læst ind. Målinger: 1."


def test_several_measurements_and_others_to_compare_with_come_from_one_file(store: Store) -> None:
    at = desk(store, OPEN)
    told = read(
        at, "indicator", "Måling;Gruppe;Før;Efter", "søvn;os;8;9", "Uro;os;3;1", "Uro;de andre;4;3,5", "Uro;uden;5;5"
    )
    assert told["rows"] == [
        "»søvn« · før: 1 tal fra 8 til 8 · efter: 1 tal fra 9 til 9",
        "»Uro« · før: 1 tal fra 3 til 3 · efter: 1 tal fra 1 til 1",
        "»Uro«, de andre · før: 2 tal fra 4 til 5 · efter: 2 tal fra 3,5 til 5,0",
    ]
    assert told["changes"] == ["»Søvn«, Tal før: 7 bliver til 8"]
    taken = take(at, "indicator")
    assert taken["changed"] == [("a", "paired", "yes", ""), ("a", "before", "8", "7"), ("a", "after", "9", "")]
    assert [fields for _, fields in taken["fresh"]] == [
        {"name": "Uro", "paired": "yes", "before": "3", "after": "1", "other_before": "4 5", "other_after": "3.5 5"}
    ]


def test_numbers_before_alone_do_not_say_that_it_is_the_same_people(store: Store) -> None:
    at = desk(store)
    read(at, "indicator", "Før", "3", "4")
    ((_, fields),) = take(at, "indicator")["fresh"]
    assert fields == {"name": "Uro", "before": "3 4"}


def test_what_is_pasted_without_a_name_is_called_a_measurement(store: Store) -> None:
    at = desk(store)
    assert read(at, "indicator", "Før\tEfter", "3\t1", name="")["rows"][0].startswith("»Måling« · ")


def test_a_locked_baseline_is_never_read_into_again_and_it_says_so(store: Store) -> None:
    at = desk(store, LOCKED)
    told = read(at, "indicator", "Før;Efter", "9;9", name="utrygge MORGENER.csv")
    assert told["said"][1].startswith("Udgangspunktet er låst og bliver ikke læst ind her: »Utrygge morgener«.")
    assert told["go"] == ""
    assert take(at, "indicator")["fresh"] == []
    assert store.open(TOKEN).workbook.challenge("c1").indicators == (LOCKED,)


def test_numbers_after_find_their_own_locked_numbers_before_in_whatever_order(store: Store) -> None:
    at = desk(store, LOCKED)
    told = read(at, "after", "Før;Efter", "2;9", "4;1", "3;7", "4;2")
    assert "Udgangspunktet er låst og bliver ikke ændret: »Utrygge morgener«." in told["said"]
    assert take(at, "after")["changed"] == [("l", "after", "7 1 2 9", "")]


def test_who_is_not_in_the_file_is_missing_after(store: Store) -> None:
    at = desk(store, LOCKED)
    read(at, "after", "Før;Efter", "2;9", "4;1")
    assert take(at, "after")["changed"] == [("l", "after", "- 1 - 9", "")]


@pytest.mark.parametrize(
    "lines", [("Før;Efter", "5;1", "4;2"), ("Efter", "1", "2", "3", "4"), ("Før;Efter", "3;1", "3;2")]
)
def test_numbers_after_that_belong_to_nobody_who_is_locked_are_not_read(store: Store, lines: tuple[str, ...]) -> None:
    at = desk(store, LOCKED)
    told = read(at, "after", *lines)
    assert any(one.startswith("Tallene før er ikke dem, der er låst: »Utrygge morgener«.") for one in told["said"])
    assert told["go"] == ""
    assert take(at, "after")["changed"] == []


def test_of_other_people_the_numbers_after_stand_as_they_come(store: Store) -> None:
    at = desk(store, OTHERS)
    read(at, "after", "Efter;Før", "5;1", ";2", "6;3")
    assert take(at, "after")["changed"] == [("o", "after", "5 6", "")]


def test_with_several_locked_a_file_has_to_say_which(store: Store) -> None:
    at = desk(store, LOCKED, OTHERS)
    assert read(at, "after", "Efter", "5", name="")["said"].startswith("Filen siger ikke, hvilken måling")
    assert "»Uro«" in read(at, "after", "Efter", "5")["said"][1]
    assert read(at, "after", "Måling;Efter", "ro;5")["go"] == "Læs tallene ind (målinger: 1)"


def test_there_is_room_for_so_many_and_the_rest_is_named(store: Store) -> None:
    at = desk(store, *(Indicator(f"i{number}", f"Nr. {number}") for number in range(20)))
    told = read(at, "indicator", "Før;Efter", "3;1")
    assert told["said"][1] == "Der er ikke plads til flere målinger. Ikke læst: »Uro«."


def test_what_is_no_such_file_is_told_in_a_sentence(store: Store) -> None:
    at = desk(store)
    assert read(at, "indicator", "a;b", "1;2")["said"].startswith("Der er ingen kolonne med tal før eller efter.")
    assert read(at, "observation", "Før", "1")["type"] == "unread"
