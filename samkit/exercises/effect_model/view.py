"""What the page of the effect model shows: four boxes or the whole model, what it amounts to, and the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes, values
from samkit.exercises.effect_model.columns import (
    ARROW,
    ARROW_FIELDS,
    MANY,
    NODE,
    NODE_FIELDS,
    arrow_columns,
    node_columns,
)
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.naming import numbered, way
from samkit.exercises.effect_model.places import FIRST, PLACES, branches, offer, unfolded
from samkit.exercises.effect_model.result import result
from samkit.exercises.effect_model.telling import paper
from samkit.widgets import (
    Button,
    Control,
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
    LINKS,
    Arrow,
    Challenge,
    EffectModel,
    Node,
    Workbook,
    limits,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KEY = "effect_model"
FEW = 3  # fields of a record that are seen at once
NOTES = Notes(KEY, PLACES)


def draw(state: State) -> Page:
    """Work out the whole page."""
    about, lang = state.workbook.challenge(state.challenge), state.lang
    asked = _lists(about, lang) if unfolded(about) else (_boxes(about, lang),)
    story = Section("story", WORDS.story(lang), (paper(about, lang),)) if about.nodes else None
    last = decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))
    return Page((*asked, *result(about, lang), *((story,) if story else ()), last))


def _boxes(about: Challenge, lang: str) -> Section:
    """Ask for the four boxes, the last first, and for the because of an arrow after both its ends."""
    model = about.effect_model
    nodes, arrows = {one.id: one for one in model.nodes}, {one.id: one for one in model.arrows}
    asked: list[Control] = [*_opening(about, lang)]
    for box, link in zip(BOXES, ("", *LINKS), strict=True):
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
        opens=_further(model),
        takes=("table", "whole"),
    )
    return (shown, *(Record(f"{NODE}.{one.id}", values(one)) for one in model.nodes))


def _further(model: EffectModel) -> bool:
    """Tell whether more is said of a part than what is seen at once, apart from what its box says from the first."""
    ours = {one.id: one for one in BOXES.values()}
    return any(
        getattr(one, name) not in {"", getattr(ours.get(one.id, Node(one.id)), name)}
        for one in model.nodes
        for name in NODE_FIELDS[FEW:]
    )


def _arrows(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Show the arrows; of very many those of one node."""
    model = about.effect_model
    names, nodes = numbered(model, lang), {one.id: one for one in model.nodes}
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
        lacks={"because": WORDS.lacks_because(lang)},
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


def progress(workbook: Workbook) -> Progress:
    """Count the four stages of the short model that have words, and the decision."""
    stages = {one.stage for one in workbook.challenge().nodes if one.what} & set(BOXES)
    return Progress(len(stages) + decision.done(workbook, workbook.chosen, KEY), len(BOXES) + 1)
