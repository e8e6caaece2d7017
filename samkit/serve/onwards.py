"""Where an exercise leads: the one next step on the path that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tornado.web import HTTPError

from samkit.errors import UnknownName
from samkit.exercises import ALL, ahead, exercise, minutes
from samkit.serve.frame import Frame
from samkit.serve.steps import has_lesson
from samkit.workbook import Workbook

if TYPE_CHECKING:
    from samkit.exercise import Exercise

# Where the path is chosen, so that nobody knows the next step before it is asked for.
CHOOSING = "challenge"
# Where everything ends, and what it begins with.
LAST, FIRST = "plan", CHOOSING


class Next(Frame):
    """The way on from an exercise, found when one goes it."""

    def get(self, lang: str, key: str) -> None:
        """Lead there."""
        self.choose(lang)
        self.redirect(onwards(self, known(key))[1])


def known(key: str) -> Exercise:
    """Give the exercise with this key; without one the page is missing."""
    try:
        return exercise(key)
    except UnknownName as error:
        raise HTTPError(404) from error


def told(frame: Frame, one: Exercise) -> tuple[str, str, str]:
    """Give the next step as an exercise's page says it: what it is, where it leads and what its button says."""
    if one.key == CHOOSING:
        address = f"{frame.site.base_url}{frame.lang}/{one.key}/next"
        return frame.say("exercise", "on"), address, frame.say("exercise", "on_go")
    return onwards(frame, one)


def onwards(frame: Frame, one: Exercise) -> tuple[str, str, str]:
    """Give the next step as it is now: a lesson, an exercise, one beside a path that ends, or what to take along."""
    workbook = frame.workbook() or Workbook()
    base, rest = f"{frame.site.base_url}{frame.lang}/", _rest(one, workbook)
    beside = [step for step in ALL if step not in ahead(workbook) and step.progress(workbook).key == "not_begun"]
    rest = rest or (() if beside else _round(one, workbook))
    if not rest and not beside:
        return frame.say("exercise", "end"), f"{base}me", frame.say("exercise", "end_go")
    after = (rest or beside)[0]
    if rest and after.advice != one.advice and ahead(workbook) == ALL and has_lesson(after.advice):
        said, go = (frame.say("exercise", key, advice=after.advice) for key in ("read_next", "read_go"))
        return said, f"{base}{after.advice}", go
    title = after.title(frame.lang)
    text = "next" if rest else "through"
    said = frame.say("exercise", text, title=title, minutes=minutes(workbook, after))
    return said, f"{base}{after.key}", frame.say("exercise", "go", title=title)


def _round(one: Exercise, workbook: Workbook) -> tuple[Exercise, ...]:
    """Give what comes when there is nothing more: the plan, and from a plan of nothing the first exercise."""
    begun = exercise(FIRST).progress(workbook).key != "not_begun"
    last = () if begun else (exercise(FIRST),)
    return last if one.key == LAST else (exercise(LAST),)


def _rest(one: Exercise, workbook: Workbook) -> tuple[Exercise, ...]:
    """Give what comes after an exercise on its path; to one beside the path, what has not been begun on it."""
    path = ahead(workbook)
    if one in path:
        return path[path.index(one) + 1 :]
    return tuple(step for step in path if step.progress(workbook).key == "not_begun")
