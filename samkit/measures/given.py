"""What a calculation is given, looked at before it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from samkit.errors import OutOfRange
from samkit.workbook import KINDS, RESOURCES, Partner

if TYPE_CHECKING:
    from collections.abc import Container

T = TypeVar("T")


def an(kind: type[T], name: str, value: object) -> T:
    """Give the value back if it is one of this type; `OutOfRange` with `name` if not."""
    if not isinstance(value, kind):
        raise OutOfRange("out_of_range", name=name, value=value)
    return value


def table(name: str, value: object) -> Mapping[object, object]:
    """Give a mapping back if it is one."""
    if not isinstance(value, Mapping):
        raise OutOfRange("out_of_range", name=name, value=value)
    return value


def row(name: str, value: object) -> Sequence[object]:
    """Give a sequence back if it is one; a text is not, nor is what has no order."""
    if not isinstance(value, Sequence) or isinstance(value, str | bytes):
        raise OutOfRange("out_of_range", name=name, value=value)
    return value


def word(name: str, value: object, allowed: Container[str]) -> str:
    """Give a word back if it is one of those there are."""
    if not isinstance(value, str) or value not in allowed:
        raise OutOfRange("out_of_range", name=name, value=value)
    return value


def named(name: str, value: object) -> str:
    """Give a name back if it is a text that is not empty."""
    if not isinstance(value, str) or not value:
        raise OutOfRange("out_of_range", name=name, value=value)
    return value


def words(name: str, value: object, allowed: Container[str]) -> tuple[str, ...]:
    """Give words back if each is one of those there are and stands once."""
    return once(name, [word(name, one, allowed) for one in row(name, value)])


def once(name: str, values: Sequence[str]) -> tuple[str, ...]:
    """Give names back if none stands twice."""
    seen = set[str]()
    for value in values:
        if value in seen:
            raise OutOfRange("out_of_range", name=name, value=value)
        seen.add(value)
    return tuple(values)


def co_players(partners: object) -> tuple[Partner, ...]:
    """Give a list of co-players back if each has an id of its own, and a kind and resources that there are."""
    listed = tuple(an(Partner, "partner", one) for one in row("partners", partners))
    once("partner", [named("partner", one.id) for one in listed])
    for one in listed:
        word("kind", one.kind, (*KINDS, ""))
        words("brings", one.brings, RESOURCES)
    return listed
