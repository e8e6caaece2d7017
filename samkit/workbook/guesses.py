"""Guesses: what one believes that citizens answer, locked before their answers are seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Self

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, whole

if TYPE_CHECKING:
    import datetime as dt

GUESSED = ("what", "guess")
COUNTS = ("agree", "disagree", "unknown")
MOST_ANSWERS = 100_000


@dataclass(frozen=True)
class Guess(Noted):
    """A statement, and of 100 who answer how many one believes agree with it.

    `locked` is the date (ISO) from which the guess stands; only then are the
    answers noted: how many agreed, did not, and did not know. Only what is
    whole is ever locked, and nothing else holds answers.
    """

    TAKES: ClassVar[Takes] = {
        "what": line(limits.BELIEF),
        "guess": whole(0, 100),
        "locked": limits.date,
        **dict.fromkeys(COUNTS, partial(limits.whole, low=0, high=MOST_ANSWERS)),
    }

    id: str
    what: str = ""
    guess: int | None = None
    locked: str = ""
    agree: int | None = None
    disagree: int | None = None
    unknown: int | None = None

    def noted(self, field: str, value: object) -> Self:
        """Give the guess with one field noted; `Rejected` for a guess that is locked, and for answers before it is."""
        taken = super().noted(field, value)
        if field in GUESSED and self.locked and taken != self:
            raise Rejected("guess_locked")
        if field in COUNTS and not self.locked and getattr(taken, field) is not None:
            raise Rejected("guess_open")
        if field == "locked" and (taken != self or (self.locked and not self.whole)):
            raise Rejected("forged")
        return taken

    @property
    def whole(self) -> bool:
        """Tell whether there is something to lock: a statement and a guess."""
        return bool(self.what) and self.guess is not None

    def lock(self, today: dt.date) -> Self:
        """Give the guess locked from today, if there is anything to lock and it is not locked already."""
        return replace(self, locked=today.isoformat()) if self.whole and not self.locked else self
