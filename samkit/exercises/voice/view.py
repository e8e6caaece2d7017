"""What the page about who is heard shows, and what is noted when something is entered on it."""

from __future__ import annotations

from samkit.errors import Rejected
from samkit.exercise import Progress, State, decision
from samkit.exercises.voice.content import WORDS
from samkit.exercises.voice.result import result
from samkit.measures import heard
from samkit.widgets import Choice, Control, Notice, Option, Page, Record, Records, Section
from samkit.workbook import DEGREES, MARKS, STANCES, Partner, Voice, Workbook

KEY = "voice"
LIST = "voice"
FEW = 3
FIELDS = (*MARKS, "stance")


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


def values(voice: Voice) -> dict[str, str]:
    """Give every mark of a co-player as a page holds it."""
    return {name: getattr(voice, name) for name in FIELDS}


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note a mark of a co-player that is on the list, or the decision."""
    first, _, rest = field.partition(".")
    if first == decision.ACTION:
        return decision.enter(workbook, challenge, KEY, rest, value)
    name, _, part = rest.partition(".")
    if first != LIST or part not in FIELDS:
        raise Rejected("unknown_field", name=field)
    if all(one.id != name for one in workbook.partners):
        raise Rejected("unknown_partner")
    about = workbook.challenge(challenge)
    return workbook.with_challenge(about.with_voice(name, about.voices.get(name, Voice()).noted(part, value)))


def read(workbook: Workbook, challenge: str, field: str) -> object:
    """Give what stands in a field now, as the page shows it; empty for a co-player without marks."""
    first, _, rest = field.partition(".")
    if first == decision.ACTION:
        return decision.read(workbook, challenge, KEY, rest)
    name, _, part = rest.partition(".")
    return values(workbook.challenge(challenge).voices.get(name, Voice())).get(part, "")


def progress(workbook: Workbook) -> Progress:
    """Count the co-players with all marks, of the first three that the list holds, and the decision."""
    voices = workbook.challenge().voices
    named = [one.id for one in workbook.partners if one.name]
    most = min(max(len(named), 1), FEW)
    marked = sum(heard(voices.get(name, Voice())).marked for name in named)
    return Progress(min(marked, most) + decision.done(workbook, workbook.chosen, KEY), most + 1)
