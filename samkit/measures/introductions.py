"""Introductions: which two co-players to bring together first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.measures.network import TIED, Known, Network, Pair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.workbook import Partner


@dataclass(frozen=True)
class Introduction:
    """Two to introduce, known to have no tie: their `level`, 0 or 1, and the level `wanted`, None where none is.

    `ours` are those of them who have a tie to us.
    """

    pair: Pair
    level: int
    wanted: int | None
    ours: tuple[str, ...]


def introduction(network: Network, partners: Sequence[Partner]) -> Introduction | None:
    """Give the two co-players to introduce to each other, None while there are none.

    Only pairs that are known to have no tie come in. In samkit's own order:

    - where a tie is wanted between any of them: the widest step from the level
      to the one wanted, then the most of the two with a tie to us;
    - else two who both have a tie to us: those with the fewest ties in common
      besides us, then those who bring the most that only one of the two brings.

    At last the order of the nodes. Raises `OutOfRange` for a node that is no co-player and not us.
    """
    listed = {one.id: frozenset(one.brings) for one in given.co_players(partners)}
    for name in network.nodes:
        if name != network.us and name not in listed:
            raise OutOfRange("out_of_range", name="node", value=name)
    near = _near(network)
    ours = near[network.us]
    apart = [one for one in network.known if not one.tied and network.us not in one.pair]
    wished = [one for one in apart if one.wanted is not None and one.wanted >= TIED]
    if wished:
        best = min(wished, key=lambda one: (one.level - (one.wanted or 0), -_count(one, ours)))
    else:
        both = [one for one in apart if ours.issuperset(one.pair) and one.wanted is None]
        if not both:
            return None
        best = min(both, key=lambda one: (_common(one, near), -_different(one, listed)))
    return Introduction(best.pair, best.level, best.wanted, tuple(name for name in best.pair if name in ours))


def _near(network: Network) -> dict[str, set[str]]:
    """Give those whom each has a tie to."""
    near: dict[str, set[str]] = {name: set() for name in network.nodes}
    for one in network.ties:
        first, second = one.pair
        near[first].add(second)
        near[second].add(first)
    return near


def _count(one: Known, ours: set[str]) -> int:
    return sum(name in ours for name in one.pair)


def _common(one: Known, near: Mapping[str, set[str]]) -> int:
    return len(near[one.pair[0]] & near[one.pair[1]])


def _different(one: Known, brings: Mapping[str, frozenset[str]]) -> int:
    return len(brings[one.pair[0]] ^ brings[one.pair[1]])
