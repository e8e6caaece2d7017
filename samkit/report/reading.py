"""An exercise's page as part of a document: what was answered, what it amounts to, and its pictures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from samkit.exercise import Exercise
from samkit.report.answers import answer
from samkit.report.document import Bullets, Heading, Pair, Paragraph
from samkit.report.exact import exact
from samkit.report.hints import hint
from samkit.report.pictures import figure, words
from samkit.report.records import listed
from samkit.widgets import (
    Compared,
    Field,
    Handout,
    Notice,
    Outline,
    Page,
    Picture,
    Record,
    Records,
    Result,
)
from samkit.widgets.reading import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samkit.report.document import Block
    from samkit.widgets import Control, Item, Part, Section

# What is chosen to find one's way.
WAYS = frozenset({"path", "challenge.chosen", "focus"})
DEEPER = "– "


def noted(page: Page, blank: Page) -> bool:
    """Tell whether something is answered on a page that is not on the same page of an empty workbook."""
    before = {control.name: _value(control) for control in blank if isinstance(control, Field)}
    return any(_entered(control, before) for control in page)


def _entered(control: Control, before: dict[str, str]) -> bool:
    if isinstance(control, Record):
        return any(control.values.values())
    asked = isinstance(control, Field) and control.name not in WAYS
    return asked and _value(control) not in {"", before.get(control.name, "")}


@dataclass(frozen=True)
class Reader:
    """Reads the page of an exercise; `sheets` and pictures for a phone (`narrow`) only where they are wanted."""

    exercise: Exercise
    page: Page
    lang: str
    sheets: bool = True
    narrow: bool = False

    def blocks(self) -> tuple[Block, ...]:
        """Give the page in order, section by section, without what is empty and headings with nothing under them."""
        found = [(Heading(one.title), *self._inside(one)) for one in self.page.sections]
        return filled(tuple(block for section in found for block in section))

    @cached_property
    def noted(self) -> frozenset[str]:
        """All words of the lists of records."""
        return words(block for section in self.page.sections for block in self._records(section))

    def _records(self, section: Section) -> Iterator[Block]:
        for control in section.controls:
            if isinstance(control, Records):
                yield from self._listed(control, section)

    def _listed(self, control: Records, section: Section) -> Iterator[Block]:
        rows = {one.name: one for one in section.controls if isinstance(one, Record)}
        return listed(control, rows, self.lang)

    def _inside(self, section: Section) -> Iterator[Block]:
        for control in section.controls:
            match control:
                case Record():
                    pass
                case Records():
                    yield from self._listed(control, section)
                case Picture():
                    yield figure(self.exercise, control, self.lang, self.noted, narrow=self.narrow)
                case Handout() if self.sheets:
                    yield from _sheet(control)
                case Notice() if not hint(self.exercise.key, control):
                    yield Paragraph(control.text, "alarm" if control.tone == "alarm" else "")
                case _:
                    yield from _said(control, self.lang)


def filled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out headings with nothing under them."""
    kept: list[Block] = []
    for one in reversed(blocks):
        above = kept[-1] if kept else Heading("", 0)
        if not isinstance(one, Heading) or not isinstance(above, Heading) or above.level > one.level:
            kept.append(one)
    return tuple(reversed(kept))


def _said(control: Control, lang: str) -> Iterator[Block]:
    match control:
        case Result() if control.name not in SPOKEN:
            yield Paragraph(control.text, "result")
            yield from (Paragraph(rule, "rule") for rule in (control.rule,) if rule)
        case Compared():
            said = ((control.before_label, control.before), (control.after_label, control.after))
            yield from (Pair(label, " ".join(one.text for one in spans)) for label, spans in said if spans)
        case Outline():
            yield Bullets(tuple(_item(one) for one in control.items))
        case Field() if _value(control) and control.name not in WAYS:
            value = _value(control)
            yield Pair(control.label, answer(control, value, lang), exact(control, value))


def _item(one: Item) -> str:
    """Say one line of a nested list, with a sign for each level above it."""
    return f"{DEEPER * one.depth}{one.text} {one.aside}".strip()


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
