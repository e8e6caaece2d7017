"""The plan of action: who does what before when, what is missing, and a day on which each missing thing may be done."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures.taking_part import INSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from samkit.workbook import Action, Challenge, Partner, Trial, Workbook

PACE = 2  # workdays for each missing thing; samkit's own
AFTER = 5  # workdays from the end of a trial until one looks at it again; samkit's own
WEEKEND = 5  # the first day of it, counted from Monday as 0
LAST = "~"  # after every date

# What can be missing, in the order of the course.
MISSING = (
    "challenge",
    "feel",
    "partners",
    "statement",
    "trial",
    "ceiling",
    "stop",
    "when",
    "lock",
    "actions",
    "owners",
    "passed",
    "yes",
    "review",
    "observed",
    "verdict",
    "tell",
)


@dataclass(frozen=True)
class Deed:
    """One action with something to do; `key` is the exercise that ended in it.

    `outside` says that a co-player from outside does it, `passed` that its date (ISO, or empty) is before today.
    """

    key: str
    what: str
    owner: str
    date: str
    outside: bool
    passed: bool

    @property
    def whole(self) -> bool:
        """Tell whether somebody does it before a date."""
        return bool(self.owner and self.date)


@dataclass(frozen=True)
class Lacking:
    """One thing that is missing: a key of `MISSING`, how many it is about, and the day (ISO) it may be done."""

    key: str
    count: int
    date: str


def workday(start: dt.date, days: int) -> dt.date:
    """Give the day that many workdays (Monday to Friday, 0 or more) after another; public holidays are not known.

    Raises `OutOfRange` for a negative number and for a day after the year 9999.
    """
    if days < 0:
        raise OutOfRange(name="days", value=days)
    found = start
    try:
        while days:
            found += dt.timedelta(1)
            days -= found.weekday() < WEEKEND
    except OverflowError as error:
        raise OutOfRange(name="start", value=start) from error
    return found


def deeds(actions: Mapping[str, Action], partners: Sequence[Partner], today: dt.date) -> tuple[Deed, ...]:
    """Give every action in which something is to be done, by date, those without one last.

    An action is done from outside if the name of a co-player from outside stands in its owner, whatever its
    case. From outside are all kinds but our own employees, politicians and other public bodies.
    """
    names = [one.name for one in partners if one.name and one.kind and one.kind not in INSIDE]
    day = today.isoformat()
    found = [
        Deed(key, one.what, one.owner, one.date, _named(one.owner, names), bool(one.date) and one.date < day)
        for key, one in actions.items()
        if one.what
    ]
    return tuple(sorted(found, key=lambda one: one.date or LAST))


def review(trial: Trial, noted: str) -> str:
    """Give the day (ISO) to look at the plan again: the one that is noted, else some workdays after the trial."""
    if noted or not trial.end:
        return noted
    try:
        return workday(dt.date.fromisoformat(trial.end), AFTER).isoformat()
    except OutOfRange:
        return ""


def missing(workbook: Workbook, about: Challenge, found: Sequence[Deed], today: dt.date) -> tuple[Lacking, ...]:
    """Give what the plan of one challenge lacks, in the order of `MISSING`, `PACE` workdays apart from today on.

    `found` are its `deeds`. What depends on something else is only missing once that is there: a trial has no
    ceiling before it has a hypothesis, and nobody tells of a trial that is not over.
    """
    counted = {**_told(workbook, about), **_trial(about.trial, len(about.log), today), **_agreed(about, found, today)}
    keys = [key for key in MISSING if counted.get(key)]
    return tuple(
        Lacking(key, int(counted[key]), workday(today, PACE * at).isoformat()) for at, key in enumerate(keys, 1)
    )


def _told(workbook: Workbook, about: Challenge) -> dict[str, int]:
    return {
        "challenge": not about.what,
        "feel": not about.feel,
        "partners": not any(one.name for one in workbook.partners),
        "statement": not about.reframe.statement,
    }


def _trial(trial: Trial, log: int, today: dt.date) -> dict[str, int]:
    if not trial.hypothesis:
        return {"trial": 1}
    over = bool(trial.end) and trial.end <= today.isoformat()
    return {
        "ceiling": {trial.hours, trial.meetings, trial.money} == {None},
        "stop": not trial.stop,
        "when": not trial.end,
        "lock": trial.whole and not trial.locked,
        "observed": over and bool(trial.locked) and trial.observed is None,
        "verdict": trial.observed is not None and not log,
    }


def _agreed(about: Challenge, found: Sequence[Deed], today: dt.date) -> dict[str, int]:
    plan, end = about.plan, about.trial.end
    over = bool(end) and end <= today.isoformat()
    return {
        "actions": not found,
        "owners": sum(not one.whole for one in found),
        "passed": sum(one.passed for one in found),
        "yes": not plan.yes or plan.yes_date > today.isoformat(),
        "review": plan.review < today.isoformat() if plan.review else bool(end),
        "tell": over and not (plan.tried and plan.happened and plan.useful),
    }


def _named(owner: str, names: Sequence[str]) -> bool:
    return any(_stands(name.casefold(), owner.casefold()) for name in names)


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def actions(workbook: Workbook, about: Challenge) -> Iterator[tuple[str, Action]]:
    """Give every action that the plan of a challenge holds, by the exercise that ended in it."""
    yield "amplify", workbook.amplify.action
    yield from about.actions.items()
