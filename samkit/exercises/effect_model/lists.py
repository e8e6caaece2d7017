"""What can be read into the lists of nodes and arrows from a file, and written to one, and the model as a whole."""

from __future__ import annotations

from samkit.content import Text
from samkit.exercise.listing import Listing, Whole
from samkit.exercise.notes import values
from samkit.exercises.effect_model.columns import ARROW, ARROW_FIELDS, NODE, NODE_FIELDS
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.exchange import reads, told, writes
from samkit.exercises.effect_model.naming import called
from samkit.files import Column
from samkit.workbook import CERTAINTY, INTENDED, STAGES, WHOSE, Arrow, Node, Workbook, limits

# What others call the same: each is understood, the page's own word is written.
ALSO = {
    "what": (Text("Tekst", "Text"), Text("Hvad", "What")),
    "stage": (Text("Type", "Type"),),
    "indicator": (Text("Indikator", "Indicator"), Text("Tegn", "Sign")),
    "level": (Text("Hos hvem", "With whom"),),
    "stakeholder": (Text("Interessent", "Stakeholder"), Text("Hvem", "Who")),
    "intended": (Text("Tilsigtet", "Intended"), Text("Ønsket", "Wanted")),
    "source": (Text("Kilde", "Source"),),
    "target": (Text("Mål", "Target"),),
    "because": (Text("Hvorfor", "Why"), Text("Begrundelse", "Reason")),
    "assumption": (Text("Antagelse", "Assumption"), Text("Forudsætning", "Precondition")),
    "certainty": (Text("Sikkerhed", "Certainty"),),
}
OPTIONS = {
    "stage": {key: WORDS.stage[key] for key in STAGES},
    "level": {key: WORDS.level[key] for key in WHOSE},
    "intended": {key: WORDS.intended[key] for key in INTENDED},
    "certainty": {key: WORDS.certainty[key] for key in CERTAINTY},
}
# The words of the logic model.
OTHER = {
    "stage": {
        "resource": Text("Ressource", "Resource"),
        "activity": Text("Aktivitet", "Activity"),
        "output": Text("Præstation", "Output"),
        "outcome": Text("Resultat", "Outcome"),
        "impact": Text("Effekt", "Impact"),
    },
    "level": {"citizen": Text("Borger", "Citizen"), "employee": Text("Medarbejder", "Employee")},
    "intended": {"no": Text("Nej", "No")},
}


def _column(name: str) -> Column:
    return Column(name, (WORDS.field[name], *ALSO[name]), OPTIONS.get(name, {}), also=OTHER.get(name, {}))


def _ends(workbook: Workbook, lang: str) -> tuple[Column, ...]:
    """Give the columns of an arrow, whose ends are the nodes of the model by what they are called."""
    model = workbook.challenge().effect_model
    nodes = {key: Text(name, name) for key, name in called(model, lang).items()}
    full = {one.id: Text(one.what, one.what) for one in model.nodes if one.what}
    ends = tuple(Column(one, (WORDS.field[one], *ALSO[one]), nodes, also=full) for one in ARROW_FIELDS[:2])
    return (*ends, *map(_column, ARROW_FIELDS[2:]))


def _nodes(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in workbook.challenge().nodes}


def _arrows(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in workbook.challenge().arrows}


def _current(workbook: Workbook) -> str:
    return writes(workbook.challenge().effect_model)


WHOLE = Whole(lambda data: writes(reads(data)), _current, told, WORDS.whole["go"], WORDS.whole["taken"])
LISTS = {
    NODE: Listing(WORDS.nodes, tuple(map(_column, NODE_FIELDS)), Node, _nodes, limits.NODES, whole=WHOLE),
    ARROW: Listing(
        WORDS.arrows, tuple(map(_column, ARROW_FIELDS)), Arrow, _arrows, limits.ARROWS, naming=2, fitted=_ends
    ),
}
