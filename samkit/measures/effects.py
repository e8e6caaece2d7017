"""The effect model looked at: what is missing in it, what does not hang together, and its weakest arrow."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from samkit.measures import given
from samkit.measures.loops import loops
from samkit.workbook import CERTAINTY, INTENDED, STAGES, WHOSE, Arrow, EffectModel, Node

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

# What can be found, in the order it is told.
FLAWS = (
    "no_citizen",
    "gone",
    "loop",
    "backwards",
    "skipped",
    "orphan",
    "unstaged",
    "activity",
    "no_because",
    "no_indicator",
    "no_unintended",
)
# What comes of it is seen here; `output` may be passed over, for the short model has no such box.
EFFECTS = ("outcome", "impact")
NEEDED = ("activity", "outcome")
UNSURE = ("guess", "believe")

_words = tomllib.loads(Path(__file__).with_name("doing.toml").read_text("utf-8"))
DOING = frozenset(_words["verbs"])
BEFORE = frozenset(_words["before"])


@dataclass(frozen=True)
class Flaw:
    """One thing to look at: a key of `FLAWS`, `where` it is, by the id of a node or an arrow, empty for the whole.

    `about` are the stages that are passed over, or the ids of the nodes that go round in a loop.
    """

    key: str
    where: str = ""
    about: tuple[str, ...] = ()


def lint(effect_model: EffectModel, doing: Collection[str] = DOING) -> tuple[Flaw, ...]:
    """Find what is missing in a model and what does not hang together, by key in the order of `FLAWS`.

    A node without words is not looked at, nor an arrow that holds nothing; an empty model has no flaws.

    - `no_citizen`: nothing intended at the stages `EFFECTS` is on the level of a citizen.
    - `gone`: an end of the arrow is a node that is not there, or none.
    - `loop`: nodes that lead to each other in a ring, or one to itself; `where` is the first.
    - `backwards`: the arrow leads to an earlier stage, outside a loop.
    - `skipped`: it passes over an activity or an outcome, in `about`; an output may be passed over.
    - `orphan`: no arrow ties the node to another, while there are others.
    - `unstaged`: the node has no stage.
    - `activity`: at one of `EFFECTS`, but beginning with one of `doing` (folded), as what we do ourselves does.
    - `no_because`: the arrow does not say why.
    - `no_indicator`: at one of `EFFECTS`, with nothing that one can see it by.
    - `no_unintended`: there are effects, and none of them is unintended.

    The stages are those of the logic model (W. K. Kellogg Foundation, *Logic Model Development Guide*, 2004), the rules
    samkit's own. Raises `OutOfRange` for what is no model, a word that there is not, and an id that is empty or
    stands twice.
    """
    model = checked(effect_model)
    worded = {one.id: one for one in model.nodes if one.what}
    rings = loops(tuple(one.id for one in model.nodes), [(one.source, one.target) for one in whole(model)])
    found = [
        *_of_all(tuple(worded.values())),
        *(Flaw("loop", ring[0], ring) for ring in rings),
        *_of_arrows(model, worded, {name: at for at, ring in enumerate(rings) for name in ring}),
        *_of_nodes(model, worded, {word.casefold() for word in doing}),
    ]
    return tuple(sorted(found, key=lambda one: FLAWS.index(one.key)))


def checked(model: object) -> EffectModel:
    """Give the model back if its ids are its own and its words there are; `OutOfRange` if not."""
    noted = given.an(EffectModel, "effect_model", model)
    nodes = [given.an(Node, "node", one) for one in given.row("nodes", noted.nodes)]
    arrows = [given.an(Arrow, "arrow", one) for one in given.row("arrows", noted.arrows)]
    given.once("node", [given.named("node", one.id) for one in nodes])
    given.once("arrow", [given.named("arrow", one.id) for one in arrows])
    for node in nodes:
        given.word("stage", node.stage, (*STAGES, ""))
        given.word("level", node.level, (*WHOSE, ""))
        given.word("intended", node.intended, (*INTENDED, ""))
    for arrow in arrows:
        given.word("certainty", arrow.certainty, (*CERTAINTY, ""))
    return noted


def whole(model: EffectModel) -> tuple[Arrow, ...]:
    """Give the arrows that have both ends, in their order."""
    there = {one.id for one in model.nodes}
    return tuple(one for one in model.arrows if {one.source, one.target} <= there)


def weakest(effect_model: EffectModel) -> Arrow | None:
    """Give the arrow to test first: guessed before believed, then nearest to the end, then first; none if none is.

    Only arrows between nodes with words count; the end is the latest stage that an arrow leads to.
    """
    model = checked(effect_model)
    nodes = {one.id: one for one in model.nodes if one.what}
    unsure = [one for one in whole(model) if one.certainty in UNSURE and {one.source, one.target} <= nodes.keys()]
    return min(unsure, key=lambda one: (UNSURE.index(one.certainty), -_rank(nodes[one.target])), default=None)


def begins_doing(what: str, doing: Collection[str] = DOING) -> bool:
    """Tell whether a text begins with one of these words, whatever small words of `BEFORE` stand before it."""
    said = iter(re.findall(r"\w+", what.casefold()))
    return next((word for word in said if word not in BEFORE), "") in doing


def _of_all(worded: Iterable[Node]) -> Iterator[Flaw]:
    """Look at the model as a whole."""
    noted = list(worded)
    effects = [one for one in noted if one.stage in EFFECTS]
    if noted and not any(one.level == "citizen" and one.intended != "no" for one in effects):
        yield Flaw("no_citizen")
    if effects and not any(one.intended == "no" for one in noted):
        yield Flaw("no_unintended")


def _of_arrows(model: EffectModel, worded: Collection[str], ring: dict[str, int]) -> Iterator[Flaw]:
    """Look at each arrow; `ring` gives the number of the loop a node is in."""
    nodes, tied = {one.id: one for one in model.nodes}, {one.id for one in whole(model)}
    for arrow in model.arrows:
        if arrow.id not in tied:
            if arrow != Arrow(arrow.id):
                yield Flaw("gone", arrow.id)
            continue
        begin, end = (_rank(nodes[name]) for name in (arrow.source, arrow.target))
        passed = tuple(one for one in NEEDED if -1 < begin < STAGES.index(one) < end)
        inside = ring.get(arrow.source, -1) == ring.get(arrow.target, -2)
        if passed:
            yield Flaw("skipped", arrow.id, passed)
        if -1 < end < begin and not inside:
            yield Flaw("backwards", arrow.id)
        if not arrow.because and {arrow.source, arrow.target} <= {*worded}:
            yield Flaw("no_because", arrow.id)


def _of_nodes(model: EffectModel, worded: dict[str, Node], doing: Collection[str]) -> Iterator[Flaw]:
    """Look at each node with words."""
    tied = {name for one in whole(model) if one.source != one.target for name in (one.source, one.target)}
    for name, node in worded.items():
        if name not in tied and len(worded) > 1:
            yield Flaw("orphan", name)
        if not node.stage:
            yield Flaw("unstaged", name)
        if node.stage in EFFECTS and begins_doing(node.what, doing):
            yield Flaw("activity", name)
        if node.stage in EFFECTS and not node.indicator:
            yield Flaw("no_indicator", name)


def _rank(node: Node) -> int:
    """Give the place of a node's stage from 0, -1 where it has none."""
    return STAGES.index(node.stage) if node.stage else -1
