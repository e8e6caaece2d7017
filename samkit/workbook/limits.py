"""How much fits where, and how a text is looked at before it is kept."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping

from samkit.errors import Rejected

SHORT = 200
LONG = 2_000
CHALLENGES = 30
SNAPSHOTS = 50
PARTNERS = 500
NEEDS = 30
ASSUMPTIONS = 30
GUESSES = 30
QUOTES = 200
TIES = 4_000
BALLOTS = 100
NODES = 300
ARROWS = 600
LOG = 100
OBSERVATIONS = 200
INDICATORS = 20
SAMPLE = 1_000
BELIEF = 300
ID = 40
DIGITS = 12

# A comma or a point before one or two digits: »1.500« can be read in two ways, and is asked about instead.
DECIMAL = re.compile(r"-?[0-9]{1,7}([.,][0-9]{1,2})?")
# Among measured numbers also four to six: only three digits after the sign can be read in two ways.
MEASURED = re.compile(r"-?[0-9]{1,9}([.,]([0-9]{1,2}|[0-9]{4,6}))?")

# Three digits between points, commas or spaces, and then perhaps decimals.
GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:([ .,\u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*(?:([.,])[0-9]{1,2})?")

MISSING = ("-", "–")  # among measured numbers, the first as it is kept


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
    """Give an id back if it is one: letters, digits, hyphens and underscores, as pages make them."""
    if not isinstance(value, str) or not 0 < len(value) <= ID or not re.sub("[-_]", "", value).isalnum():
        raise Rejected("forged")
    return value


def one_of(value: object, allowed: tuple[str, ...]) -> str:
    """Give the chosen word back if it is one of those offered."""
    if not isinstance(value, str) or value not in allowed:
        raise Rejected("not_offered")
    return value


def line(value: object, limit: int = SHORT) -> str:
    """Give a person's text of one line: what stood on several is joined by spaces."""
    return " ".join(text(value, limit).split())


def several(value: object, allowed: tuple[str, ...]) -> tuple[str, ...]:
    """Give the chosen words back in the order they are offered in; on the way they are one text with spaces between."""
    chosen = value.split() if isinstance(value, str) else []
    if not isinstance(value, str) or len(set(chosen)) != len(chosen) or not set(chosen) <= set(allowed):
        raise Rejected("not_offered")
    return tuple(one for one in allowed if one in chosen)


def ungrouped(written: str, mark: str = "") -> str:
    """Give a number without what stands between its thousands, `1500,50` for `1.500,50`; any other text as it is.

    `1.500` can be read in two ways: it is taken for thousands only if the point is the `mark` of them where it was
    typed. `1.500,5`, `1,500.5`, `1 500` and `1.500.000` are read in one way everywhere.
    """
    found = GROUPED.fullmatch(written)
    if not found or found[1] == found[2]:
        return written
    known = found[2] or found[1] == mark or found[1].isspace() or written.count(found[1]) > 1
    return written.replace(found[1], "") if known else written


def decimal(value: object, low: float, high: float) -> float | None:
    """Give a number that may be written with a comma or a point, see `ungrouped`; nothing for an empty text."""
    written = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else "?"
    if not written:
        return None
    number = ungrouped(written)
    if not DECIMAL.fullmatch(number):
        raise Rejected("not_number", name=written[:SHORT])
    read = float(number.replace(",", "."))
    if not low <= read <= high:
        raise Rejected("not_between", name=written, low=plain(low), high=plain(high))
    return read


def numbers(value: object, most: int) -> tuple[float | None, ...]:
    """Give measured numbers, written with spaces, lines or semicolons between, or with commas that a space follows.

    A dash stands for one that is missing.
    """
    split = re.split(r"[;\s]+", text(value, 24 * most))
    written = [ungrouped(kept) for one in split if (kept := one.rstrip(","))]
    odd = next((one for one in written if one not in MISSING and not MEASURED.fullmatch(one)), None)
    if odd is not None:
        raise Rejected("not_number", name=odd[:SHORT])
    if len(written) > most:
        raise Rejected("too_many", limit=most)
    return tuple(None if one in MISSING else float(one.replace(",", ".")) for one in written)


def shares(value: object) -> dict[str, int]:
    """Give whole numbers by id, written as `c1=3 c2=7`."""
    parts = [one.partition("=") for one in text(value).split()]
    read = {identifier(name): whole(number, 0, 10) for name, _, number in parts}
    if len(read) != len(parts) or None in read.values():
        raise Rejected("forged")
    return {name: number for name, number in read.items() if number is not None}


def whole(value: object, low: int, high: int) -> int | None:
    """Give a whole number; nothing for an empty text."""
    written = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else "?"
    if not written:
        return None
    number = ungrouped(written)
    if not re.fullmatch(r"-?[0-9]+", number):
        raise Rejected("not_whole", name=written[:SHORT])
    if len(number) > DIGITS or not low <= int(number) <= high:
        raise Rejected("not_between", name=written[:SHORT], low=low, high=high)
    return int(number)


def plain(value: object) -> str:
    """Write a value as a page holds it: words and numbers with spaces between, a number without a needless point."""
    if isinstance(value, tuple):
        return " ".join(one if isinstance(one, str) else _measured(one) for one in value)
    if isinstance(value, Mapping):
        return " ".join(f"{name}={number}" for name, number in value.items())
    if isinstance(value, float):
        return f"{value:.10g}"
    return "" if value is None else str(value)


def _measured(number: float | None) -> str:
    """Write a measured number so that it can be read in one way: with four digits after the point rather than three."""
    if number is None:
        return MISSING[0]
    written = f"{number:.6f}".rstrip("0").rstrip(".")
    return written if MEASURED.fullmatch(written) else f"{written}0"


def date(value: object) -> str:
    """Give an ISO date back, or nothing for an empty text."""
    if value == "":
        return ""
    try:
        written = dt.date.fromisoformat(value).isoformat() if isinstance(value, str) else ""
    except ValueError:
        written = ""
    if not written or written != value:
        raise Rejected("not_date", name=value if isinstance(value, str) else "")
    return written
