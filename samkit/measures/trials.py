"""A trial: what is missing before it can be locked, what was seen beside what was expected, and how much it took."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from math import ceil, floor, isfinite

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.measures.shares import share
from samkit.workbook import Trial

# What must be noted before a trial is locked: without a day, nobody can tell whether it was foreseen.
LOCKS = ("hypothesis", "measure", "prediction", "stop", "start", "weeks")
CEILINGS = ("hours", "meetings", "money")
STAGES = ("open", "ahead", "running", "over")
FULL = ("reached", "over")


@dataclass(frozen=True)
class Fill:
    """How much of one thing a trial may take at `most`, and has `used`: hours, meetings, or money in kroner."""

    what: str
    most: float | None
    used: float | None

    @property
    def standing(self) -> str:
        """Say it in one word.

        `free` without a ceiling, `open` while nothing is noted as used, `below` it, `reached`, or `over` it.
        Nothing used never reaches a ceiling, not even one of nothing.
        """
        if self.most is None:
            return "free"
        if self.used is None:
            return "open"
        if self.used > self.most:
            return "over"
        return "reached" if self.used == self.most and self.used else "below"


@dataclass(frozen=True)
class TrialOutcome:
    """What a trial amounts to on a day.

    `stage` is one of `STAGES`: not locked, or before, within or after its weeks. `foretold`
    says whether it was locked on the day it began or before; `None` while that can't be said. `missing`
    are those of `LOCKS` that are not noted. `difference` is the number observed minus the one
    predicted. `low` and `high`, 0 to `total`, are how far a count may swing by chance (95 %), `None` where
    nothing is counted out of a total. `beyond`: a number is outside 0 to the total.
    """

    stage: str
    foretold: bool | None
    missing: tuple[str, ...]
    difference: float | None
    low: int | None
    high: int | None
    beyond: bool
    fills: tuple[Fill, ...]

    @property
    def stops(self) -> tuple[str, ...]:
        """Name the ceilings that are reached: each is a signal to stop."""
        return tuple(one.what for one in self.fills if one.standing in FULL)


def trial_outcome(trial: Trial, today: dt.date) -> TrialOutcome:
    """Put what was observed beside what was predicted, and what was used beside its ceiling.

    A prediction written down first is part of plan-do-study-act (Langley et al., *The Improvement Guide*, 2009);
    that reaching a ceiling is a signal to stop is samkit's own rule. The interval is Wilson's, in whole numbers of
    the total, rounded outwards.
    Raises `OutOfRange` for what is no trial, a number that is not finite, a total that is not 1 or
    more, a date that there is not, and a `today` that is no date.
    """
    noted = given.an(Trial, "trial", trial)
    if type(today) is not dt.date:
        raise OutOfRange("out_of_range", name="today", value=today)
    predicted, observed = (_number(name, getattr(noted, name)) for name in ("prediction", "observed"))
    low, high = _swing(observed, noted.total)
    return TrialOutcome(
        stage=_stage(noted, today),
        foretold=_date("locked", noted.locked) <= _date("start", noted.start) if noted.locked and noted.start else None,
        missing=tuple(name for name in LOCKS if getattr(noted, name) in ("", None)),
        difference=None if observed is None or predicted is None else round(observed - predicted, 2),
        low=low,
        high=high,
        beyond=noted.total is not None and any(not 0 <= one <= noted.total for one in (predicted, observed) if one),
        fills=tuple(_fill(noted, name) for name in CEILINGS),
    )


def _fill(noted: Trial, name: str) -> Fill:
    most, used = (_number(one, getattr(noted, one)) for one in (name, f"used_{name}"))
    return Fill(name, most, used)


def _stage(noted: Trial, today: dt.date) -> str:
    if not noted.locked:
        return "open"
    if noted.start and today < _date("start", noted.start):
        return "ahead"
    return "over" if noted.end and today >= _date("end", noted.end) else "running"


def _swing(observed: float | None, total: int | None) -> tuple[int | None, int | None]:
    """Give the interval of a count out of a total, in whole numbers."""
    if total is not None and (type(total) is not int or total < 1):
        raise OutOfRange("out_of_range", name="total", value=total)
    if observed is None or total is None or not 0 <= observed <= total or observed != int(observed):
        return None, None
    found = share(int(observed), total)
    return floor(found.low * total), min(ceil(found.high * total), total)


def _number(name: str, value: object) -> float | None:
    if value is not None and (not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value)):
        raise OutOfRange("out_of_range", name=name, value=value)
    return value


def _date(name: str, value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise OutOfRange("out_of_range", name=name, value=value) from error
