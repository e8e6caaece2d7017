"""Wording: which words went out and which came in between two texts."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from samkit.measures import given


@dataclass(frozen=True)
class Stretch:
    """Words that stand together in a text; `kept` tells whether the other text has them too."""

    text: str
    kept: bool


@dataclass(frozen=True)
class Wording:
    """Both texts in stretches, and how many words are `kept`, `removed` from the first and `added` in the second."""

    before: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    kept: int
    removed: int
    added: int

    @property
    def same(self) -> bool:
        """Tell whether both say the same words in the same order."""
        return not self.removed and not self.added


def wording(before: str, after: str) -> Wording:
    """Compare two texts word by word, whatever their case and the signs around a word.

    Both come back as they were spelled: the stretches of each, with a space between, are the text with every
    break made one space. The words that both have are those `difflib.SequenceMatcher` finds (after Ratcliff and
    Metzener, *Dr. Dobb's Journal*, 1988). Raises `OutOfRange` for what is no text.
    """
    first, second = (given.an(str, "text", text).split() for text in (before, after))
    blocks = _matching([*map(folded, first)], [*map(folded, second)])
    kept = sum(size for _, _, size in blocks)
    return Wording(
        _stretches(first, [(start, size) for start, _, size in blocks]),
        _stretches(second, [(start, size) for _, start, size in blocks]),
        kept=kept,
        removed=len(first) - kept,
        added=len(second) - kept,
    )


def folded(word: str) -> str:
    """Give a word as it is compared: without case and the signs around it; signs alone stay as they are."""
    plain = unicodedata.normalize("NFC", word.casefold())
    return bare(plain) or plain


def bare(word: str) -> str:
    """Give a word without what stands before its first letter or digit and after its last."""
    at = [place for place, sign in enumerate(word) if sign.isalnum()]
    return word[at[0] : at[-1] + 1] if at else ""


def _matching(first: list[str], second: list[str]) -> list[tuple[int, int, int]]:
    """Give where words that both have begin in each, and how many they are; first what both begin and end with.

    In a text of 200 words or more, those that make up over a hundredth of it are
    matched only beside others: a page of one word would take many seconds.
    """
    both = list(zip(first, second, strict=False))
    begin = next((at for at, (one, other) in enumerate(both) if one != other), len(both))
    rest = list(zip(reversed(first[begin:]), reversed(second[begin:]), strict=False))
    end = next((at for at, (one, other) in enumerate(rest) if one != other), len(rest))
    stops = (len(first) - end, len(second) - end)
    inside = SequenceMatcher(None, first[begin : stops[0]], second[begin : stops[1]]).get_matching_blocks()
    middle = [(begin + block.a, begin + block.b, block.size) for block in inside]
    return [(0, 0, begin), *middle, (*stops, end)]


def _stretches(words: list[str], kept: list[tuple[int, int]]) -> tuple[Stretch, ...]:
    """Part a text where what both have begins and ends; `kept` gives that by its first word and how many."""
    both = {at for start, size in kept for at in range(start, start + size)}
    parts = groupby(range(len(words)), key=both.__contains__)
    return tuple(Stretch(" ".join(words[at] for at in part), inside) for inside, part in parts)
