"""What can be read into the list of co-players from a file, and written to one."""

from __future__ import annotations

from samkit.content import Text, words
from samkit.exercise.listing import Listing
from samkit.exercise.notes import values
from samkit.exercises.partners.content import WORDS
from samkit.exercises.partners.view import FIELDS
from samkit.files import Column
from samkit.workbook import CONTACT, KINDS, RESOURCES, Partner, Workbook, limits

SAID = words()
# What others call the same: each is understood, the first is written.
ALSO = {
    "name": (Text("Medspiller", "Co-player"), Text("Organisation", "Organisation"), Text("Hvem", "Who")),
    "brings": (Text("Bidrag", "Contribution"), Text("Ressourcer", "Resources"), Text("Bidrager med", "Brings")),
    "wants": (Text("Ønsker", "Wants"), Text("Vil gerne have", "Interests")),
    "kind": (Text("Type", "Type"), Text("Art", "Category")),
    "contact": (Text("Kontakt", "Contact"),),
    "distance": (Text("Afstand", "Distance"), Text("Afstand (km)", "Distance (km)"), Text("Km", "Km")),
}
SHORT = {
    "none": Text("ingen", "none"),
    "little": Text("lidt", "a little"),
    "regular": Text("jævnlig", "regular"),
}
OPTIONS = {
    "brings": {key: SAID.resource[key] for key in RESOURCES},
    "kind": {key: SAID.kind[key] for key in KINDS},
    "contact": {key: SAID.contact[key] for key in CONTACT},
}


def _current(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in workbook.partners}


def _column(name: str) -> Column:
    titles = (getattr(WORDS, name), *ALSO[name])
    options, also = OPTIONS.get(name, {}), SHORT if name == "contact" else {}
    return Column(name, titles, options, several=name == "brings", decimal=name == "distance", also=also)


LISTS = {"partner": Listing(WORDS.title, tuple(map(_column, FIELDS)), Partner, _current, limits.PARTNERS)}
