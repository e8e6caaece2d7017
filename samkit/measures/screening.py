"""Screening: whether a challenge calls for co-creation, and which single answer would change that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from samkit.measures import given
from samkit.workbook import DEGREE, FITS, STOPS, Screening

MOST = 3  # of one answer
UNKNOWN = "unknown"
# The lowest and highest sum of each. Seven takes all three of `FITS`, four at least two of them.
EDGES = {"operations": (0, 3), "bounded": (4, 6), "cocreate": (7, 9)}
OPEN, STOP = "open", "stop"
ALTERNATIVES = {
    "acute": "act",
    "decided": "user_test",
    "no_room": "hearing",
    "one_partner": "partnership",
    "routine": "operations",
    "no_time": "wait",
}


@dataclass(frozen=True)
class Flip:
    """One answer that alone gives another verdict.

    `answer` is one of `FITS` or `STOPS`, given from `low` to `high`, 0 to 3; a
    stop falls away, so both are 0. `steps` is how many degrees it moves at least: 0 for what is not known yet.
    """

    answer: str
    low: int
    high: int
    verdict: str
    steps: int


@dataclass(frozen=True)
class Screened:
    """What the answers amount to.

    The sum is from `low` to `high`, 0 to 9: one number unless something is not
    known. `verdict` is a key of `EDGES`, `open` when the interval crosses an
    edge, `stop`, or empty while something of `missing` has no answer. `alternative` is
    what to do instead, a value of `ALTERNATIVES`, else empty; `stops` are those that hold.
    """

    low: int
    high: int
    verdict: str
    alternative: str
    stops: tuple[str, ...]
    missing: tuple[str, ...]
    flips: tuple[Flip, ...]


def screen(noted: Screening) -> Screened:
    """Tell whether a challenge calls for co-creation.

    Three answers of 0 to 3 are added up: how far it cuts across, how unclear it
    is what works, how much daily operations lack of solving it well. 7 to 9:
    co-create; 4 to 6: try it on a bounded part; 0 to 3: ordinary operations. What is not known counts
    as 0 to 3, never as nothing. Any stop goes before the sum; of several the first of `STOPS` gives the alternative.

    The three conditions are A.-M. Scheibel and N. Hebsgaard's (*Ledelse af samskabelse*, Resonans); the
    sum, its edges and the stops are samkit's own rule. Raises `OutOfRange` for an answer or a stop that there is not.
    """
    checked = _checked(noted)
    missing = tuple(name for name in FITS if not getattr(checked, name))
    stops = tuple(one for one in checked.stops if one in STOPS)
    low, high = _sum(checked)
    return Screened(
        low=low,
        high=high,
        verdict=_verdict(checked),
        alternative=ALTERNATIVES[stops[0]] if stops else "",
        stops=stops,
        missing=missing,
        flips=() if missing else (*_of_stops(checked, stops), *_of_answers(checked)),
    )


def edge(low: int, high: int) -> str:
    """Name where a sum from `low` to `high`, 0 to 9, lies: a key of `EDGES`, or `open` when it crosses an edge."""
    return next((name for name, (start, end) in EDGES.items() if start <= low and high <= end), OPEN)


def _checked(noted: object) -> Screening:
    """Give the answers back if they are such, with the stops in their order."""
    one = given.an(Screening, "screening", noted)
    for name in FITS:
        given.word(name, getattr(one, name), (*DEGREE, ""))
    chosen = given.words("stops", one.stops, (*STOPS, "none"))
    return replace(one, stops=tuple(name for name in STOPS if name in chosen))


def _sum(noted: Screening) -> tuple[int, int]:
    known = [int(said) for name in FITS if (said := getattr(noted, name)) not in ("", UNKNOWN)]
    return sum(known), sum(known) + MOST * (len(FITS) - len(known))


def _verdict(noted: Screening) -> str:
    if noted.stops:
        return STOP
    return edge(*_sum(noted)) if all(getattr(noted, name) for name in FITS) else ""


def _of_stops(noted: Screening, stops: tuple[str, ...]) -> tuple[Flip, ...]:
    """Give the one stop without which the sum decides."""
    return (Flip(stops[0], 0, 0, _verdict(replace(noted, stops=())), 0),) if len(stops) == 1 else ()


def _of_answers(noted: Screening) -> tuple[Flip, ...]:
    """Give each run of degrees of one answer that leads to one other verdict."""
    flips = []
    for name in FITS:
        now = getattr(noted, name)
        told = [(degree, _verdict(_with(noted, name, degree))) for degree in range(MOST + 1)]
        for verdict, run in groupby(told, key=lambda one: one[1]):
            degrees = [degree for degree, _ in run]
            if verdict != _verdict(noted):
                steps = 0 if now == UNKNOWN else min(abs(int(now) - degree) for degree in degrees)
                flips.append(Flip(name, degrees[0], degrees[-1], verdict, steps))
    return tuple(flips)


def _with(noted: Screening, name: str, degree: int) -> Screening:
    changed: dict[str, Any] = {name: str(degree)}
    return replace(noted, **changed)
