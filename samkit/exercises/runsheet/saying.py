"""How a step of the meeting is said: its name, when it is, what happens in it, and what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercises.runsheet.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.measures import Meeting, Round, Step

DAY = 24 * 60
AGREE, CLOSE, HEARD = "agree", "close", "heard"
# The exercise to open at a step, in its first part, if its minutes are there.
EXERCISES = {
    "open": ("amplify", 15),
    "define": ("reframe", 20),
    "create": ("matching", 10),
    "realise": ("ways_in", 10),
    "judge": ("assumptions", 8),
}


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


def agrees(made: Meeting) -> bool:
    """Tell whether there is time in the meeting to agree on something."""
    return "realise" not in made.dropped


def rounds(step: Step, made: Meeting, lang: str) -> str:
    """Say how the minutes of a step are spent; of a break, what one does."""
    if step.rest:
        return WORDS.happens[step.key](lang)
    return " ".join(WORDS.lasts(lang, form=_form(one, made, lang), minutes=one.minutes) for one in step.rounds)


def _form(one: Round, made: Meeting, lang: str) -> str:
    key = HEARD if one.form == AGREE and not agrees(made) else one.form
    form = WORDS.form[key](lang, groups=one.groups)
    return WORDS.times(lang, form=form, times=one.times) if one.times > 1 else form


def happens(step: Step, made: Meeting, lang: str) -> tuple[str, ...]:
    """Say what happens in a step, how, who leads it, what it takes, and which exercise to open."""
    if step.rest:
        return (WORDS.happens[step.key](lang),)
    needs = dict.fromkeys(WORDS.material[one.form](lang) for one in step.rounds if one.form in WORDS.material)
    aside = [WORDS.leads(lang, who=WORDS.lead[step.key](lang))]
    if needs:
        aside.append(WORDS.uses(lang, what=", ".join(needs)))
    exercise, needed = EXERCISES.get(step.key, ("", 0))
    if exercise and step.minutes >= needed and step.part == 1:
        aside.append(WORDS.opens(lang, title=WORDS.exercise[exercise](lang)))
    key = HEARD if step.key == CLOSE and not agrees(made) else step.key
    return (WORDS.happens[key](lang), rounds(step, made, lang), " ".join(aside))
