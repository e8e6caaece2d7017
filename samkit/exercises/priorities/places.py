"""Where points are kept: a ballot for each person, with the second round on a list of its own."""

from __future__ import annotations

from samkit.errors import Rejected
from samkit.exercise.notes import Notes
from samkit.workbook import Ballot, Workbook, limits
from samkit.workbook.records import REMOVE, entered

KEY = "priorities"
# A ballot's fields are `ballot.<id>.name` and `ballot.<id>.first.<challenge>`; those of the second
# round `second.<id>.<challenge>`, which are only about ballots that are there.
FIRST, SECOND = "ballot", "second"
SHARED = (FIRST, SECOND)
NOTES = Notes(KEY, ())


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note a name, points, a whole ballot or their order, else the decision; `Rejected` if the value can't be taken.

    A ballot with points in the second round is not taken out: to undo that would bring back the first alone.
    """
    first, _, rest = field.partition(".")
    if first not in SHARED:
        return NOTES.enter(workbook, challenge, field, value)
    name, _, part = rest.partition(".")
    found = next((one for one in workbook.ballots if one.id == name), None)
    if first == SECOND:
        if found is None:
            raise Rejected("unknown_row")
        noted = found.noted(f"{SECOND}.{limits.identifier(part)}", value)
        return workbook.with_ballots(tuple(noted if one.id == name else one for one in workbook.ballots))
    if found and any(found.second.values()) and value == REMOVE and not part:
        raise Rejected("second_round")
    again = found.second if found else {}
    made = entered(workbook.ballots, rest, value, lambda id_: Ballot(id_, second=again), limits.BALLOTS)
    return workbook.with_ballots(made)


def read(workbook: Workbook, challenge: str, field: str) -> str:
    """Give what stands in a field now; empty for a ballot that is not there."""
    first, _, rest = field.partition(".")
    if first not in SHARED:
        return NOTES.read(workbook, challenge, field)
    name, _, part = rest.partition(".")
    one = next((one for one in workbook.ballots if one.id == name), Ballot(name))
    if first == SECOND:
        return limits.plain(one.second.get(part))
    about = part.removeprefix("first.")
    return one.name if part == "name" else limits.plain(one.first.get(about)) if about != part else ""
