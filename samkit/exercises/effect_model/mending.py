"""What one press can do about something that was found in a model, without losing what anybody has written."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.measures import lint
from samkit.measures.effects import NEEDED, whole
from samkit.workbook import STAGES, Arrow, EffectModel, Node, limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from samkit.measures import Flaw

# The stage before and after each on the short way.
SHORT = ("resource", "activity", "outcome", "impact")
# The press that ties all parts without an arrow at once.
ALL = ("orphan", "")

Made = tuple[
    str, dict[str, str], EffectModel
]  # the word for what a press does, what it is about, and the model after it


def mended(model: EffectModel, key: str, where: str) -> EffectModel:
    """Give the model after the press about a flaw; as it is if the flaw is gone, or nothing can be done by a press."""
    if (key, where) == ALL:
        found = _all(model)
    else:
        flaw = next((one for one in lint(model) if (one.key, one.where) == (key, where)), None)
        done = mend(model, flaw) if flaw else None
        found = done[2] if done else model
    for part, most in ((found.nodes, limits.NODES), (found.arrows, limits.ARROWS)):
        if len(part) > most:
            raise Rejected("too_many", limit=most)
    return found


def _all(model: EffectModel) -> EffectModel:
    """Draw an arrow for each part without one; the arrow of one may have tied the next."""
    for flaw in [one for one in lint(model) if one.key == ALL[0]]:
        if not any(flaw.where in {one.source, one.target} and one.source != one.target for one in model.arrows):
            done = _orphan(model, flaw)
            model = done[2] if done else model
    return model


def mend(model: EffectModel, flaw: Flaw) -> Made | None:
    """Give what one press can do about a flaw; nothing where only words can."""
    return MENDS[flaw.key](model, flaw) if flaw.key in MENDS else None


def _gone(model: EffectModel, flaw: Flaw) -> Made:
    """Take out an arrow that says nothing; one that says something gets its ends back as empty places."""
    arrow = _arrow(model, flaw.where)
    if not (arrow.because or arrow.assumption):
        return "remove", {"arrow": arrow.id}, _without(model, arrow)
    there = {one.id: one for one in model.nodes}
    source, target = (there.get(name) for name in (arrow.source, arrow.target))
    if source is None:
        source = Node(arrow.source or _fresh(), stage=_beside(target, -1) or SHORT[1])
    if target is None:
        # Both ends of an arrow from a deleted node to itself are one place.
        target = (
            source
            if arrow.target == source.id
            else Node(arrow.target or _fresh(), stage=_beside(source, 1) or SHORT[2])
        )
    fresh = dict.fromkeys(one for one in (source, target) if one.id not in there)
    tied = replace(arrow, source=source.id, target=target.id)
    return "restore", {"arrow": arrow.id}, _with(replace(model, nodes=(*model.nodes, *fresh)), tied)


def _loop(model: EffectModel, flaw: Flaw) -> Made | None:
    """Take out an arrow that closes the ring and says nothing: the last that goes back, else the last."""
    rank = {one.id: STAGES.index(one.stage) if one.stage else -1 for one in model.nodes}
    inside = [one for one in whole(model) if {one.source, one.target} <= {*flaw.about}]
    back = [one for one in inside if one.source == one.target or rank[one.source] > rank[one.target] > -1]
    silent = [one for one in back or inside if not (one.because or one.assumption)]
    return ("remove", {"arrow": silent[-1].id}, _without(model, silent[-1])) if silent else None


def _backwards(model: EffectModel, flaw: Flaw) -> Made:
    arrow = _arrow(model, flaw.where)
    return "turn", {"arrow": arrow.id}, _with(model, replace(arrow, source=arrow.target, target=arrow.source))


def _skipped(model: EffectModel, flaw: Flaw) -> Made:
    """Put an empty place on the way, at the first stage that is passed over; the arrow leads there with all it says."""
    arrow = _arrow(model, flaw.where)
    stage = next(one for one in NEEDED if one in flaw.about)
    place = Node(_fresh(), stage=stage)
    onward = Arrow(_fresh(), place.id, arrow.target)
    led = _with(model, replace(arrow, target=place.id))
    return "between", {"arrow": arrow.id}, EffectModel((*led.nodes, place), (*led.arrows, onward))


def _orphan(model: EffectModel, flaw: Flaw) -> Made | None:
    """Draw an arrow to the first at the nearest later stage, or from the first at the nearest earlier one."""
    node = _node(model, flaw.where)
    if not node.stage:
        return None
    at = STAGES.index(node.stage)
    for stages, forward in ((STAGES[at + 1 :], True), (STAGES[:at][::-1], False)):
        for stage in stages:
            other = next((one for one in model.nodes if one.stage == stage and one.what), None)
            if other is not None:
                source, target = (node.id, other.id) if forward else (other.id, node.id)
                arrow = Arrow(_fresh(), source, target)
                return "tie", {"source": source, "target": target}, replace(model, arrows=(*model.arrows, arrow))
    return None


def _unstaged(model: EffectModel, flaw: Flaw) -> Made | None:
    """Set the stage that the node's first arrow says."""
    stages = {one.id: one for one in model.nodes}
    for arrow in whole(model):
        other, by = (arrow.target, -1) if arrow.source == flaw.where else (arrow.source, 1)
        if flaw.where in {arrow.source, arrow.target} and (stage := _beside(stages[other], by)):
            return _staged(model, flaw.where, stage)
    return None


