"""Where a sentence to begin the question with is kept: in the question, unless one stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from samkit.errors import Rejected

if TYPE_CHECKING:
    from samkit.workbook import Challenge, Workbook

QUESTION = "question"


@dataclass(frozen=True)
class Begun:
    """A question from elsewhere in the workbook, at `<name>.question`; it never takes the place of another."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Put the sentence where the question is to be, if nothing stands there yet."""
        del workbook
        if rest != QUESTION:
            raise Rejected("unknown_field", name=f"{self.name}.{rest}")
        return about if about.sprint.question else replace(about, sprint=about.sprint.noted(QUESTION, value))

    def read(self, about: Challenge, rest: str) -> str:
        """Give nothing: what was taken over stands in the question."""
        del about, rest
        return ""
