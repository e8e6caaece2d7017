"""Taking part: who is in on defining, designing and realising, and what is missing before it is co-creation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samkit.measures import given
from samkit.workbook import FORMS, PHASES, PROMISES, TIMES, Partner, Way

# Our own side; every other kind is from outside.
INSIDE = ("employees", "politicians", "public")
SMALL = ("inform", "consult")
EARLY = ("define", "design")
ENOUGH = 2

# What can be found, the gravest first.
FINDINGS = (
    "no_outside_define",
    "outside_unknown",
    "nobody",
    "promise_too_small",
    "barrier_alone",
    "one_form",
    "one_time",
    "no_promise",
    "not_yet",
)


@dataclass(frozen=True)
class Finding:
    """One thing that is missing: a key of `FINDINGS`, `who` it is about by id, and the phase, form or time."""

    key: str
    who: tuple[str, ...] = ()
    detail: str = ""


@dataclass(frozen=True)
class TakingPart:
    """`phases` gives by phase the ids of those who take part, `findings` what is missing; both in their order."""

    phases: Mapping[str, tuple[str, ...]]
    findings: tuple[Finding, ...]


def taking_part(ways: Mapping[str, Way], partners: Sequence[Partner]) -> TakingPart:
    """Tell who takes part in what, and what is missing, the gravest first; no findings while no way is noted.

    `ways` are by the id of a co-player, who takes part if there is a phase.

    - `no_outside_define`: some take part, and all who define are our own
      (employees, politicians, other public bodies) or nobody does: a hearing or involvement.
    - `outside_unknown`: that can't be known: `who` define without a kind noted, and nobody known from outside.
    - `nobody` takes part in the phase in `detail`.
    - `promise_too_small`: define or design, and are promised to be informed or consulted.
    - `barrier_alone`: something stands in the way, and fewer than two forms are noted.
    - `one_form`, `one_time`: two or more take part, all of them in the one in `detail` alone.
    - `no_promise` to those who take part. `not_yet`: in no phase.

    The checks are samkit's own; the promises are those of the IAP2 spectrum.
    Raises `OutOfRange` for a word that there is not, and a way of one who is not on the list.
    """
    listed = given.co_players(partners)
    noted = _noted(ways, [one.id for one in listed])
    phases = {phase: tuple(name for name, way in noted.items() if phase in way.phases) for phase in PHASES}
    if all(way == Way() for way in noted.values()):
        return TakingPart(phases, ())
    found = [*_phases(phases, listed), *_reach(noted), *_promises(noted)]
    return TakingPart(phases, tuple(sorted(found, key=lambda one: FINDINGS.index(one.key))))


def _noted(ways: object, ids: Sequence[str]) -> dict[str, Way]:
    """Give the way of everybody on the list, in its order, an empty one if none is noted."""
    checked = {}
    for name, value in given.table("ways", ways).items():
        way = given.an(Way, "way", value)
        given.words("phases", way.phases, PHASES)
        given.words("forms", way.forms, FORMS)
        given.words("times", way.times, TIMES)
        given.an(str, "barrier", way.barrier)
        given.word("promise", way.promise, (*PROMISES, ""))
        checked[given.word("partner", name, ids)] = way
    return {name: checked.get(name, Way()) for name in ids}


def _phases(phases: Mapping[str, tuple[str, ...]], listed: Sequence[Partner]) -> Iterator[Finding]:
    """Find phases without anybody, and above all defining without anybody from outside."""
    kinds = {one.id: one.kind for one in listed}
    defining = phases["define"]
    unknown = tuple(name for name in defining if not kinds[name])
    outside = [name for name in defining if kinds[name] and kinds[name] not in INSIDE]
    if any(phases.values()) and not outside:
        yield Finding("outside_unknown", unknown) if unknown else Finding("no_outside_define", defining)
    yield from (Finding("nobody", detail=phase) for phase, who in phases.items() if not who)


def _reach(noted: Mapping[str, Way]) -> Iterator[Finding]:
    """Find ways in that are too few."""
    blocked = tuple(name for name, way in noted.items() if way.barrier and len(way.forms) < ENOUGH)
    if blocked:
        yield Finding("barrier_alone", blocked)
    part = {name: way for name, way in noted.items() if way.phases}
    for key, all_ in (("one_form", {w.forms for w in part.values()}), ("one_time", {w.times for w in part.values()})):
        if len(part) >= ENOUGH and len(all_) == 1 and len(same := next(iter(all_))) == 1:
            yield Finding(key, tuple(part), same[0])


def _promises(noted: Mapping[str, Way]) -> Iterator[Finding]:
    """Find promises that are missing or too small, and those who are not in yet."""
    small = [name for name, way in noted.items() if way.promise in SMALL and not set(EARLY).isdisjoint(way.phases)]
    none = [name for name, way in noted.items() if way.phases and not way.promise]
    later = [name for name, way in noted.items() if not way.phases]
    for key, who in (("promise_too_small", small), ("no_promise", none), ("not_yet", later)):
        if who:
            yield Finding(key, tuple(who))
