"""The six pieces of advice as steps: which there is a lesson for, and how far the work has come in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit import exercises
from samkit.content import words
from samkit.serve import notebooks

if TYPE_CHECKING:
    from samkit.workbook import Workbook

NUMBERS = range(1, 7)


@dataclass(frozen=True)
class Step:
    """One piece of advice; `state` in words is empty while nothing is known of it."""

    number: int
    name: str
    there: bool
    key: str = ""
    state: str = ""


def steps(workbook: Workbook | None, lang: str) -> tuple[Step, ...]:
    """Give the six steps as a page shows them."""
    return tuple(_step(number, workbook, lang) for number in NUMBERS)


def _step(number: int, workbook: Workbook | None, lang: str) -> Step:
    name, there = words().advice[f"a{number}"](lang), has_lesson(number)
    if workbook is None or not there:
        return Step(number, name, there)
    key = exercises.progress(workbook, number).key
    return Step(number, name, there, key, words().progress[key](lang))


def has_lesson(number: int) -> bool:
    """Say whether there is a lesson for this piece of advice yet."""
    return (notebooks() / "da" / f"{number}.ipynb").is_file()
