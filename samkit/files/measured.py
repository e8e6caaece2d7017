"""What was measured: a row for each person with a number before and one after, for one measure or several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from samkit.content import Text
from samkit.errors import Rejected
from samkit.files.columns import Column, Matched, matched
from samkit.files.survey import Unread
from samkit.files.tables import Row, read_table
from samkit.workbook import limits

NAME, GROUP, BEFORE, AFTER = "name", "group", "before", "after"
OWN, OTHER = "own", "other"
COLUMNS = (
    Column(
        BEFORE,
        (Text("Før", "Before"), Text("Førmåling", "Baseline"), Text("Tal før", "Numbers before"), Text("Pre", "Pre")),
    ),
    Column(
        AFTER,
        (
            Text("Efter", "After"),
            Text("Eftermåling", "Endline"),
            Text("Tal efter", "Numbers after"),
            Text("Post", "Post"),
        ),
    ),
    Column(NAME, (Text("Måling", "Measurement"), Text("Indikator", "Indicator"), Text("Hvad måler I?", "Measure"))),
    Column(
        GROUP,
        (Text("Gruppe", "Group"),),
        {OWN: Text("os", "us"), OTHER: Text("de andre", "the others")},
        also={OWN: Text("med", "with"), OTHER: Text("uden", "without")},
    ),
)
# More decimals than are kept, as a spreadsheet writes a third.
LONG = re.compile(r"(-?[0-9]{1,9}[.,])([0-9]{7,})")


@dataclass(frozen=True)
class Person:
    """One row: its `line`, the `measure` it names, whether it is of the `other` group, and its two numbers."""

    line: int
    measure: str
    other: bool
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Measurements:
    """Every row that could be placed, cells that are `unread` or empty with why, and headings that are `unknown`."""

    people: tuple[Person, ...]
    unread: tuple[Unread, ...]
    unknown: tuple[str, ...]
    headings: Mapping[str, str]


def read_measured(data: bytes, name: str = "") -> Measurements:
    """Read numbers before and after; `data` and `name` as `read_table` takes them.

    A cell that is empty or no number is missing, and told. A row whose group is not known is told and left out.
    Raises `Rejected` as `read_table` does, with `measured_columns` where there
    are no numbers before nor after, and `survey_long` for more rows than there is room for.
    """
    table = read_table(data, name, limits.SAMPLE)
    if table.longer:
        raise Rejected("survey_long", limit=limits.SAMPLE)
    found = matched(table.header, COLUMNS)
    if found.headless or not found.places.keys() & {BEFORE, AFTER}:
        raise Rejected("measured_columns")
    unread: list[Unread] = []
    people = [person for row in table.rows if (person := _person(row, found, unread))]
    return Measurements(tuple(people), tuple(unread), found.unknown, found.headings)


def _person(row: Row, found: Matched, unread: list[Unread]) -> Person | None:
    """Read one row, and note what of it can't be."""
    cells = {name: row.cells[place].strip() for name, place in found.places.items()}
    try:
        group = COLUMNS[-1].read(cells.get(GROUP, ""))
    except Rejected as error:
        known = ", ".join(text.da for text in COLUMNS[-1].options.values())
        why = Rejected(error.key, **error.details, column=found.headings[GROUP], known=known)
        unread.append(Unread(row.line, found.headings[GROUP], why))
        return None
    numbers: dict[str, float | None] = {BEFORE: None, AFTER: None}
    for name in (BEFORE, AFTER):
        if name in cells:
            try:
                numbers[name] = _number(cells[name])
            except Rejected as error:
                unread.append(Unread(row.line, found.headings[name], error))
    return Person(row.line, cells.get(NAME, ""), group == OTHER, numbers[BEFORE], numbers[AFTER])


def _number(text: str) -> float | None:
    """Read one number; `Rejected` for an empty cell, and for what is none."""
    if not text or text in limits.MISSING:
        raise Rejected("number_missing")
    if len(text.split()) > 1 or ";" in text:
        raise Rejected("not_number", name=text[: limits.ID])
    long = LONG.fullmatch(text)
    (read,) = limits.numbers(f"{long[1]}{_sixth(long[2])}" if long else text, 1)
    return read


def _sixth(decimals: str) -> str:
    """Give six decimals of many, the last one rounded down: what is lost is less than a millionth."""
    return decimals[:6]
