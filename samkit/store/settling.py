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
    """Who changed a field last, at which revision and by which of the writer's numbers."""

    revision: int
    writer: str
    number: int = 0

    def holds(self, change: Change) -> bool:
        """Tell whether this change, or a later one by the same writer, is what the field holds."""
        return self.writer == change.writer and self.number >= change.number


NEVER = Mark(0, "")
# More than the fields of the largest workbook; beyond, it is forgotten who changed the oldest.
MOST_MARKS = 20_000


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
    """Take one change: the state after it, and what became of it.

    A number that was saved before changes nothing. One that was refused, or
    whose place another writer has taken since, is looked at anew, so that an
    answer lost on the way never hides that a text was not kept.
    """
    mark = state.mark(change.path)
    newest = _newest(state, change, mark)
    last = state.last.get(change.writer, 0)
    if change.number <= last and mark.holds(change):
        return state, Outcome(change.number, "saved", mark.revision, _kept(state, change, read))
    state = replace(state, last={**state.last, change.writer: max(last, change.number)})
    try:
        if newest.revision > change.base and newest.writer != change.writer:
            theirs = read(state.workbook, change.path)
            if theirs != change.value:
                return state, Outcome(change.number, "conflict", newest.revision, change.value, theirs)
        entered = enter(state.workbook, change.path, change.value)
        value = read(entered, change.path)
        if change.path not in state.marks and entered == state.workbook:
            return state, Outcome(change.number, "saved", mark.revision, value)
    except Rejected as error:
        return state, Outcome(
            change.number, "rejected", mark.revision, change.value, key=error.key, details=error.details
        )
    revision = state.revision + 1
    marks = {**state.marks, change.path: Mark(revision, change.writer, change.number)}
    return replace(state, workbook=entered, revision=revision, marks=marks), Outcome(
        change.number, "saved", revision, value
    )


def _kept(state: State, change: Change, read: Read) -> object:
    try:
        return read(state.workbook, change.path)
    except Rejected:
        return change.value


def _newest(state: State, change: Change, mark: Mark) -> Mark:
    """Give the newest mark that this change is about, besides its own.

    A whole record (`list.id`) is about each of its fields, and a field of a record (`list.id.field`) about the record.
    """
    field = change.path.rpartition("/")[2]
    match field.count("."):
        case 1:
            parts = (one for path, one in state.marks.items() if path.startswith(f"{change.path}."))
            others = [one for one in parts if one.writer != change.writer]
        case 2:
            whole = state.marks.get(change.path.rpartition(".")[0], NEVER)
            others = [whole] if whole.writer != change.writer else []
        case _:
            others = []
    return max([mark, *others], key=lambda one: one.revision)


def full(state: State, change: Change) -> Outcome:
    """Say that a change finds no room: with it the workbook would be larger than a workbook may be."""
    return Outcome(change.number, "rejected", state.mark(change.path).revision, change.value, key="workbook_full")


def slim(state: State) -> State:
    """Give the state with the newest marks only, if there are more than a workbook has fields."""
    if len(state.marks) <= MOST_MARKS:
        return state
    newest = sorted(state.marks.items(), key=lambda one: one[1].revision)[-MOST_MARKS // 2 :]
    return replace(state, marks=dict(newest))
