"""Quotes: which kinds of people have been heard, which have not, and what their words do to our understanding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samkit.measures import given
from samkit.measures.taking_part import INSIDE
from samkit.workbook import KINDS, SENSES, Partner, Quote, Sense

SEVERAL = 2
# What makes us see something else than we did.
DISTURBING = ("contradicts", "opens")


@dataclass(frozen=True)
class Hearing:
    """Who is heard.

    `counts` gives quotes and co-players by kind, in the order of `KINDS`, for the kinds that have any; `quotes`
    is how many there are, `outside` and `inside` how many of them are from others and from our own (see `INSIDE`).
    `heard` are the kinds with a quote; `unheard` those with a co-player and no quote;
    `several` those with a quote and two co-players or more, of whom one may have spoken for all.
    `unplaced` are the ids of quotes without a kind, which count neither as outside nor as inside, and `roleless`
    of those without a role.
    """

    counts: Mapping[str, tuple[int, int]]
    quotes: int
    outside: int
    inside: int
    heard: tuple[str, ...]
    unheard: tuple[str, ...]
    several: tuple[str, ...]
    unplaced: tuple[str, ...]
    roleless: tuple[str, ...]


@dataclass(frozen=True)
class Understanding:
    """What quotes do: `senses` has, for each of `SENSES`, the ids of its quotes; `open` are those without one."""

    senses: Mapping[str, tuple[str, ...]]
    open: tuple[str, ...]

    @property
    def marked(self) -> int:
        """Count the quotes that have a sense."""
        return sum(map(len, self.senses.values()))

    @property
    def disturbed(self) -> bool:
        """Tell whether any quote contradicts or opens."""
        return any(self.senses[one] for one in DISTURBING)


def hearing(quotes: Sequence[Quote], partners: Sequence[Partner]) -> Hearing:
    """Count quotes beside the co-players that are noted; a quote without words counts nowhere.

    The checks are samkit's own. Raises `OutOfRange` for a kind that there is
    not, and an id that is empty or stands twice.
    """
    said = _said(quotes)
    ours = Counter(one.kind for one in given.co_players(partners))
    theirs = Counter(one.kind for one in said)
    counts = {kind: (theirs[kind], ours[kind]) for kind in KINDS if theirs[kind] or ours[kind]}
    heard = tuple(kind for kind in counts if theirs[kind])
    return Hearing(
        counts=counts,
        quotes=len(said),
        outside=sum(theirs[kind] for kind in heard if kind not in INSIDE),
        inside=sum(theirs[kind] for kind in heard if kind in INSIDE),
        heard=heard,
        unheard=tuple(kind for kind in counts if not theirs[kind]),
        several=tuple(kind for kind in heard if ours[kind] >= SEVERAL),
        unplaced=tuple(one.id for one in said if not one.kind),
        roleless=tuple(one.id for one in said if not one.role),
    )


def understanding(quotes: Sequence[Quote], senses: Mapping[str, Sense]) -> Understanding:
    """Sort the quotes that have words by what they do; a sense of a quote that is gone counts nowhere.

    Raises `OutOfRange` for a kind or a sense that there is not, and an id that is empty or stands twice.
    """
    noted = {name: given.an(Sense, "sense", one) for name, one in given.table("senses", senses).items()}
    for one in noted.values():
        given.word("sense", one.sense, (*SENSES, ""))
    chosen = {one.id: noted.get(one.id, Sense()).sense for one in _said(quotes)}
    by_sense = {sense: tuple(name for name, its in chosen.items() if its == sense) for sense in SENSES}
    return Understanding(by_sense, tuple(name for name, its in chosen.items() if not its))


def _said(quotes: object) -> tuple[Quote, ...]:
    """Give the quotes that have words, once all of them are as they must be."""
    listed = tuple(given.an(Quote, "quote", one) for one in given.row("quotes", quotes))
    given.once("quote", [given.named("quote", one.id) for one in listed])
    for one in listed:
        given.word("kind", one.kind, (*KINDS, ""))
    return tuple(one for one in listed if one.what)
