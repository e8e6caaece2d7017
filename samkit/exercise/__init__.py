"""What every exercise says about itself: one frozen dataclass."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from samkit.content import Text, today
from samkit.widgets import Page
from samkit.workbook import Workbook


@dataclass(frozen=True)
class State:
    """What a page is drawn from: the workbook, the challenge it is about, the language, and which day it is.

    `id` names the workbook where it is kept; empty for one that is kept nowhere.
    """

    workbook: Workbook
    challenge: str
    lang: str
    today: dt.date = field(default_factory=today)
    id: str = ""


@dataclass(frozen=True)
class Progress:
    """How far an exercise has come: `done` of `total` things noted."""

    done: int
    total: int

    @property
    def key(self) -> str:
        """Say it in one word: `not_begun`, `begun` or `done`."""
        if not self.done:
            return "not_begun"
        return "done" if self.done >= self.total else "begun"


@dataclass(frozen=True)
class Exercise:
    """One exercise. Its `key` is folder, notebook, database value and address, and never changes.

    `advice` is 0 for what belongs to no single piece of advice, else 1 to 6. `draw` works out
    all that is shown; `enter(workbook, challenge, field, value)` gives the
    workbook with one thing noted, or raises `Rejected`; `read` gives what
    stands in a field now; `progress` how far a workbook has come.
    `about_challenge` is false for what is noted about the organisation as a
    whole; `shared` are the first words of fields that belong to it all the same.
    `charts` names the module that draws the exercise's pictures, which only who draws them imports;
    `lists` the one that says what can be read into its lists from files, `files` the one that writes those it offers.
    """

    key: str
    advice: int
    core: bool
    minutes: int
    title: Text
    draw: Callable[[State], Page]
    enter: Callable[[Workbook, str, str, object], Workbook]
    read: Callable[[Workbook, str, str], object]
    progress: Callable[[Workbook], Progress]
    about_challenge: bool = True
    shared: tuple[str, ...] = ()
    charts: str = ""
    lists: str = ""
    files: str = ""
