"""The effect model in layers and as an outline: what stands beside what, and what each effect comes from."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.measures.effects import checked, whole
from samkit.workbook import STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.workbook import EffectModel

SWEEPS = 4
DEEPEST = 8  # how far an outline goes in before it goes on from the beginning of a line


@dataclass(frozen=True)
class Layer:
    """The nodes of one stage by id, in the order they are drawn; the stage is empty for those that have none."""

    stage: str
    nodes: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One line of an outline: a node at a depth from 0, by which `arrow` it leads to the line above, if by any.

    `again` tells that what it comes from stands elsewhere in the outline.
    """

    node: str
    depth: int
    arrow: str = ""
    again: bool = False


def layered(effect_model: EffectModel) -> tuple[Layer, ...]:
    """Put the nodes in layers by their stages, first those that come first, last those without a stage.

    A node with neither words nor a stage is left out. Within a layer each stands near what it is tied to: the mean
    of its neighbours' places decides, else the order of the list (the barycenter method: Sugiyama, Tagawa & Toda, *IEEE
    Transactions on Systems, Man, and Cybernetics* 11, 1981). The same model gives the same layers.
    """
    model = checked(effect_model)
    nodes = [one for one in model.nodes if one.what or one.stage]
    layers = {stage: [one.id for one in nodes if one.stage == stage] for stage in (*STAGES, "")}
    tied = _neighbours(model)
    there = [stage for stage, inside in layers.items() if inside]
    for sweep in range(SWEEPS):
        for stage in reversed(there) if sweep % 2 else there:
            layers[stage] = _sorted(layers[stage], layers, tied)
    return tuple(Layer(stage, tuple(layers[stage])) for stage in there)


def outline(effect_model: EffectModel) -> tuple[Entry, ...]:
    """Give the model as a nested list, line by line: first where it ends, and below each what leads to it.

    Each node's own lines stand once; where it comes again, `again` says so. In a loop the first of the list begins.
    A line deeper than `DEEPEST` is such a one, and stands later by itself.
    """
    model = checked(effect_model)
    order = [name for layer in reversed(layered(model)) for name in layer.nodes]
    before: dict[str, list[tuple[str, str]]] = {name: [] for name in order}
    onward = set[str]()
    for arrow in whole(model):
        if arrow.source in before and arrow.target in before:
            before[arrow.target].append((arrow.source, arrow.id))
            if arrow.source != arrow.target:
                onward.add(arrow.source)
    begins = deque([*(name for name in order if name not in onward), *order])
    lines: list[Entry] = []
    told = set[str]()
    while begins:
        name = begins.popleft()
        if name not in told:
            lines += _below(name, before, told)
    return tuple(lines)


def _below(name: str, before: Mapping[str, Sequence[tuple[str, str]]], told: set[str]) -> list[Entry]:
    """Give the lines of a node and of all that leads to it and has not been told."""
    lines: list[Entry] = []
    wait = [Entry(name, 0)]
    while wait:
        line = wait.pop()
        again = line.node in told or line.depth == DEEPEST
        lines.append(Entry(line.node, line.depth, line.arrow, again and bool(before[line.node])))
        if not again:
            told.add(line.node)
            wait += [Entry(source, line.depth + 1, arrow) for source, arrow in reversed(before[line.node])]
        elif not before[line.node]:
            told.add(line.node)
    return lines


def _neighbours(model: EffectModel) -> dict[str, list[str]]:
    tied: dict[str, list[str]] = {one.id: [] for one in model.nodes}
    for arrow in whole(model):
        tied[arrow.source].append(arrow.target)
        tied[arrow.target].append(arrow.source)
    return tied


def _sorted(names: list[str], layers: Mapping[str, list[str]], tied: Mapping[str, Sequence[str]]) -> list[str]:
    """Bring one layer into the order of what its nodes are tied to in the others, counted from the middle of each."""
    place = {one: at - (len(inside) - 1) / 2 for inside in layers.values() for at, one in enumerate(inside)}
    inside = {*names}

    def mean(name: str) -> float:
        others = [place[one] for one in tied[name] if one in place and one not in inside]
        return sum(others) / len(others) if others else place[name]

    return sorted(names, key=mean)


def numbers(layers: Sequence[Layer]) -> dict[str, int]:
    """Give each node its number, from 1, as they are drawn layer by layer."""
    return {name: at for at, name in enumerate((one for layer in layers for one in layer.nodes), 1)}
