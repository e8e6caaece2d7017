"""Coverage: which kinds of co-player bring which resources, and where nobody does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samkit.measures import given
from samkit.workbook import KINDS, RESOURCES, Partner

Cell = tuple[str, str]


@dataclass(frozen=True)
class Coverage:
    """How many bring what.

    `counts` holds every (resource, kind) with 0 or more co-players; `resources`
    nobody brings, `kinds` nobody is; `empty` are the cells with nobody, the most
    worth asking about first; `unplaced` the ids of those without a kind, who
    count in no cell, and `loose` how many of them bring each resource.
    """

    counts: Mapping[Cell, int]
    resources: tuple[str, ...]
    kinds: tuple[str, ...]
    empty: tuple[Cell, ...]
    unplaced: tuple[str, ...]
    loose: Mapping[str, int]


def coverage(partners: Sequence[Partner]) -> Coverage:
    """Count co-players by resource and kind.

    Empty cells come in samkit's own order: kinds on the list before kinds that
    nobody is, then the resource the fewest bring (those without a kind
    included), then the order of `RESOURCES` and of `KINDS`.
    Raises `OutOfRange` for a kind or a resource that there is not, and an id that is empty or stands twice.
    """
    listed = given.co_players(partners)
    counts = {
        (resource, kind): sum(one.kind == kind and resource in one.brings for one in listed)
        for resource in RESOURCES
        for kind in KINDS
    }
    bring = {resource: sum(resource in one.brings for one in listed) for resource in RESOURCES}
    absent = tuple(kind for kind in KINDS if not any(one.kind == kind for one in listed))
    empty = [cell for cell, count in counts.items() if not count]
    return Coverage(
        counts=counts,
        resources=tuple(resource for resource in RESOURCES if not bring[resource]),
        kinds=absent,
        empty=tuple(sorted(empty, key=lambda cell: (cell[1] in absent, bring[cell[0]]))),
        unplaced=tuple(one.id for one in listed if not one.kind),
        loose={resource: sum(not one.kind and resource in one.brings for one in listed) for resource in RESOURCES},
    )
