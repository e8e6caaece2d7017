"""What can be read into the list of assumptions from a file, and written to one."""

from __future__ import annotations

from samkit.content import Text
from samkit.exercise.listing import Listing
from samkit.exercise.notes import values
from samkit.exercises.assumptions.content import WORDS
from samkit.files import Column
from samkit.workbook import CERTAINTY, IMPORTANCE, SOURCES, Assumption, Workbook, limits

# What others call the same: each is understood, the first, short one is written.
ALSO = {
    "what": (WORDS.what, Text("Vi tror", "We believe"), Text("Udsagn", "Statement")),
    "certainty": (WORDS.certainty, Text("Sikkerhed", "Certainty")),
    "importance": (WORDS.importance, Text("Vigtighed", "Importance"), Text("Betydning", "Weight")),
    "source": (WORDS.source, Text("Hvorfra", "From")),
    "asked": (WORDS.asked, Text("Dato", "Date"), Text("Spurgt", "Asked")),
}
OPTIONS = {
    "certainty": {key: WORDS.certainties[key] for key in CERTAINTY},
    "importance": {key: WORDS.degrees[key] for key in IMPORTANCE},
    "source": {key: WORDS.sources[key] for key in SOURCES},
}


def _current(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in workbook.challenge().assumptions}


def _column(name: str) -> Column:
    also = WORDS.head if name == "certainty" else {}
    titles = (WORDS.short[name], *ALSO[name])
    return Column(name, titles, OPTIONS.get(name, {}), also=also, date=name == "asked")


LISTS = {"assumption": Listing(WORDS.title, tuple(map(_column, ALSO)), Assumption, _current, limits.ASSUMPTIONS)}
