"""What the self-check's page shows, and what is noted when something is entered on it."""

from __future__ import annotations

import datetime as dt

from samkit.content import today, words
from samkit.errors import Rejected
from samkit.exercise import Progress, State
from samkit.exercises.self_check.content import GROUPS, WORDS
from samkit.exercises.self_check.result import result
from samkit.widgets import Button, Control, Notice, Option, Page, Scale, Section, TextField
from samkit.workbook import ASIDE, FIRST, POINTS, QUESTIONS, Workbook

STEP = 2
SHORT = "ninety"  # the path that has time for the first twelve


def draw(state: State) -> Page:
    """Work out the whole page: the statements two at a time, the profile, the result, and keeping today's picture."""
    pairs = [QUESTIONS[start : start + STEP] for start in range(0, len(QUESTIONS), STEP)]
    steps = tuple(_step(state, pair) for pair in pairs)
    card = Section("profile", WORDS.profile(state.lang), (*result(state), *_keeping(state)))
    return Page((*steps, card))


def _step(state: State, pair: tuple[str, ...]) -> Section:
    advice = GROUPS[pair[0]]
    name = words().advice[f"a{advice}"](state.lang)
    controls = tuple(control for question in pair for control in _question(state, question))
    title = WORDS.question if pair[0] in FIRST else WORDS.again
    return Section(f"step.{pair[0]}", title(state.lang, advice=advice, name=name), controls, step=True)


def _question(state: State, name: str) -> tuple[Control, ...]:
    lang, noted = state.lang, state.workbook.self_check
    points = tuple(Option(str(point), WORDS.scale[str(point)](lang)) for point in POINTS)
    aside = tuple(Option(key, WORDS.scale[key](lang)) for key in ASIDE)
    label, value = WORDS.statements[name].text(lang), str(noted.answers.get(name, ""))
    example = noted.examples.get(name, "")
    return (
        Scale(name, label, points, aside, value=value),
        TextField(f"{name}.example", WORDS.example(lang), value=example, help=WORDS.no_names(lang), folded=not example),
    )


def _keeping(state: State) -> tuple[Control, ...]:
    from samkit.content import day, listed  # Babel is loaded only when there is a date to write

    noted, lang = state.workbook.self_check, state.lang
    if not noted.answers:
        return ()
    keep = (Button("keep", WORDS.keep(lang), quiet=True), Notice("keep.note", WORDS.keep_note(lang)))
    if not noted.earlier:
        return keep
    dates = [day(dt.date.fromisoformat(snapshot.date), lang) for snapshot in noted.earlier]
    return (*keep, Notice("earlier", WORDS.earlier(lang, dates=listed(dates, lang))))


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note an answer, an example, or today's answers as an earlier self; the challenge does not matter here."""
    del challenge
    name, _, part = field.partition(".")
    if field == "keep":
        return workbook.with_self_check(workbook.self_check.remember(today().isoformat()))
    if part == "example":
        return workbook.with_self_check(workbook.self_check.example(name, value))
    if part:
        raise Rejected("unknown_field", name=field)
    return workbook.with_self_check(workbook.self_check.answer(name, value))


def read(workbook: Workbook, challenge: str, field: str) -> object:
    """Give what stands in a field now, as the page shows it."""
    del challenge
    name, _, part = field.partition(".")
    noted = workbook.self_check
    return noted.examples.get(name, "") if part else str(noted.answers.get(name, ""))


def progress(workbook: Workbook) -> Progress:
    """Count the statements that have an answer; on the path of 90 minutes the first picture is enough."""
    asked = FIRST if workbook.path == SHORT else QUESTIONS
    return Progress(len(workbook.self_check.answers.keys() & set(asked)), len(asked))
