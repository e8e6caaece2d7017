"""How a step of the meeting is said: its name, when it is, what happens in it, and what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercises.runsheet.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.measures import Round, Step

DAY = 24 * 60
# The exercise to open at a step of at least so many minutes, in its first part.
EXERCISES = {
    "open": "amplify",
    "define": "reframe",
    "create": "matching",
    "realise": "ways_in",
    "judge": "assumptions",
}
ENOUGH = 8


def titles(steps: Sequence[Step], lang: str) -> list[str]:
    """Name the steps in order, those that are not a break with a number."""
    said, number = [], 0
    for one in steps:
        number += not one.rest
        title = WORDS.step[one.key](lang)
        whole = WORDS.piece(lang, title=title, part=one.part) if one.parts > 1 else title
        said.append(whole if one.rest else WORDS.numbered(lang, number=number, title=whole))
    return said


def clock(start: str, minutes: int, lang: str) -> str:
    """Give the time of day so many minutes after a start as `HH:MM`."""
    hour, minute = divmod((int(start[:2]) * 60 + int(start[3:]) + minutes) % DAY, 60)
    return WORDS.clock(lang, hour=f"{hour:02}", minute=f"{minute:02}")


def begins(start: str, minutes: int, lang: str) -> str:
    """Say when something begins: the time of day, else how long into the meeting."""
    return clock(start, minutes, lang) if start else WORDS.after(lang, minutes=minutes)


def lasts(step: Step, start: str, lang: str) -> str:
    """Say from when to when a step is, and its minutes."""
    if not start:
        return WORDS.length(lang, minutes=step.minutes)
    ends = clock(start, step.start + step.minutes, lang)
    return WORDS.between(lang, start=clock(start, step.start, lang), end=ends, minutes=step.minutes)


def rounds(step: Step, lang: str) -> str:
    """Say how the minutes of a step are spent; of a break, what one does."""
    if step.rest:
        return WORDS.happens[step.key](lang)
    return " ".join(WORDS.lasts(lang, form=_form(one, lang), minutes=one.minutes) for one in step.rounds)


def _form(one: Round, lang: str) -> str:
    form = WORDS.form[one.form](lang, groups=one.groups)
    return WORDS.times(lang, form=form, times=one.times) if one.times > 1 else form


def happens(step: Step, lang: str) -> tuple[str, ...]:
    """Say what happens in a step, how, who leads it, what it takes, and which exercise to open."""
    if step.rest:
        return (WORDS.happens[step.key](lang),)
    needs = dict.fromkeys(WORDS.material[one.form](lang) for one in step.rounds if one.form in WORDS.material)
    aside = [WORDS.leads(lang, who=WORDS.lead[step.key](lang))]
    if needs:
        aside.append(WORDS.uses(lang, what=", ".join(needs)))
    if step.key in EXERCISES and step.minutes >= ENOUGH and step.part == 1:
        aside.append(WORDS.opens(lang, title=WORDS.exercise[EXERCISES[step.key]](lang)))
    return (WORDS.happens[step.key](lang), rounds(step, lang), " ".join(aside))
