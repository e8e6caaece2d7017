"""Lists of records, where each has an id of its own: one field noted, a whole record put in, moved or taken out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from samkit.errors import Rejected
from samkit.workbook import limits

if TYPE_CHECKING:
    from collections.abc import Callable

AT = "at"
REMOVE = "remove"


class Record(Protocol):
    """Whatever has an id and takes its fields one by one."""

    @property
    def id(self) -> str:
        """The record's own name, made where the record was made."""

    def noted(self, field: str, value: object) -> Self:
        """Give the record with one field noted."""


Noted = TypeVar("Noted", bound=Record)


def entered(
    records: tuple[Noted, ...], field: str, value: object, make: Callable[[str], Noted], most: int
) -> tuple[Noted, ...]:
    """Give the list with what a page entered: a field at `<id>.<field>`, a record at `<id>`, or its order.

    A whole record is JSON of its fields as texts, with `at` for its place, or
    `remove`. An order is ids with spaces between. A record that is not there yet is made, at most `most` of them.
    """
    if not field:
        return _ordered(records, value)
    name, _, part = field.partition(".")
    limits.identifier(name)
    if not part:
        return _whole(records, name, value, make, most)
    found = next((one for one in records if one.id == name), None) or make(name)
    return _put(records, found.noted(part, value), most)


def _whole(
    records: tuple[Noted, ...], name: str, value: object, make: Callable[[str], Noted], most: int
) -> tuple[Noted, ...]:
    if value == REMOVE:
        return tuple(one for one in records if one.id != name)
    fields = _fields(value)
    place = fields.pop(AT, None)
    record = make(name)
    for field, noted in fields.items():
        record = record.noted(field, noted)
    kept = _put(records, record, most)
    return kept if place is None else _moved(kept, name, place)


def _fields(value: object) -> dict[str, object]:
    try:
        fields = json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError) as error:
        raise Rejected("forged") from error
    if not isinstance(fields, dict):
        raise Rejected("forged")
    return fields


def _put(records: tuple[Noted, ...], record: Noted, most: int) -> tuple[Noted, ...]:
    if any(one.id == record.id for one in records):
        return tuple(record if one.id == record.id else one for one in records)
    if len(records) >= most:
        raise Rejected("too_many", limit=most)
    return (*records, record)


def _ordered(records: tuple[Noted, ...], value: object) -> tuple[Noted, ...]:
    """Give the list in another order; those it does not name come last, as they stood."""
    names = value.split() if isinstance(value, str) else []
    if not names or len(set(names)) != len(names):
        raise Rejected("forged")
    place = {name: at for at, name in enumerate(names)}
    return tuple(sorted(records, key=lambda one: place.get(one.id, len(place))))


def _moved(records: tuple[Noted, ...], name: str, value: object) -> tuple[Noted, ...]:
    """Give the list with one record at another place, counted from 0; a place after the end is the end."""
    try:
        place = int(value) if isinstance(value, str | int) else -1
    except ValueError:
        place = -1
    if place < 0:
        raise Rejected("forged")
    moved = [one for one in records if one.id == name]
    rest = [one for one in records if one.id != name]
    return (*rest[:place], *moved, *rest[place:])
