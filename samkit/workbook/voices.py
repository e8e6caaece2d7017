"""Who is heard: what a leader believes about a co-player's power, claim, urgency and interest in one challenge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook.noted import Noted, Takes, one

MARKS = ("power", "legitimacy", "urgency", "interest")
DEGREES = ("0", "1", "2", "3", "unknown")
STANCES = ("for", "against", "both", "unknown")


@dataclass(frozen=True)
class Voice(Noted):
    """Marks of one co-player: each `0` to `3`, `unknown`, or empty; `stance` is one of `STANCES` or empty."""

    TAKES: ClassVar[Takes] = {**dict.fromkeys(MARKS, one(*DEGREES)), "stance": one(*STANCES)}

    power: str = ""
    legitimacy: str = ""
    urgency: str = ""
    interest: str = ""
    stance: str = ""
