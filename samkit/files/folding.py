"""Words as people compare them: without case, accents, spaces and punctuation."""

from __future__ import annotations

import unicodedata

DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
DOUBLED = (("ae", "a"), ("oe", "o"), ("aa", "a"))


def fold(text: str) -> str:
    """Give what two ways of writing one word have in common.

    *Nærhed*, *naerhed* and *NARHED* become one, and so do `kan_bidrage-med` and
    *Kan bidrage med*. What has neither letter nor digit keeps its signs.
    """
    apart = unicodedata.normalize("NFKD", text.casefold().translate(DANISH))
    kept = "".join(sign for sign in apart if sign.isalnum())
    for double, single in DOUBLED:
        kept = kept.replace(double, single)
    return kept or text.strip()
