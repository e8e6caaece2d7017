"""Priorities: how ten points each rank the challenges in two rounds, how far people differ, and what moved between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import POINTS_EACH, ROUNDS, Ballot


@dataclass(frozen=True)
class Ranked:
    """One challenge by id: its `rank` from 1, which those with equal points share.

    `total` points of all, `mean` of them for each ballot, 0 to 10; the ballots give it from `low` to `high`.
    """

    id: str
    rank: int
    total: int
    mean: float
    low: int
    high: int


@dataclass(frozen=True)
class Ranking:
    """One round: `n` ballots of exactly ten points, and the challenges, most points first; none while `n` is 0.

    `first` are those with the most points. `lead` is how many points must go
    from it to the next before it is alone on top no more; 0 where it shares its place or is the only one.
    """

    n: int
    ranked: tuple[Ranked, ...]
    first: tuple[str, ...]
    lead: int


@dataclass(frozen=True)
class Shift:
    """How a challenge's points moved from the first round to the second, for the same people.

    `mean` for each, -10 to 10; one lost or won from `low` to `high`.
    """

    mean: float
    low: int
    high: int


@dataclass(frozen=True)
class Priorities:
    """Both rounds by their names in `ROUNDS`; `shifts` by id, of the `both` who gave ten points in each round."""

    rounds: Mapping[str, Ranking]
    both: int
    shifts: Mapping[str, Shift]


def priorities(ballots: Sequence[Ballot], challenges: Sequence[str]) -> Priorities:
    """Rank challenges by the points people give them.

    Only a ballot of exactly ten points over these challenges counts in a round;
    points for others are no part of it. Those with equal points share a rank, and
    the next has the rank it would have without the tie; among them the order of `challenges` decides where they stand.
    The points are those of a small group and no sample, so the spread is the fewest and the most points given, and no
    test is made of the shift. Dot voting in two rounds is common practice; the sums are samkit's own.

    Raises `OutOfRange` for an id that stands twice, a ballot that is none, and points outside 0 to 10.
    """
    ids = given.once("challenge", [given.named("challenge", one) for one in given.row("challenges", challenges)])
    listed = [given.an(Ballot, "ballot", one) for one in given.row("ballots", ballots)]
    given.once("ballot", [one.id for one in listed])
    first, second = ({one.id: _points(one, name, ids) for one in listed} for name in ROUNDS)
    whole = [{name: points for name, points in said.items() if sum(points) == POINTS_EACH} for said in (first, second)]
    both = [name for name in whole[0] if name in whole[1]]
    moved = [[b - a for a, b in zip(whole[0][name], whole[1][name], strict=True)] for name in both]
    return Priorities(
        rounds={name: _ranking(ids, list(said.values())) for name, said in zip(ROUNDS, whole, strict=True)},
        both=len(both),
        shifts={
            name: Shift(sum(one) / len(one), min(one), max(one))
            for name, one in zip(ids, zip(*moved, strict=True), strict=False)
        },
    )


def given_of(points: Mapping[str, int], challenges: Sequence[str]) -> int:
    """Count the points given to these challenges."""
    return sum(points.get(name, 0) for name in challenges)


def _points(ballot: Ballot, name: str, ids: Sequence[str]) -> list[int]:
    """Give a ballot's points in the order of the challenges."""
    said = given.table(name, getattr(ballot, name))
    for points in said.values():
        if type(points) is not int or not 0 <= points <= POINTS_EACH:
            raise OutOfRange("out_of_range", name=name, value=points)
    return [given.an(int, name, said.get(one, 0)) for one in ids]


def _ranking(ids: Sequence[str], ballots: Sequence[Sequence[int]]) -> Ranking:
    """Rank the challenges of one round by the sum of their points."""
    if not ballots:
        return Ranking(0, (), (), 0)
    of_each = dict(zip(ids, zip(*ballots, strict=True), strict=True))
    totals = {name: sum(points) for name, points in of_each.items()}
    ranked = tuple(
        Ranked(
            name,
            1 + sum(other > totals[name] for other in totals.values()),
            totals[name],
            totals[name] / len(ballots),
            min(points),
            max(points),
        )
        for name, points in sorted(of_each.items(), key=lambda one: -totals[one[0]])
    )
    first = tuple(one.id for one in ranked if one.rank == 1)
    apart = ranked[0].total - ranked[1].total if len(ranked) > 1 else 0
    return Ranking(len(ballots), ranked, first, (apart + 1) // 2)
