"""A meeting: from its purpose, people and minutes, steps whose whole minutes add up to exactly those minutes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.measures.breaks import BREAK, LUNCH, MEAL, breaks, cuts
from samkit.measures.groups import SENTENCE, Round, helpers, rounds, tables
from samkit.workbook import PURPOSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PEOPLE = (2, 500)
MINUTES = (5, 480)
OPEN, CLOSE = "open", "close"
SEATED = frozenset({"fours", "tables", "together"})
# What each purpose gives weight to, in the order of the meeting.
WEIGHTS: Mapping[str, Mapping[str, int]] = {
    "understand": {OPEN: 14, "define": 44, "create": 14, "realise": 12, "judge": 6, CLOSE: 10},
    "ideas": {OPEN: 12, "define": 18, "create": 40, "realise": 14, "judge": 6, CLOSE: 10},
    "agree": {OPEN: 10, "define": 12, "create": 14, "realise": 40, "judge": 14, CLOSE: 10},
    "follow": {OPEN: 10, "judge": 40, "define": 14, "create": 14, "realise": 12, CLOSE: 10},
}
LEAST = {OPEN: 3, CLOSE: 2}  # minutes
SHORT, WHOLE, OTHER = 5, 12, 8  # minutes of the main step without and with others beside it, and of each other
MOST = 20  # minutes of opening and of closing


@dataclass(frozen=True)
class Step:
    """One step: a phase, a `break` or a `lunch`, from `start` minutes into the meeting.

    It is `part` of `parts` where a break comes in the middle of a phase.
    """

    key: str
    start: int
    minutes: int
    part: int = 1
    parts: int = 1
    rounds: tuple[Round, ...] = ()

    @property
    def rest(self) -> bool:
        """Tell whether it is a break."""
        return self.key in {BREAK, LUNCH}


@dataclass(frozen=True)
class Meeting:
    """`steps` in order, and `dropped`: the phases that there is no time for.

    `whole` is how many minutes all phases take at least, `round_minutes` how
    many a round takes in which everybody says one sentence to all; `tables`, none where no round needs them, and
    `helpers` are counted.
    """

    steps: tuple[Step, ...]
    dropped: tuple[str, ...]
    whole: int
    round_minutes: int
    tables: int
    helpers: int

    @property
    def minutes(self) -> int:
        """Add up the minutes of the steps."""
        return sum(one.minutes for one in self.steps)

    @property
    def one_thing(self) -> bool:
        """Tell whether there is time for one working phase only."""
        return len({one.key for one in self.steps if not one.rest} - {OPEN, CLOSE}) == 1


def meeting(purpose: str, people: int, minutes: int) -> Meeting:
    """Lay out a first meeting of 2 to 500 people and 5 to 480 minutes; `purpose` is one of `PURPOSES`.

    The main phase of the purpose and the closing are always there; the opening
    from 10 minutes, and each other phase, the weightiest first, as soon as it
    can have 8 minutes and the main one 12. Minutes go to the phases by weight with
    Sainte-Laguë's divisors, opening and closing at most 20 each, so that their
    sum is exact. The weights and the least minutes are samkit's own, for a first meeting.
    Raises `OutOfRange` for a purpose that there is not, and for a number outside its range.
    """
    given.word("purpose", purpose, PURPOSES)
    _whole_number("people", people, *PEOPLE)
    _whole_number("minutes", minutes, *MINUTES)
    pauses = breaks(minutes, people)
    work = minutes - sum(pauses)
    shared = _shared(WEIGHTS[purpose], _kept(purpose, work), work)
    steps = _steps(shared, pauses, people)
    seated = any(one.form in SEATED for step in steps for one in step.rounds)
    return Meeting(
        steps=steps,
        dropped=tuple(phase for phase in WEIGHTS[purpose] if phase not in shared),
        whole=_whole(purpose),
        round_minutes=-(-people * SENTENCE // 60),
        tables=tables(people) if seated else 0,
        helpers=helpers(people),
    )


def main(purpose: str) -> str:
    """Name the phase that a purpose gives most weight."""
    weights = WEIGHTS[purpose]
    return max(weights, key=lambda phase: weights[phase])


def _others(purpose: str) -> list[str]:
    """Name the other working phases, the weightiest first."""
    weights = WEIGHTS[purpose]
    return sorted(weights.keys() - {OPEN, CLOSE, main(purpose)}, key=lambda phase: (-weights[phase], phase))


def _kept(purpose: str, work: int) -> dict[str, int]:
    """Give the phases that there is time for, each with its least minutes."""
    first = main(purpose)
    if work < LEAST[OPEN] + SHORT + LEAST[CLOSE]:
        return {first: work - LEAST[CLOSE], CLOSE: LEAST[CLOSE]}
    extra = (work - WHOLE - sum(LEAST.values())) // OTHER
    others = _others(purpose)[: max(0, extra)]
    return {**LEAST, first: WHOLE if others else SHORT, **dict.fromkeys(others, OTHER)}


def _whole_number(name: str, value: object, low: int, high: int) -> None:
    if type(value) is not int or not low <= value <= high:
        raise OutOfRange("out_of_range", name=name, value=value)


def _whole(purpose: str) -> int:
    return sum(LEAST.values()) + WHOLE + OTHER * len(_others(purpose))


def _shared(weights: Mapping[str, int], least: Mapping[str, int], work: int) -> dict[str, int]:
    """Share the minutes out, one by one, in the order of the meeting."""
    got = {phase: least[phase] for phase in weights if phase in least}
    for _ in range(work - sum(got.values())):
        open_ = [phase for phase in got if phase not in LEAST or got[phase] < MOST]
        got[max(open_, key=lambda phase: weights[phase] / (2 * got[phase] + 1))] += 1
    return got


def _steps(shared: Mapping[str, int], pauses: Sequence[int], people: int) -> tuple[Step, ...]:
    """Put the phases after each other, with the breaks where they are cut."""
    ends = list(accumulate(shared.values()))
    pause = dict(zip(cuts(ends, len(pauses)), pauses, strict=True))
    made: list[Step] = []
    for phase, last in zip(shared, ends, strict=True):
        edges = [last - shared[phase], *(at for at in pause if last - shared[phase] < at < last), last]
        for part, (begin, end) in enumerate(pairwise(edges), 1):
            long = end - begin
            made.append(Step(phase, _clock(made), long, part, len(edges) - 1, rounds(phase, people, long)))
            if end in pause:
                made.append(Step(LUNCH if pause[end] == MEAL else BREAK, _clock(made), pause[end]))
    return tuple(made)


def _clock(made: Sequence[Step]) -> int:
    return sum(one.minutes for one in made)
