"""Salience: which kind of stakeholder somebody is, and whether a claim that is urgent lacks the power to be heard."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from enum import StrEnum

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.workbook import DEGREES, MARKS, Voice

# The source knows yes and no alone. That a mark of 2 or 3 of 3 is a yes is samkit's own rule.
COUNTS = ("2", "3")
OPEN = ("unknown", "")
WEIGHED = MARKS[:3]


class Salience(StrEnum):
    """The eight kinds, by how many of power, legitimacy and urgency they have."""

    NONE = "none"
    DORMANT = "dormant"
    DISCRETIONARY = "discretionary"
    DEMANDING = "demanding"
    DOMINANT = "dominant"
    DANGEROUS = "dangerous"
    DEPENDENT = "dependent"
    DEFINITIVE = "definitive"


KIND = {
    (False, False, False): Salience.NONE,
    (True, False, False): Salience.DORMANT,
    (False, True, False): Salience.DISCRETIONARY,
    (False, False, True): Salience.DEMANDING,
    (True, True, False): Salience.DOMINANT,
    (True, False, True): Salience.DANGEROUS,
    (False, True, True): Salience.DEPENDENT,
    (True, True, True): Salience.DEFINITIVE,
}


@dataclass(frozen=True)
class Heard:
    """What marks say about one co-player.

    `kinds` are all that are possible, one to eight in the order of `Salience`;
    `marked` tells whether power, legitimacy and urgency all have an answer,
    *unknown* being one. `alarm` is a claim that is certainly urgent and without
    power (dependent), `possible_alarm` one that is so certainly or possibly; it
    is true too where nothing is marked yet.
    """

    kinds: tuple[Salience, ...]
    marked: bool
    alarm: bool
    possible_alarm: bool


def salience(power: bool, legitimacy: bool, urgency: bool) -> Salience:
    """Name the kind of stakeholder.

    Mitchell, Agle & Wood, *Academy of Management Review* 22(4), 1997. It says
    nothing about being for or against. Raises `OutOfRange` for what is neither yes nor no.
    """
    for name, value in zip(WEIGHED, (power, legitimacy, urgency), strict=True):
        if type(value) is not bool:
            raise OutOfRange("out_of_range", name=name, value=value)
    return KIND[power, legitimacy, urgency]


def heard(voice: Voice) -> Heard:
    """Tell which kinds a co-player can be, and whether to worry that they are not heard.

    A mark of 2 or 3 counts as having it, 0 or 1 as not (samkit's own
    threshold); *unknown* and no mark leave both possible. Interest is not part of the kind.
    Raises `OutOfRange` for a mark that there is not.
    """
    given.an(Voice, "voice", voice)
    marks = {name: given.word(name, getattr(voice, name), (*DEGREES, "")) for name in MARKS}
    ways = ((False, True) if marks[name] in OPEN else (marks[name] in COUNTS,) for name in WEIGHED)
    possible = {salience(*way) for way in itertools.product(*ways)}
    return Heard(
        kinds=tuple(kind for kind in Salience if kind in possible),
        marked=all(marks[name] for name in WEIGHED),
        alarm=possible == {Salience.DEPENDENT},
        possible_alarm=Salience.DEPENDENT in possible,
    )
