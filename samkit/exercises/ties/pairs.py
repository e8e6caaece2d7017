"""Which pairs a page asks about, and where what is answered about them is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.exercise.notes import partners, values
from samkit.workbook import US, Tie, ends, limits

if TYPE_CHECKING:
    from samkit.workbook import Challenge, Partner, Workbook

FEW = 5
CLOSEST = ("citizens", "users")
# Stands for the first few in the list of whom one can answer for; no id can be this.
FIRST = "~"

Two = tuple[str, str]


def named(workbook: Workbook) -> list[Partner]:
    """Give the co-players that can be asked about: those with a name."""
    return [one for one in workbook.partners if one.name and one.id != US]


def focus(workbook: Workbook, about: Challenge) -> str:
    """Say whose ties are asked about: the id of a co-player, `us`, or `FIRST`, also where the one chosen is gone."""
    known = {US, *(one.id for one in named(workbook))}
    return about.focus if about.focus in known else FIRST


def asked(workbook: Workbook, about: Challenge) -> list[Two]:
    """Give the pairs to ask about, those with us first, then in the order of the list."""
    whose = focus(workbook, about)
    if whose == FIRST:
        return first(workbook)
    listed = (US, *(one.id for one in named(workbook)))
    at = listed.index(whose)
    return [*((one, whose) for one in listed[:at]), *((whose, one) for one in listed[at + 1 :])]


def first(workbook: Workbook) -> list[Two]:
    """Give the pairs among us and a few: citizens and users before others, as long as there are any."""
    few = sorted(named(workbook), key=lambda one: one.kind not in CLOSEST)[:FEW]
    chosen = [one.id for one in named(workbook) if one in few]
    return list(combinations((US, *chosen), 2))


@dataclass(frozen=True)
class Pairs:
    """The ties of a challenge, by the name of a pair of those who are there; their fields are `tie.<pair>.<field>`."""

    name: str = "tie"

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field of one tie; what holds nothing is not kept."""
        name, _, field = rest.partition(".")
        if not {US, *partners(workbook, about)}.issuperset(ends(name)):
            raise Rejected("unknown_row")
        taken = about.ties.get(name, Tie()).noted(field, value)
        kept = {key: one for key, one in about.ties.items() if key != name}
        if taken != Tie() and len(kept) >= limits.TIES:
            raise Rejected("too_many", limit=limits.TIES)
        return replace(about, ties=kept if taken == Tie() else {**kept, name: taken})

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty where nothing is noted."""
        name, _, field = rest.partition(".")
        return values(about.ties.get(name, Tie())).get(field, "")


@dataclass(frozen=True)
class Whose:
    """Whose ties the page asks about, chosen among those who are there."""

    name: str = "focus"

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note the choice."""
        if rest:
            raise Rejected("unknown_field", name=rest)
        chosen = limits.one_of(value, (FIRST, "", US, *partners(workbook, about)))
        return about.noted("focus", "" if chosen == FIRST else chosen)

    def read(self, about: Challenge, rest: str) -> str:
        """Give the choice as the page holds it."""
        return "" if rest else about.focus or FIRST
