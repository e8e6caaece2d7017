"""What takes its fields one by one: each field is looked at before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar, Self

from samkit.errors import Rejected
from samkit.workbook import limits

Takes = Mapping[str, Callable[[object], Any]]


@dataclass(frozen=True)
class Noted:
    """A record whose `TAKES` says, for each of its fields, what becomes of a value; `Rejected` if it can't be taken."""

    TAKES: ClassVar[Takes] = {}

    def noted(self, field: str, value: object) -> Self:
        """Give the record with one field noted; `Rejected` if there is no such field or the value can't be taken."""
        if field not in self.TAKES:
            raise Rejected("unknown_field", name=field)
        changed: dict[str, Any] = {field: self.TAKES[field](value)}
        return replace(self, **changed)


def one(*words: str) -> Callable[[object], str]:
    """Take one of these words, or none."""
    return partial(limits.one_of, allowed=(*words, ""))


def many(*words: str) -> Callable[[object], tuple[str, ...]]:
    """Take any of these words, see `limits.several`."""
    return partial(limits.several, allowed=words)


def line(limit: int = limits.SHORT) -> Callable[[object], str]:
    """Take a text of one line."""
    return partial(limits.line, limit=limit)


def text(limit: int = limits.LONG) -> Callable[[object], str]:
    """Take a text of several lines."""
    return partial(limits.text, limit=limit)


def whole(low: int, high: int) -> Callable[[object], int | None]:
    """Take a whole number, or none."""
    return partial(limits.whole, low=low, high=high)
