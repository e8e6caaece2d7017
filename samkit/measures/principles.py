"""The seven principles: what the workbook already holds that serves each of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from samkit.measures import given
from samkit.measures.matching import match
from samkit.measures.quotes import understanding
from samkit.measures.taking_part import INSIDE
from samkit.measures.wording import wording
from samkit.workbook import DECISIONS, KINDS, PRINCIPLES, RESOURCES, Challenge, Partner, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SERVED, FOUND, NOTHING = STATES = ("served", "found", "nothing")
# What a quote does when it challenges what we are used to.
MOVING = ("changes", "contradicts", "opens")
SHARED = ("together", "they")


@dataclass(frozen=True)
class Fact:
    """One thing in the workbook: `number`, of `total` where there is one, and what they are.

    `names` are what people have written, `words` are keys of `KINDS` or `RESOURCES`.
    """

    key: str
    number: float = 0
    total: int = 0
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Principle:
    """One principle: one of `STATES`, and the facts that the workbook holds for it."""

    state: str
    facts: tuple[Fact, ...]


def principles(workbook: Workbook, challenge: str = "") -> Mapping[str, Principle]:
    """Tell, for each of `PRINCIPLES`, how far it has come in one challenge, the chosen one unless it is named.

    It is `served` once somebody has written what serves it, `found` while the
    workbook only holds facts for it, and else `nothing`. Which facts count is samkit's own choice:

    - `across`: co-players from outside, and which kinds they are;
    - `habit`: a problem stated in other words than the challenge; quotes that change, contradict or open;
    - `equal`: those from outside who help to define; decisions that are wanted together or handed over;
    - `active`: those from outside who help to realise;
    - `value`: the resources that co-players bring; needs that one of them can meet;
    - `measurable`: a trial's prediction; indicators with numbers from before;
    - `ambassador`: what is told to others.

    Raises `OutOfRange` for a principle, a kind, a resource or a sense that there is not.
    """
    about = workbook.challenge(challenge)
    for name in about.principles:
        given.word("principle", name, PRINCIPLES)
    listed = given.co_players(workbook.partners)
    outside = tuple(one for one in listed if one.kind and one.kind not in INSIDE)
    facts = {
        "across": _across(outside),
        "habit": _habit(about),
        "equal": chain(_taking_part(about, outside, "define"), _decided(about)),
        "active": _taking_part(about, outside, "realise"),
        "value": _value(about, listed),
        "measurable": _measurable(about),
        "ambassador": _told(about),
    }
    return {name: _principle(about, name, tuple(facts[name])) for name in PRINCIPLES}


def _principle(about: Challenge, name: str, facts: tuple[Fact, ...]) -> Principle:
    if name in about.principles and about.principles[name].what:
        return Principle(SERVED, facts)
    return Principle(FOUND if facts else NOTHING, facts)


def _across(outside: tuple[Partner, ...]) -> Iterator[Fact]:
    if outside:
        there = {one.kind for one in outside}
        yield Fact("outside", len(outside), words=tuple(kind for kind in KINDS if kind in there))


def _habit(about: Challenge) -> Iterator[Fact]:
    statement = about.reframe.statement
    if statement and not wording(about.what, statement).same:
        yield Fact("reframed", names=(statement,))
    found = understanding(about.quotes, about.senses)
    moving = sum(len(found.senses[sense]) for sense in MOVING)
    if moving:
        yield Fact("moving", moving, sum(bool(one.what) for one in about.quotes))


def _taking_part(about: Challenge, outside: tuple[Partner, ...], phase: str) -> Iterator[Fact]:
    names = tuple(one.name for one in outside if one.id in about.ways and phase in about.ways[one.id].phases)
    if names:
        yield Fact(phase, len(names), names=names)


def _decided(about: Challenge) -> Iterator[Fact]:
    known = tuple(chain(*DECISIONS.values()))
    wanted = [one.wanted for name, one in about.decisions.items() if given.word("decision", name, known)]
    shared = sum(one in SHARED for one in wanted)
    if shared:
        yield Fact("shared", shared, sum(map(bool, wanted)))


def _value(about: Challenge, listed: tuple[Partner, ...]) -> Iterator[Fact]:
    brought = {resource for one in listed for resource in one.brings}
    if brought:
        yield Fact("resources", len(brought), words=tuple(one for one in RESOURCES if one in brought))
    met = len(match(about.needs, listed).pairs) if about.needs else 0
    if met:
        yield Fact("met", met, len(about.needs))


def _measurable(about: Challenge) -> Iterator[Fact]:
    if about.trial.prediction is not None and about.trial.measure:
        yield Fact("prediction", about.trial.prediction, names=(about.trial.measure,))
    before = tuple(one.name for one in about.indicators if one.name and one.before)
    if before:
        yield Fact("indicators", len(before), names=before)


def _told(about: Challenge) -> Iterator[Fact]:
    told = next((one for one in (about.plan.useful, about.plan.happened, about.plan.tried) if one), "")
    if told:
        yield Fact("told", names=(told,))
