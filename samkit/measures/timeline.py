"""A line of time from a first day to a last, on which what has passed leaves room for what is to come."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

PAST = 0.25  # of the line at most, while something is to come; samkit's own


@dataclass(frozen=True)
class Timeline:
    """A line of time; `today` is on it, neither before `first` nor after `last`."""

    first: dt.date
    today: dt.date
    last: dt.date

    @property
    def now(self) -> float:
        """Give the place of today, 0 to 1."""
        whole = (self.last - self.first).days
        share = (self.today - self.first).days / whole if whole else 0.0
        return share if self.last == self.today else min(share, PAST)

    @property
    def pressed(self) -> bool:
        """Tell whether the days before today stand closer than those after it."""
        past, rest = (self.today - self.first).days, (self.last - self.today).days
        return bool(rest) and past / (past + rest) > PAST

    def at(self, date: dt.date) -> float:
        """Give the place of a day on the line, 0 to 1."""
        past, rest = (self.today - self.first).days, (self.last - self.today).days
        if date <= self.today:
            return self.now * (date - self.first).days / past if past else 0.0
        return self.now + (1 - self.now) * (date - self.today).days / rest
