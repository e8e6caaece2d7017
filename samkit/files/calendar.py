"""An appointment as a file that calendars read: iCalendar, RFC 5545."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from samkit.errors import Rejected

MAKER = "-//samkit//samkit//EN"
ZONE = ZoneInfo("Europe/Copenhagen")
YEARS = range(1970, 2200)  # what calendars can place, with the summer time of today


@dataclass(frozen=True)
class Appointment:
    """What stands in the calendar; `id` is the same for the same appointment, `begins` is in Danish local time."""

    id: str
    title: str
    begins: dt.datetime
    minutes: int
    place: str
    notes: str


def as_ics(one: Appointment, stamp: dt.datetime) -> bytes:
    """Give the appointment as a file made at `stamp` (UTC), with the rules of summer time for its year.

    A person's text is only ever a value: signs that mean something are escaped, and
    title and place are one line each. Raises `Rejected("odd_year")` for a day that no calendar has.
    """
    if one.begins.year not in YEARS:
        raise Rejected("odd_year", name=one.begins.year)
    begins = one.begins.replace(tzinfo=ZONE)
    ends = (begins.astimezone(dt.UTC) + dt.timedelta(minutes=one.minutes)).astimezone(ZONE)
    event = Event.new(
        uid=f"{one.id}@samkit",
        stamp=stamp,
        start=begins,
        end=ends,
        summary=_line(one.title),
        location=_line(one.place) or None,
        description=one.notes or None,
    )
    calendar = Calendar.new(prodid=MAKER, subcomponents=[event])
    first = dt.date(begins.year, 1, 1)
    calendar.add_missing_timezones(first, first.replace(year=first.year + 1))
    return bytes(calendar.to_ical())


def _line(text: str) -> str:
    return " ".join(text.split())
