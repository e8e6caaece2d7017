"""The self-check's profile: where an organisation stands on each piece of advice, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samkit.errors import OutOfRange
from samkit.measures.bands import Band, band
from samkit.workbook import ASIDE, POINTS

LOW, HIGH = POINTS[0], POINTS[-1]


@dataclass(frozen=True)
class Standing:
    """The answers to one group of statements, summed up.

    `answered` of `items` statements hold a number; `unknown` are *don't know*,
    `not_relevant` leave the number of items, `open` have no answer yet.
    `mean` is the mean of the numbers. `low` and `high` are the means if every
    *don't know* were at the lowest and at the highest; `points_low` and
    `points_high` the sums. `band_low` and `band_high` are the bands of those.
    What rests on nothing is `None`.
    """

    items: int
    answered: int
    unknown: int
    not_relevant: int
    open: int
    points_low: int
    points_high: int
    mean: float | None
    low: float | None
    high: float | None
    band_low: Band | None
    band_high: Band | None

    @property
    def counted(self) -> int:
        """Count the statements the sums rest on: numbers and *don't know*."""
        return self.answered + self.unknown


@dataclass(frozen=True)
class Profile:
    """`total` over all statements, `advice` by number 1 to 6; strengths and obstacles by number, ties together."""

    total: Standing
    advice: Mapping[int, Standing]
    strengths: tuple[int, ...]
    obstacles: tuple[int, ...]


def profile(answers: Mapping[str, int | str], groups: Mapping[str, int]) -> Profile:
    """Sum up the answers (1 to 5, `unknown`, `not_relevant`) by the piece of advice each statement belongs to.

    `groups` names every statement and its advice. Strengths are the pieces of
    advice with the highest mean, obstacles those with the lowest; when all that
    have a mean are equal, or fewer than two have one, there are none of either.
    Raises `OutOfRange` for a statement that is in no group or an answer that is not on the scale.
    """
    for name, answer in answers.items():
        if name not in groups:
            raise OutOfRange("out_of_range", name="statement", value=name)
        if answer not in (POINTS if type(answer) is int else ASIDE):
            raise OutOfRange("out_of_range", name=name, value=answer)
    by_advice = {
        number: standing([answers.get(name) for name, group in groups.items() if group == number])
        for number in sorted(set(groups.values()))
    }
    means = {number: one.mean for number, one in by_advice.items() if one.mean is not None}
    apart = len(set(means.values())) > 1
    return Profile(
        total=standing([answers.get(name) for name in groups]),
        advice=by_advice,
        strengths=tuple(n for n, mean in means.items() if apart and mean == max(means.values())),
        obstacles=tuple(n for n, mean in means.items() if apart and mean == min(means.values())),
    )


def standing(answers: list[int | str | None]) -> Standing:
    """Sum up one group of answers; `None` is a statement without an answer yet."""
    numbers = [answer for answer in answers if isinstance(answer, int)]
    unknown = answers.count("unknown")
    not_relevant = answers.count("not_relevant")
    counted = len(numbers) + unknown
    points_low, points_high = sum(numbers) + unknown * LOW, sum(numbers) + unknown * HIGH
    return Standing(
        items=len(answers),
        answered=len(numbers),
        unknown=unknown,
        not_relevant=not_relevant,
        open=answers.count(None),
        points_low=points_low,
        points_high=points_high,
        mean=sum(numbers) / len(numbers) if numbers else None,
        low=points_low / counted if counted else None,
        high=points_high / counted if counted else None,
        band_low=band(points_low, counted, LOW, HIGH) if counted else None,
        band_high=band(points_high, counted, LOW, HIGH) if counted else None,
    )


def help_between(found: Profile) -> tuple[int, int] | None:
    """Give one strength and one obstacle to speak of, the first of each by number; `None` when there are none."""
    if not found.strengths or not found.obstacles:
        return None
    return found.strengths[0], found.obstacles[0]
