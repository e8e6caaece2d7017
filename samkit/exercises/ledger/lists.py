"""What can be read into the lists of the ledger from files: changes as a table, and numbers, a row for each person."""

from __future__ import annotations

from samkit.content import Text
from samkit.exercise.listing import Listing
from samkit.exercise.notes import values
from samkit.exercises.ledger.content import WORDS
from samkit.exercises.ledger.places import AFTER, locked
from samkit.files import Column
from samkit.workbook import INTENDED, SAMPLES, SIGNS, WHOSE, Indicator, Observation, Workbook, limits

# What others call the same: each is understood, the first, short one is written.
ALSO = {
    "what": (Text("Observation", "Observation"), Text("Hændelse", "Event")),
    "stakeholder": (Text("Interessent", "Stakeholder"), Text("Hvem", "Who")),
    "level": (Text("Niveau", "Level"),),
    "sign": (Text("Fortegn", "Sign"),),
    "intended": (Text("Tilsigtet", "Wanted"),),
    "evidence": (Text("Dokumentation", "Proof"),),
    "part": (Text("Bidrag", "Contribution"),),
    "substantiated": (Text("Hvem bekræfter", "Substantiated by"),),
    "date": (Text("Hvornår", "When"),),
}
OPTIONS = {
    "level": {key: WORDS.level[key] for key in WHOSE},
    "sign": {key: WORDS.sign[key] for key in SIGNS},
    "intended": {key: WORDS.intended[key] for key in INTENDED},
}


def _observations(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in workbook.challenge().observations}


def _indicators(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in workbook.challenge().indicators}


def _locked(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in locked(workbook.challenge())}


def _column(name: str) -> Column:
    also = {"citizen": WORDS.head["citizen"], "employee": WORDS.head["employee"]} if name == "level" else {}
    titles = (WORDS.short[name], WORDS.field[name], *ALSO[name])
    return Column(name, titles, OPTIONS.get(name, {}), also=also, date=name == "date")


def _asked(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, (WORDS.field[name],)) for name in ("name", *names))


LISTS = {
    "observation": Listing(WORDS.seen, tuple(map(_column, ALSO)), Observation, _observations, limits.OBSERVATIONS),
    "indicator": Listing(WORDS.measured, _asked("paired", *SAMPLES), Indicator, _indicators, limits.INDICATORS),
    "after": Listing(WORDS.measured, _asked(*AFTER), Indicator, _locked, limits.INDICATORS),
}
