"""Treasures: co-players with much to gain and little contact."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import CONTACT, RESOURCES, Partner
from samkit.workbook.partners import FARTHEST

if TYPE_CHECKING:
    from collections.abc import Sequence

LITTLE = ("none", "little")


@dataclass(frozen=True)
class Treasure:
    """A co-player by id, the `resources` they bring, and those that `only` they bring, of all on the list."""

    id: str
    resources: tuple[str, ...]
    only: tuple[str, ...]


def treasures(partners: Sequence[Partner]) -> tuple[Treasure, ...]:
    """Find those who bring something and with whom contact is noted as none or little.

    In samkit's own order: most resources that nobody else brings, most
    resources, no contact before little, nearest in km (not noted last), the order of the list.
    Raises `OutOfRange` for a kind, resource, contact or distance that there is
    not, and an id that is empty or stands twice.
    """
    listed = given.co_players(partners)
    for one in listed:
        given.word("contact", one.contact, (*CONTACT, ""))
        _away(one.distance)
    bring = Counter(resource for one in listed for resource in one.brings)
    hidden = [one for one in listed if one.brings and one.contact in LITTLE]
    only = {one.id: tuple(r for r in RESOURCES if r in one.brings and bring[r] == 1) for one in hidden}

    def rank(one: Partner) -> tuple[float, ...]:
        return -len(only[one.id]), -len(one.brings), LITTLE.index(one.contact), _away(one.distance)

    return tuple(Treasure(one.id, tuple(one.brings), only[one.id]) for one in sorted(hidden, key=rank))


def _away(distance: float | None) -> float:
    """Give a distance to sort by, what is not noted last."""
    if distance is None:
        return inf
    if type(distance) not in (int, float) or not 0 <= distance <= FARTHEST:
        raise OutOfRange("out_of_range", name="distance", value=distance)
    return distance
