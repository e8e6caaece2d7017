"""What the model amounts to: the picture and the same as a list, the arrow to test first, and what to look at."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from samkit.content import listed
from samkit.exercises.effect_model.columns import MANY
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.mending import ALL, mend
from samkit.exercises.effect_model.naming import SHORTER, said, several, way
from samkit.exercises.effect_model.places import unfolded
from samkit.exercises.effect_model.showing import outlined, picture
from samkit.measures import lint, weakest
from samkit.measures.effects import UNSURE, whole
from samkit.widgets import Button, Control, Notice, Result, Section
from samkit.workbook import BOXES, EffectModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.measures import Flaw
    from samkit.workbook import Challenge

WRITTEN = "no_because"  # only words can mend it: its press leads to the field
MOST = 3  # of one kind that are named, and that can be mended at a time
OF_ARROWS = ("gone", "backwards", "skipped", "no_because")


def result(about: Challenge, lang: str) -> tuple[Section, ...]:
    """Show the model and look it over; while a short one has empty boxes, say which comes next."""
    model = about.effect_model
    if not any(one.what for one in model.nodes):
        return (Section("picture", WORDS.picture(lang), (Notice("nothing", WORDS.nothing(lang)),)),)
    shown = (picture(model, lang), outlined(model, lang), *_next(about, lang), *_counts(about, lang))
    drawn = Section("picture", WORDS.picture(lang), (*shown, Notice("limits", WORDS.limits(lang))))
    if _open(about):
        return (drawn,)
    unfold = () if unfolded(about) else (Notice("flaws.unfold", WORDS.flaws_unfold(lang)),)
    return (drawn, Section("check", WORDS.check(lang), (*_flaws(model, lang), *unfold)))


def _open(about: Challenge) -> list[str]:
    """Give the boxes of a short model that have no words, from the right."""
    filled = {one.id for one in about.nodes if one.what}
    return [] if unfolded(about) else [name for name in BOXES if name not in filled]


def _next(about: Challenge, lang: str) -> Iterator[Control]:
    for name in _open(about)[:1]:
        yield Notice("next", WORDS.next_box(lang, label=WORDS.box[name](lang)))


def _counts(about: Challenge, lang: str) -> Iterator[Control]:
    """Count the model, and name the arrow to test first."""
    model = about.effect_model
    nodes = {one.id: one for one in model.nodes if one.what}
    arrows = [one for one in whole(model) if {one.source, one.target} <= nodes.keys()]
    rated = [one for one in arrows if one.certainty]
    unsure = sum(one.certainty in UNSURE for one in rated)
    counts = {"nodes": str(len(nodes)), "arrows": str(len(arrows))}
    first = weakest(model)
    if first:
        yield Result("weakest", WORDS.weakest(lang), {"weakest": way(nodes, first, lang)}, WORDS.weakest_rule(lang))
    elif rated:
        yield Result("weakest", WORDS.settled(lang), {"settled": str(len(rated))}, WORDS.settled_rule(lang))
    if not rated and not unfolded(about):
        yield Result("count", WORDS.count_unrated(lang), counts)
    else:
        yield Result("count", WORDS.count(lang), {**counts, "rated": str(len(rated)), "unsure": str(unsure)})


def _flaws(model: EffectModel, lang: str) -> Iterator[Control]:
    """Say what is missing or does not hang together, kind by kind, with what a press can do about it."""
    found = lint(model)
    sentence = WORDS.flaws(lang) if found else f"{WORDS.flaws(lang)} {WORDS.flawless(lang)}"
    yield Result("flaws", sentence, {"flaws": str(len(found))}, WORDS.flaws_rule(lang))
    for key, group in groupby(found, key=lambda one: one.key):
        alike = list(group)
        names = several([_named(model, one, lang) for one in alike], lang, MOST)
        yield Notice(f"flaw.{key}", WORDS.flaw[key](lang, names=names))
        tied = [one for one in alike if mend(model, one)] if key == ALL[0] else []
        if len(tied) > 1:
            yield Button(f"mend.{key}", WORDS.tie_all(lang, number=len(tied)), quiet=True)
        yield from _mends(model, alike[:MOST], lang)


def _mends(model: EffectModel, flaws: list[Flaw], lang: str) -> Iterator[Control]:
    """Offer a press for each flaw that one can mend."""
    nodes, arrows = {one.id: one for one in model.nodes}, {one.id: one for one in model.arrows}
    for flaw in flaws:
        if flaw.key == WRITTEN and len(arrows) <= MANY:
            yield _written(model, flaw, lang)
        done = mend(model, flaw)
        if done is None:
            continue
        key, about, _ = done
        places = {
            "node": said(nodes, about.get("node", ""), lang, SHORTER),
            "stage": WORDS.stage[about["stage"]](lang) if "stage" in about else "",
            "arrow": way(nodes, arrows[about["arrow"]], lang, SHORTER) if "arrow" in about else "",
        }
        if key == "tie":
            source, target = (said(nodes, about[end], lang, SHORTER) for end in ("source", "target"))
            places["arrow"] = WORDS.from_to(lang, source=source, target=target)
        name = ".".join(filter(None, ("mend", flaw.key, flaw.where)))
        yield Button(name, WORDS.mend[key](lang, **places), quiet=True)


def _written(model: EffectModel, flaw: Flaw, lang: str) -> Button:
    """Lead to the because of an arrow, which only a person can write."""
    label = WORDS.mend["because"](lang, arrow=_named(model, flaw, lang))
    return Button(f"mend.{flaw.key}.{flaw.where}", label, quiet=True, leads=f"arrow.{flaw.where}.because")


def _named(model: EffectModel, flaw: Flaw, lang: str) -> str:
    """Name where a flaw is; of a loop every node in it, as far as there is room."""
    nodes = {one.id: one for one in model.nodes}
    if flaw.key in OF_ARROWS:
        arrow = next(one for one in model.arrows if one.id == flaw.where)
        return way(nodes, arrow, lang, SHORTER)
    if flaw.key == "loop":
        names = [said(nodes, name, lang, SHORTER) for name in flaw.about]
        return listed(names, lang) if len(names) <= MOST else several(names, lang, MOST)
    return said(nodes, flaw.where, lang, SHORTER)
