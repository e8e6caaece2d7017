"""The ledger of effects: what somebody noticed, for whom and on which level, and where nobody has said anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import INTENDED, SIGNS, WHOSE, Observation, Partner

FELT = ("citizens", "users")  # kinds of co-player whose own experience an effect is judged by
Cell = tuple[str, str]


@dataclass(frozen=True)
class Count:
    """How many observations in a cell are `positive` and `negative`, and how many of each were not intended."""

    positive: int = 0
    negative: int = 0
    positive_unintended: int = 0
    negative_unintended: int = 0

    @property
    def unintended(self) -> int:
        """Count those that were not intended, good or bad."""
        return self.positive_unintended + self.negative_unintended


@dataclass(frozen=True)
class Blind:
    """Something nobody has said anything about, by its `kind`.

    A `stakeholder` or a `level` by name, or anything `negative` or `unintended` at all.
    """

    kind: str
    name: str = ""


@dataclass(frozen=True)
class Ledger:
    """What the observations amount to.

    `placed` are the ids of those that say what happened, for whom, on which level, and whether it was good;
    `unplaced` of those that lack one of these and count nowhere. `stakeholders`
    are all there is a row for: those with an observation, in the order of the
    list, then the co-players without. `cells` holds those with an observation. `substantiated` are the ids of placed
    ones that somebody outside confirms; `blind` what to ask about, the first first.
    """

    placed: tuple[str, ...]
    unplaced: tuple[str, ...]
    stakeholders: tuple[str, ...]
    cells: Mapping[Cell, Count]
    whole: Count
    substantiated: tuple[str, ...]
    blind: tuple[Blind, ...]


def ledger(observations: Sequence[Observation], partners: Sequence[Partner] = ()) -> Ledger:
    """Lay the observations out by stakeholder and level, after Outcome Harvesting.

    R. Wilson-Grau, *Outcome Harvesting*, 2019: a change in somebody, good or bad,
    intended or not, with our part in it, substantiated by an independent person. The matrix and what to ask
    about first are samkit's own: citizens and users of whom nothing is noted, then whether anything went wrong
    or was not intended, then levels without an observation, then the other co-players.
    Names are compared without case. Raises `OutOfRange` for a level, sign or kind that there is not, and
    an id that is empty or stands twice.
    """
    listed = [_checked(one) for one in given.row("observations", observations)]
    given.once("observation", [one.id for one in listed])
    known = [one for one in given.co_players(partners) if one.name]
    placed = [one for one in listed if one.what and one.stakeholder and one.level and one.sign]
    named = {_folded(one.stakeholder): one.stakeholder for one in reversed(placed)}
    rows = list(dict.fromkeys(_folded(one.stakeholder) for one in placed))
    cells = {
        (named[who], level): _count(found)
        for who in rows
        for level in WHOSE
        if (found := [one for one in placed if (_folded(one.stakeholder), one.level) == (who, level)])
    }
    unheard = [one for one in known if _folded(one.name) not in named]
    return Ledger(
        placed=tuple(one.id for one in placed),
        unplaced=tuple(one.id for one in listed if one not in placed and one != Observation(one.id)),
        stakeholders=(*(named[who] for who in rows), *dict.fromkeys(one.name for one in unheard)),
        cells=cells,
        whole=_count(placed),
        substantiated=tuple(one.id for one in placed if one.substantiated),
        blind=_blind(placed, unheard) if placed else (),
    )


def _checked(one: object) -> Observation:
    noted = given.an(Observation, "observation", one)
    given.named("observation", noted.id)
    for name, allowed in (("level", WHOSE), ("sign", SIGNS), ("intended", INTENDED)):
        if getattr(noted, name) not in (*allowed, ""):
            raise OutOfRange("out_of_range", name=name, value=getattr(noted, name))
    return noted


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _count(them: Sequence[Observation]) -> Count:
    found = [(one.sign, one.intended == "no") for one in them]
    signs = [sum(sign == one for sign, _ in found) for one in SIGNS]
    return Count(*signs, *(found.count((one, True)) for one in SIGNS))


def _blind(placed: Sequence[Observation], unheard: Sequence[Partner]) -> tuple[Blind, ...]:
    """Say what to ask about, the first first."""
    felt, rest = ([one for one in unheard if (one.kind in FELT) is first] for first in (True, False))
    levels = [level for level in WHOSE if not any(one.level == level for one in placed)]
    found = [Blind("stakeholder", name) for name in dict.fromkeys(one.name for one in felt)]
    if not any(one.sign == "negative" for one in placed):
        found.append(Blind("negative"))
    if not any(one.intended == "no" for one in placed):
        found.append(Blind("unintended"))
    found += [Blind("level", level) for level in levels]
    return (*found, *(Blind("stakeholder", name) for name in dict.fromkeys(one.name for one in rest)))
