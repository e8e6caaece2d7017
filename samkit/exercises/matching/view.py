"""What the page of needs shows, and what is noted when something is entered on it."""

from __future__ import annotations

from samkit.content import words
from samkit.exercise import Progress, State, decision
from samkit.exercise.growing import growing
from samkit.exercise.notes import Notes, Rows
from samkit.exercises.matching.content import WORDS
from samkit.exercises.matching.result import result
from samkit.widgets import Choice, Field, Line, Notice, Option, Page, Section
from samkit.workbook import RESOURCES, Need, Workbook, limits

KEY = "matching"
LIST = "need"
NOTES = Notes(KEY, (Rows(LIST, "needs", Need, limits.NEEDS),))


def draw(state: State) -> Page:
    """Work out the whole page: the needs, who can help with what, and which pair to begin with."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()
    listed = growing(LIST, about.needs, columns(lang), WORDS, lang, most=limits.NEEDS)
    needs = Section("needs", WORDS.list(lang), (*what, *listed))
    found = Section("match", WORDS.match(lang), result(state))
    return Page((needs, found, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a need as a page asks for them."""
    named = words().resource
    return (
        Line("what", WORDS.what(lang)),
        Choice("resource", WORDS.resource(lang), tuple(Option(key, named[key](lang)) for key in RESOURCES)),
    )


def progress(workbook: Workbook) -> Progress:
    """Count a first need with its kind of help, and the decision."""
    placed = any(one.resource for one in workbook.challenge().needs)
    return Progress(placed + decision.done(workbook, workbook.chosen, KEY), 2)
