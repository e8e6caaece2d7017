"""Growth: what two self-checks show beside what one sees looking back, and the difference between the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import ADVICE, ASIDE, POINTS
from samkit.workbook.self_check import Answer

LOW, HIGH = POINTS[0], POINTS[-1]
UNKNOWN = ASIDE[0]
Answers = Mapping[str, Answer]
Points = Mapping[int, int]


@dataclass(frozen=True)
class Between:
    """A mean in points, and how far *don't know* could move it; `None` is what rests on nothing."""

    mean: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class AdviceGrowth:
    """One piece of advice.

    `before` and `now` are means of both self-checks, 1 to 5, over the same
    statements; `change` is the mean of the differences, -4 to 4. `paired`
    statements have a number both times, `unknown` have *don't know* at least
    once; what is unanswered or not relevant at either time is left out.
    `then` and `today` are the points given looking back, `seen` is `today - then`.
    """

    before: Between
    now: Between
    change: Between
    paired: int
    unknown: int
    then: int | None
    today: int | None

    @property
    def seen(self) -> int | None:
        """Give the change that one sees looking back, -4 to 4."""
        return None if self.then is None or self.today is None else self.today - self.then


@dataclass(frozen=True)
class Growing:
    """All of it, for one person.

    `change` is the mean of `measured`, the advice with a change between the
    self-checks; `seen` that of `looked_back`, the advice with both points.
    `shift` is the mean, over the advice in `compared` that has both, of what is
    seen minus what is measured: -8 to 8. `paired` of the `statements` count.
    """

    advice: Mapping[int, AdviceGrowth]
    change: Between
    seen: float | None
    shift: float | None
    measured: tuple[int, ...]
    looked_back: tuple[int, ...]
    compared: tuple[int, ...]
    paired: int
    statements: int


def growth(before: Answers, now: Answers, then: Points, today: Points, groups: Mapping[str, int]) -> Growing:
    """Hold two self-checks, and the points given looking back, up against each other, advice by advice.

    `before` and `now` are answers by statement (1 to 5, `unknown`,
    `not_relevant`), `then` and `today` points 1 to 5 by advice 1 to 6, `groups`
    the advice of each statement. Each change stays within its own instrument:
    the four statements in the one, one rating in the other. Looking back at the same
    time as one rates today is a *then-test* or retrospective pretest (Howard et al.,
    *Applied Psychological Measurement* 3, 1979), the difference to a true
    pretest response shift, here with what memory and the two instruments
    add. It is one person: there is no test and no p-value.
    Raises `OutOfRange` for a statement, an advice or a point that there is not.
    """
    first, second = _answers("before", before, groups), _answers("now", now, groups)
    looking, seeing = _points("then", then), _points("today", today)
    advice = {}
    for number in ADVICE:
        names = [name for name, group in groups.items() if group == number]
        pairs = [(first.get(name), second.get(name)) for name in names]
        advice[number] = _shift(pairs, looking.get(number), seeing.get(number))
    measured = {number: one.change for number, one in advice.items() if one.change.mean is not None}
    looked = {number: one.seen for number, one in advice.items() if one.seen is not None}
    shifts = {n: looked[n] - one.mean for n, one in measured.items() if n in looked and one.mean is not None}
    return Growing(
        advice=advice,
        change=_over(list(measured.values())),
        seen=fmean(looked.values()) if looked else None,
        shift=fmean(shifts.values()) if shifts else None,
        measured=tuple(measured),
        looked_back=tuple(looked),
        compared=tuple(shifts),
        paired=sum(one.paired for one in advice.values()),
        statements=len(groups),
    )


def _shift(pairs: Sequence[tuple[Answer | None, Answer | None]], then: int | None, today: int | None) -> AdviceGrowth:
    """Sum up the answers to the statements of one piece of advice, before and now."""
    held = [(a, b) for a, b in pairs if _counts(a) and _counts(b)]
    both = [(a, b) for a, b in held if isinstance(a, int) and isinstance(b, int)]
    if not both:
        return AdviceGrowth(Between(), Between(), Between(), 0, len(held), then, today)
    ends = [(_ends(a), _ends(b)) for a, b in held]
    return AdviceGrowth(
        before=_between([a for a, _ in both], [a for a, _ in ends]),
        now=_between([b for _, b in both], [b for _, b in ends]),
        change=_between([b - a for a, b in both], [(b[0] - a[1], b[1] - a[0]) for a, b in ends]),
        paired=len(both),
        unknown=len(held) - len(both),
        then=then,
        today=today,
    )


def _between(numbers: Sequence[int], ends: Sequence[tuple[int, int]]) -> Between:
    """Give the mean of numbers, and how far it goes with *don't know* left out, at its lowest and at its highest."""
    mean = fmean(numbers)
    return Between(mean, min(mean, fmean(low for low, _ in ends)), max(mean, fmean(high for _, high in ends)))


def _counts(answer: Answer | None) -> bool:
    return isinstance(answer, int) or answer == UNKNOWN


def _ends(answer: Answer | None) -> tuple[int, int]:
    """Give the lowest and the highest that an answer may stand for."""
    return (answer, answer) if isinstance(answer, int) else (LOW, HIGH)


def _over(changes: Sequence[Between]) -> Between:
    """Give the mean of changes, and of their ends; each piece of advice weighs the same."""
    if not changes:
        return Between()
    means, lows, highs = ([getattr(one, end) for one in changes] for end in ("mean", "low", "high"))
    return Between(fmean(means), fmean(lows), fmean(highs))


def _answers(name: str, value: object, groups: Mapping[str, int]) -> dict[str, Answer]:
    checked: dict[str, Answer] = {}
    for key, answer in given.table(name, value).items():
        if not isinstance(answer, int | str) or answer not in (POINTS if type(answer) is int else ASIDE):
            raise OutOfRange("out_of_range", name=name, value=answer)
        checked[given.word("statement", key, groups)] = answer
    return checked


def _points(name: str, value: object) -> dict[int, int]:
    checked: dict[int, int] = {}
    for advice, point in given.table(name, value).items():
        if type(advice) is not int or advice not in ADVICE:
            raise OutOfRange("out_of_range", name="advice", value=advice)
        if type(point) is not int or point not in POINTS:
            raise OutOfRange("out_of_range", name=name, value=point)
        checked[advice] = point
    return checked
