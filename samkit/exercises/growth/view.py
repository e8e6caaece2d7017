"""What the page of before and now shows, and what is noted when something is entered on it."""

from __future__ import annotations

import datetime as dt

from samkit.content import day, words
from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes, values
from samkit.exercises.growth.content import WORDS
from samkit.exercises.growth.result import chosen, result
from samkit.widgets import Control, Notice, Option, Page, Scale, Section, Select
from samkit.workbook import ADVICE, POINTS, Growth, Workbook, limits

KEY = "growth"
BEFORE = "before"
NOTES = Notes(KEY, ())


def draw(state: State) -> Page:
    """Work out the whole page: looking back, one piece of advice at a time, then the picture and whom to ask."""
    steps = tuple(_step(state, advice) for advice in ADVICE)
    found = Section("found", WORDS.found(state.lang), result(state.workbook, state.lang))
    asked = decision.section(state, KEY, WORDS.decide(state.lang), WORDS.question(state.lang))
    return Page((*steps, found, asked))


def _step(state: State, advice: int) -> Section:
    """Ask how it was and how it is; the first step says what stands for before."""
    lang, noted = state.lang, values(state.workbook.growth)
    earlier = chosen(state.workbook)
    then = WORDS.then(lang, date=_day(earlier.date, lang)) if earlier else WORDS.then_undated(lang)
    title = WORDS.step(lang, advice=advice, name=words().advice[f"a{advice}"](lang))
    asked = (
        Notice(f"statement{advice}", WORDS.statements[f"a{advice}"](lang)),
        _scale(f"then{advice}", then, noted, lang),
        _scale(f"now{advice}", WORDS.now(lang), noted, lang),
    )
    return Section(f"a{advice}", title, (*(_before(state) if advice == ADVICE[0] else ()), *asked), step=True)


def _scale(name: str, label: str, noted: dict[str, str], lang: str) -> Scale:
    points = tuple(Option(str(point), WORDS.scale[str(point)](lang)) for point in POINTS)
    return Scale(name, label, points, (Option("unknown", WORDS.scale["unknown"](lang)),), value=noted[name])


def _before(state: State) -> tuple[Control, ...]:
    """Say which self-check stands for before, let one be chosen of several, or say how to get one."""
    lang, earlier = state.lang, chosen(state.workbook)
    if earlier is None:
        return (Notice("before.none", WORDS.before_none(lang)),)
    dates = [one.date for one in state.workbook.self_check.earlier]
    if len(dates) == 1:
        return (Notice("before.is", WORDS.before_is(lang, date=_day(earlier.date, lang))),)
    options = tuple(Option(date, _day(date, lang)) for date in dates)
    return (Select(BEFORE, WORDS.before(lang), options, value=earlier.date),)


def _day(date: str, lang: str) -> str:
    return day(dt.date.fromisoformat(date), lang)


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note an answer or which self-check is before, one of those that are kept; or the decision."""
    if field not in Growth.TAKES:
        return NOTES.enter(workbook, challenge, field, value)
    if field == BEFORE:
        limits.one_of(value, ("", *(one.date for one in workbook.self_check.earlier)))
    return workbook.with_growth(workbook.growth.noted(field, value))


def read(workbook: Workbook, challenge: str, field: str) -> object:
    """Give what stands in a field now, as the page shows it."""
    if field == BEFORE:
        earlier = chosen(workbook)
        return earlier.date if earlier else ""
    return values(workbook.growth).get(field, "") or NOTES.read(workbook, challenge, field)


def progress(workbook: Workbook) -> Progress:
    """Count the pieces of advice with both answers, and the decision."""
    noted = values(workbook.growth)
    both = sum(bool(noted[f"then{advice}"] and noted[f"now{advice}"]) for advice in ADVICE)
    return Progress(both + decision.done(workbook, workbook.chosen, KEY), len(ADVICE) + 1)
