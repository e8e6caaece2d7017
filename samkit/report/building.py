"""The plan of one challenge as a document: one page first, then every exercise in which something is noted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samkit.content import day
from samkit.exercise.decision import ACTION
from samkit.exercises import ALL
from samkit.exercises.plan import EXERCISE as PLAN
from samkit.exercises.plan import sheet
from samkit.exercises.plan.content import WORDS as SAID
from samkit.exercises.plan.facts import Facts, said
from samkit.report.content import WORDS
from samkit.report.document import Bullets, Chapter, Document, Heading, Table, clean
from samkit.report.reading import blocks, noted, parts
from samkit.widgets import Page
from samkit.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.exercise import Exercise, State
    from samkit.report.document import Block

# Its marks are in the plan only where the plan says so; what was decided is.
PRIVATE = "voice"
LEVEL = 2


def document(state: State) -> Document:
    """Build the plan of the challenge that a state is about, in its language."""
    facts, lang = Facts(state), state.lang
    made = WORDS.made(lang, date=day(state.today, lang))
    chapters = tuple(filter(None, (_chapter(one, state) for one in ALL)))
    front = tuple(_front(facts))
    return clean(Document(lang, SAID.paper(lang), state.today, made, front, WORDS.full(lang), chapters))


def _page(one: Exercise, state: State) -> Page:
    """Draw an exercise's page as far as the plan may show it."""
    page = one.draw(state)
    if one.key != PRIVATE or Facts(state).about.plan.voices:
        return page
    return Page(tuple(section for section in page.sections if section.name == ACTION))


def _front(facts: Facts) -> Iterator[Block]:
    yield from parts(sheet.before(facts), LEVEL)
    if facts.deeds:
        yield Heading(SAID.who_does(facts.state.lang), LEVEL)
        yield _deeds(facts)
        yield from (Bullets((text,)) for text in sheet.left_out(facts))
    yield from parts(sheet.after(facts), LEVEL)


def _deeds(facts: Facts) -> Table:
    lang = facts.state.lang
    rows = tuple(
        (
            said(one.date, lang) or SAID.no_day(lang),
            sheet.brief(one.what, sheet.room(facts)),
            sheet.brief(one.owner, sheet.NAMED) or SAID.no_owner(lang),
        )
        for one in sheet.shown(facts)
    )
    return Table("", (WORDS.date(lang), WORDS.what(lang), WORDS.owner(lang)), rows)


def _chapter(one: Exercise, state: State) -> Chapter | None:
    """Give what one exercise holds; nothing if nothing is noted in it."""
    page = _page(one, state)
    if not noted(page, one.draw(replace(state, workbook=Workbook()))):
        return None
    title = one.title(state.lang)
    return Chapter(one.key, title, blocks(one, page, state.lang, sheets=one.key != PLAN.key))
