"""The fonts that documents bring along, and which signs they have."""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("fonts")
NAME = "DejaVu Sans"  # as Typst calls its condensed faces
WHOLE, SEGMENTS = 12, 4  # the formats of a font's table of signs that are read here
LAST = 0xFFFF
# Come along when a text is copied from elsewhere, and are not seen: a byte order mark, that no PDF/UA may hold, and
# overrides of the direction, on which Typst 0.15 may break.
LEFT_OUT = frozenset({0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)})
# Marks that belong to no letter: what they would stand on is a sign that the fonts lack.
MARKS = "".join(chr(sign) for sign in range(LAST) if unicodedata.category(chr(sign)) in {"Mn", "Me"})
LOOSE = re.compile(rf"(\A|\s)[{MARKS}]+")


@cache
def signs() -> frozenset[int]:
    """Give the signs that every one of the fonts has, by their numbers, but those that are `LEFT_OUT`."""
    every = [frozenset(_signs(path.read_bytes())) for path in sorted(FOLDER.glob("*.ttf"))]
    return frozenset.intersection(*every) - LEFT_OUT


def written(text: str) -> str:
    """Give a text in signs that the fonts have: what they lack is written by its name, `[unicorn face]`.

    What can't be seen anyway (joiners, selectors) is left out.
    """
    known, text = signs(), LOOSE.sub(r"\1", text)
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
    """Read a table of segments; within one, a sign whose glyph is 0 is one that the font lacks."""
    count = int(struct.unpack_from(">H", font, at + 6)[0]) // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, at + start + 2 * count * row)
        for row, start in enumerate((14, 16, 16, 16))
    )
    found: list[int] = []
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        place = at + 16 + 6 * count + 2 * number  # where the offset of this segment stands, which it is counted from
        for sign in range(first, last + 1 if first < LAST else first):
            there = place + offsets[number] + 2 * (sign - first)
            glyph = (
                struct.unpack_from(">H", font, there)[0] if offsets[number] else (sign + deltas[number]) % (LAST + 1)
            )
            found += [sign] if glyph else []
    return found
