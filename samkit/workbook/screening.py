"""Screening: whether a challenge calls for co-creation, what speaks against it, and how ready a service is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook.noted import Noted, Takes, many, one

FITS = ("across", "wicked", "unsolved")  # it cuts across, it is complex, daily operations don't already solve it well
DEGREE = ("0", "1", "2", "3", "unknown")
# What goes before the three, in the order in which it is acted upon: danger first, lack of time last.
STOPS = ("acute", "decided", "no_room", "one_partner", "routine", "no_time")
ITEMS = (*(f"1-{number}" for number in range(1, 7)), *(f"2-{number}" for number in range(1, 8)))
YES_NO = ("yes", "no", "unknown")


@dataclass(frozen=True)
class Screening(Noted):
    """How far each of `FITS` holds, one of `DEGREE` or empty.

    `stops` are those of `STOPS` that speak against it, or `none`; `service`
    tells whether it is about a service that there is today: yes, no or empty.
    """

    TAKES: ClassVar[Takes] = {
        **dict.fromkeys(FITS, one(*DEGREE)),
        "stops": many(*STOPS, "none"),
        "service": one("yes", "no"),
    }

    across: str = ""
    wicked: str = ""
    unsolved: str = ""
    stops: tuple[str, ...] = ()
    service: str = ""


@dataclass(frozen=True)
class Ready(Noted):
    """The answer to one of `ITEMS` about a service: one of `YES_NO` or empty."""

    TAKES: ClassVar[Takes] = {"answer": one(*YES_NO)}

    answer: str = ""
