"""Readiness: how ready a public service is for being renewed by co-creation, by thirteen yes-or-no answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samkit.errors import OutOfRange
from samkit.measures import given

USERS = tuple(f"1.{number}" for number in range(1, 7))
ORGANISATION = tuple(f"2.{number}" for number in range(1, 8))
REVERSED = ("1.6", "2.3", "2.4")  # here no gives the point
HALF = 4  # over half of 6, and of 7
VERDICTS = {(True, True): "both", (True, False): "users", (False, True): "organisation", (False, False): "neither"}
OPEN = "open"

Answers = Mapping[str, bool | None]


@dataclass(frozen=True)
class Readiness:
    """Two sums and never one grade: of the users' items, 0 to 6, and of the organisation's, 0 to 7.

    Each is the lowest and the highest that *don't know* leaves possible.
    `verdict` is one of the values of `VERDICTS`, by whether each sum is over half its most,
    or `open` when an interval straddles. `flips` are the items whose reversal, or settling, alone changes it.
    """

    users: tuple[int, int]
    organisation: tuple[int, int]
    verdict: str
    flips: tuple[str, ...]


def readiness(answers: Answers) -> Readiness:
    """Count the answers to all thirteen items, `None` for don't know.

    Yes gives a point; at 1.6, 2.3 and 2.4 no gives it. The items are those of
    the co-creation service readiness model (Vrbek & Jukić, *Transforming
    Government* 18(1), 2024, doi 10.1108/TG-03-2023-0031), tested by one
    organisation on four services; its weights are not public. That over half counts is samkit's own rule.

    Raises `OutOfRange` for an item that is missing or that there is not, and an answer that is not yes, no or `None`.
    """
    checked = _checked(answers)
    verdict = _verdict(checked)
    return Readiness(
        users=_sum(checked, USERS),
        organisation=_sum(checked, ORGANISATION),
        verdict=verdict,
        flips=tuple(name for name in checked if _changes(checked, name, verdict)),
    )


def _checked(answers: object) -> dict[str, bool | None]:
    """Give the answers in the order of the items, if each item has one."""
    told = given.table("answers", answers)
    for name in told:
        given.word("item", name, (*USERS, *ORGANISATION))
    checked: dict[str, bool | None] = {}
    for name in (*USERS, *ORGANISATION):
        if name not in told:
            raise OutOfRange("out_of_range", name="item", value=name)
        answer = told[name]
        if answer is not None and not isinstance(answer, bool):
            raise OutOfRange("out_of_range", name=name, value=answer)
        checked[name] = answer
    return checked


def _sum(answers: Answers, items: tuple[str, ...]) -> tuple[int, int]:
    points = sum(answers[name] is (name not in REVERSED) for name in items)
    return points, points + sum(answers[name] is None for name in items)


def _verdict(answers: Answers) -> str:
    low, high = (tuple(_sum(answers, items)[end] >= HALF for items in (USERS, ORGANISATION)) for end in range(2))
    return VERDICTS[low[0], low[1]] if low == high else OPEN


def _changes(answers: Answers, name: str, verdict: str) -> bool:
    """Tell whether one item alone gives another verdict: reversed, or settled either way."""
    others = (not answers[name],) if answers[name] is not None else (True, False)
    return any(_verdict({**answers, name: other}) != verdict for other in others)
