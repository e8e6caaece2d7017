"""Appointments as a file that calendars read: iCalendar, RFC 5545."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from samkit.errors import Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable

MAKER = "-//samkit//samkit//EN"
ZONE = ZoneInfo("Europe/Copenhagen")
YEARS = range(1970, 2200)  # what calendars can place, with the summer time of today


@dataclass(frozen=True)
class Appointment:
    """What stands in the calendar; `id` is the same for the same appointment, `begins` is in Danish local time.

    An appointment of no minutes takes the whole day. `link` is an address to go to, or empty.
    """

    id: str
    title: str
    begins: dt.datetime
    minutes: int
    place: str
    notes: str
    link: str = ""


def as_ics(one: Appointment, stamp: dt.datetime) -> bytes:
    """Give one appointment as a file, see `several`."""
    return several((one,), stamp)


def several(appointments: Iterable[Appointment], stamp: dt.datetime) -> bytes:
    """Give the appointments as a file made at `stamp` (UTC), their times in UTC: the same moment everywhere.

    Of an hour that the clock shows twice, the first is meant. A person's text is only ever a value: signs
    that mean something are escaped, and title and place are one line each.
    Raises `Rejected("odd_year")` for a day that no calendar has.
    """
    every = tuple(appointments)
    for one in every:
        if one.begins.year not in YEARS:
            raise Rejected("odd_year", name=one.begins.year)
    return bytes(Calendar.new(prodid=MAKER, subcomponents=[_event(one, stamp) for one in every]).to_ical())


def _event(one: Appointment, stamp: dt.datetime) -> Event:
    begins, ends = _times(one)
    return Event.new(
        uid=f"{one.id}@samkit",
        stamp=stamp,
        start=begins,
        end=ends,
        summary=_line(one.title),
        location=_line(one.place) or None,
        description=one.notes or None,
        url=one.link or None,
    )


def _times(one: Appointment) -> tuple[dt.date, dt.date]:
    """Give when it begins and ends: two moments, or two days."""
    if not one.minutes:
        return one.begins.date(), one.begins.date() + dt.timedelta(1)
    begins = one.begins.replace(tzinfo=ZONE).astimezone(dt.UTC)
    return begins, begins + dt.timedelta(minutes=one.minutes)


def _line(text: str) -> str:
    return " ".join(text.split())
