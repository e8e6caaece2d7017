"""The model as a story of one page, in words that are right for every model: what people wrote is listed or quoted."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from samkit.content import words
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.naming import SHORT, SHORTER, cut, reason, said, several, way
from samkit.measures import layered, lint, weakest
from samkit.measures.effects import UNSURE, whole
from samkit.widgets import Handout, Part
from samkit.workbook import STAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samkit.workbook import Arrow, Challenge, EffectModel, Node

TOLD = WORDS.told
LONG = 200  # signs of one text; the page shows all of it elsewhere
FEWEST, MOST = 1, 6  # of a kind, as many as there is room for
# How many parts of a stage, and how many reasons and assumptions, most first: rather a reason less than a part.
DRAFTS = tuple(
    (most, few) for most in range(MOST, FEWEST - 1, -1) for few in range(most, max(FEWEST, most // 2) - 1, -1)
)
PAGE, WIDE, BETWEEN = 49, 95, 0.75  # lines on a page of A4, signs on a line, and lines of air above a part


def paper(about: Challenge, lang: str) -> Handout:
    """Write the sheet, with as much of each kind as fits a page; what is left out is counted."""
    drafts = (tuple(_parts(about, lang, *room)) for room in DRAFTS)
    parts = next((one for one in drafts if lines(one) <= PAGE), ()) or tuple(_parts(about, lang, FEWEST, FEWEST))
    return Handout("paper", WORDS.paper(lang), parts, files=("json", "csv"))


def lines(parts: Sequence[Part]) -> float:
    """Say how many lines of a page the parts take, rather too many than too few."""
    texts = (text for part in parts for text in (part.heading, *part.said, *part.points))
    return sum(ceil(len(text) / WIDE) for text in texts) + BETWEEN * len(parts)


def _parts(about: Challenge, lang: str, most: int, few: int) -> Iterator[Part]:
    model = about.effect_model
    if about.what:
        yield Part(TOLD["about"](lang), said=(cut(about.what, LONG),))
    if not any(one.what for one in model.nodes):
        yield Part(TOLD["begin"](lang), said=(TOLD["nothing"](lang),))
        return
    yield from (one for stage in reversed(STAGES) for one in _stage(model, stage, lang, most))
    if other := _listed(_at(model, "", lang), lang, most):
        yield Part(TOLD["other"](lang), points=other)
    yield _why(model, lang, few)
    found = [_sign(one, lang) for one in model.nodes if one.what and one.intended == "no"]
    none = () if found else (TOLD["none_unintended"](lang),)
    yield Part(TOLD["unintended"](lang), said=none, points=_listed(found, lang, most))
    yield from _unsure(model, lang, max(FEWEST, few - 1))


def _stage(model: EffectModel, stage: str, lang: str, most: int) -> Iterator[Part]:
    """Tell what is wanted at one stage; an output is told only where there is one."""
    points = _listed(_at(model, stage, lang), lang, most)
    if points or stage != "output":
        yield Part(TOLD[stage](lang), said=() if points else (TOLD["empty"](lang),), points=points)


def _why(model: EffectModel, lang: str, most: int) -> Part:
    """Tell each arrow with its because, and what goes round."""
    nodes = {one.id: one for one in model.nodes}
    rings = [
        several([said(nodes, one, lang) for one in flaw.about], lang, most)
        for flaw in lint(model)
        if flaw.key == "loop"
    ]
    begun = _listed([TOLD["loop"](lang, names=names) for names in rings], lang, most, 4 * LONG)
    arrows = _told(model)
    if not arrows:
        return Part(TOLD["why"](lang), said=(TOLD["reasonless"](lang), *begun))
    # Those that say why come first, and of them those that lead nearest to what somebody feels.
    place = {name: at for at, layer in enumerate(reversed(layered(model))) for name in layer.nodes}
    ordered = sorted(arrows, key=lambda one: (not one.because, place[one.target]))
    reasons = _listed([_reason(nodes, one, lang) for one in ordered], lang, most, 4 * LONG)
    return Part(TOLD["why"](lang), said=begun, points=reasons)


def _reason(nodes: dict[str, Node], arrow: Arrow, lang: str) -> str:
    source, target = (said(nodes, name, lang, SHORTER) for name in (arrow.source, arrow.target))
    text = TOLD["reason" if arrow.because else "unreasoned"]
    return text(lang, source=source, target=target, because=reason(arrow.because, LONG))


def _unsure(model: EffectModel, lang: str, most: int) -> Iterator[Part]:
    """Tell what it rests on, count what is guessed and what is known, and say what the model cannot show."""
    arrows, nodes = _told(model), {one.id: one for one in model.nodes}
    if assumed := _listed([one.assumption for one in arrows if one.assumption], lang, most):
        yield Part(TOLD["assumed"](lang), points=assumed)
    unsure, rated = sum(one.certainty in UNSURE for one in arrows), sum(bool(one.certainty) for one in arrows)
    counts = {"arrows": len(arrows), "unsure": unsure, "known": rated - unsure, "unrated": len(arrows) - rated}
    first = weakest(model)
    tested = (TOLD["weakest"](lang, arrow=way(nodes, first, lang)),) if first else ()
    counted = (TOLD["unsure_said"](lang, **counts),) if arrows else ()
    yield Part(TOLD["unsure"](lang), said=(*counted, *tested, TOLD["limits"](lang)))


def _at(model: EffectModel, stage: str, lang: str) -> list[str]:
    return [_sign(one, lang) for one in model.nodes if one.what and one.stage == stage and one.intended != "no"]


def _sign(node: Node, lang: str) -> str:
    """Tell one thing, and by what one can see it."""
    what = cut(node.what, LONG)
    return TOLD["sign"](lang, what=what, indicator=cut(node.indicator, SHORT)) if node.indicator else what


def _told(model: EffectModel) -> list[Arrow]:
    """Give the arrows between parts that have words."""
    worded = {one.id for one in model.nodes if one.what}
    return [one for one in whole(model) if {one.source, one.target} <= worded]


def _listed(points: Sequence[str], lang: str, most: int, long: int = 2 * LONG) -> tuple[str, ...]:
    """Give the first of them, each on one line and not too long, and count the others, of which there are several."""
    room = most + 1 if len(points) == most + 1 else most
    shown = tuple(cut(one, long) for one in points[:room])
    return (*shown, words().form["rest"](lang, number=len(points) - room)) if len(points) > room else shown
