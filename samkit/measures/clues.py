"""Clues: which conditions were there when it went well, and not when it went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.measures import given
from samkit.workbook import FAILURE, STORIES, Story

if TYPE_CHECKING:
    from collections.abc import Mapping

Row = tuple[bool, bool, bool]


@dataclass(frozen=True)
class Clues:
    """Conditions, each in its first spelling and in the order of first mention.

    `candidates` were in both successes and not in the failure, `likely` in one
    (or in both, while no failure is told), `everywhere` in success and failure alike, `against`
    in the failure alone. `table` gives for each condition whether it was in
    `s1`, `s2` and `s3`; `told` is the number of stories told, 0 to 3.
    """

    candidates: tuple[str, ...]
    likely: tuple[str, ...]
    everywhere: tuple[str, ...]
    against: tuple[str, ...]
    table: tuple[tuple[str, Row], ...]
    told: int


def clues(stories: Mapping[str, Story]) -> Clues:
    """Compare two successes (`s1`, `s2`) and a failure (`s3`) by their conditions, whatever their case.

    A story is told when any of it is. Without a failure told nothing is a
    candidate, without a success told nothing speaks against. Three stories are clues, not proof:
    the method of agreement and difference (Mill, *A System of Logic*, 1843) on the smallest of samples.
    Raises `OutOfRange` for a story that there is no place for and a condition without words.
    """
    noted = _noted(stories)
    told = {name for name, story in noted.items() if story != Story()}
    said = {name: {one.casefold() for one in story.conditions} for name, story in noted.items()}
    spelled: dict[str, str] = {}
    for one in (condition for story in noted.values() for condition in story.conditions):
        spelled.setdefault(one.casefold(), one)
    first, second, failure = (said[name] for name in STORIES)
    table = tuple((first_said, (key in first, key in second, key in failure)) for key, first_said in spelled.items())
    kinds = {condition: _kind(row, failed=FAILURE in told) for condition, row in table}

    def of(kind: str) -> tuple[str, ...]:
        return tuple(condition for condition, its in kinds.items() if its == kind)

    against = of("against") if told - {FAILURE} else ()
    return Clues(of("candidate"), of("likely"), of("everywhere"), against, table, len(told))


def _noted(stories: object) -> dict[str, Story]:
    """Give all three stories in their order, an empty one where none is told."""
    checked = {}
    for name, value in given.table("stories", stories).items():
        place = given.word("story", name, STORIES)
        checked[place] = given.an(Story, place, value)
        for one in given.row("conditions", checked[place].conditions):
            given.named("conditions", one)
    return {name: checked.get(name, Story()) for name in STORIES}


def _kind(row: Row, *, failed: bool) -> str:
    """Say what a condition is a clue of, from where it was; `failed` tells whether the failure is told."""
    successes = sum(row[:2])
    if row[2]:
        return "everywhere" if successes else "against"
    return "candidate" if successes == len(row[:2]) and failed else "likely"
