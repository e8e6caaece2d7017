"""What the page about who is heard shows, and what is noted when something is entered on it."""

from __future__ import annotations

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Each, Notes, values
from samkit.exercises.voice.content import WORDS
from samkit.exercises.voice.result import result
from samkit.measures import heard
from samkit.widgets import Choice, Control, Notice, Option, Page, Record, Records, Section
from samkit.workbook import DEGREES, MARKS, STANCES, Partner, Voice, Workbook

KEY = "voice"
LIST = "voice"
FEW = 3
FIELDS = (*MARKS, "stance")
NOTES = Notes(KEY, (Each(LIST, "voices", Voice()),))


def draw(state: State) -> Page:
    """Work out the whole page: the marks of each co-player, who lacks influence, and how they get it."""
    lang = state.lang
    last = decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))
    named = [one for one in state.workbook.partners if one.name]
    if not named:
        return Page((Section("found", WORDS.found(lang), (Notice("nobody", WORDS.nobody(lang)),)), last))
    marks = Section("marks", WORDS.list(lang), (Notice("private", WORDS.private(lang)), *_list(state, named)))
    return Page((marks, Section("found", WORDS.found(lang), result(state, named)), last))


def _list(state: State, named: list[Partner]) -> tuple[Control, ...]:
    lang, voices = state.lang, state.workbook.challenge(state.challenge).voices
    shown = Records(
        LIST,
        label="",
        help=WORDS.list_help(lang),
        columns=columns(lang),
        rows=tuple(one.id for one in named),
        one=WORDS.one(lang),
        fixed=True,
    )
    records = (Record(f"{LIST}.{one.id}", values(voices.get(one.id, Voice())), title=one.name) for one in named)
    return (shown, *records)


def columns(lang: str) -> tuple[Choice, ...]:
    """Give the questions about a co-player as a page asks them."""
    degrees = tuple(Option(key, WORDS.degrees[key](lang)) for key in DEGREES)
    stances = tuple(Option(key, WORDS.stances[key](lang)) for key in STANCES)
    return tuple(Choice(name, WORDS.marks[name](lang), degrees if name in MARKS else stances) for name in FIELDS)


def progress(workbook: Workbook) -> Progress:
    """Count the co-players with all marks, of the first three that the list holds, and the decision."""
    voices = workbook.challenge().voices
    named = [one.id for one in workbook.partners if one.name]
    most = min(max(len(named), 1), FEW)
    marked = sum(heard(voices.get(name, Voice())).marked for name in named)
    return Progress(min(marked, most) + decision.done(workbook, workbook.chosen, KEY), most + 1)
