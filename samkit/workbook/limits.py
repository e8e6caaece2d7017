"""How much fits where, and how a text is looked at before it is kept."""

from __future__ import annotations

import unicodedata

from samkit.errors import Rejected

SHORT = 200
LONG = 2_000
CHALLENGES = 30
SNAPSHOTS = 50
ID = 40


def text(value: object, limit: int = LONG) -> str:
    r"""Give a person's text as it will be kept, or say why it can't be.

    Line ends become `\n`; control characters that no keyboard writes are refused, since no file or page can show them.
    """
    if not isinstance(value, str):
        raise Rejected("not_text")
    kept = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(kept) > limit:
        raise Rejected("too_long", limit=limit, length=len(kept))
    if any(unwritable(sign) for sign in kept):
        raise Rejected("odd_signs")
    return kept


def unwritable(sign: str) -> bool:
    """Tell whether a sign can't stand in a file or on a page: a control, half a character or none at all."""
    return (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t") or sign in "\ufffe\uffff"


def identifier(value: object) -> str:
    """Give an id back if it is one: letters, digits and hyphens, as a page makes them."""
    if not isinstance(value, str) or not 0 < len(value) <= ID or not value.replace("-", "").isalnum():
        raise Rejected("forged")
    return value


def one_of(value: object, allowed: tuple[str, ...]) -> str:
    """Give the chosen word back if it is one of those offered."""
    if not isinstance(value, str) or value not in allowed:
        raise Rejected("not_offered")
    return value
