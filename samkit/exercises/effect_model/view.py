"""What the page of the effect model shows: four boxes or the whole model, what it amounts to, and the story."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes, values
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.naming import called, way
from samkit.exercises.effect_model.places import FIRST, PLACES, branches, offer, unfolded
from samkit.exercises.effect_model.result import result
from samkit.exercises.effect_model.telling import paper
from samkit.widgets import (
    Button,
    Choice,
    Control,
    Field,
    Notice,
    Option,
    Page,
    Record,
    Records,
    Section,
    Select,
    TextField,
)
from samkit.workbook import (
    BOXES,
    CERTAINTY,
    INTENDED,
    LINKS,
    STAGES,
    WHOSE,
    Arrow,
    Challenge,
    EffectModel,
    Workbook,
    limits,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from samkit.content import Text

KEY = "effect_model"
NODE, ARROW = "node", "arrow"
NODE_FIELDS = ("what", "stage", "indicator", "level", "stakeholder", "intended")
ARROW_FIELDS = ("source", "target", "because", "assumption", "certainty")
FEW = 3  # fields of a record that are seen at once
MANY = 60  # arrows that are listed at once
NOTES = Notes(KEY, PLACES)


def draw(state: State) -> Page:
    """Work out the whole page."""
    about, lang = state.workbook.challenge(state.challenge), state.lang
    asked = _lists(about, lang) if unfolded(about) else (_boxes(about, lang),)
    story = Section("story", WORDS.story(lang), (paper(about, lang),)) if about.nodes else None
    last = decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))
    return Page((*asked, *result(about, lang), *((story,) if story else ()), last))


def _boxes(about: Challenge, lang: str) -> Section:
    """Ask for the four boxes from the right, and at each arrow between them for its because."""
    model = about.effect_model
    nodes, arrows = {one.id: one for one in model.nodes}, {one.id: one for one in model.arrows}
    asked: list[Control] = [*_opening(about, lang)]
    for box, link in zip_longest(BOXES, LINKS):
        what = nodes.get(box, BOXES[box]).what
        asked.append(_text(f"{NODE}.{box}.what", WORDS.box[box](lang), what, WORDS.box_help[box](lang), limits.BELIEF))
        if box == FIRST and not what:
            asked += _offer(about, lang)
        if link:
            because = arrows.get(link, LINKS[link]).because
            asked.append(_text(f"{ARROW}.{link}.because", WORDS.link[link](lang), because))
    more = (Notice("unfold.note", WORDS.unfold_note(lang)), Button("unfolded", WORDS.unfold(lang), quiet=True))
    return Section("boxes", WORDS.boxes(lang), (*asked, *more))


def _text(name: str, label: str, value: str, helped: str = "", limit: int = limits.LONG) -> TextField:
    return TextField(name, label, value=value, help=helped, limit=limit, rows=2)


def _opening(about: Challenge, lang: str) -> Iterator[Control]:
    if about.what:
        yield Notice("about", WORDS.about(lang, what=about.what))
    yield Notice("boxes.help", WORDS.boxes_help(lang))


def _offer(about: Challenge, lang: str) -> Iterator[Control]:
    """Offer what the challenge says is to be felt in a year, or say where it could stand."""
    if not about.feel:
        yield Notice("feel.missing", WORDS.feel_missing(lang))
        return
    yield Notice("feel.said", WORDS.feel(lang, feel=about.feel))
    if offer(about):
        yield Button("feel", WORDS.feel_use(lang), quiet=True)
    else:
        yield Notice("feel.long", WORDS.feel_long(lang))


def _lists(about: Challenge, lang: str) -> tuple[Section, ...]:
    """Show every part of the model and every arrow as lists, one at a time."""
    model = about.effect_model
    fold = () if branches(model) else (Button("unfolded", WORDS.fold(lang), value="", quiet=True),)
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()
    return (
        Section("nodes", WORDS.nodes(lang), (*what, *_nodes(model, lang), *fold), step=True),
        Section("arrows", WORDS.arrows(lang), _arrows(about, lang), step=True),
    )


def _nodes(model: EffectModel, lang: str) -> tuple[Control, ...]:
    shown = Records(
        NODE,
        label="",
        help=WORDS.nodes_help(lang),
        columns=node_columns(lang),
        rows=tuple(one.id for one in model.nodes),
        one=WORDS.node(lang),
        empty=WORDS.node_empty(lang),
        add=WORDS.node_add(lang),
        most=limits.NODES,
        more=NODE_FIELDS[FEW:],
        more_label=WORDS.node_more(lang),
        takes=("table", "whole"),
    )
    return (shown, *(Record(f"{NODE}.{one.id}", values(one)) for one in model.nodes))


def _arrows(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Show the arrows; of very many those of one node."""
    model = about.effect_model
    names, nodes = called(model, lang), {one.id: one for one in model.nodes}
    focus = about.unfolded if about.unfolded in nodes else next(iter(nodes), "")
    arrows = model.arrows if len(model.arrows) <= MANY else near(model, focus)
    asked = _focus(len(model.arrows), names, focus, lang) if len(model.arrows) > MANY and nodes else ()
    if len(arrows) > MANY:
        arrows, asked = arrows[:MANY], (*asked, Notice("arrows.more", WORDS.focus_more(lang, number=MANY)))
    shown = Records(
        ARROW,
        label="",
        help=WORDS.arrows_help(lang),
        columns=arrow_columns(names, lang),
        rows=tuple(one.id for one in arrows),
        one=WORDS.arrow(lang),
        empty=WORDS.arrow_empty(lang),
        add=WORDS.arrow_add(lang),
        most=limits.ARROWS,
        more=ARROW_FIELDS[FEW:],
        more_label=WORDS.arrow_more(lang),
        takes=("table",),
    )
    return (*asked, shown, *(Record(f"{ARROW}.{one.id}", values(one), way(nodes, one, lang)) for one in arrows))


