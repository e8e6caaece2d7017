"""Assumptions on a map of certainty and importance: which to test first, and how long since a citizen was asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import zip_longest
from math import inf
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import CERTAINTY, IMPORTANCE, Assumption

if TYPE_CHECKING:
    from collections.abc import Sequence

# The source knows important and known alone. Where each begins here is samkit's own rule.
UNSURE = ("guess", "believe")
HEAVY = ("2", "3")
# Why one to test comes before the next, and why one is not to be tested.
ORDER = ("importance", "certainty", "asked", "order", "last")
SETTLED = ("light", "sure")


@dataclass(frozen=True)
class Placed:
    """One assumption with both marks, by id.

    `days` since a citizen was asked, 0 or more; `None` for never. `reason` is a
    word of `ORDER` if it is to be tested: what puts it before the next, or
    `last`; else one of `SETTLED`: little falls, or it is seen or measured.
    """

    id: str
    certainty: str
    importance: str
    days: int | None
    reason: str

    @property
    def to_test(self) -> bool:
        """Tell whether it is to be tested: much falls if it is wrong, and it is only guessed or believed."""
        return self.reason in ORDER


@dataclass(frozen=True)
class AssumptionMap:
    """What a list of assumptions amounts to; all but `placed` and `days` are ids in the order of the list.

    `placed` are those with both marks: those to test, what comes first first,
    then the others in the order of the list; `unplaced` lack a mark. `days`
    since a citizen was last asked about any of them, `None` for never; `never`
    are those about which no citizen was asked, `ahead` those of them whose date is still to come.
    """

    placed: tuple[Placed, ...]
    unplaced: tuple[str, ...]
    days: int | None
    never: tuple[str, ...]
    ahead: tuple[str, ...]


def assumption_map(assumptions: Sequence[Assumption], today: dt.date) -> AssumptionMap:
    """Place assumptions by certainty and importance, and rank those to test.

    To be tested is what has an importance of 2 or 3 of 3 and is guessed or
    believed. First comes what is most important, then least certain, then
    longest since a citizen was asked, never before any date; else the list decides. Days are
    counted from the dates to `today`; a date after it counts as not asked.

    The map is assumption mapping (Bland & Osterwalder, *Testing Business
    Ideas*, 2019), the thresholds and the ranking samkit's own. Raises `OutOfRange` for a mark or
    a date that there is not, an id that is empty or stands twice, and a `today` that is no date.
    """
    listed = _listed(assumptions)
    days = {one.id: _days(one.asked, today) for one in listed}
    marked = [one for one in listed if one.certainty and one.importance]
    testing = sorted((one for one in marked if _to_test(one)), key=lambda one: _rank(one, days[one.id]))
    ranks = [_rank(one, days[one.id]) for one in testing]
    reasons = [_before(rank, after) for rank, after in zip_longest(ranks, ranks[1:])] if ranks else []
    settled = [(one, SETTLED[one.importance in HEAVY]) for one in marked if not _to_test(one)]
    asked = [one for one in days.values() if one is not None]
    return AssumptionMap(
        placed=tuple(
            Placed(one.id, one.certainty, one.importance, days[one.id], reason)
            for one, reason in (*zip(testing, reasons, strict=True), *settled)
        ),
        unplaced=tuple(one.id for one in listed if one not in marked),
        days=min(asked, default=None),
        never=tuple(name for name, since in days.items() if since is None),
        ahead=tuple(one.id for one in listed if one.asked and days[one.id] is None),
    )


def _listed(assumptions: object) -> tuple[Assumption, ...]:
    """Give the assumptions back if each has an id of its own and marks that there are."""
    listed = tuple(given.an(Assumption, "assumption", one) for one in given.row("assumptions", assumptions))
    given.once("assumption", [given.named("assumption", one.id) for one in listed])
    for one in listed:
        given.word("certainty", one.certainty, (*CERTAINTY, ""))
        given.word("importance", one.importance, (*IMPORTANCE, ""))
    return listed


def _days(asked: str, today: dt.date) -> int | None:
    """Count the days since a date; nothing where there is none, or where it is still to come."""
    if type(today) is not dt.date:
        raise OutOfRange("out_of_range", name="today", value=today)
    try:
        since = (today - dt.date.fromisoformat(given.an(str, "asked", asked))).days if asked else -1
    except ValueError as error:
        raise OutOfRange("out_of_range", name="asked", value=asked) from error
    return since if since >= 0 else None


def _to_test(one: Assumption) -> bool:
    return one.certainty in UNSURE and one.importance in HEAVY


def _rank(one: Assumption, days: int | None) -> tuple[float, ...]:
    """Give what ranks an assumption, in the order of `ORDER`, the smallest first."""
    return -IMPORTANCE.index(one.importance), CERTAINTY.index(one.certainty), -inf if days is None else -days


def _before(rank: tuple[float, ...], after: tuple[float, ...] | None) -> str:
    """Say what puts one before the next."""
    if after is None:
        return "last"
    return next((name for name, a, b in zip(ORDER, rank, after, strict=False) if a != b), "order")
