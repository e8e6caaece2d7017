"""What the store is given and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from samkit.errors import Rejected
from samkit.store.tables import LARGEST, PATH, WRITER
from samkit.workbook import Workbook

Status = Literal["saved", "conflict", "rejected"]

# The path under which a whole workbook that was taken in has its revision.
WHOLE = ""


@dataclass(frozen=True)
class Change:
    """One field as a writer wants it: the writer's own number for it, and the revision the writer had seen."""

    writer: str
    number: int
    path: str
    value: object
    base: int

    def check(self) -> None:
        """Raise `Rejected("forged")` for what no page of samkit sends."""
        whole = all(type(one) is int for one in (self.number, self.base))
        named = all(type(one) is str and one.isprintable() for one in (self.writer, self.path))
        if not whole or not named:
            raise Rejected("forged")
        if not (1 <= self.number <= LARGEST and 0 <= self.base <= LARGEST):
            raise Rejected("forged")
        if not (1 <= len(self.writer) <= WRITER and 1 <= len(self.path) <= PATH):
            raise Rejected("forged")


@dataclass(frozen=True)
class Outcome:
    """What became of the change with this number.

    `revision` is the field's. `value` is the value as kept when it was saved,
    else as it was sent. `theirs` is what the workbook holds at a conflict;
    `key` and `details` say why a value was rejected.
    """

    number: int
    status: Status
    revision: int
    value: object
    theirs: object = None
    key: str = ""
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Opened:
    """A workbook as it stands, with its revision and, by path, the revision at which a field last changed."""

    id: str
    workbook: Workbook
    revision: int = 0
    revisions: Mapping[str, int] = field(default_factory=dict)

    def revision_of(self, path: str) -> int:
        """Give the revision at which this field last changed, by itself or with the whole workbook."""
        return self.revisions.get(path, self.revisions.get(WHOLE, 0))


@dataclass(frozen=True)
class Receipt:
    """How much was deleted: challenges, answers of the self-check, co-players and stories."""

    challenges: int = 0
    answers: int = 0
    partners: int = 0
    stories: int = 0
