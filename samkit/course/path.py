"""The chosen path as a notebook shows it: its exercises in order, with their minutes and how far each has come."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from samkit.content import words
from samkit.course.content import WORDS
from samkit.exercise.paths import WAYS
from samkit.exercises import ahead, minutes

if TYPE_CHECKING:
    from samkit.workbook import Workbook


@dataclass(frozen=True)
class Path:
    """What the path is called, and by page what is said of each step."""

    title: str
    steps: tuple[tuple[str, str], ...]

    def _repr_html_(self) -> str:
        """Give it as a list of links to the pages."""
        steps = "".join(f'<li><a href="{page}">{escape(said)}</a></li>' for page, said in self.steps)
        return f"<h3>{escape(self.title)}</h3><ol>{steps}</ol>"


def path(noted: Workbook, lang: str) -> Path:
    """Give the path that a workbook follows, or the whole course."""
    steps = []
    for one in ahead(noted):
        state = words().progress[one.progress(noted).key](lang)
        said = WORDS.step(lang, title=one.title(lang), minutes=minutes(noted, one), state=state)
        steps.append((f"{one.advice}-{one.key}.ipynb", said))
    return Path(WAYS[noted.path or "all"].title(lang), tuple(steps))
