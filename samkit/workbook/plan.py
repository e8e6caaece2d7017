"""The plan of action: what serves each principle, who outside has said yes, and what is told to others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, one, text

PRINCIPLES = ("across", "habit", "equal", "active", "value", "measurable", "ambassador")


@dataclass(frozen=True)
class Serving(Noted):
    """What in the plan serves one of `PRINCIPLES`, in own words, or what is to be done for it."""

    TAKES: ClassVar[Takes] = {"what": text(), "next": text()}

    what: str = ""
    next: str = ""


@dataclass(frozen=True)
class Plan(Noted):
    """What only the plan asks: who outside has said yes and on which day, and when it is looked at again.

    `voices` says that the marks of `voice` may stand in it, `ratings` that the leader's own ratings may; `tried`,
    `happened` and `useful` are told to others.
    """

    TAKES: ClassVar[Takes] = {
        "yes": line(),
        "yes_date": limits.date,
        "review": limits.date,
        "voices": one("yes"),
        "ratings": one("yes"),
        "tried": text(),
        "happened": text(),
        "useful": text(),
    }

    yes: str = ""
    yes_date: str = ""
    review: str = ""
    voices: str = ""
    ratings: str = ""
    tried: str = ""
    happened: str = ""
    useful: str = ""
