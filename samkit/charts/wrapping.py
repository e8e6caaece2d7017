"""Texts of any length in the room a picture has: broken into lines, with the rest left to the table beside it."""

from __future__ import annotations

# Widths in thousandths of the size, as in DejaVu Sans, which is about as wide as a page's font gets.
NARROW, THIN, SLIM, WIDE, BROAD = 300, 420, 560, 870, 1000
SIGNS = {"iIlj.,:;'’|!": NARROW, ' ftr()[]-/"': THIN, "sckvxyzJ»«?": SLIM, "wMNOQDG%": WIDE, "mWæÆØ@…": BROAD}
KNOWN = {sign: width for signs, width in SIGNS.items() for sign in signs}
LOWER, UPPER, OTHER = 640, 720, 1200
LATIN = 0x17F
MORE = "…"


def wide(text: str, size: float) -> float:
    """Say how many pixels a text takes at a size, rather too many than too few."""
    return sum(_sign(sign) for sign in text) * size / 1000


def _sign(sign: str) -> int:
    if sign in KNOWN:
        return KNOWN[sign]
    if ord(sign) > LATIN:
        return OTHER
    return UPPER if sign.isupper() else LOWER


def wrapped(text: str, room: float, size: float, most: int = 2) -> list[str]:
    """Break a text into at most `most` lines of `room` pixels; what is left out is an ellipsis."""
    lines: list[str] = []
    rest = " ".join(text.split())
    while rest and len(lines) < most:
        line = _line(rest, room, size)
        lines.append(line)
        rest = rest[len(line) :].strip()
    return [*lines[:-1], _ended(lines[-1], room, size)] if rest else lines


def _line(text: str, room: float, size: float) -> str:
    """Give the first words that fit; of a word that is too long, its beginning."""
    if wide(text, size) <= room:
        return text
    line = text[:1]
    while wide(text[: len(line) + 1], size) <= room:
        line = text[: len(line) + 1]
    whole = text[len(line)] == " "
    return line if whole or " " not in line else line[: line.rindex(" ")]


def _ended(line: str, room: float, size: float) -> str:
    while line and wide(line + MORE, size) > room:
        line = line[:-1]
    return line.rstrip(" ,.;:") + MORE
