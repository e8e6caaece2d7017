"""Ways to take part in one challenge: in what, how and when, what stands in the way, and what is promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook.noted import Noted, Takes, many, one, text

PHASES = ("define", "design", "realise")
FORMS = ("meeting", "visit", "walk", "hands", "written", "online", "through")
TIMES = ("daytime", "evening", "weekend", "own_time")
PROMISES = ("inform", "consult", "involve", "collaborate", "empower")


@dataclass(frozen=True)
class Way(Noted):
    """How one co-player takes part; words of `PHASES`, `FORMS` and `TIMES` in their order, and one of `PROMISES`."""

    TAKES: ClassVar[Takes] = {
        "phases": many(*PHASES),
        "forms": many(*FORMS),
        "times": many(*TIMES),
        "barrier": text(),
        "promise": one(*PROMISES),
    }

    phases: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    barrier: str = ""
    promise: str = ""
