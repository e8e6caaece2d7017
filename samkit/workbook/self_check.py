"""The self-check: 24 answers on one scale, examples in own words, and earlier selves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from samkit.errors import Rejected
from samkit.workbook import limits

ADVICE = (1, 2, 3, 4, 5, 6)
QUESTIONS = tuple(f"q{number}" for number in range(1, 25))
FIRST = QUESTIONS[:12]
POINTS = (1, 2, 3, 4, 5)
ASIDE = ("unknown", "not_relevant")

Answer = int | str


@dataclass(frozen=True)
class Snapshot:
    """An earlier self: every answer as it stood on one date (ISO, `2026-11-23`)."""

    date: str
    answers: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True)
class SelfCheck:
    """Answers 1 to 5, `unknown` or `not_relevant` by question; what is not there is unanswered."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    examples: Mapping[str, str] = field(default_factory=dict)
    earlier: tuple[Snapshot, ...] = ()

    def answer(self, question: str, value: object) -> SelfCheck:
        """Give the self-check with one question answered, or cleared by an empty value."""
        if question not in QUESTIONS:
            raise Rejected("unknown_field", name=question)
        rest = {key: kept for key, kept in self.answers.items() if key != question}
        return replace(self, answers=rest if value == "" else {**rest, question: taken(value)})

    def example(self, question: str, value: object) -> SelfCheck:
        """Give the self-check with an example noted for one question, or cleared by an empty text."""
        if question not in QUESTIONS:
            raise Rejected("unknown_field", name=question)
        said = limits.text(value)
        rest = {key: kept for key, kept in self.examples.items() if key != question}
        return replace(self, examples={**rest, question: said} if said else rest)

    def remember(self, date: str) -> SelfCheck:
        """Keep the answers of today as an earlier self; a second one on the same date takes the first one's place."""
        if not date or _written(date) != date:
            raise Rejected("not_date", name=date)
        if not self.answers:
            raise Rejected("nothing_to_keep")
        others = [snapshot for snapshot in self.earlier if snapshot.date != date]
        if len(others) >= limits.SNAPSHOTS:
            raise Rejected("too_many", limit=limits.SNAPSHOTS)
        return replace(self, earlier=tuple(sorted([*others, Snapshot(date, dict(self.answers))], key=lambda s: s.date)))


def _written(date: str) -> str:
    """Give an ISO date as it is kept, empty for anything else."""
    try:
        return dt.date.fromisoformat(date).isoformat()
    except ValueError:
        return ""


def taken(value: object) -> Answer:
    """Give an answer as it is kept: a whole number 1 to 5, or a word aside; `Rejected` for anything else."""
    if isinstance(value, str) and value in ASIDE:
        return value
    if isinstance(value, str) and value in {str(point) for point in POINTS}:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and value in POINTS:
        return value
    raise Rejected("not_offered")
