"""What the page of decisions shows, and what is noted when something is entered on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Each, Notes, values
from samkit.exercises.decisions.content import WORDS
from samkit.exercises.decisions.result import capital, result
from samkit.measures.facilitation import FEWEST
from samkit.widgets import Choice, Notice, Option, Page, Record, Records, Section
from samkit.workbook import DECISIONS, WHO, Decided, Workbook

if TYPE_CHECKING:
    from collections.abc import Collection

    from samkit.workbook import Challenge

KEY = "decisions"


def _those(phase: str, workbook: Workbook, about: Challenge) -> Collection[str]:
    """Give the decisions of a phase."""
    del workbook, about
    return DECISIONS[phase]


NOTES = Notes(KEY, tuple(Each(phase, "decisions", Decided(), partial(_those, phase)) for phase in DECISIONS))


def draw(state: State) -> Page:
    """Work out the whole page: ten decisions in three steps, what to let go of, and whom to tell."""
    lang, decisions = state.lang, state.workbook.challenge(state.challenge).decisions
    steps = tuple(_step(state, phase) for phase in DECISIONS)
    found = Section("found", WORDS.found(lang), result(decisions, lang))
    return Page((*steps, found, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def _step(state: State, phase: str) -> Section:
    """Ask for the decisions of one phase; the first step says which challenge it is about."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    first = phase == next(iter(DECISIONS))
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what and first else ()
    shown = Records(
        phase,
        label="",
        help=WORDS.list_help(lang) if first else "",
        columns=columns(lang),
        rows=DECISIONS[phase],
        one=WORDS.one(lang),
        fixed=True,
    )
    records = (
        Record(
            f"{phase}.{name}",
            values(about.decisions.get(name, Decided())),
            title=capital(WORDS.decision[name](lang)),
        )
        for name in DECISIONS[phase]
    )
    return Section(phase, WORDS.phase[phase](lang), (*what, shown, *records), step=True)


def columns(lang: str) -> tuple[Choice, ...]:
    """Give the two questions about a decision as a page asks them."""
    options = tuple(Option(key, WORDS.who[key](lang)) for key in WHO)
    return Choice("now", WORDS.now(lang), options), Choice("wanted", WORDS.wanted(lang), options)


def progress(workbook: Workbook) -> Progress:
    """Count the decisions with both answers, of the first so many that give the style a name, and the decision."""
    whole = sum(bool(one.now and one.wanted) for one in workbook.challenge().decisions.values())
    return Progress(min(whole, FEWEST) + decision.done(workbook, workbook.chosen, KEY), FEWEST + 1)
