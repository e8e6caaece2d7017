"""What the run sheet amounts to: its figures with their rule, what there is no time for, the timeline and the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed, quoted
from samkit.exercises.runsheet.content import WORDS
from samkit.exercises.runsheet.paper import paper, subject
from samkit.exercises.runsheet.saying import begins, rounds, titles
from samkit.measures import meeting
from samkit.measures.meeting import main
from samkit.widgets import Button, Control, Notice, Picture, Result
from samkit.workbook.runsheet import TURNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.exercise import State
    from samkit.measures import Meeting
    from samkit.workbook import Challenge, Runsheet

TURN = "runsheet.turn"
HEARD = {"round", "together"}


def result(state: State) -> tuple[Control, ...]:
    """Give the figures, the timeline and the sheet; while something is missing, what it is."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    made = planned(about.runsheet)
    if made is None:
        return (Notice("nothing", WORDS.nothing(lang)),)
    turn = str(((about.runsheet.turn or 0) + 1) % TURNS)
    return (
        *_time(about.runsheet, made, lang),
        _count(made, lang),
        *_heard(about.runsheet, made, lang),
        _picture(about.runsheet, made, lang),
        *_missing(about, lang),
        Button(TURN, WORDS.others(lang), value=turn, quiet=True),
        paper(about, made, lang),
    )


def planned(noted: Runsheet) -> Meeting | None:
    """Lay out the meeting, if its purpose, people and minutes are noted."""
    if not noted.purpose or noted.people is None or noted.minutes is None:
        return None
    return meeting(noted.purpose, noted.people, noted.minutes)


def _count(made: Meeting, lang: str) -> Result:
    rests = sum(one.rest for one in made.steps)
    counts = {
        "steps": len(made.steps) - rests,
        "breaks": rests,
        "sum": made.minutes,
        "tables": made.tables,
        "helpers": made.helpers,
    }
    return Result("count", WORDS.count(lang), {name: str(value) for name, value in counts.items()}, WORDS.rule(lang))


def _time(noted: Runsheet, made: Meeting, lang: str) -> Iterator[Notice]:
    """Say what the time is enough for, and what it is not."""
    first = main(noted.purpose)
    steps = {one.key: one for one in made.steps}
    if steps.keys() <= {"open", first, "close"}:
        said = {"phase": WORDS.step[first](lang), "rounds": rounds(steps[first], made, lang)}
        yield Notice("one_thing", WORDS.one_thing(lang, minutes=noted.minutes, people=noted.people, **said))
    if made.dropped:
        names = listed([quoted(WORDS.step[phase](lang), lang) for phase in made.dropped], lang)
        yield Notice("dropped", WORDS.dropped(lang, names=names, whole=made.whole))


def _heard(noted: Runsheet, made: Meeting, lang: str) -> Iterator[Notice]:
    """Say so if nowhere in the meeting everybody speaks to all."""
    if not any(one.form in HEARD for step in made.steps for one in step.rounds):
        yield Notice("no_round", WORDS.no_round(lang, people=noted.people, round=made.round_minutes))


def _missing(about: Challenge, lang: str) -> Iterator[Notice]:
    """Say what would make the sheet whole."""
    if not subject(about):
        yield Notice("no_about", WORDS.no_about(lang))
    if not about.runsheet.date or not about.runsheet.start:
        yield Notice("no_when", WORDS.no_when(lang))


def _picture(noted: Runsheet, made: Meeting, lang: str) -> Picture:
    named = titles(made.steps, lang)
    rows = tuple(
        (title, begins(noted.start, one.start, lang), str(one.minutes), rounds(one, made, lang))
        for title, one in zip(named, made.steps, strict=True)
    )
    data = {
        "steps": [[t, one.start, one.minutes, one.rest] for t, one in zip(named, made.steps, strict=True)],
        "start": noted.start,
    }
    return Picture("timeline", WORDS.caption(lang), tuple(text(lang) for text in WORDS.columns), rows, data=data)
