"""Assumptions: what we believe about a challenge, how sure we are, and who was last asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, one

CERTAINTY = ("guess", "believe", "seen", "measured")
IMPORTANCE = ("0", "1", "2", "3")
SOURCES = ("habit", "own", "figures", "others", "citizens")


@dataclass(frozen=True)
class Assumption(Noted):
    """One belief: one of `CERTAINTY`, of `IMPORTANCE` (how much falls if it is wrong) and of `SOURCES`, or empty.

    `asked` is the date (ISO) when anyone last asked a citizen about it, or empty for never.
    """

    TAKES: ClassVar[Takes] = {
        "what": line(limits.BELIEF),
        "certainty": one(*CERTAINTY),
        "importance": one(*IMPORTANCE),
        "source": one(*SOURCES),
        "asked": limits.date,
    }

    id: str
    what: str = ""
    certainty: str = ""
    importance: str = ""
    source: str = ""
    asked: str = ""
