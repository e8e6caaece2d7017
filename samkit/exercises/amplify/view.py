"""What the page of find and amplify shows, and what is noted when something is entered on it."""

from __future__ import annotations

from samkit.exercise import Progress, State, decision
from samkit.exercises.amplify.already import already
from samkit.exercises.amplify.content import WORDS
from samkit.exercises.amplify.result import result, told
from samkit.exercises.amplify.stories import stories
from samkit.widgets import Page, Section
from samkit.workbook import PRACTICES, STORIES, Workbook


def draw(state: State) -> Page:
    """Work out the whole page: the opening minute and three stories as steps, what they share, the decision."""
    lang = state.lang
    found = Section("clues", WORDS.clues(lang), result(state))
    asked = decision.fields(state.workbook.amplify.action, state, WORDS.question(lang))
    return Page((*already(state), *stories(state), found, Section(decision.ACTION, WORDS.decide(lang), asked)))


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note one thing about experience; the challenge does not matter here."""
    del challenge
    return workbook.with_amplify(workbook.amplify.noted(field, value))


def read(workbook: Workbook, challenge: str, field: str) -> object:
    """Give what stands in a field now, as the page shows it."""
    del challenge
    return workbook.amplify.shown(field)


def progress(workbook: Workbook) -> Progress:
    """Count the statements that have an answer, the stories told, and the decision."""
    noted = workbook.amplify
    done = len(noted.holds) + sum(told(noted, name) for name in STORIES) + bool(noted.action.what)
    return Progress(done, len(PRACTICES) + len(STORIES) + 1)
