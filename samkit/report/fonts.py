"""The fonts that documents bring along, and which signs they have."""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("fonts")
NAME = "DejaVu Sans"  # as Typst calls its condensed faces
WHOLE, SEGMENTS = 12, 4  # the formats of a font's table of signs that are read here
LAST = 0xFFFF


@cache
def signs() -> frozenset[int]:
    """Give the signs that every one of the fonts has, by their numbers."""
    every = [frozenset(_signs(path.read_bytes())) for path in sorted(FOLDER.glob("*.ttf"))]
    return frozenset.intersection(*every)


def written(text: str) -> str:
    """Give a text in signs that the fonts have: what they lack is written by its name, `[unicorn face]`.

    What can't be seen anyway (joiners, selectors) is left out.
    """
    known = signs()
    if all(ord(sign) in known or sign in "\n\t" for sign in text):
        return text
    return "".join(sign if ord(sign) in known or sign in "\n\t" else _named(sign) for sign in text)


def _named(sign: str) -> str:
    if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Mn", "Me"}:
        return ""
    if sign.isspace():
        return " "
    return f"[{unicodedata.name(sign, f'U+{ord(sign):04X}').lower()}]"


def _signs(font: bytes) -> list[int]:
    """Read the table of signs of a TrueType font: `cmap`, OpenType 1.9."""
    tables = {font[at : at + 4]: struct.unpack_from(">2I", font, at + 8) for at in _records(12, font, 4, 16)}
    start, _ = tables[b"cmap"]
    places = {struct.unpack_from(">I", font, at + 4)[0] for at in _records(start + 4, font, start + 2, 8)}
    found: list[int] = []
    for place in places:
        at = start + place
        kind = struct.unpack_from(">H", font, at)[0]
        found += _whole(font, at) if kind == WHOLE else _segments(font, at) if kind == SEGMENTS else []
    return found


def _records(first: int, font: bytes, count: int, size: int) -> range:
    return range(first, first + size * int(struct.unpack_from(">H", font, count)[0]), size)


def _whole(font: bytes, at: int) -> list[int]:
    (count,) = struct.unpack_from(">I", font, at + 12)
    groups = (struct.unpack_from(">3I", font, at + 16 + 12 * one) for one in range(count))
    return [sign for first, last, _ in groups for sign in range(first, last + 1)]


def _segments(font: bytes, at: int) -> list[int]:
    count = int(struct.unpack_from(">H", font, at + 6)[0]) // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + 2 * count)
    return [sign for first, last in zip(starts, ends, strict=True) if first < LAST for sign in range(first, last + 1)]
