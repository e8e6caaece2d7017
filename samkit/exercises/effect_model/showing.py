"""The model as a picture with its table, and as a nested list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.naming import place, reason
from samkit.measures import layered, outline
from samkit.measures.effects import whole
from samkit.measures.layers import numbers
from samkit.widgets import Item, Outline, Picture
from samkit.workbook import CERTAINTY, limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.measures import Layer
    from samkit.workbook import Arrow, EffectModel, Node

DRAWN = 60  # nodes that are drawn one by one


def picture(model: EffectModel, lang: str) -> Picture:
    """Draw the model layer by layer; of a very large one, how much there is at each stage."""
    layers = layered(model)
    place_of, nodes = numbers(layers), {one.id: one for one in model.nodes}
    drawn = [one for one in whole(model) if {one.source, one.target} <= place_of.keys()]
    many = len(place_of) > DRAWN
    caption = WORDS.caption_many(lang, nodes=len(place_of)) if many else WORDS.caption(lang)
    data = _counted(layers, drawn) if many else _each(layers, nodes, drawn, place_of)
    rows = tuple(_row(nodes[name], drawn, place_of, lang) for name in place_of)
    return Picture("model", caption, tuple(one(lang) for one in WORDS.columns), rows, data=data)


def _each(
    layers: Sequence[Layer], nodes: Mapping[str, Node], arrows: Sequence[Arrow], place_of: Mapping[str, int]
) -> dict[str, Any]:
    """Give every node as `[stage, words, unintended]` in the order of its number.

    Each arrow is two numbers and how sure one is.
    """
    shown = [[layer.stage, nodes[name].what, nodes[name].intended == "no"] for layer in layers for name in layer.nodes]
    tied: dict[tuple[int, int], str] = {}
    for one in arrows:
        ends = place_of[one.source], place_of[one.target]
        # Of several arrows between the same two, the surest counts.
        tied[ends] = max(one.certainty, tied.get(ends, ""), key=("", *CERTAINTY).index)
    return {"nodes": shown, "arrows": [[*ends, sure] for ends, sure in tied.items()], "counts": []}


def _counted(layers: Sequence[Layer], arrows: Sequence[Arrow]) -> dict[str, Any]:
    """Give how many nodes each stage has, and how many arrows lead from it to each."""
    stage = {name: layer.stage for layer in layers for name in layer.nodes}
    order = [layer.stage for layer in layers]
    led = [(order.index(stage[one.source]), order.index(stage[one.target])) for one in arrows]
    ways = [[begin + 1, end + 1, led.count((begin, end))] for begin, end in sorted(set(led)) if begin != end]
    return {"nodes": [], "arrows": ways, "counts": [[layer.stage, len(layer.nodes)] for layer in layers]}


def _row(node: Node, arrows: Sequence[Arrow], place_of: Mapping[str, int], lang: str) -> tuple[str, ...]:
    """Give one line of the table."""
    stage = (WORDS.stage[node.stage] if node.stage else WORDS.unstaged)(lang)
    whose = (WORDS.level[node.level](lang) if node.level else "", node.stakeholder)
    leads = (_led(one, place_of[one.target], lang) for one in arrows if one.source == node.id)
    unexpected = f" · {WORDS.unexpected(lang)}" if node.intended == "no" else ""
    what = node.what or place(node, lang)
    shown = (what, stage + unexpected, " · ".join(filter(None, whose)), node.indicator, "; ".join(leads))
    return (str(place_of[node.id]), *shown)


def _led(arrow: Arrow, number: int, lang: str) -> str:
    """Say to which number an arrow leads, how sure one is, and why."""
    sure = WORDS.certainty[arrow.certainty](lang).lower() if arrow.certainty else ""
    where = WORDS.sure(lang, number=number, certainty=sure) if sure else str(number)
    return f"{where}, {WORDS.because_of(lang, because=reason(arrow.because, limits.LONG))}" if arrow.because else where


def outlined(model: EffectModel, lang: str) -> Outline:
    """Write the model as a nested list: what somebody feels, and below each thing what leads to it."""
    place_of, nodes = numbers(layered(model)), {one.id: one for one in model.nodes}
    because = {one.id: one.because for one in model.arrows}
    items = tuple(
        Item(
            one.depth,
            WORDS.line(lang, number=place_of[one.node], what=nodes[one.node].what or place(nodes[one.node], lang)),
            _aside(because.get(one.arrow, ""), place_of[one.node] if one.again else 0, lang),
        )
        for one in outline(model)
    )
    return Outline("outline", WORDS.outline(lang), items)


def _aside(because: str, again: int, lang: str) -> str:
    """Say why a line leads to the one above, and where it goes on."""
    why = WORDS.because_of(lang, because=reason(because, 300)) if because else ""
    where = WORDS.again(lang, number=again) if again else ""
    return " · ".join(filter(None, (why, where)))
