"""What a survey says: a row for each who answered, a column for each statement, counted as agree, not, don't know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from samkit.content import Text, load
from samkit.errors import Rejected
from samkit.files.folding import fold
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
# »2.«: more than a number, and so no answer.
PLACE = re.compile(r"\s*0*(\d+)\s*[.):]\s*")
# »Hvor enig er du? [Mit barn er trygt]«: a statement out of a grid of them.
INSIDE = re.compile(r"\[([^\[\]]+)\]\s*$")
TOLD = 60  # signs of what was written that an error says again


@dataclass(frozen=True)
class Words:
    """How an answer is written, by what it says; `numbered` is what may stand before a statement's number."""

    agree: tuple[Text, ...]
    disagree: tuple[Text, ...]
    unknown: tuple[Text, ...]
    numbered: tuple[Text, ...]


WORDS = load(Path(__file__).with_name("survey.toml"), Words)


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
    """`answered` rows, the `answers` to each statement that has a column, what is `unread`, and `unknown` headings."""

    answered: int
    answers: Mapping[str, Answers]
    unread: tuple[Unread, ...]
    unknown: tuple[str, ...]


def read_survey(data: bytes, statements: Mapping[str, str], name: str = "") -> Survey:
    """Count a survey's answers to `statements`, by their ids; `data` and `name` as `read_table` takes them.

    A column belongs to the statement its heading repeats, or whose number it is: `1.`, `q1`, `spørgsmål 1`.
    Raises `Rejected` as `read_table` does, with `survey_columns` where no statement has
    a column, and `survey_long` for more than `MOST_ANSWERED` rows, since half a survey is another survey.
    """
    table = read_table(data, name, MOST_ANSWERED)
    if table.longer:
        raise Rejected("survey_long", limit=MOST_ANSWERED)
    places = _places(table.header, statements)
    if not places:
        raise Rejected("survey_columns")
    unread: list[Unread] = []
    answers = {one: _counted(table, place, unread) for one, place in places.items()}
    unknown = [one.strip() for place, one in enumerate(table.header) if place not in places.values() and one.strip()]
    return Survey(len(table.rows), answers, tuple(sorted(unread, key=lambda one: one.line)), tuple(unknown))


@lru_cache(maxsize=1_000)
def answer(text: str) -> str:
    """Give what a cell says: one of `ANSWERS`, or nothing for an empty one.

    Of 1 to 5, 4 and 5 agree, and so do the words that stand for them. Raises `Rejected` with
    `answer_number` for another number, `answer_word` for any other text.
    """
    written = text.strip()
    if not written:
        return MISSING
    if number := NUMBER.fullmatch(written):
        if number[1] not in AGREE or (number[2] or "").strip("0"):
            raise Rejected("answer_number", name=_told(written))
        return AGREE[number[1]]
    known = _answers()
    for one in (fold(written), fold(BEFORE.sub("", written))):
        if one in known:
            return known[one]
    raise Rejected("answer_word", name=_told(written))


def _counted(table: Table, place: int, unread: list[Unread]) -> Answers:
    """Count a column, and note each cell that is no answer."""
    heading = table.header[place].strip()
    counts: Counter[str] = Counter()
    for row in table.rows:
        try:
            counts[answer(row.cells[place])] += 1
        except Rejected as error:
            counts[IMPOSSIBLE] += 1
            unread.append(Unread(row.line, heading, error))
    return Answers(heading, *(counts[one] for one in (*ANSWERS, MISSING, IMPOSSIBLE)))


def _places(header: tuple[str, ...], statements: Mapping[str, str]) -> dict[str, int]:
    """Find the column of each statement: by its words first, then by its number; no column belongs to two."""
    found: dict[str, int] = {}
    for reads in (_by_words(statements), _by_number(header, statements)):
        for place, heading in enumerate(header):
            one = next((one for said in _said(heading) for one in reads.get(said, ()) if one not in found), "")
            if one and place not in found.values():
                found[one] = place
    return {one: found[one] for one in statements if one in found}


def _by_words(statements: Mapping[str, str]) -> dict[str, list[str]]:
    reads: dict[str, list[str]] = {}
    for one, said in statements.items():
        reads.setdefault(fold(said), []).append(one)
    return reads


def _by_number(header: tuple[str, ...], statements: Mapping[str, str]) -> dict[str, list[str]]:
    """Give what each statement is called by its number.

    A number alone counts only where the numbers alone are 1, 2, 3 and so on: else they may be a first row of answers.
    """
    alone = [fold(one) for one in header if fold(one).isdecimal()]
    bare = alone == [str(at) for at in range(1, len(alone) + 1)]
    before = [*_numbered(), *([""] if bare else [])]
    return {f"{word}{at}": [one] for at, one in enumerate(statements, 1) for word in before}


def _said(heading: str) -> tuple[str, ...]:
    """Give what a heading may mean: all of it, what stands in its brackets, what follows its number, the number."""
    whole, inside, place = fold(heading), INSIDE.search(heading), PLACE.fullmatch(heading)
    after = re.sub(rf"^(?:{'|'.join(_numbered())})?\d+", "", whole)
    numbered = f"{_numbered()[0]}{place[1]}" if place else re.sub(r"(?<!\d)0+(?=\d+$)", "", whole)
    return (whole, *((fold(inside[1]),) if inside else ()), after, numbered)


@cache
def _answers() -> dict[str, str]:
    """Give what each word says, folded."""
    words = {one: getattr(WORDS, one) for one in ANSWERS}
    return {fold(said): one for one, texts in words.items() for text in texts for said in (text.da, text.en)}


@cache
def _numbered() -> tuple[str, ...]:
    return tuple(fold(said) for text in WORDS.numbered for said in (text.da, text.en))


def _told(text: str) -> str:
    """Give what was written, short enough for a sentence."""
    said = " ".join(text.split())
    return said if len(said) <= TOLD else f"{said[:TOLD]}…"
