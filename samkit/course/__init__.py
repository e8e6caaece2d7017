"""The course as a notebook meets it: worked examples, their figures, and progress."""

from __future__ import annotations

import os
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from samkit.content import language, words
from samkit.course.own import own_workbook, store, token
from samkit.course.path import Path, path
from samkit.course.plan import Plan
from samkit.course.troubles import register, spoken
from samkit.examples import example
from samkit.exercise import Exercise, State
from samkit.exercises import ahead, exercise
from samkit.widgets import Page, reading

if TYPE_CHECKING:
    from samkit.widgets.form import Form

# The server names the visitor's workbook here; elsewhere it is the machine's own.
VISITOR = "HTTP_X_SAMKIT_WORKBOOK"

register()


@dataclass(frozen=True)
class Example:
    """A worked example of one exercise, to be read; a notebook shows it folded."""

    lang: str
    story: str
    page: Page

    def __repr__(self) -> str:
        """Say what it is, the same on every machine."""
        return f"Example({self.lang})"

    def _repr_html_(self) -> str:
        """Give the example as HTML, with everything in it escaped."""
        title = words().form["see_example"](self.lang)
        paragraphs = "".join(f"<p>{escape(part)}</p>" for part in self.story.strip().split("\n\n"))
        page = reading.as_html(self.page, self.lang)
        return f"<details><summary>{escape(title)}</summary>{paragraphs}{page}</details>"


class Course:
    """The course in one language. Raises `UnknownName` for a language or a key that is not there."""

    def __init__(self, lang: str = "da") -> None:
        self.lang = language(lang)

    def __repr__(self) -> str:
        """Say the language."""
        return f"Course({self.lang!r})"

    @spoken
    def exercise(self, key: str) -> Form:
        """Give the exercise with this key; a notebook shows it, and everything entered in it is kept."""
        from samkit.course.desk import Desk  # an example needs neither a store nor a form
        from samkit.course.sitting import Sitting
        from samkit.widgets.form import Form

        chosen, visitor = exercise(key), os.environ.get(VISITOR, "")
        desk = Desk(Sitting(store(), visitor or token(), chosen, self.lang, own=not visitor, hosted=bool(visitor)))
        return Form(desk.told, desk.handle, hosted=bool(visitor))

    @spoken
    def example(self, key: str) -> Example:
        """Give the worked example of the exercise with this key."""
        chosen, shown = exercise(key), example()
        story = f"{shown.story.invented(self.lang)}\n\n{shown.story.text(self.lang)}"
        return Example(self.lang, story, self._drawn(chosen))

    @spoken
    def figures(self, key: str) -> dict[str, str]:
        """Give every result the worked example leads to in this exercise, as a page shows it."""
        return self._drawn(exercise(key)).results()

    @spoken
    def progress(self) -> dict[str, str]:
        """Tell how far this machine's own work has come in each exercise of its path, in words."""
        noted = own_workbook()
        return {one.title(self.lang): words().progress[one.progress(noted).key](self.lang) for one in ahead(noted)}

    @spoken
    def path(self) -> Path:
        """Give this machine's own path through the course; a notebook shows it as links."""
        return path(own_workbook(), self.lang)

    @spoken
    def plan(self) -> Plan:
        """Give this machine's own plan; a notebook shows it, and `.save("plan.pdf")` writes it as a file."""
        opened = store().open(token())
        return Plan(State(opened.workbook, opened.workbook.chosen, self.lang, id=opened.id))

    def _drawn(self, chosen: Exercise) -> Page:
        shown = example()
        noted = shown.workbook(self.lang)
        return chosen.draw(State(noted, noted.chosen, self.lang, shown.today))
