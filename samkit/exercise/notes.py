"""Where an exercise keeps what is entered on it: each part of the challenge by the first word of its fields."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any, Protocol

from samkit.errors import Rejected
from samkit.exercise import decision
from samkit.workbook import Challenge, Workbook, limits
from samkit.workbook.records import entered


class Place(Protocol):
    """One part of a challenge; `name` is the first word of its fields, `rest` what follows it."""

    @property
    def name(self) -> str:
        """The first word."""

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Give the challenge with one thing noted; `Rejected` if it can't be."""

    def read(self, about: Challenge, rest: str) -> str:
        """Give what stands there now, as a page holds it; empty where there is nothing."""


def partners(workbook: Workbook, about: Challenge) -> Collection[str]:
    """Give the ids of the co-players."""
    del about
    return {one.id for one in workbook.partners}


@dataclass(frozen=True)
class Rows:
    """A list of at most `most` records, kept as `part` of the challenge; its fields are `<name>.<id>.<field>`."""

    name: str
    part: str
    make: Callable[[str], Any]
    most: int

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field, a record or the order, see `records.entered`."""
        del workbook
        return _with(about, self.part, entered(getattr(about, self.part), rest, value, self.make, self.most))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty for a record that is not there."""
        name, _, field = rest.partition(".")
        return values(next((one for one in getattr(about, self.part) if one.id == name), self.make(name))).get(
            field, ""
        )


@dataclass(frozen=True)
class Each:
    """Something about each of those in `whom`, kept by id as `part` of the challenge.

    Its fields are `<name>.<id>.<field>`; `whom` gives the ids that there are, the co-players' unless it is named.
    """

    name: str
    part: str
    empty: Any
    whom: Callable[[Workbook, Challenge], Collection[str]] = partners

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field about one that is there; what holds nothing is not kept."""
        name, _, field = rest.partition(".")
        if name not in self.whom(workbook, about):
            raise Rejected("unknown_row")
        noted = getattr(about, self.part)
        taken = noted.get(name, self.empty).noted(field, value)
        rest_of = {key: one for key, one in noted.items() if key != name}
        return _with(about, self.part, rest_of if taken == self.empty else {**rest_of, name: taken})

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty where nothing is noted."""
        name, _, field = rest.partition(".")
        return values(getattr(about, self.part).get(name, self.empty)).get(field, "")


@dataclass(frozen=True)
class One:
    """One thing with fields, kept as `part` of the challenge; its fields are `<name>.<field>`."""

    name: str
    part: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field."""
        del workbook
        return _with(about, self.part, getattr(about, self.part).noted(rest, value))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field."""
        return values(getattr(about, self.part)).get(rest, "")


@dataclass(frozen=True)
class Notes:
    """What the exercise `key` notes about a challenge: its places, and the decision that it ends in."""

    key: str
    places: tuple[Place, ...]

    def enter(self, workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
        """Give the workbook with one thing noted; `Rejected` if the field or the value can't be taken."""
        first, _, rest = field.partition(".")
        if first == decision.ACTION:
            return decision.enter(workbook, challenge, self.key, rest, value)
        for place in self.places:
            if place.name == first:
                return workbook.with_challenge(place.enter(workbook, workbook.challenge(challenge), rest, value))
        raise Rejected("unknown_field", name=field)

    def read(self, workbook: Workbook, challenge: str, field: str) -> str:
        """Give what stands in a field now, as the page shows it; empty for a field that there is not."""
        first, _, rest = field.partition(".")
        if first == decision.ACTION:
            return decision.read(workbook, challenge, self.key, rest)
        return next((one.read(workbook.challenge(challenge), rest) for one in self.places if one.name == first), "")


def values(noted: Any) -> dict[str, str]:  # noqa: ANN401 - any record of the workbook
    """Give every field of something noted as a page holds it, without its id."""
    return {name: limits.plain(value) for name, value in vars(noted).items() if name != "id"}


def _with(about: Challenge, part: str, value: object) -> Challenge:
    changed: dict[str, Any] = {part: value}
    return replace(about, **changed)
