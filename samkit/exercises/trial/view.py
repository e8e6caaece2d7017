"""What the page of a trial shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes
from samkit.exercises.trial.asking import named, steps
from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.paper import sheet
from samkit.exercises.trial.places import Begun, Log, Next, Tried
from samkit.exercises.trial.result import agreed, happened, result
from samkit.exercises.trial.saying import date
from samkit.exercises.trial.verdict import asked, judged
from samkit.measures import trial_outcome
from samkit.widgets import Page, Section

if TYPE_CHECKING:
    from samkit.workbook import Workbook

KEY = "trial"
NOTES = Notes(KEY, (Tried("trial"), Begun("begin"), Log("log"), Next("next")))


def draw(state: State) -> Page:
    """Work out the whole page: before the lock what is tried, after it the agreement, what happened and the verdict."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    outcome = trial_outcome(about.trial, state.today)
    expected = outcome.stage in ("open", "ahead")
    found = Section("found", (WORDS.awaited if expected else WORDS.found)(lang), result(about.trial, outcome, lang))
    last = decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))
    if not about.trial.locked:
        return Page((*steps(state, outcome), found, *judged(about, outcome, lang), last))
    said, paper = (*named(about, lang), *agreed(about.trial, outcome, lang)), sheet(about.trial, lang)
    seen = happened(about.trial, outcome, lang)
    if outcome.stage == "ahead":
        begins = WORDS.begins(lang, start=date(about.trial.start, lang))
        first = Section("begins", begins, (*said, *paper))
        later = Section("later", WORDS.later(lang), (*seen, *asked(about.trial, outcome, lang)), folded=True)
        return Page((first, last, found, later, *judged(about, outcome, lang)))
    after = Section("happened", WORDS.happened(lang), (*said, *seen))
    return Page((after, found, *judged(about, outcome, lang), Section("sheet", WORDS.sheet(lang), paper), last))


def progress(workbook: Workbook) -> Progress:
    """Count that there is something to lock, that it is locked, what was observed, and the decision."""
    trial = workbook.challenge().trial
    done = (trial.whole, bool(trial.locked), trial.observed is not None, decision.done(workbook, workbook.chosen, KEY))
    return Progress(sum(done), len(done))
