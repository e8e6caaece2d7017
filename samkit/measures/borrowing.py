"""Borrowing: which words of a new statement come from those who were asked, and were not our own before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.measures import given
from samkit.measures.wording import bare, folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

LEAST = 3  # letters that are left of a word


def borrowed(
    own: str, new: str, quotes: Sequence[str], stop: Collection[str], endings: Collection[str]
) -> tuple[str, ...]:
    """Give the words of the new statement that a quote has and our own did not, each once, spelled as in the new.

    Words in `stop` say too little to count. Two words are the same when their
    stems are, see `stem`: it is a comparison of words, and knows nothing of
    what they mean. A rule of samkit's own. Raises `OutOfRange` for what is no text.
    """
    little = {folded(one) for one in stop}
    before = _stems([given.an(str, "own", own)], little, endings)
    heard = _stems([given.an(str, "quote", one) for one in given.row("quotes", quotes)], little, endings)
    found: dict[str, str] = {}
    for word in given.an(str, "new", new).split():
        root = stem(folded(word), endings)
        if _counts(word, little) and root in heard and root not in before:
            found.setdefault(root, bare(word))
    return tuple(found.values())


def stem(word: str, endings: Collection[str]) -> str:
    """Give a folded word without its endings, the longest first, and without the second of two like letters at the end.

    At least three letters are left. It is cruder than a dictionary: *børnene* and
    *børn* become one, and so now and then do two words that only look alike.
    """
    longest = sorted(filter(None, endings), key=len, reverse=True)
    while ending := next((one for one in longest if word.endswith(one) and len(word) - len(one) >= LEAST), ""):
        word = word.removesuffix(ending)
    return word[:-1] if len(word) > LEAST and word[-1] == word[-2] else word


def _stems(texts: Iterable[str], little: Collection[str], endings: Collection[str]) -> set[str]:
    return {stem(folded(word), endings) for text in texts for word in text.split() if _counts(word, little)}


def _counts(word: str, little: Collection[str]) -> bool:
    """Tell whether a word says enough to be compared."""
    return bool(bare(word)) and folded(word) not in little
