"""What the page of assumptions shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.growing import Rest, growing
from samkit.exercise.notes import Notes, Rows
from samkit.exercises.assumptions.content import WORDS
from samkit.exercises.assumptions.result import result
from samkit.widgets import Choice, Date, Field, Notice, Option, Page, Section, TextField
from samkit.workbook import CERTAINTY, IMPORTANCE, SOURCES, Assumption, Workbook, limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samkit.content import Text

KEY = "assumptions"
LIST = "assumption"
MORE = ("source", "asked")
NOTES = Notes(KEY, (Rows(LIST, "assumptions", Assumption, limits.ASSUMPTIONS),))


def draw(state: State) -> Page:
    """Work out the whole page: the assumptions, which to ask about first, and whom."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()
    rest = Rest(most=limits.ASSUMPTIONS, more=MORE, more_label=WORDS.more(lang), takes=("table",))
    listed = growing(LIST, about.assumptions, columns(lang), WORDS, lang, **rest)
    here = Section("assumptions", WORDS.list(lang), (*what, *listed))
    found = Section("map", WORDS.map(lang), result(about.assumptions, state.today, lang))
    return Page((here, found, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of an assumption as a page asks for them."""
    return (
        TextField("what", WORDS.what(lang), limit=limits.BELIEF, rows=2),
        Choice("certainty", WORDS.certainty(lang), _options(CERTAINTY, WORDS.certainties, lang)),
        Choice("importance", WORDS.importance(lang), _options(IMPORTANCE, WORDS.degrees, lang)),
        Choice("source", WORDS.source(lang), _options(SOURCES, WORDS.sources, lang)),
        Date("asked", WORDS.asked(lang)),
    )


def _options(keys: Iterable[str], said: Mapping[str, Text], lang: str) -> tuple[Option, ...]:
    return tuple(Option(key, said[key](lang)) for key in keys)


def progress(workbook: Workbook) -> Progress:
    """Count a first assumption with its words and both marks, and the decision."""
    placed = any(one.what and one.certainty and one.importance for one in workbook.challenge().assumptions)
    return Progress(placed + decision.done(workbook, workbook.chosen, KEY), 2)
