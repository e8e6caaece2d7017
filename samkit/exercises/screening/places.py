"""Where screening is kept: what is noted about every challenge, and what is noted about the one that is worked on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.exercise import challenges
from samkit.exercise.notes import Each, Notes, values
from samkit.workbook import FITS, ITEMS, Ready, Workbook

if TYPE_CHECKING:
    from collections.abc import Collection

    from samkit.workbook import Challenge

KEY = "screening"
FIT, STOP, SERVICE, READY = "fit", "stop", "service", "ready"
# The fields of every challenge, by the first word of their names: `fit.<id>.across`, `stop.<id>.stops`.
OF_EACH = {FIT: FITS, STOP: ("stops",)}
SHARED = tuple(OF_EACH)


def _items(workbook: Workbook, about: Challenge) -> Collection[str]:
    del workbook, about
    return ITEMS


NOTES = Notes(KEY, (Each(READY, "readiness", Ready(), _items),))


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note an answer about the challenge that the field names, else about the one that is worked on."""
    first, _, rest = field.partition(".")
    if first in OF_EACH:
        name, _, part = rest.partition(".")
        if part not in OF_EACH[first]:
            raise Rejected("unknown_field", name=field)
        if not challenges.known(workbook, name):
            raise Rejected("unknown_row")
        return _noted(workbook, name, part, value)
    return (
        _noted(workbook, challenge, field, value)
        if field == SERVICE
        else NOTES.enter(workbook, challenge, field, value)
    )


def _noted(workbook: Workbook, challenge: str, part: str, value: object) -> Workbook:
    about = workbook.challenge(challenge)
    return workbook.with_challenge(replace(about, screening=about.screening.noted(part, value)))


def read(workbook: Workbook, challenge: str, field: str) -> str:
    """Give what stands in a field now; empty for a challenge or a field that is not there."""
    first, _, rest = field.partition(".")
    name, _, part = rest.partition(".") if first in OF_EACH else (challenge, "", field)
    if part in (*OF_EACH.get(first, ()), SERVICE):
        about = next((one for one in workbook.challenges if one.id == name), None)
        return values(about.screening)[part] if about else ""
    return NOTES.read(workbook, challenge, field)