def near(model: EffectModel, focus: str) -> tuple[Arrow, ...]:
    """Give the arrows to and from a node, and those that lack an end."""
    there = {one.id for one in model.nodes}
    return tuple(
        one for one in model.arrows if focus in {one.source, one.target} or not {one.source, one.target} <= there
    )


def _focus(number: int, names: Mapping[str, str], focus: str, lang: str) -> tuple[Control, ...]:
    """Ask whose arrows to show."""
    options = tuple(Option(key, name) for key, name in names.items())
    return (Select("unfolded", WORDS.focus(lang, number=number), options, value=focus),)


def node_columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a node as a page asks for them."""
    asked = {name: WORDS.field[name](lang) for name in NODE_FIELDS}
    return (
        TextField("what", asked["what"], limit=limits.BELIEF, rows=2),
        Choice("stage", asked["stage"], _options(STAGES, WORDS.stage, lang)),
        TextField("indicator", asked["indicator"], limit=limits.BELIEF, rows=1),
        Choice("level", asked["level"], _options(WHOSE, WORDS.level, lang)),
        TextField("stakeholder", asked["stakeholder"], limit=limits.SHORT, rows=1),
        Choice("intended", asked["intended"], _options(INTENDED, WORDS.intended, lang)),
    )


def arrow_columns(names: Mapping[str, str], lang: str) -> tuple[Field, ...]:
    """Give the fields of an arrow as a page asks for them; `names` are the nodes to choose from."""
    asked = {name: WORDS.field[name](lang) for name in ARROW_FIELDS}
    nodes = tuple(Option(key, name) for key, name in names.items())
    return (
        Select("source", asked["source"], nodes),
        Select("target", asked["target"], nodes),
        TextField("because", asked["because"], rows=2),
        TextField("assumption", asked["assumption"], rows=1),
        Choice("certainty", asked["certainty"], _options(CERTAINTY, WORDS.certainty, lang)),
    )


def _options(keys: Iterable[str], said: Mapping[str, Text], lang: str) -> tuple[Option, ...]:
    return tuple(Option(key, said[key](lang)) for key in keys)


def progress(workbook: Workbook) -> Progress:
    """Count the four stages of the short model that have words, and the decision."""
    stages = {one.stage for one in workbook.challenge().nodes if one.what} & set(BOXES)
    return Progress(len(stages) + decision.done(workbook, workbook.chosen, KEY), len(BOXES) + 1)
