"""An exercise's page as part of a document: what was answered, what it amounts to, and its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit import charts
from samkit.charts.tokens import PROPERTIES
from samkit.errors import RenderError
from samkit.report.answers import answer
from samkit.report.document import Bullets, Figure, Heading, Pair, Paragraph, Table
from samkit.report.records import listed
from samkit.widgets import (
    Compared,
    Field,
    Handout,
    Notice,
    Outline,
    Picture,
    Record,
    Records,
    Result,
)
from samkit.widgets.reading import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samkit.exercise import Exercise
    from samkit.report.document import Block
    from samkit.widgets import Control, Item, Page, Part, Section

# What is chosen to find one's way, and what is said to whoever answers.
WAYS = frozenset({"path", "challenge.chosen", "focus"})
ASKED = SPOKEN | {"about", "begin", "nothing", "more"}
WIDTH = "wide"
DEEPER = "– "
COLOURS = {themed: colour for colour, themed in PROPERTIES.items()}


def noted(page: Page, blank: Page) -> bool:
    """Tell whether something is answered on a page that is not on the same page of an empty workbook."""
    before = {control.name: _value(control) for control in blank if isinstance(control, Field)}
    return any(_entered(control, before) for control in page)


def _entered(control: Control, before: dict[str, str]) -> bool:
    if isinstance(control, Record):
        return any(control.values.values())
    asked = isinstance(control, Field) and control.name not in WAYS
    return asked and _value(control) not in {"", before.get(control.name, "")}


def blocks(exercise: Exercise, page: Page, lang: str, *, sheets: bool = True) -> tuple[Block, ...]:
    """Give the page in order, section by section; what is empty is left out, and sheets too if they are not wanted."""
    found: list[Block] = []
    for section in page.sections:
        inside = tuple(_inside(exercise, section, lang, sheets=sheets))
        found += [Heading(section.title), *inside] if inside else []
    return tuple(found)


def _inside(exercise: Exercise, section: Section, lang: str, *, sheets: bool) -> Iterator[Block]:
    rows = {one.name: one for one in section.controls if isinstance(one, Record)}
    for control in section.controls:
        match control:
            case Record():
                pass
            case Records():
                yield from listed(control, rows, lang)
            case Picture():
                yield _figure(exercise, control, lang)
            case Handout() if sheets:
                yield from _sheet(control)
            case _:
                yield from _said(control, lang)


def _said(control: Control, lang: str) -> Iterator[Block]:
    match control:
        case Notice() if control.name not in ASKED:
            yield Paragraph(control.text, "alarm" if control.tone == "alarm" else "")
        case Result() if control.name not in ASKED:
            yield Paragraph(control.text, "result")
            yield from (Paragraph(rule, "rule") for rule in (control.rule,) if rule)
        case Compared():
            said = ((control.before_label, control.before), (control.after_label, control.after))
            yield from (Pair(label, " ".join(one.text for one in spans)) for label, spans in said if spans)
        case Outline():
            yield Paragraph(control.label)
            yield Bullets(tuple(_item(one) for one in control.items))
        case Field() if _value(control) and control.name not in WAYS:
            yield Pair(control.label, answer(control, _value(control), lang))


def _item(one: Item) -> str:
    """Say one line of a nested list, with a sign for each level above it."""
    return f"{DEEPER * one.depth}{one.text} {one.aside}".strip()


def _figure(exercise: Exercise, control: Picture, lang: str) -> Figure:
    try:
        drawn = charts.svg(exercise.charts, control.name, control.data, lang, WIDTH, control.caption)
    except RenderError:
        drawn = ""
    for themed, colour in COLOURS.items():
        drawn = drawn.replace(themed, colour)
    return Figure(control.name, control.caption, drawn, Table("", control.columns, control.rows))


def _sheet(control: Handout) -> Iterator[Block]:
    yield Heading(control.title, 3)
    yield from parts(control.parts, 4)


def parts(of: Iterable[Part], level: int) -> Iterator[Block]:
    """Give the parts of a sheet, each under a heading of this level."""
    for one in of:
        yield Heading(f"{one.heading} ({one.aside})" if one.aside else one.heading, level)
        yield from (Paragraph(text) for text in one.said)
        if one.points:
            yield Bullets(one.points)


def _value(control: Control) -> str:
    return str(getattr(control, "value", ""))
