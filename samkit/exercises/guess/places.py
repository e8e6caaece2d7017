"""Where guesses and answers are kept: one that is locked stands fast, and answers are only noted about such."""

from __future__ import annotations

from dataclasses import dataclass, replace

from samkit.content import today
from samkit.errors import Rejected
from samkit.exercise.notes import values
from samkit.workbook import COUNTS, Challenge, Guess, Workbook, limits
from samkit.workbook.records import entered

LOCK = "lock"


def locked(about: Challenge) -> tuple[Guess, ...]:
    """Give the guesses that stand fast, in their order."""
    return tuple(one for one in about.guesses if one.locked)


def loose(about: Challenge) -> tuple[Guess, ...]:
    """Give the guesses that can still be changed, in their order; the button's name is none of theirs."""
    return tuple(one for one in about.guesses if not one.locked and one.id != LOCK)


def room(about: Challenge) -> int:
    """Say how many guesses can be open beside those that are locked."""
    return limits.GUESSES - len(locked(about))


@dataclass(frozen=True)
class Open:
    """The list of open guesses, and the button that locks them; what is locked is never in its reach."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field, a record or the order of the open ones, see `records.entered`; or lock each that is whole."""
        del workbook
        if rest == LOCK:
            return replace(about, guesses=tuple(one.lock(today()) for one in about.guesses))
        kept, name = locked(about), rest.partition(".")[0]
        if name in {one.id for one in kept}:
            raise Rejected("guess_locked")
        if name == LOCK:
            raise Rejected("forged")
        return replace(about, guesses=(*kept, *entered(loose(about), rest, value, Guess, room(about))))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field; empty for a guess that is not there."""
        return _read(about.guesses, rest)


@dataclass(frozen=True)
class Answered:
    """The answers to each locked guess: its fields are `<name>.<id>.<count>`."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a count about a guess that is locked."""
        del workbook
        name, _, field = rest.partition(".")
        found = next((one for one in about.guesses if one.id == name), None)
        if found is None:
            raise Rejected("unknown_row")
        if field not in COUNTS:
            raise Rejected("unknown_field", name=field)
        taken = found.noted(field, value)
        return replace(about, guesses=tuple(taken if one.id == name else one for one in about.guesses))

    def read(self, about: Challenge, rest: str) -> str:
        """Give a count; empty while there is none, and for whatever else is noted about a guess."""
        return _read(about.guesses, rest) if rest.partition(".")[2] in COUNTS else ""


def _read(guesses: tuple[Guess, ...], rest: str) -> str:
    name, _, field = rest.partition(".")
    return values(next((one for one in guesses if one.id == name), Guess(name))).get(field, "")
