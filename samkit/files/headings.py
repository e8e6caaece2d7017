"""Headings: which column of a survey belongs to which statement, by its words or by its number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from samkit.content import Text, load
from samkit.files.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

# »2.«: more than a number, and so no answer.
PLACE = re.compile(r"\s*0*([1-9]\d*)\s*[.):]\s*")
# »Hvor enig er du? [Mit barn er trygt]«: a statement out of a grid of them.
INSIDE = re.compile(r"\[([^\[\]]+)\]\s*$")


@dataclass(frozen=True)
class Words:
    """How an answer is written, by what it says; `numbered` is what may stand before a statement's number."""

    agree: tuple[Text, ...]
    disagree: tuple[Text, ...]
    unknown: tuple[Text, ...]
    numbered: tuple[Text, ...]


WORDS = load(Path(__file__).with_name("survey.toml"), Words)


def places(header: tuple[str, ...], statements: Mapping[str, str]) -> dict[str, int]:
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
    numbered = f"{_numbered()[0]}{place[1]}" if place else re.sub(r"(?<!\d)0+(?=[1-9]\d*$)", "", whole)
    return (whole, *((fold(inside[1]),) if inside else ()), after, numbered)


@cache
def _numbered() -> tuple[str, ...]:
    return tuple(fold(said) for text in WORDS.numbered for said in (text.da, text.en))
