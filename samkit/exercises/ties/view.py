"""What the page of ties shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes, values
from samkit.exercises.ties.content import WORDS
from samkit.exercises.ties.pairs import FEW, FIRST, Pairs, Whose, asked, first, focus, named
from samkit.exercises.ties.result import called, result
from samkit.widgets import Choice, Field, Notice, Option, Page, Record, Records, Section, Select
from samkit.workbook import LEVELS, US, Tie, Workbook, pair

if TYPE_CHECKING:
    from samkit.widgets import Control

KEY = "ties"
LIST = "tie"
WHOSE = "focus"
ENOUGH = 3
MORE = ("theirs", "wanted")
NOTES = Notes(KEY, (Pairs(LIST), Whose(WHOSE)))


def draw(state: State) -> Page:
    """Work out the whole page: the pairs, who hangs together, and whom to introduce to each other."""
    lang = state.lang
    last = decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))
    if not named(state.workbook):
        return Page((Section("ties", WORDS.list(lang), (Notice("no_partners", WORDS.no_partners(lang)),)), last))
    here = Section("ties", WORDS.list(lang), (*_focus(state), *_list(state)))
    return Page((here, Section("network", WORDS.found(lang), result(state)), last))


def _focus(state: State) -> tuple[Control, ...]:
    """Ask whose ties to show, where there are more than the first few."""
    lang, listed = state.lang, named(state.workbook)
    if len(listed) <= FEW:
        return ()
    options = (
        Option(FIRST, WORDS.first(lang)),
        Option(US, WORDS.ours(lang)),
        *(Option(one.id, WORDS.theirs_all(lang, name=one.name)) for one in listed),
    )
    whose = focus(state.workbook, state.workbook.challenge(state.challenge))
    return (Select(WHOSE, WORDS.focus(lang), options, value=whose, help=WORDS.focus_help(lang)),)


def _list(state: State) -> tuple[Control, ...]:
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    names = called(state)
    pairs = asked(state.workbook, about)
    shown = Records(
        LIST,
        label="",
        help=WORDS.list_help(lang),
        columns=columns(lang),
        rows=tuple(pair(*one) for one in pairs),
        one=WORDS.one(lang),
        fixed=True,
        more=MORE,
        more_label=WORDS.more(lang),
    )
    rows = (Record(f"{LIST}.{pair(*one)}", _values(about.ties.get(pair(*one))), names(one)) for one in pairs)
    return (shown, *rows)


def _values(tie: Tie | None) -> dict[str, str]:
    return values(tie or Tie())


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a pair as a page asks for them."""
    levels = tuple(Option(key, WORDS.levels[key](lang)) for key in LEVELS)
    return tuple(Choice(name, getattr(WORDS, name)(lang), levels) for name in ("now", *MORE))


def progress(workbook: Workbook) -> Progress:
    """Count the first three known pairs among us and the first few, or as many as there are, and the decision."""
    ties, pairs = workbook.challenge().ties, first(workbook)
    known = sum(bool(tie.now or tie.theirs) for one in pairs if (tie := ties.get(pair(*one))))
    most = max(1, min(ENOUGH, len(pairs)))
    return Progress(min(known, most) + decision.done(workbook, workbook.chosen, KEY), most + 1)
