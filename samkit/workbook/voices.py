"""Who is heard: what a leader believes about a co-player's power, claim, urgency and interest in one challenge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from samkit.errors import Rejected
from samkit.workbook import limits

MARKS = ("power", "legitimacy", "urgency", "interest")
DEGREES = ("0", "1", "2", "3", "unknown")
STANCES = ("for", "against", "both", "unknown")


@dataclass(frozen=True)
class Voice:
    """Marks of one co-player: each `0` to `3`, `unknown`, or empty; `stance` is one of `STANCES` or empty."""

    power: str = ""
    legitimacy: str = ""
    urgency: str = ""
    interest: str = ""
    stance: str = ""

    def noted(self, field: str, value: object) -> Voice:
        """Give the voice with one mark noted; `Rejected` if the value can't be taken."""
        if field not in (*MARKS, "stance"):
            raise Rejected("unknown_field", name=field)
        changed: dict[str, Any] = {field: limits.one_of(value, (*(DEGREES if field in MARKS else STANCES), ""))}
        return replace(self, **changed)
