"""The run sheet as a sheet to print: the meeting, roles, what to bring, every step, and room for what is agreed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from samkit.content import day
from samkit.exercises.runsheet.bank import questions
from samkit.exercises.runsheet.content import WORDS
from samkit.exercises.runsheet.saying import agrees, clock, happens, lasts, titles
from samkit.widgets import Handout, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.measures import Meeting
    from samkit.workbook import Challenge, Runsheet

NAME = "paper"
FEW = 5  # people who share the roles
LINES = 6
NOTES = 2  # for each person


def subject(about: Challenge) -> str:
    """Say what the meeting is about: the question that opens it up, else the new statement, else the challenge."""
    return about.reframe.question or about.reframe.statement or about.what


def paper(about: Challenge, made: Meeting, lang: str) -> Handout:
    """Write the whole sheet."""
    noted = about.runsheet
    asked = questions(made.steps, noted.turn or 0, single=made.one_thing)
    parts = (
        Part(WORDS.meeting(lang), said=tuple(_meeting(about, made, lang))),
        Part(WORDS.roles(lang), points=tuple(_roles(noted, made, lang))),
        Part(WORDS.bring(lang), points=tuple(_bring(noted, made, lang))),
        *(
            Part(title, lasts(one, noted.start, lang), happens(one, made, lang), tuple(text(lang) for text in ask))
            for title, one, ask in zip(titles(made.steps, lang), made.steps, asked, strict=True)
        ),
        Part((WORDS.agreed if agrees(made) else WORDS.heard)(lang), said=(WORDS.agreed_help(lang),), lines=LINES),
    )
    return Handout(NAME, WORDS.paper(lang), parts, files=("ics",))


def when(noted: Runsheet, lang: str) -> str:
    """Say on which day and from when to when the meeting is, as far as that is known."""
    date = day(dt.date.fromisoformat(noted.date), lang) if noted.date else ""
    if not noted.start:
        return date
    times = {"start": clock(noted.start, 0, lang), "end": clock(noted.start, noted.minutes or 0, lang)}
    return WORDS.when(lang, date=date, **times) if date else WORDS.time(lang, **times)


def _meeting(about: Challenge, made: Meeting, lang: str) -> Iterator[str]:
    noted = about.runsheet
    if subject(about):
        yield WORDS.about(lang, what=subject(about))
    yield WORDS.to(lang, purpose=WORDS.purposes[noted.purpose](lang))
    if when(noted, lang):
        yield when(noted, lang)
    if noted.place:
        yield WORDS.at(lang, place=noted.place)
    counts = {"minutes": made.minutes, "tables": made.tables, "helpers": made.helpers}
    yield WORDS.size(lang, people=noted.people, **counts)


def _roles(noted: Runsheet, made: Meeting, lang: str) -> Iterator[str]:
    for role in ("host", "co_player", "chair", "timekeeper", "notes"):
        yield WORDS.role[role](lang)
    if (noted.people or 0) <= FEW:
        yield WORDS.role["few"](lang)
        return
    yield WORDS.role["helpers"](lang, helpers=made.helpers)
    yield WORDS.role["table"](lang)


def _bring(noted: Runsheet, made: Meeting, lang: str) -> Iterator[str]:
    """Count what the rounds need: a sheet for each table in each step with tables, markers, pens and notes."""
    forms = [one.form for step in made.steps for one in step.rounds]
    people = noted.people or 0
    yield WORDS.brought["clock"](lang)
    yield WORDS.brought["pens"](lang, people=people, notes=NOTES * people)
    if sheets := sum(form in {"fours", "tables", "together"} for form in forms) * made.tables:
        yield WORDS.brought["sheets"](lang, sheets=sheets, markers=made.tables * NOTES)
    if "gallery" in forms:
        yield WORDS.brought["tape"](lang)
    rests = {step.key for step in made.steps if step.rest}
    if rests:
        yield WORDS.brought["coffee"](lang)
    if "lunch" in rests:
        yield WORDS.brought["meal"](lang, people=people)
