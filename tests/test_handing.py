"""Handing out a file: the meeting for the calendar, made when somebody asks, or a sentence on what is missing."""

from __future__ import annotations

import base64
import datetime as dt
import importlib
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

from samkit.content import LANGUAGES
from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import ALL, exercise
from samkit.store import Store, new_token
from samkit.widgets import Handout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = new_token()
NOTED = {"purpose": "ideas", "people": "12", "minutes": "60", "date": "2026-12-01", "start": "9.30", "place": "Hallen"}
ASK = {"type": "file", "list": "paper", "kind": "ics"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    yield opened
    opened.close()


def desk(store: Store, token: str = TOKEN, lang: str = "da") -> Desk:
    return Desk(Sitting(store, token, exercise("runsheet"), lang))


def note(at: Desk, fields: dict[str, str], first: int = 1, path: str = "runsheet/c1/runsheet") -> None:
    for number, (name, value) in enumerate(fields.items(), first):
        base = at.sitting.opened.revision_of(f"{path}.{name}")
        change = {"writer": "tab", "number": number, "path": f"{path}.{name}", "value": value, "base": base}
        (answer, *_) = at.handle({"type": "changes", "changes": [change]})
        assert answer["outcomes"][0]["status"] == "saved"


def asked(at: Desk, **other: Any) -> dict[str, Any]:
    (answer,) = at.handle({**ASK, **other})
    return answer


def event(answer: dict[str, Any]) -> icalendar.Event:
    (found,) = icalendar.Calendar.from_ical(base64.b64decode(answer["data"])).events
    return found


def test_the_meeting_goes_to_the_calendar_as_a_file_with_the_exercises_name(store: Store) -> None:
    at = desk(store)
    note(at, NOTED)
    answer = asked(at)
    assert (answer["type"], answer["list"], answer["kind"]) == ("file", "paper", "ics")
    assert answer["name"] == "Drejebog til første møde.ics"
    found = event(answer)
    assert found.start.isoformat() == "2026-12-01T08:30:00+00:00"
    assert found.end - found.start == dt.timedelta(minutes=60)
    assert str(found["LOCATION"]) == "Hallen"
    assert str(found["DESCRIPTION"]).splitlines()[0] == "09.30–09.37, 7 min: 1. Kom i gang"
    assert "said" not in answer


@pytest.mark.parametrize("missing", ["date", "start"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_day_and_a_time_it_is_a_kind_sentence_and_no_file(store: Store, missing: str, lang: str) -> None:
    at = desk(store, lang=lang)
    note(at, {name: value for name, value in NOTED.items() if name != missing})
    answer = asked(at)
    assert "data" not in answer
    assert answer["said"].startswith({"da": "Skriv, hvilken dag mødet er", "en": "Write which day"}[lang])


def test_a_day_that_no_calendar_has_is_a_sentence_too(store: Store) -> None:
    at = desk(store)
    note(at, {**NOTED, "date": "0001-01-01"})
    assert asked(at)["said"] == "Kalenderen kan ikke bruge året 1. Ret datoen, og prøv igen."


@pytest.mark.parametrize(
    "forged",
    [
        {"kind": "exe"},
        {"kind": "../ics"},
        {"kind": None},
        {"kind": ["ics"]},
        {"list": "count"},
        {"list": "nothing"},
        {"list": None},
    ],
)
def test_a_kind_or_a_name_that_no_sheet_offers_is_refused(store: Store, forged: dict[str, Any]) -> None:
    at = desk(store)
    note(at, NOTED)
    answer = asked(at, **forged)
    assert answer["type"] == "failed"
    assert "Genindlæs siden" in answer["sentence"]


def test_while_there_is_no_sheet_there_is_no_file(store: Store) -> None:
    assert asked(desk(store))["type"] == "failed"
    assert asked(Desk(Sitting(store, TOKEN, exercise("matching"), "da")))["type"] == "failed"


def test_the_same_meeting_keeps_its_id_when_it_is_moved_and_others_have_others(store: Store) -> None:
    at = desk(store)
    note(at, NOTED)
    first = str(event(asked(at))["UID"])
    moved = {"date": "2027-01-05", "start": "18.00", "place": "Et andet sted", "minutes": "90", "purpose": "agree"}
    note(at, moved, 20)
    assert str(event(asked(at))["UID"]) == first
    assert str(event(asked(desk(store, lang="en")))["UID"]) == first
    other = desk(store, new_token())
    note(other, NOTED)
    assert str(event(asked(other))["UID"]) != first
    at.sitting.challenge = "c2"
    note(at, NOTED, 40, "runsheet/c2/runsheet")
    assert str(event(asked(at))["UID"]) != first


def test_a_hostile_challenge_and_place_stay_text(store: Store) -> None:
    evil = "Ud\r\nATTENDEE:mailto:x@example.org\r\nBEGIN:VALARM {0}"
    at = desk(store)
    note(at, {**NOTED, "place": evil})
    change = {"writer": "t2", "number": 1, "path": "challenge/c1/what", "value": evil, "base": 0}
    list(Desk(Sitting(store, TOKEN, exercise("challenge"), "da")).handle({"type": "changes", "changes": [change]}))
    at.sitting.refresh()
    found = event(asked(at))
    assert "ATTENDEE" not in found
    assert not found.subcomponents
    assert str(found["SUMMARY"]) == "Første møde: Ud ATTENDEE:mailto:x@example.org BEGIN:VALARM {0}"
    assert str(found["LOCATION"]) == "Ud ATTENDEE:mailto:x@example.org BEGIN:VALARM {0}"


def test_nobody_waits_for_the_calendar_who_does_not_ask_for_it() -> None:
    code = "import sys, samkit.exercises, samkit.course.desk; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("key", [one.key for one in ALL if one.files])
def test_every_kind_that_a_sheet_offers_is_made_and_nothing_else(key: str) -> None:
    one, shown = exercise(key), example()
    makers = importlib.import_module(one.files).FILES
    workbook = shown.workbook("da")
    state = State(workbook, workbook.chosen, "da", shown.today)
    kinds = {kind for control in one.draw(state) if isinstance(control, Handout) for kind in control.files}
    assert kinds == set(makers)
    assert all(makers[kind](state) for kind in kinds)


def test_where_a_server_stands_by_it_makes_the_large_files_and_no_kernel_does(store: Store) -> None:
    at = Desk(Sitting(store, TOKEN, exercise("plan"), "da", hosted=True))
    answers = {kind: asked(at, list="paper", kind=kind) for kind in ("pdf", "docx", "xlsx", "html", "json")}
    assert {kind for kind, answer in answers.items() if "data" in answer} == {"json"}
    assert answers["pdf"]["address"] == "plan.pdf?challenge=c1"
    assert answers["pdf"]["name"] == "Handlingsplan.pdf"
