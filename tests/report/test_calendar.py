"""The trial's days for a calendar: when it begins, when it is over, when one looks again, and the way back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import icalendar
import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.report.calendar import ics
from samkit.workbook import Challenge, Plan, Trial, Workbook

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 16)
TRIAL = Trial("Hvis x\nså y", start="2026-11-30", weeks=2)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAMKIT_DATA", str(tmp_path))
    monkeypatch.delenv("SAMKIT_PUBLIC_URL", raising=False)


def events(trial: Trial = TRIAL, review: str = "", lang: str = "da", name: str = "w1") -> list[icalendar.Event]:
    workbook = Workbook((Challenge("c1", trial=trial, plan=Plan(review=review)),), "c1")
    found: list[icalendar.Event] = icalendar.Calendar.from_ical(ics(State(workbook, "c1", lang, TODAY, name))).events
    return found


def test_the_three_days_stand_in_the_calendar_as_whole_days() -> None:
    assert [(str(one["SUMMARY"]), one.start, one.end) for one in events(review="2027-01-04")] == [
        ("Prøvehandlingen begynder", dt.date(2026, 11, 30), dt.date(2026, 12, 1)),
        ("Prøvehandlingen er slut: Hvad så I?", dt.date(2026, 12, 14), dt.date(2026, 12, 15)),
        ("Vi ser på planen igen", dt.date(2027, 1, 4), dt.date(2027, 1, 5)),
    ]


def test_a_day_to_look_again_that_is_not_noted_is_called_a_suggestion() -> None:
    last = events(lang="en")[-1]
    assert (str(last["SUMMARY"]), last.start) == ("We look at the plan again (suggestion)", dt.date(2026, 12, 21))


def test_the_way_back_is_an_address_where_there_is_one_else_the_words_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    first = str(events()[0]["DESCRIPTION"])
    assert first.startswith("Hvis x så y")
    assert first.endswith("Åbn dit arbejde, hvor du skrev det, og gå til øvelsen »Prøvehandling«.")
    assert "URL" not in events()[0]
    monkeypatch.setenv("SAMKIT_PUBLIC_URL", "https://kursus.example.org/sam/")
    begin, _, review = events(lang="en")
    assert str(begin["URL"]) == "https://kursus.example.org/sam/en/trial"
    assert str(review["URL"]) == "https://kursus.example.org/sam/en/plan"
    told = str(begin["DESCRIPTION"])
    assert "Back to your work: https://kursus.example.org/sam/en/trial" in told
    assert told.endswith("Open the page in the browser in which you wrote, or make a link under ‘My data’.")


def test_without_a_day_it_is_a_sentence_and_one_day_alone_is_enough() -> None:
    with pytest.raises(Rejected, match="no_days"):
        events(Trial("x"))
    assert len(events(Trial("x", start="2026-11-30"))) == 1
    assert [str(one["SUMMARY"]) for one in events(Trial(), "2026-12-01")] == ["Vi ser på planen igen"]
    with pytest.raises(Rejected, match="odd_year"):
        events(Trial("x", start="0001-01-01"))


def test_a_day_keeps_its_id_when_it_is_moved_and_another_workbook_has_others() -> None:
    ids = [str(one["UID"]) for one in events()]
    assert len(set(ids)) == 3
    assert [str(one["UID"]) for one in events(Trial("z", start="2027-02-01", weeks=5), "2027-05-01", "en")] == ids
    assert not set(ids) & {str(one["UID"]) for one in events(name="w2")}


def test_what_was_typed_stays_a_text() -> None:
    evil = "x\r\nATTENDEE:mailto:a@example.org\nEND:VEVENT"
    assert all("ATTENDEE" not in one for one in events(Trial(evil, start="2026-11-30", weeks=1)))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_example_has_its_days(lang: str) -> None:
    seen = example()
    noted = seen.workbook(lang)
    found = icalendar.Calendar.from_ical(ics(State(noted, noted.chosen, lang, seen.today))).events
    assert [one.start.isoformat() for one in found] == ["2026-09-28", "2026-11-09", "2026-12-15"]
