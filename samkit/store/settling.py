"""Deciding, one change at a time, what is saved, what is in conflict and what can't be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from samkit.errors import Rejected
from samkit.store.changes import WHOLE, Change, Opened, Outcome
from samkit.workbook import Workbook

Enter: TypeAlias = Callable[[Workbook, str, object], Workbook]
Read: TypeAlias = Callable[[Workbook, str], object]


@dataclass(frozen=True)
class Mark:
    """Who changed a field last, and at which revision."""

    revision: int
    writer: str


NEVER = Mark(0, "")


@dataclass(frozen=True)
class State:
    """A workbook with its revision, every field's mark by path, and each writer's last number."""

    id: str
    workbook: Workbook
    revision: int = 0
    marks: Mapping[str, Mark] = field(default_factory=dict)
    last: Mapping[str, int] = field(default_factory=dict)

    def mark(self, path: str) -> Mark:
        """Give a field's mark; a workbook taken in whole has marked them all."""
        return self.marks.get(path, self.marks.get(WHOLE, NEVER))

    @property
    def opened(self) -> Opened:
        """Give what the outside sees of it."""
        return Opened(self.id, self.workbook, self.revision, {path: one.revision for path, one in self.marks.items()})


def settle(state: State, change: Change, enter: Enter, read: Read) -> tuple[State, Outcome]:
    """Take one change: the state after it, and what became of it. A number already taken changes nothing."""
    mark = state.mark(change.path)
    if change.number <= state.last.get(change.writer, 0):
        return state, Outcome(change.number, "saved", mark.revision, _kept(state, change, read))
    state = replace(state, last={**state.last, change.writer: change.number})
    try:
        if mark.revision > change.base and mark.writer != change.writer:
            theirs = read(state.workbook, change.path)
            if theirs != change.value:
                return state, Outcome(change.number, "conflict", mark.revision, change.value, theirs)
        entered = enter(state.workbook, change.path, change.value)
        value = read(entered, change.path)
    except Rejected as error:
        return state, Outcome(
            change.number, "rejected", mark.revision, change.value, key=error.key, details=error.details
        )
    revision = state.revision + 1
    marks = {**state.marks, change.path: Mark(revision, change.writer)}
    return replace(state, workbook=entered, revision=revision, marks=marks), Outcome(
        change.number, "saved", revision, value
    )


def _kept(state: State, change: Change, read: Read) -> object:
    try:
        return read(state.workbook, change.path)
    except Rejected:
        return change.value
