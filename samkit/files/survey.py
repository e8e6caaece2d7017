"""What a survey says: a row for each who answered, a column for each statement, counted as agree, not, don't know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.files.folding import fold
from samkit.files.headings import WORDS
from samkit.files.headings import places as headed_by
from samkit.files.tables import read_table

if TYPE_CHECKING:
    from samkit.files.tables import Table

MOST_ANSWERED = 20_000
ANSWERS = ("agree", "disagree", "unknown")
MISSING = ""
IMPOSSIBLE = "impossible"
AGREE = {"1": "disagree", "2": "disagree", "3": "disagree", "4": "agree", "5": "agree"}
NUMBER = re.compile(r"([+-]?\d+)(?:[.,](\d+))?")
# »(4) I høj grad«, »4 = i høj grad«: the number before the word of a scale.
BEFORE = re.compile(r"^\(?\d\)?\s*[-–—.:=)]?\s*(?=\D)")
TOLD = 60  # signs of what was written that an error says again
LONGEST = 400  # signs of a heading
MOST_TOLD = 50  # cells that are no answer, of which line and reason are kept
# Numbers of other scales, 0 to 1 or 1 to 7 or 10: where they are two or more and one number in 20, it is no slip.
OTHER = ("0", "6", "7", "8", "9", "10")
SLIPS, ONE_IN = 2, 20
YES_NO = ("1", "2")


@dataclass(frozen=True)
class Answers:
    """What stands in one statement's column, under its `heading`; the five add up to those who answered the survey."""

    heading: str
    agree: int = 0
    disagree: int = 0
    unknown: int = 0
    missing: int = 0
    impossible: int = 0


@dataclass(frozen=True)
class Unread:
    """A cell that is no answer: its line, its column's heading, and why."""

    line: int
    heading: str
    error: Rejected


@dataclass(frozen=True)
class Survey:
    """`answered` rows, the `answers` to each statement that has a column, and the first `MOST_TOLD` that are `unread`.

    By their headings: `unknown` belong to no statement, `other` are on another scale
    and counted nowhere, and `yes_no` hold no other numbers than 1 and 2, which may mean yes and no.
    """

    answered: int
    answers: Mapping[str, Answers]
    unread: tuple[Unread, ...]
    unknown: tuple[str, ...]
    other: tuple[str, ...] = ()
    yes_no: tuple[str, ...] = ()

    @property
    def impossible(self) -> int:
        """Count the cells that are no answer."""
        return sum(one.impossible for one in self.answers.values())


def read_survey(data: bytes, statements: Mapping[str, str], name: str = "") -> Survey:
    """Count a survey's answers to `statements`, by their ids; `data` and `name` as `read_table` takes them.

    A column belongs to the statement its heading repeats, or whose number it is: `1.`, `q1`, `spørgsmål 1`.
    Raises `Rejected` as `read_table` does, with `survey_columns` where no statement has
    a column, and `survey_long` for more than `MOST_ANSWERED` rows, since half a survey is another survey.
    """
    table = read_table(data, name, MOST_ANSWERED)
    if table.longer:
        raise Rejected("survey_long", limit=MOST_ANSWERED)
    places = headed_by(table.header, statements)
    if not places:
        raise Rejected("survey_columns")
    scales = {one: _scale(table, place) for one, place in places.items()}
    counted = {one: _counted(table, place) for one, place in places.items() if scales[one] != OTHER}
    unread = sorted((one for _, some in counted.values() for one in some), key=lambda one: one.line)
    unknown = [_headed(one) for place, one in enumerate(table.header) if place not in places.values() and one.strip()]
    named = {one: _headed(table.header[place]) for one, place in places.items()}
    return Survey(
        len(table.rows),
        {one: answers for one, (answers, _) in counted.items()},
        tuple(unread[:MOST_TOLD]),
        tuple(unknown),
        tuple(named[one] for one in places if scales[one] == OTHER),
        tuple(named[one] for one in places if scales[one] == YES_NO),
    )


@lru_cache(maxsize=1_000)
def answer(text: str) -> str | Rejected:
    """Give what a cell says: one of `ANSWERS`, or nothing for an empty one.

    Of 1 to 5, 4 and 5 agree, and so do the words that stand for them. Gives why it is none, since there may be many:
    `answer_number` for another number, `answer_word` for any other text.
    """
    written = text.strip()
    if not written:
        return MISSING
    if number := NUMBER.fullmatch(written):
        if number[1] not in AGREE or (number[2] or "").strip("0"):
            return Rejected("answer_number", name=_told(written))
        return AGREE[number[1]]
    known = _answers()
    for one in (fold(written), fold(BEFORE.sub("", written))):
        if one in known:
            return known[one]
    return Rejected("answer_word", name=_told(written))


def _counted(table: Table, place: int) -> tuple[Answers, list[Unread]]:
    """Count a column, and note the first cells that are no answer."""
    heading = _headed(table.header[place])
    unread: list[Unread] = []
    counts: Counter[str] = Counter()
    for row in table.rows:
        said = answer(row.cells[place])
        counts[said if isinstance(said, str) else IMPOSSIBLE] += 1
        if not isinstance(said, str) and len(unread) < MOST_TOLD:
            unread.append(Unread(row.line, heading, said))
    return Answers(heading, *(counts[one] for one in (*ANSWERS, MISSING, IMPOSSIBLE))), unread


def _scale(table: Table, place: int) -> tuple[str, ...]:
    """Give the numbers of another scale that a column seems to be on: `OTHER` or `YES_NO`, or none."""
    numbers = [one for row in table.rows if (one := row.cells[place].strip()) in AGREE or one in OTHER]
    other = sum(one in OTHER for one in numbers)
    if other >= SLIPS and other * ONE_IN >= len(numbers):
        return OTHER
    return YES_NO if numbers and {*numbers} <= {*YES_NO} else ()


@cache
def _answers() -> dict[str, str]:
    """Give what each word says, folded."""
    words = {one: getattr(WORDS, one) for one in ANSWERS}
    return {fold(said): one for one, texts in words.items() for text in texts for said in (text.da, text.en)}


def _headed(text: str) -> str:
    """Give a heading as it stands, or the beginning of one that is no heading."""
    said = text.strip()
    return said if len(said) <= LONGEST else _told(said)


def _told(text: str) -> str:
    """Give what was written, short enough for a sentence."""
    said = " ".join(text.split())
    return said if len(said) <= TOLD else f"{said[:TOLD]}…"
