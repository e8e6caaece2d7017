"""The plan of one challenge as a document: one page first, then every exercise in which something is noted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from samkit.content import day
from samkit.exercise.decision import ACTION
from samkit.exercises import ALL
from samkit.exercises.plan import EXERCISE as PLAN
from samkit.exercises.plan import sheet
from samkit.exercises.plan.content import WORDS as SAID
from samkit.exercises.plan.facts import Facts, said
from samkit.exercises.plan.fitting import NAMED, brief
from samkit.report.content import WORDS
from samkit.report.document import Bullets, Chapter, Document, Heading, Table, clean
from samkit.report.reading import Reader, filled, noted, parts
from samkit.widgets import Field, Page, Picture, Record, Records, Result
from samkit.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.exercise import Exercise, State
    from samkit.report.document import Block
    from samkit.widgets import Section

# What is noted there is in the plan only where the plan says so; what was decided is, and of ratings the results.
PRIVATE = "voice"
RATED = frozenset({"self_check", "guess", "priorities", "growth"})
LEVEL = 2


def document(state: State, *, narrow: bool = False) -> Document:
    """Build the plan of the challenge that a state is about, in its language; `narrow` draws for phones as well."""
    facts, lang = Facts(state), state.lang
    made = WORDS.made(lang, date=day(state.today, lang))
    chapters = tuple(filter(None, (_chapter(one, state, narrow=narrow) for one in ALL)))
    front = filled(tuple(_front(facts)))
    return clean(Document(lang, SAID.paper(lang), state.today, made, front, WORDS.full(lang), chapters))


def _page(one: Exercise, state: State) -> Page:
    """Draw an exercise's page as far as the plan may show it."""
    page, plan = one.draw(state), Facts(state).about.plan
    if one.key == PRIVATE and not plan.voices:
        return Page(tuple(section for section in page.sections if section.name == ACTION))
    if one.key in RATED and not plan.ratings:
        return Page(tuple(_concluded(section) for section in page.sections))
    return page


def _concluded(section: Section) -> Section:
    """Leave out what was answered; where that was all, what was said about it goes too."""
    concluded = any(isinstance(one, Result | Picture) for one in section.controls)
    if section.name == ACTION:
        return section
    kept = (one for one in section.controls if concluded and not isinstance(one, Field | Record | Records))
    return replace(section, controls=tuple(kept))


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
            brief(one.what, len(one.what)),
            brief(one.owner, NAMED) or SAID.no_owner(lang),
        )
        for one in sheet.fit(facts).deeds
    )
    dates = tuple((dt.date.fromisoformat(one.date) if one.date else None, None, None) for one in sheet.fit(facts).deeds)
    return Table("", (WORDS.date(lang), WORDS.what(lang), WORDS.owner(lang)), rows, dates)


def _chapter(one: Exercise, state: State, *, narrow: bool) -> Chapter | None:
    """Give what one exercise holds; nothing if nothing is noted in it."""
    if not noted(one.draw(state), one.draw(replace(state, workbook=Workbook()))):
        return None
    reader = Reader(one, _page(one, state), state.lang, sheets=one.key != PLAN.key, narrow=narrow)
    found = reader.blocks()
    return Chapter(one.key, one.title(state.lang), found) if found else None
