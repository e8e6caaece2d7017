"""A plan of evaluation: the highest certainty that it can give, what would raise it, and how its weeks are spent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import AGAINST, CERTAIN, METHODS, WEEKS, Sprint

# Methods that give numbers, which can be set against other numbers.
COUNTING = ("count", "questionnaire", "documents")
WEEK = 7
SHORT = 4  # weeks; a shorter plan is parted by days


@dataclass(frozen=True)
class Demand:
    """What an answer of one certainty takes at least; `counting` and `against` are 1 where it takes them, else 0."""

    methods: int
    people: int
    weeks: int
    counting: int = 0
    against: int = 0


DEMANDS: Mapping[str, Demand] = {
    "clue": Demand(methods=1, people=3, weeks=1),
    "pattern": Demand(methods=2, people=8, weeks=4),
    "compared": Demand(methods=2, people=20, weeks=8, counting=1, against=1),
}


@dataclass(frozen=True)
class Lack:
    """What a plan has too little of: `what` is a field of `Demand`, `have` less than `need`, both 0 or more."""

    what: str
    have: int
    need: int


@dataclass(frozen=True)
class Certainty:
    """The `highest` of `CERTAIN` that a plan can give, empty if none; `lacking` says of each what it lacks for it."""

    highest: str
    lacking: Mapping[str, tuple[Lack, ...]]

    @property
    def next(self) -> str:
        """Name the certainty above the highest; empty where there is none."""
        at = CERTAIN.index(self.highest) + 1 if self.highest else 0
        return CERTAIN[at] if at < len(CERTAIN) else ""


@dataclass(frozen=True)
class Period:
    """One part of the weeks: `ready`, `collect`, `talk` or `used`, from `begin` until `end`, the day the next begins.

    `used` is the one day on which it all ends.
    """

    key: str
    begin: dt.date
    end: dt.date


def certainty(sprint: Sprint) -> Certainty:
    """Say how certain an answer a plan can give at most.

    What is not noted counts as none. The demands are samkit's own rule of thumb and not statistics: a clue takes
    three people, a pattern two methods and eight people in four weeks, a comparison twenty people, numbers and
    something to set them against in eight weeks. Raises `OutOfRange` for what is no plan, a method or comparison
    that there is not, and a number that is not a count.
    """
    noted = given.an(Sprint, "sprint", sprint)
    methods = given.words("methods", noted.methods, METHODS)
    have = {
        "methods": len(methods),
        "people": _count("people", noted.people),
        "weeks": _count("weeks", noted.weeks),
        "counting": int(any(one in COUNTING for one in methods)),
        "against": int(bool(given.word("against", noted.against, (*AGAINST, "")))),
    }
    lacking = {
        name: tuple(Lack(what, have[what], need) for what, need in vars(demand).items() if have[what] < need)
        for name, demand in DEMANDS.items()
    }
    return Certainty(next((one for one in reversed(CERTAIN) if not lacking[one]), ""), lacking)


def periods(start: str, weeks: int | None) -> tuple[Period, ...]:
    """Part the weeks from a day (ISO): to get ready, to collect and to talk, and the day of the answer.

    From four weeks on, one week to get ready and a fifth of them, at least one, to talk; a shorter
    plan gives each as many days as it has weeks. The parting is samkit's own. Nothing while the start or
    the weeks are missing, or where the calendar ends first. Raises `OutOfRange` for a start that is no date, and
    for weeks that are not 1 to 13.
    """
    if weeks is not None and (type(weeks) is not int or not 1 <= weeks <= WEEKS):
        raise OutOfRange("out_of_range", name="weeks", value=weeks)
    if not start or not weeks:
        return ()
    ready, talk = (WEEK, max(1, weeks // 5) * WEEK) if weeks >= SHORT else (weeks, weeks)
    try:
        first = dt.date.fromisoformat(start)
        days = [first + dt.timedelta(days=at) for at in (0, ready, weeks * WEEK - talk, weeks * WEEK)]
    except OverflowError:
        return ()
    except (TypeError, ValueError) as error:
        raise OutOfRange("out_of_range", name="start", value=start) from error
    begun, collecting, talking, used = days
    return (
        Period("ready", begun, collecting),
        Period("collect", collecting, talking),
        Period("talk", talking, used),
        Period("used", used, used),
    )


def _count(name: str, value: object) -> int:
    if value is None:
        return 0
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise OutOfRange("out_of_range", name=name, value=value)
    return value
