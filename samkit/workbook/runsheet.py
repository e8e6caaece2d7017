"""The run sheet of a first meeting: what it is for, who comes, and how long there is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, one, whole

PURPOSES = ("understand", "ideas", "agree", "follow")
TURNS = 100
CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[.:,]([0-5][0-9])")


def clock(value: object) -> str:
    """Give a time of day as `HH:MM`, written with a point or a colon; nothing for an empty text."""
    written = limits.line(value)
    if not written:
        return ""
    found = CLOCK.fullmatch(written)
    if not found:
        raise Rejected("not_time", name=written)
    return f"{int(found[1]):02}:{found[2]}"


@dataclass(frozen=True)
class Runsheet(Noted):
    """A meeting: one of `PURPOSES`, how many people (2 to 500), minutes (5 to 480), and when and where.

    `turn` is how many times one has asked for other questions (0 to 99).
    """

    TAKES: ClassVar[Takes] = {
        "purpose": one(*PURPOSES),
        "people": whole(2, 500),
        "minutes": whole(5, 480),
        "date": limits.date,
        "start": clock,
        "place": line(),
        "turn": whole(0, TURNS - 1),
    }

    purpose: str = ""
    people: int | None = None
    minutes: int | None = None
    date: str = ""
    start: str = ""
    place: str = ""
    turn: int | None = None
