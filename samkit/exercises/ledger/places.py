"""Where indicators are kept: a baseline that is locked stands for ever, and what comes after is noted beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from samkit.content import today
from samkit.errors import Rejected
from samkit.exercise.notes import values
from samkit.workbook import Challenge, Indicator, Workbook, limits
from samkit.workbook.records import entered

LOCK = "lock"
AFTER = ("after", "after_date", "other_after")


def locked(about: Challenge) -> tuple[Indicator, ...]:
    """Give the indicators whose baseline stands, in their order."""
    return tuple(one for one in about.indicators if one.locked)


def loose(about: Challenge) -> tuple[Indicator, ...]:
    """Give the indicators that can still be changed, in their order; the button's name is none of theirs."""
    return tuple(one for one in about.indicators if not one.locked and one.id != LOCK)


def room(about: Challenge) -> int:
    """Say how many indicators can be open beside those that are locked."""
    return limits.INDICATORS - len(locked(about))


@dataclass(frozen=True)
class Open:
    """The list of indicators without a locked baseline, and the button that locks it; the locked are out of reach."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field, a record or the order of the open ones, see `records.entered`; or lock each that is whole."""
        del workbook
        if rest == LOCK:
            return replace(about, indicators=tuple(one.lock(today()) for one in about.indicators))
        kept, name = locked(about), rest.partition(".")[0]
        if name in {one.id for one in kept}:
            raise Rejected("baseline_locked")
        if name == LOCK:
            raise Rejected("forged")
        return replace(about, indicators=(*kept, *entered(loose(about), rest, value, Indicator, room(about))))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty for an indicator that is not there."""
        return _read(about.indicators, rest)


@dataclass(frozen=True)
class Measured:
    """What is measured after, beside each locked baseline: its fields are `<name>.<id>.<field>`, those of `AFTER`."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field about an indicator whose baseline is locked."""
        del workbook
        name, _, field = rest.partition(".")
        found = next((one for one in locked(about) if one.id == name), None)
        if found is None:
            raise Rejected("unknown_row")
        if field not in AFTER:
            raise Rejected("unknown_field", name=field)
        taken = found.noted(field, value)
        return replace(about, indicators=tuple(taken if one.id == name else one for one in about.indicators))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty for whatever else is noted about an indicator."""
        return _read(about.indicators, rest) if rest.partition(".")[2] in AFTER else ""


def _read(indicators: tuple[Indicator, ...], rest: str) -> str:
    name, _, field = rest.partition(".")
    return values(next((one for one in indicators if one.id == name), Indicator(name))).get(field, "")
