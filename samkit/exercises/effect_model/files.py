"""The model as files: all of it as JSON that can be read in again, and its parts as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.exchange import writes
from samkit.exercises.effect_model.showing import picture
from samkit.files import Column, as_csv

if TYPE_CHECKING:
    from samkit.exercise import State


def as_json(state: State) -> bytes:
    """Give the whole model."""
    return writes(state.workbook.challenge(state.challenge).effect_model).encode()


def as_table(state: State) -> bytes:
    """Give a line for each part, with its number and the numbers it leads to, as the page's table has them."""
    shown = picture(state.workbook.challenge(state.challenge).effect_model, state.lang)
    columns = tuple(Column(f"c{at}", (title,)) for at, title in enumerate(WORDS.columns))
    rows = [{f"c{at}": cell for at, cell in enumerate(row)} for row in shown.rows]
    return as_csv(columns, rows, state.lang)


FILES = {"json": as_json, "csv": as_table}
