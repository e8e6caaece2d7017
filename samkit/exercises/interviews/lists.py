"""What can be read into the list of quotes from a file, and written to one."""

from __future__ import annotations

from samkit.content import Text, words
from samkit.exercise.listing import Listing
from samkit.exercise.notes import values
from samkit.exercises.interviews.content import WORDS
from samkit.files import Column
from samkit.workbook import KINDS, Quote, Workbook, limits

# What others call the same: each is understood, the first, short one is written.
ALSO = {
    "what": (WORDS.what, Text("Citater", "Quotes"), Text("Udsagn", "Statement"), Text("Ord", "Words")),
    "role": (WORDS.role, Text("Hvem", "Who"), Text("Sagt af", "Said by")),
    "kind": (Text("Type", "Type"), Text("Slags medspiller", "Kind of co-player")),
    "note": (WORDS.note, Text("Noter", "Notes"), Text("Bemærkning", "Remark")),
    "date": (WORDS.date, Text("Sagt den", "Said on")),
}
ONE_OF = {
    "citizens": Text("borger", "citizen"),
    "users": Text("bruger", "user"),
    "association": Text("foreninger", "associations"),
    "company": Text("virksomheder", "companies"),
    "employees": Text("medarbejder", "employee"),
    "politicians": Text("politiker", "politician"),
}


def _current(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in workbook.challenge().quotes}


def _column(name: str) -> Column:
    titles = (WORDS.short[name], *ALSO[name])
    if name != "kind":
        return Column(name, titles, date=name == "date")
    return Column(name, titles, {key: words().kind[key] for key in KINDS}, also=ONE_OF)


LISTS = {"quote": Listing(WORDS.title, tuple(map(_column, ALSO)), Quote, _current, limits.QUOTES)}
