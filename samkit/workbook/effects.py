"""The effect model: from what each brings to what a citizen feels, as nodes with arrows between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.assumptions import CERTAINTY
from samkit.workbook.noted import Noted, Takes, line, one, text

STAGES = ("resource", "activity", "output", "outcome", "impact")
WHOSE = ("citizen", "employee", "organisation", "society")
INTENDED = ("yes", "no")


def _end(value: object) -> str:
    return limits.identifier(value) if value else ""


@dataclass(frozen=True)
class Node(Noted):
    """One thing in the model, `what`, at one of `STAGES`, on the level of one of `WHOSE`, for one `stakeholder`.

    `indicator` is how one can see it; `intended` one of `INTENDED`, where empty is yes.
    """

    TAKES: ClassVar[Takes] = {
        "what": line(limits.BELIEF),
        "stage": one(*STAGES),
        "level": one(*WHOSE),
        "stakeholder": line(),
        "indicator": line(limits.BELIEF),
        "intended": one(*INTENDED),
    }

    id: str
    what: str = ""
    stage: str = ""
    level: str = ""
    stakeholder: str = ""
    indicator: str = ""
    intended: str = ""


@dataclass(frozen=True)
class Arrow(Noted):
    """One node leads to another, by their ids: because of what, if what holds, and how sure one is (`CERTAINTY`)."""

    TAKES: ClassVar[Takes] = {
        "source": _end,
        "target": _end,
        "because": text(),
        "assumption": text(),
        "certainty": one(*CERTAINTY),
    }

    id: str
    source: str = ""
    target: str = ""
    because: str = ""
    assumption: str = ""
    certainty: str = ""


# The short model, from the right: four boxes, and the arrow that leads to each from the next.
BOXES = {
    "impact": Node("impact", stage="impact", level="citizen"),
    "outcome": Node("outcome", stage="outcome"),
    "activity": Node("activity", stage="activity"),
    "resource": Node("resource", stage="resource"),
}
LINKS = {
    "outcome_impact": Arrow("outcome_impact", "outcome", "impact"),
    "activity_outcome": Arrow("activity_outcome", "activity", "outcome"),
    "resource_activity": Arrow("resource_activity", "resource", "activity"),
}


@dataclass(frozen=True)
class EffectModel:
    """The model of one challenge: its nodes and arrows, each in the order they were noted."""

    nodes: tuple[Node, ...] = ()
    arrows: tuple[Arrow, ...] = ()
