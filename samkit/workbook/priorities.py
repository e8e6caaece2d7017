"""Priorities: ten points that each gives to the challenges, twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Self

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line

ROUNDS = ("first", "second")
POINTS_EACH = 10


@dataclass(frozen=True)
class Ballot(Noted):
    """One person's points, 0 to `POINTS_EACH` by the id of a challenge, in each round; `name` is a role or initials."""

    TAKES: ClassVar[Takes] = {"name": line(), **dict.fromkeys(ROUNDS, limits.shares)}

    id: str
    name: str = ""
    first: Mapping[str, int] = field(default_factory=dict)
    second: Mapping[str, int] = field(default_factory=dict)

    def noted(self, field: str, value: object) -> Self:
        """Give the ballot with one field noted: its name, a round, or one challenge's points at `first.<id>`."""
        name, _, challenge = field.partition(".")
        if not challenge:
            return super().noted(field, value)
        if name not in ROUNDS:
            raise Rejected("unknown_field", name=field)
        points = limits.whole(value, 0, POINTS_EACH)
        rest = {key: one for key, one in getattr(self, name).items() if key != limits.identifier(challenge)}
        # More than there are challenges would be more than a file's text of them has room for.
        if points is not None and len(rest) >= limits.CHALLENGES:
            raise Rejected("too_many", limit=limits.CHALLENGES)
        changed: dict[str, Any] = {name: rest if points is None else {**rest, challenge: points}}
        return replace(self, **changed)
