"""Where the model is kept: the short one with its boxes, the whole with its lists, and what a press does to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from samkit.errors import Rejected
from samkit.exercise.notes import values
from samkit.exercises.effect_model import mending
from samkit.exercises.effect_model.exchange import reads
from samkit.workbook import BOXES, LINKS, Arrow, Challenge, EffectModel, Node, Workbook, limits
from samkit.workbook.records import entered

SKELETON = EffectModel(tuple(BOXES.values()), tuple(LINKS.values()))
FIRST = "impact"


def branches(model: EffectModel) -> bool:
    """Tell whether a model has more than the four boxes and the arrows between them can show."""
    more = {one.id: one.stage for one in model.nodes}.items() - {one.id: one.stage for one in BOXES.values()}.items()
    ends = {(one.id, one.source, one.target) for one in model.arrows}
    return bool(more or ends - {(one.id, one.source, one.target) for one in LINKS.values()})


def unfolded(about: Challenge) -> bool:
    """Tell whether the whole model is shown, as lists, rather than four boxes."""
    return bool(about.unfolded) or branches(about.effect_model)


def boxed(model: EffectModel) -> EffectModel:
    """Give a short model with all four boxes and the arrows between them."""
    nodes, arrows = ({one.id for one in part} for part in (model.nodes, model.arrows))
    return EffectModel(
        (*model.nodes, *(one for one in SKELETON.nodes if one.id not in nodes)),
        (*model.arrows, *(one for one in SKELETON.arrows if one.id not in arrows)),
    )


def kept(about: Challenge, model: EffectModel) -> Challenge:
    """Give the challenge with this model; four boxes with nothing in them are nothing."""
    model = EffectModel() if model == SKELETON and not unfolded(about) else model
    return replace(about, nodes=model.nodes, arrows=model.arrows)


@dataclass(frozen=True)
class Listed:
    """The nodes or the arrows, kept as `part`: a field, a record, or the order, see `records.entered`.

    While the model is short, the first thing noted makes all four boxes. A whole model as JSON takes the place
    of both lists.
    """

    name: str
    part: str
    make: Callable[[str], Any]
    first: Mapping[str, Any]
    most: int

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note it."""
        del workbook
        if not rest and isinstance(value, str) and value.startswith("{"):
            return kept(about, reads(value))
        model = about.effect_model if unfolded(about) else boxed(about.effect_model)
        changed: dict[str, Any] = {self.part: entered(getattr(model, self.part), rest, value, self.made, self.most)}
        return kept(about, replace(model, **changed))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty for a record that is not there."""
        name, _, field = rest.partition(".")
        found = next((one for one in getattr(about, self.part) if one.id == name), self.make(name))
        return values(found).get(field, "")

    def made(self, name: str) -> Any:  # noqa: ANN401 - a node or an arrow
        """Begin a record: one of the boxes or the arrows between them as it is there, any other empty."""
        return self.first.get(name, self.make(name))


@dataclass(frozen=True)
class Unfolding:
    """Whether the whole model is shown."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Unfold it, or fold it; what is in it stays."""
        del workbook
        if rest:
            raise Rejected("unknown_field", name=rest)
        noted = about.noted("unfolded", value)
        short = noted.unfolded and not branches(noted.effect_model)
        return kept(noted, boxed(noted.effect_model) if short else noted.effect_model)

    def read(self, about: Challenge, rest: str) -> str:
        """Give whether it is."""
        return "" if rest else about.unfolded


@dataclass(frozen=True)
class Offered:
    """What the citizen is to feel in a year, as the challenge has it: pressing takes it into the first box."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Take it, unless something stands there by now."""
        del workbook, value
        if rest:
            raise Rejected("unknown_field", name=rest)
        model = about.effect_model if unfolded(about) else boxed(about.effect_model)
        filled = [
            one.noted("what", offer(about)) if one.id == FIRST and not one.what and offer(about) else one
            for one in model.nodes
        ]
        return kept(about, replace(model, nodes=tuple(filled)))

    def read(self, about: Challenge, rest: str) -> str:
        """Give nothing: what was taken stands in the box."""
        del about, rest
        return ""


@dataclass(frozen=True)
class Mend:
    """What a press does about something that was found; its fields are `<name>.<key>.<id>`."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Do it; what somebody has mended meanwhile stays as it is."""
        del workbook, value
        key, _, where = rest.partition(".")
        if key not in mending.MENDS:
            raise Rejected("unknown_field", name=rest)
        if where:
            limits.identifier(where)
        return kept(about, mending.mended(about.effect_model, key, where))

    def read(self, about: Challenge, rest: str) -> str:
        """Give nothing: what was done stands in the model."""
        del about, rest
        return ""


def offer(about: Challenge) -> str:
    """Give what the challenge says that is to be felt in a year, on one line; empty where it is too long for a box."""
    said = " ".join(about.feel.split())
    return said if len(said) <= limits.BELIEF else ""


PLACES = (
    Listed("node", "nodes", Node, BOXES, limits.NODES),
    Listed("arrow", "arrows", Arrow, LINKS, limits.ARROWS),
    Unfolding("unfolded"),
    Offered("feel"),
    Mend("mend"),
)
