"""A trial: what is tried, what one expects, how much it may fill, and what was decided about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar, Self

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, one, text, whole

BEFORE = (
    *("hypothesis", "measure", "prediction", "total", "start", "weeks", "hours", "meetings", "money"),
    *("amplify", "stop"),
)
AFTER = ("observed", "noticed", "used_hours", "used_meetings", "used_money")
VERDICTS = ("amplify", "adjust", "stop")
# What the next trial begins with when this one is adjusted or done more of; the number and the day are new.
AGAIN = (
    *("hypothesis", "measure", "total", "action", "who", "weeks", "hours", "meetings", "money"),
    *("amplify", "stop", "undo"),
)
MOST = 1_000_000
_amount = partial(limits.decimal, low=0, high=MOST)


@dataclass(frozen=True)
class Trial(Noted):
    """A trial. `BEFORE` is fixed once it is `locked` (ISO date); `AFTER` is noted only then.

    `prediction` and `observed` are numbers of whatever `measure` counts, of `total` if there are so many in all;
    `hours`, `meetings` and `money` (kroner) are how much it may fill at most, `used_…` what it took.
    `verdict` and `because` are the next line of the log, until it is added.
    """

    TAKES: ClassVar[Takes] = {
        "hypothesis": text(),
        "measure": line(),
        "prediction": partial(limits.decimal, low=-MOST, high=MOST),
        "total": whole(1, MOST),
        "action": text(),
        "who": line(),
        "start": limits.date,
        "weeks": whole(1, 52),
        "hours": _amount,
        "meetings": whole(0, 1_000),
        "money": _amount,
        "amplify": text(),
        "stop": text(),
        "undo": text(),
        "locked": limits.date,
        "observed": partial(limits.decimal, low=-MOST, high=MOST),
        "noticed": text(),
        "used_hours": _amount,
        "used_meetings": whole(0, 1_000),
        "used_money": _amount,
        "verdict": one(*VERDICTS),
        "because": text(),
    }

    hypothesis: str = ""
    measure: str = ""
    prediction: float | None = None
    total: int | None = None
    action: str = ""
    who: str = ""
    start: str = ""
    weeks: int | None = None
    hours: float | None = None
    meetings: int | None = None
    money: float | None = None
    amplify: str = ""
    stop: str = ""
    undo: str = ""
    locked: str = ""
    observed: float | None = None
    noticed: str = ""
    used_hours: float | None = None
    used_meetings: int | None = None
    used_money: float | None = None
    verdict: str = ""
    because: str = ""

    def noted(self, field: str, value: object) -> Self:
        """Give the trial with one field noted; `Rejected` for what is locked, and for what comes after before it is."""
        taken = super().noted(field, value)
        if field in BEFORE and self.locked and taken != self:
            raise Rejected("trial_locked")
        if field in AFTER and not self.locked and getattr(taken, field) not in (None, ""):
            raise Rejected("trial_open")
        if field == "locked" and (taken != self or (self.locked and not self.whole)):
            raise Rejected("forged")
        return taken

    @property
    def whole(self) -> bool:
        """Tell whether there is something to lock: what one expects, as a number of something, and when to stop."""
        return bool(self.hypothesis and self.measure and self.stop) and self.prediction is not None

    @property
    def end(self) -> str:
        """Give the day it is over (ISO); empty while start or weeks are missing, or the calendar ends first."""
        try:
            last = dt.date.fromisoformat(self.start) + dt.timedelta(weeks=self.weeks or 0)
        except (ValueError, OverflowError):
            return ""
        return last.isoformat() if self.weeks else ""

    def lock(self, today: dt.date) -> Self:
        """Give the trial locked from today, if there is anything to lock and it is not locked already."""
        return replace(self, locked=today.isoformat()) if self.whole and not self.locked else self

    def after(self, verdict: str) -> Trial:
        """Give the next trial: an empty one after a stop, else with what may stay, and without a number and a day."""
        kept: dict[str, Any] = {} if verdict == "stop" else {name: getattr(self, name) for name in AGAIN}
        return Trial(**kept)


@dataclass(frozen=True)
class PastTrial(Trial):
    """An earlier trial, as it stood when the next one was begun."""

    id: str = ""


@dataclass(frozen=True)
class Logged(Noted):
    """One line of the log: what was decided (`VERDICTS`), why, and on which day (ISO)."""

    TAKES: ClassVar[Takes] = {"verdict": one(*VERDICTS), "because": text(), "date": limits.date}

    id: str
    verdict: str = ""
    because: str = ""
    date: str = ""
