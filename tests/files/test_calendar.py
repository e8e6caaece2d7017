"""A file for the calendar: one appointment that every calendar reads, whatever a person has typed."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import Rejected
from samkit.files.calendar import Appointment, as_ics

STAMP = dt.datetime(2026, 11, 16, 8, 30, tzinfo=dt.UTC)
MEETING = Appointment("m1", "Første møde", dt.datetime(2026, 12, 8, 16, 30), 90, "Biblioteket", "Kom i gang\nSlut af")  # noqa: DTZ001 - local time, as it is noted
HOSTILE = (
    "x\r\nATTENDEE:mailto:evil@example.org",
    "x\nEND:VEVENT\nBEGIN:VEVENT",
    "a;b,c\\n:d\"'",
    "\u2028BEGIN:VALARM\u2029",
    "BEGIN:VCALENDAR",
    "é" * 500 + "\U0001f600" * 200,
    "=cmd|' /C calc'!A0 <script>",
)
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=300)


def read(one: Appointment) -> icalendar.Event:
    calendar = icalendar.Calendar.from_ical(as_ics(one, STAMP))
    (event,) = calendar.events
    return event


def lines(one: Appointment) -> list[str]:
    """Give the lines as a calendar sees them, unfolded."""
    return re.sub("\r\n[ \t]", "", as_ics(one, STAMP).decode("utf-8")).split("\r\n")


def names(one: Appointment) -> list[str]:
    return [re.split("[:;]", line)[0] for line in lines(one) if line]


def test_the_appointment_says_what_when_and_where() -> None:
    event = read(MEETING)
    assert str(event["SUMMARY"]) == "Første møde"
    assert str(event["LOCATION"]) == "Biblioteket"
    assert str(event["DESCRIPTION"]) == "Kom i gang\nSlut af"
    assert str(event["UID"]) == "m1@samkit"
    assert event.stamp == STAMP
    assert (event.start.isoformat(), event.end.isoformat()) == (
        "2026-12-08T15:30:00+00:00",
        "2026-12-08T17:00:00+00:00",
    )


@pytest.mark.parametrize(
    ("begins", "minutes", "start", "end"),
    [
        ("2026-12-08T16:30", 90, "15:30:00", "17:00:00"),
        ("2027-06-01T09:00", 60, "07:00:00", "08:00:00"),
        ("2026-03-28T23:30", 300, "22:30:00", "03:30:00"),
        ("2026-10-25T01:30", 120, "23:30:00", "01:30:00"),
        ("2026-10-25T02:30", 30, "00:30:00", "01:00:00"),
    ],
)
def test_danish_time_is_written_as_the_moment_it_is_also_when_the_clock_changes(
    begins: str, minutes: int, start: str, end: str
) -> None:
    event = read(replace(MEETING, begins=dt.datetime.fromisoformat(begins), minutes=minutes))
    assert [one.isoformat()[11:] for one in (event.start, event.end)] == [f"{start}+00:00", f"{end}+00:00"]
    assert event.end - event.start == dt.timedelta(minutes=minutes)


def test_lines_end_as_the_standard_says_and_are_at_most_75_bytes() -> None:
    long = as_ics(replace(MEETING, title="æ" * 400, notes="ø" * 900), STAMP)
    assert long.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in long.replace(b"\r\n", b"")
    assert max(len(line) for line in long.split(b"\r\n")) <= 75
    assert long.decode("utf-8")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_line_of_its_own(text: str) -> None:
    expected = names(MEETING)
    assert names(replace(MEETING, title=text, place=text, notes=text)) == expected
    event = read(replace(MEETING, title=text, place=text, notes=text))
    assert str(event["SUMMARY"]) == str(event["LOCATION"]) == " ".join(text.split())
    assert str(event["DESCRIPTION"]).split() == text.split()


@given(TEXT, TEXT, TEXT)
def test_whatever_is_typed_comes_back_as_it_was_and_adds_no_line(title: str, place: str, notes: str) -> None:
    one = replace(MEETING, title=f"x{title}", place=f"x{place}", notes=f"x{notes}")
    assert names(one) == names(MEETING)
    assert str(read(one)["SUMMARY"]) == " ".join(one.title.split())
    assert str(read(one)["DESCRIPTION"]) == one.notes


def test_an_appointment_without_a_place_has_no_line_for_it() -> None:
    assert "LOCATION" not in names(replace(MEETING, place=""))


@pytest.mark.parametrize("year", [1, 1969, 2200, 9999])
def test_a_year_that_no_calendar_has_is_refused_by_name(year: int) -> None:
    with pytest.raises(Rejected) as refused:
        as_ics(replace(MEETING, begins=MEETING.begins.replace(year=year)), STAMP)
    assert (refused.value.key, refused.value.details) == ("odd_year", {"name": year})


@pytest.mark.parametrize("year", [1970, 2026, 2199])
def test_the_first_and_the_last_minute_of_a_year_can_be_placed(year: int) -> None:
    for begins in (dt.datetime(year, 1, 1), dt.datetime(year, 12, 31, 23, 59)):  # noqa: DTZ001 - as above
        event = read(replace(MEETING, begins=begins, minutes=480))
        assert event.end - event.start == dt.timedelta(minutes=480)
