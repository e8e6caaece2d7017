"""Loops among nodes with arrows between: which of them lead to each other in a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def loops(names: Sequence[str], arrows: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Give the nodes that lead to each other in a ring, or one to itself, ring by ring, in the order of `names`.

    These are the strongly connected components of the graph, found as Sharir does (*Computers & Mathematics with
    Applications* 7, 1981), without recursion. Each name stands in one ring at most; arrows to other names are left out.
    """
    onward: dict[str, list[str]] = {name: [] for name in names}
    back: dict[str, list[str]] = {name: [] for name in names}
    for source, target in arrows:
        if source in onward and target in onward:
            onward[source].append(target)
            back[target].append(source)
    place = {name: at for at, name in enumerate(names)}
    rings, seen = [], set[str]()
    for name in reversed(_left(names, onward)):
        if name not in seen:
            ring = _reached(name, back, seen)
            if len(ring) > 1 or name in onward[name]:
                rings.append(tuple(sorted(ring, key=place.__getitem__)))
    return tuple(sorted(rings, key=lambda ring: place[ring[0]]))


def _left(names: Sequence[str], onward: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the names in the order in which a walk through all of them, depth first, leaves them for good."""
    seen, left = set[str](), []
    for name in names:
        if name in seen:
            continue
        seen.add(name)
        walk = [(name, iter(onward[name]))]
        while walk:
            here, rest = walk[-1]
            further = next((one for one in rest if one not in seen), None)
            if further is None:
                left.append(here)
                walk.pop()
            else:
                seen.add(further)
                walk.append((further, iter(onward[further])))
    return left


def _reached(name: str, arrows: Mapping[str, Sequence[str]], seen: set[str]) -> list[str]:
    """Give what is reached from a name, itself too, and has not been seen; then it has."""
    seen.add(name)
    found, at = [name], 0
    while at < len(found):
        fresh = [one for one in dict.fromkeys(arrows[found[at]]) if one not in seen]
        seen.update(fresh)
        found += fresh
        at += 1
    return found
