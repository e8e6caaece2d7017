"""What the page of interviews shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import words
from samkit.exercise import Progress, State, decision
from samkit.exercise.growing import Rest, growing
from samkit.exercise.notes import Notes, One, Rows, values
from samkit.exercises.interviews.content import WORDS
from samkit.exercises.interviews.guide import guide
from samkit.exercises.interviews.result import result
from samkit.widgets import (
    Choice,
    Control,
    Date,
    Field,
    Line,
    Many,
    Notice,
    Option,
    Page,
    Section,
    TextField,
)
from samkit.workbook import KINDS, Guide, Quote, Workbook, limits

if TYPE_CHECKING:
    from samkit.workbook import Challenge

KEY = "interviews"
GUIDE = "guide"
LIST = "quote"
FEW = 3
MORE = ("note", "date")
NOTES = Notes(KEY, (One(GUIDE, "guide"), Rows(LIST, "quotes", Quote, limits.QUOTES)))


def draw(state: State) -> Page:
    """Work out the whole page: the guide and the quotes as two steps, who is heard, and whom to ask next."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    rest = Rest(most=limits.QUOTES, more=MORE, more_label=WORDS.more(lang), takes=("table",))
    listed = growing(LIST, about.quotes, columns(lang), WORDS, lang, **rest)
    before = Section(GUIDE, WORDS.before(lang), (*_asked(about, lang), guide(state)), step=True)
    after = Section("quotes", WORDS.after(lang), listed, step=True)
    found = Section("heard", WORDS.found(lang), result(state))
    return Page((before, after, found, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def _asked(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Ask whom one will talk to and about what, and say which challenge it is for."""
    noted = values(about.guide)
    what = WORDS.about(lang, what=about.what) if about.what else WORDS.no_about(lang)
    return (
        Notice("about", what),
        Many(f"{GUIDE}.ask", WORDS.ask(lang), _kinds(lang), value=noted["ask"], help=WORDS.ask_help(lang)),
        TextField(
            f"{GUIDE}.about",
            WORDS.understand(lang),
            value=noted["about"],
            help=WORDS.understand_help(lang),
            rows=2,
        ),
        TextField(f"{GUIDE}.own", WORDS.own(lang), value=noted["own"], help=WORDS.own_help(lang), rows=2),
    )


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a quote as a page asks for them."""
    return (
        TextField("what", WORDS.what(lang), rows=2),
        Line("role", WORDS.role(lang)),
        Choice("kind", WORDS.kind(lang), _kinds(lang)),
        TextField("note", WORDS.note(lang), rows=1),
        Date("date", WORDS.date(lang)),
    )


def _kinds(lang: str) -> tuple[Option, ...]:
    return tuple(Option(key, words().kind[key](lang)) for key in KINDS)


def progress(workbook: Workbook) -> Progress:
    """Count the guide, which quotes show was not needed, the first three quotes, and the decision."""
    about = workbook.challenge()
    said = sum(bool(one.what) for one in about.quotes)
    guided = bool(said) or about.guide != Guide()
    return Progress(guided + min(said, FEW) + decision.done(workbook, workbook.chosen, KEY), FEW + 2)
