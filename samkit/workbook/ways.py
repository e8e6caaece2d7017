"""Ways to take part in one challenge: in what, how and when, what stands in the way, and what is promised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from samkit.errors import Rejected
from samkit.workbook import limits

PHASES = ("define", "design", "realise")
FORMS = ("meeting", "visit", "walk", "hands", "written", "online", "through")
TIMES = ("daytime", "evening", "weekend", "own_time")
PROMISES = ("inform", "consult", "involve", "collaborate", "empower")
SEVERAL = {"phases": PHASES, "forms": FORMS, "times": TIMES}


@dataclass(frozen=True)
class Way:
    """How one co-player takes part; words of `PHASES`, `FORMS` and `TIMES` in their order, and one of `PROMISES`."""

    phases: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    barrier: str = ""
    promise: str = ""

    def noted(self, field: str, value: object) -> Way:
        """Give the way with one field noted; `Rejected` if the value can't be taken."""
        if field in SEVERAL:
            taken: Any = limits.several(value, SEVERAL[field])
        elif field == "barrier":
            taken = limits.text(value, limits.LONG)
        elif field == "promise":
            taken = limits.one_of(value, (*PROMISES, ""))
        else:
            raise Rejected("unknown_field", name=field)
        changed: dict[str, Any] = {field: taken}
        return replace(self, **changed)
