"""How much the one page has room for: a text on one line, and which actions stand on it in which length."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from samkit.measures.planning import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samkit.widgets import Part

# So many signs of each text and so many actions that all of it fits on one page; the plan in full has the rest.
LONG, NAMED, DEEDS = 260, 40, 22
# So many signs stand on a line of the page, and on one of its table of actions beside who does it; so many lines are on
# the page, of which a heading takes so many with the space about it, and the actions have at least so many.
LINE, ROW, LINES, HEADING, LEAST = 130, 120, 80, 2, 22
MORE = "…"


@dataclass(frozen=True)
class Fitted:
    """The actions on the page, and how many are left out: those whose date has `passed`, and `others`."""

    deeds: tuple[Deed, ...]
    passed: int = 0
    others: int = 0


def brief(text: str, most: int) -> str:
    """Give a text on one line, cut after a word if it is longer than `most` signs."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    cut = whole[:most]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip(" ,.;:") + MORE


def room(parts: Iterable[Part]) -> int:
    """Give how many lines the actions may take beside the other parts of the page."""
    taken = sum(HEADING + sum(_lines(text, LINE) for text in (*one.said, *one.points)) for one in parts)
    return max(LEAST, LINES - taken - HEADING)


def fitted(found: Sequence[Deed], lines: int) -> Fitted:
    """Give the actions that fit in so many lines: what is to come first, whole if all of them can be.

    If they can't, what has passed gives way to what is to come, and then the longest texts are cut.
    """
    coming, passed = ([one for one in found if one.passed is gone] for gone in (False, True))
    listed = [*coming, *passed]
    if len(listed) <= DEEDS and sum(_lines(one.what, _cell(listed)) for one in listed) <= lines:
        return Fitted(tuple(listed))
    kept = (coming or passed)[:DEEDS]
    cell = _cell(kept)
    given = _given([_lines(one.what, cell) for one in kept], lines)
    cut = tuple(replace(one, what=brief(one.what, most * cell)) for one, most in zip(kept, given, strict=True))
    return Fitted(cut, len(passed) if coming else 0, len(coming or passed) - len(kept))


def _given(wanted: Sequence[int], lines: int) -> list[int]:
    """Share out the lines: as many for each as there are for all, and what is left over for the first who need more."""
    most = next((at for at in range(lines, 1, -1) if sum(min(one, at) for one in wanted) <= lines), 1)
    spare = lines - sum(min(one, most) for one in wanted)
    given = []
    for one in wanted:
        more = one > most and spare > 0
        spare -= more
        given.append(min(one, most) + more)
    return given


def _cell(found: Iterable[Deed]) -> int:
    """Give how many signs stand on a line beside the longest of those who do it."""
    return ROW - max((len(brief(one.owner, NAMED)) for one in found), default=0)


def _lines(text: str, wide: int) -> int:
    return max(1, -(-len(" ".join(text.split())) // wide))
