"""What the page of the run sheet shows, and what is noted when something is entered on it."""

from __future__ import annotations

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes, One
from samkit.exercises.runsheet.content import WORDS
from samkit.exercises.runsheet.result import planned, result
from samkit.widgets import Choice, Control, Date, Line, Option, Page, Section
from samkit.workbook import PURPOSES, Runsheet, Workbook, limits

KEY = "runsheet"
NOTES = Notes(KEY, (One("runsheet", "runsheet"),))
DIGITS = 3


def draw(state: State) -> Page:
    """Work out the whole page: the meeting, its run sheet, and who is invited."""
    lang, noted = state.lang, state.workbook.challenge(state.challenge).runsheet
    asked = Section("meeting", WORDS.meeting(lang), _fields(noted, lang))
    sheet = Section("sheet", WORDS.sheet(lang), result(state))
    return Page((asked, sheet, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def _fields(noted: Runsheet, lang: str) -> tuple[Control, ...]:
    purposes = tuple(Option(key, WORDS.purposes[key](lang)) for key in PURPOSES)
    people, minutes = limits.plain(noted.people), limits.plain(noted.minutes)
    return (
        Choice("runsheet.purpose", WORDS.purpose(lang), purposes, value=noted.purpose),
        Line("runsheet.people", WORDS.people(lang), value=people, help=WORDS.people_help(lang), whole=True),
        Line("runsheet.minutes", WORDS.minutes(lang), value=minutes, help=WORDS.minutes_help(lang), whole=True),
        Date("runsheet.date", WORDS.date(lang), value=noted.date),
        Line("runsheet.start", WORDS.start(lang), value=noted.start, help=WORDS.start_help(lang)),
        Line("runsheet.place", WORDS.place(lang), value=noted.place, help=WORDS.place_help(lang)),
    )


def progress(workbook: Workbook) -> Progress:
    """Count the run sheet, and the decision."""
    made = planned(workbook.challenge().runsheet) is not None
    return Progress(made + decision.done(workbook, workbook.chosen, KEY), 2)
