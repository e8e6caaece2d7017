"""Breaks: how many a meeting has, how long, and where they come, so that nobody sits for more than 90 minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BREAK, LUNCH = "break", "lunch"
SITTING, WANTED = 90, 80  # minutes at most, and what breaks are planned for
FEW, SHORT, LONG = 40, 10, 15  # up to 40 people a break is 10 minutes, else 15
MIDDAY, MEAL = 300, 30  # from 300 minutes on, one break is a meal of 30
NEAR = 25  # minutes that a break moves to come between two phases


def breaks(minutes: int, people: int) -> tuple[int, ...]:
    """Give the minutes of each break; none in a meeting of up to 90 minutes.

    Between them are at most about 80 minutes, so that they can be moved and still leave none over 90.
    """
    if minutes <= SITTING:
        return ()
    count = 1
    while (minutes - sum(_lengths(count, minutes, people))) > WANTED * (count + 1):
        count += 1
    return _lengths(count, minutes, people)


def cuts(ends: Sequence[int], count: int) -> tuple[int, ...]:
    """Say after how many minutes of work each of `count` breaks comes; `ends` are those after which a phase ends.

    They come as evenly as possible, rather between two phases where one ends
    within 25 minutes, and at most 90 minutes apart.
    """
    work, found = ends[-1], list[int]()
    edges = {0, *ends}
    for left in range(count, 0, -1):
        before = found[-1] if found else 0
        even = before + (work - before) / (left + 1)
        places = range(max(before + 1, work - left * SITTING), min(before + SITTING, work - 1) + 1)
        found.append(min(places, key=lambda at: _cost(at, even, edges)))
    return tuple(found)


def _cost(at: int, even: float, edges: set[int]) -> tuple[float, int]:
    return abs(at - even) - (NEAR if at in edges else 0), at


def _lengths(count: int, minutes: int, people: int) -> tuple[int, ...]:
    each = SHORT if people <= FEW else LONG
    middle = (count - 1) // 2 if minutes >= MIDDAY else count
    return tuple(MEAL if at == middle else each for at in range(count))
