"""Records that stand fast once they are locked: the list of the open ones, and what is noted about those that stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from samkit.content import today
from samkit.errors import Rejected
from samkit.exercise.notes import values
from samkit.workbook.records import entered

if TYPE_CHECKING:
    from samkit.workbook import Challenge, Workbook

LOCK = "lock"


@dataclass(frozen=True)
class Locking:
    """Records kept as `part` of a challenge, at most `most`, each with a date `locked` and a `lock(today)`.

    `stands` is the key of the refusal to change one that is locked, `loose_yet`
    of the refusal to note what comes after about one that is not.
    """

    part: str
    make: Callable[[str], Any]
    most: int
    stands: str
    loose_yet: str

    def every(self, about: Challenge) -> tuple[Any, ...]:
        """Give all of them, in their order."""
        return tuple(getattr(about, self.part))

    def locked(self, about: Challenge) -> tuple[Any, ...]:
        """Give those that stand fast."""
        return tuple(one for one in self.every(about) if one.locked)

    def loose(self, about: Challenge) -> tuple[Any, ...]:
        """Give those that can still be changed; the button's name is none of theirs."""
        return tuple(one for one in self.every(about) if not one.locked and one.id != LOCK)

    def room(self, about: Challenge) -> int:
        """Say how many can be open beside those that are locked."""
        return self.most - len(self.locked(about))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field at `<id>.<field>`; empty for a record that is not there."""
        name, _, field = rest.partition(".")
        return values(next((one for one in self.every(about) if one.id == name), self.make(name))).get(field, "")

    def kept(self, about: Challenge, records: tuple[Any, ...]) -> Challenge:
        """Give the challenge with these in place of those it holds."""
        changed: dict[str, Any] = {self.part: records}
        return replace(about, **changed)


@dataclass(frozen=True)
class Open:
    """The list of the open ones, at `<name>.<id>.<field>`, and the button that locks them; none that is locked."""

    name: str
    records: Locking

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field, a record or the order of the open ones, see `records.entered`; or lock each that is whole."""
        del workbook
        them = self.records
        if rest == LOCK:
            return them.kept(about, tuple(one.lock(today()) for one in them.every(about)))
        standing, name = them.locked(about), rest.partition(".")[0]
        if name in {one.id for one in standing}:
            raise Rejected(them.stands)
        if name == LOCK:
            raise Rejected("forged")
        return them.kept(about, (*standing, *entered(them.loose(about), rest, value, them.make, them.room(about))))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty for one that is not there."""
        return self.records.read(about, rest)


@dataclass(frozen=True)
class After:
    """What is noted about each that is locked, at `<name>.<id>.<field>`, in one of `fields`."""

    name: str
    records: Locking
    fields: tuple[str, ...]

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field about one that is locked."""
        del workbook
        name, _, field = rest.partition(".")
        found = next((one for one in self.records.every(about) if one.id == name), None)
        if found is None:
            raise Rejected("unknown_row")
        if field not in self.fields:
            raise Rejected("unknown_field", name=field)
        if not found.locked:
            raise Rejected(self.records.loose_yet)
        taken = found.noted(field, value)
        return self.records.kept(about, tuple(taken if one.id == name else one for one in self.records.every(about)))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty for whatever else is noted about one."""
        return self.records.read(about, rest) if rest.partition(".")[2] in self.fields else ""
