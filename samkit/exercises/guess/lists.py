"""What can be read into the answers from a file: a survey's columns, counted for each locked statement."""

from __future__ import annotations

from samkit.exercise.listing import Listing
from samkit.exercise.notes import values
from samkit.exercises.guess.content import WORDS
from samkit.exercises.guess.places import locked
from samkit.files import Column
from samkit.workbook import COUNTS, Guess, Workbook, limits


def _current(workbook: Workbook) -> dict[str, dict[str, str]]:
    return {one.id: values(one) for one in locked(workbook.challenge())}


COLUMNS = (Column("what", (WORDS.columns[0],)), *(Column(name, (getattr(WORDS, name),)) for name in COUNTS))
LISTS = {"answer": Listing(WORDS.title, COLUMNS, Guess, _current, limits.GUESSES)}
