"""Matching: who can help with what, spread over as many as possible."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import RESOURCES, Need, Partner

Needs = Mapping[str, str] | Sequence[str] | Sequence[Need]
Offers = Mapping[str, Collection[str]] | Sequence[Partner]

# SciPy counts in floats: whole numbers are exact up to here.
EXACT = 2**53


@dataclass(frozen=True)
class Match:
    """`pairs` of a need and an offer in the order of needs, needs that are `unmet`, offers that are `unused`."""

    pairs: tuple[tuple[str, str], ...]
    unmet: tuple[str, ...]
    unused: tuple[str, ...]


def match(needs: Needs, offers: Offers, gain: Mapping[str, int] | None = None) -> Match:
    """Pair each need with one who brings what it takes.

    `needs` are names with a resource each, resources that are their own names,
    or `Need`s by id; one without a resource is unmet. `offers` are names with
    resources, or `Partner`s by id. Everybody can be asked for several things.
    Of all ways that meet as many needs as possible it is the one that

    1. asks the fewest things of each: the second costs one, the third two, and
       so on. Any price that rises gives the same loads: Harvey, Ladner, Lovász &
       Tamir, *Semi-matchings for bipartite graphs and load balancing*, Journal of Algorithms 59, 2006;
    2. has the highest sum of `gain`, a whole number for each offer, 0 where there is none;
    3. gives the first need the first offer it can have, then the second need, and so on.

    Raises `OutOfRange` for a name that is empty or stands twice, a resource that
    can't be one, and a gain that is no whole number, of nobody, or too great to add up exactly.
    """
    wanted, brought = _needs(needs), _offers(offers)
    worth = _gain({} if gain is None else gain, brought)
    able = {offer: brings for offer, brings in brought.items() if not brings.isdisjoint(wanted.values())}
    met = [need for need, resource in wanted.items() if any(resource in brings for brings in able.values())]
    places = _assigned([wanted[need] for need in met], list(able.values()), [worth[offer] for offer in able])
    helping = [list(able)[place] for place in places]
    return Match(
        pairs=tuple(zip(met, helping, strict=True)),
        unmet=tuple(need for need in wanted if need not in met),
        unused=tuple(offer for offer in brought if offer not in helping),
    )


def _needs(needs: object) -> dict[str, str]:
    """Give the resource of each need by name, empty where there is none."""
    if isinstance(needs, Mapping):
        return {given.named("need", name): given.an(str, "resource", resource) for name, resource in needs.items()}
    listed = given.row("needs", needs)
    names = [given.named("need", one.id if isinstance(one, Need) else one) for one in listed]
    resources = [one.resource if isinstance(one, Need) else name for one, name in zip(listed, names, strict=True)]
    for one in listed:
        if isinstance(one, Need):
            given.word("resource", one.resource, (*RESOURCES, ""))
    return dict(zip(given.once("need", names), resources, strict=True))


def _offers(offers: object) -> dict[str, frozenset[str]]:
    """Give what each offer brings by name."""
    if not isinstance(offers, Mapping):
        given.row("offers", offers)
        return {one.id: frozenset(one.brings) for one in given.co_players(offers)}
    for brings in offers.values():
        if isinstance(brings, str) or not isinstance(brings, Collection):
            raise OutOfRange("out_of_range", name="brings", value=brings)
    return {
        given.named("offer", name): frozenset(given.named("resource", one) for one in brings)
        for name, brings in offers.items()
    }


def _gain(gain: Mapping[str, int], offers: Collection[str]) -> dict[str, int]:
    """Give the gain of every offer."""
    for name, value in given.table("gain", gain).items():
        offer = given.word("gain", name, offers)
        if type(value) is not int:
            raise OutOfRange("out_of_range", name=offer, value=value)
    return {offer: gain.get(offer, 0) for offer in offers}


def _assigned(needs: Sequence[str], offers: Sequence[Collection[str]], gain: Sequence[int]) -> list[int]:
    """Give the place of an offer for each need, every one of which somebody brings.

    Each round finds the best way for the needs that are left, and settles the first of them.
    """
    if not needs:
        return []
    second, most = _second(len(needs), gain), _most(needs, offers)
    lost = [(max(gain) - one) * len(offers) for one in gain]
    chosen: list[int] = []
    for first in range(len(needs)):
        seats = [
            (place, nth * second + lost[place])
            for place in range(len(offers))
            for nth in range(chosen.count(place), most[place])
        ]
        chosen.append(_first(needs[first:], offers, seats))
    return chosen


def _first(needs: Sequence[str], offers: Sequence[Collection[str]], seats: Sequence[tuple[int, int]]) -> int:
    """Give the place of the offer for the first need in the best way for all; `seats` are places with their price.

    Among offers that are equally good the first need takes the first: its prices have the place added,
    which weighs less than the least there is to gain.
    """
    from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped] # loads 60 MB

    prices = {need: [price if need in offers[place] else inf for place, price in seats] for need in needs}
    told_apart = [price + place for price, (place, _) in zip(prices[needs[0]], seats, strict=True)]
    _, taken = linear_sum_assignment([told_apart, *(prices[need] for need in needs[1:])])
    return seats[int(taken[0])][0]


def _second(needs: int, gain: Sequence[int]) -> int:
    """Give the price of a second need: more than all gains and places together can weigh up."""
    price = len(gain) * (needs * (max(gain) - min(gain)) + 1)
    if 4 * needs * needs * price > EXACT:
        raise OutOfRange("out_of_range", name="gain", value=max(gain, key=abs))
    return price


def _most(needs: Sequence[str], offers: Sequence[Collection[str]]) -> list[int]:
    """Give how many needs each offer can get in the best way.

    With L needs, everybody else who brings one of these resources has L - 1 or
    more, or one would move; so (L - 1) times those who bring it, and one, are no more than there are needs.
    """
    bring = {need: sum(need in brings for brings in offers) for need in needs}
    return [1 + (len(needs) - 1) // min(bring[one] for one in brings if one in bring) for brings in offers]