def _activity(model: EffectModel, flaw: Flaw) -> Made:
    return _staged(model, flaw.where, "activity")


def _no_citizen(model: EffectModel, flaw: Flaw) -> Made | None:
    """Say of the first impact without a level that a citizen feels it, or make a place for one."""
    del flaw
    effects = [one for one in model.nodes if one.stage == SHORT[-1] and one.intended != "no"]
    open_ = next((one for one in effects if one.what and not one.level), None)
    if open_ is not None:
        return "level", {"node": open_.id}, _with_node(model, replace(open_, level="citizen"))
    if any(not one.what for one in effects):
        return None
    return "citizen", {}, replace(model, nodes=(*model.nodes, Node(_fresh(), stage=SHORT[-1], level="citizen")))


def _no_unintended(model: EffectModel, flaw: Flaw) -> Made | None:
    """Make a place for something unexpected, unless there is an empty one."""
    del flaw
    if any(one.intended == "no" for one in model.nodes):
        return None
    return "unintended", {}, replace(model, nodes=(*model.nodes, Node(_fresh(), stage=SHORT[2], intended="no")))


MENDS: dict[str, Callable[[EffectModel, Flaw], Made | None]] = {
    "gone": _gone,
    "loop": _loop,
    "backwards": _backwards,
    "skipped": _skipped,
    "orphan": _orphan,
    "unstaged": _unstaged,
    "activity": _activity,
    "no_citizen": _no_citizen,
    "no_unintended": _no_unintended,
}


def _staged(model: EffectModel, name: str, stage: str) -> Made:
    return "stage", {"node": name, "stage": stage}, _with_node(model, replace(_node(model, name), stage=stage))


def _beside(node: Node | None, by: int) -> str:
    """Give the stage next to a node's on the short way, empty where there is none."""
    stage = {"output": "activity" if by > 0 else "outcome"}.get(node.stage, node.stage) if node else ""
    at = SHORT.index(stage) + by if stage else -1
    return SHORT[at] if 0 <= at < len(SHORT) else ""


def _fresh() -> str:
    return secrets.token_hex(6)


def _node(model: EffectModel, name: str) -> Node:
    return next(one for one in model.nodes if one.id == name)


def _arrow(model: EffectModel, name: str) -> Arrow:
    return next(one for one in model.arrows if one.id == name)


def _with(model: EffectModel, arrow: Arrow) -> EffectModel:
    return replace(model, arrows=tuple(arrow if one.id == arrow.id else one for one in model.arrows))


def _with_node(model: EffectModel, node: Node) -> EffectModel:
    return replace(model, nodes=tuple(node if one.id == node.id else one for one in model.nodes))


def _without(model: EffectModel, arrow: Arrow) -> EffectModel:
    return replace(model, arrows=tuple(one for one in model.arrows if one != arrow))
