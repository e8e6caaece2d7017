"""What the page of the shared problem shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined
from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Each, Notes, One, values
from samkit.exercises.reframe.content import WORDS
from samkit.exercises.reframe.result import asked_again, result
from samkit.widgets import Choice, Control, Date, Line, Notice, Option, Page, Record, Records, Section, TextField
from samkit.workbook import RECOGNISED, SENSES, Sense, Workbook

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from samkit.workbook import Challenge, Quote

KEY = "reframe"
LIST = "sense"
ONE = "reframe"
NAMED = 3


def _quotes(workbook: Workbook, about: Challenge) -> Collection[str]:
    del workbook
    return {one.id for one in about.quotes}


NOTES = Notes(KEY, (Each(LIST, "senses", Sense(), whom=_quotes), One(ONE, "reframe")))


def draw(state: State) -> Page:
    """Work out the whole page: what the quotes do, the problem anew, what is different, and who knows it."""
    lang = state.lang
    found = Section("changed", WORDS.changed(lang), result(state))
    known = Section("known", WORDS.shown(lang), _known(state))
    last = decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))
    return Page((*_steps(state), found, known, last))


def _steps(state: State) -> tuple[Section, ...]:
    """Ask what the quotes do, then for the problem anew; without quotes only for the problem."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    inside = Notice("inside", WORDS.inside(lang, what=about.what) if about.what else WORDS.no_inside(lang))
    quotes, anew, title = [one for one in about.quotes if one.what], _anew(state), WORDS.anew(lang)
    if not quotes:
        return (Section("anew", title, (inside, Notice("no_quotes", WORDS.no_quotes(lang)), *anew)),)
    again = (Notice("old", WORDS.old(lang, what=about.what)),) if about.what else ()
    return (
        Section("senses", WORDS.quotes(lang), (inside, *_list(quotes, about, lang)), step=True),
        Section("anew", title, (*again, *anew), step=True),
    )


def _list(quotes: Sequence[Quote], about: Challenge, lang: str) -> tuple[Control, ...]:
    """Ask of each quote what it does."""
    options = tuple(Option(key, WORDS.senses[key](lang)) for key in SENSES)
    shown = Records(
        LIST,
        label="",
        help=WORDS.quotes_help(lang),
        columns=(Choice("sense", WORDS.sense(lang), options),),
        rows=tuple(one.id for one in quotes),
        one=WORDS.one(lang),
        fixed=True,
    )
    titles = {one.id: WORDS.quote(lang, said=one.said, role=one.role or WORDS.roleless(lang)) for one in quotes}
    noted = (Record(f"{LIST}.{key}", values(about.senses.get(key, Sense())), title) for key, title in titles.items())
    return (shown, *noted)


def _anew(state: State) -> tuple[Control, ...]:
    lang, noted = state.lang, values(state.workbook.challenge(state.challenge).reframe)
    who = [one.name for one in state.workbook.partners if one.name]
    named = WORDS.statement_help(lang, who=joined(who, lang, NAMED)) if who else WORDS.statement_help_open(lang)
    return (
        TextField(f"{ONE}.statement", WORDS.statement(lang), value=noted["statement"], help=named),
        TextField(f"{ONE}.question", WORDS.how(lang), value=noted["question"], help=WORDS.how_help(lang), rows=2),
    )


def _known(state: State) -> tuple[Control, ...]:
    """Ask whether those who are quoted recognise the problem, and who hears the quotes; say what is left to do."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    noted = values(about.reframe)
    answers = tuple(Option(key, WORDS.answers[key](lang)) for key in RECOGNISED)
    return (
        Choice(f"{ONE}.recognised", WORDS.recognised(lang), answers, value=noted["recognised"]),
        Date(f"{ONE}.recognised_date", WORDS.recognised_date(lang), value=noted["recognised_date"]),
        *asked_again(about.reframe, state.today, lang),
        Line(f"{ONE}.hears", WORDS.hears(lang), value=noted["hears"], help=WORDS.hears_help(lang)),
        Date(f"{ONE}.hears_date", WORDS.hears_date(lang), value=noted["hears_date"]),
    )


def progress(workbook: Workbook) -> Progress:
    """Count a quote with its sense, the problem anew, the question, who recognises it, who hears it, the decision."""
    about = workbook.challenge()
    said = {one.id for one in about.quotes if one.what}
    noted = about.reframe
    marked = any(one.sense for name, one in about.senses.items() if name in said)
    parts = (marked, noted.statement, noted.question, noted.recognised, noted.hears)
    return Progress(sum(map(bool, parts)) + decision.done(workbook, workbook.chosen, KEY), len(parts) + 1)
