"""Numbers after, put in the order of the locked numbers before they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.workbook import limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.files import Person


def after_for(before: str, people: Sequence[Person], *, paired: bool) -> str | None:
    """Give the numbers after as a page holds them, or nothing where no one can tell whose they are.

    Of the same people each row is found by its number before. Two with the same number before may change
    places: the differences are the same. Whoever is locked and not in the file is missing.
    """
    if not paired:
        return limits.plain(tuple(one.after for one in people if one.after is not None))
    locked = limits.numbers(before, limits.SAMPLE)
    rest = [(one.before, one.after) for one in people]
    found: list[float | None] = []
    for value in locked:
        place = next((at for at, (there, _) in enumerate(rest) if there == value), None)
        found.append(None if place is None else rest.pop(place)[1])
    # A row without a number before has no difference, whoever it is; but where no row has one, all of them are unknown.
    known = any(one.before is not None for one in people)
    return limits.plain(tuple(found)) if known and all(there is None for there, _ in rest) else None
