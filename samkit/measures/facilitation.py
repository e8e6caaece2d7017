"""Facilitation: who takes the decisions now and who should, what to let go of, what is firm, and what needs room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from samkit.measures import given
from samkit.workbook import DECISIONS, WHO, Decided

ALL = tuple(chain(*DECISIONS.values()))
# With fewer answers than this no type is named. samkit's own rule.
FEWEST = 5
TYPES = {"we": "governing", "together": "shared", "they": "handed_over"}
MIXED = "mixed"
# What those who are elected must give room for when we don't take it alone.
POLITICAL = ("goal", "people", "money", "success")


@dataclass(frozen=True)
class Style:
    """How decisions are taken.

    `counts` are by `WHO`, each 0 to 10; `answered` is their sum. `type` is one
    of the values of `TYPES`, `mixed`, or empty while fewer than `FEWEST` are
    answered. `steps` is the fewest of the answers whose change
    gives another type, 1 or more; 0 while there is none.
    """

    counts: Mapping[str, int]
    answered: int
    type: str
    steps: int


@dataclass(frozen=True)
class Facilitation:
    """What the answers amount to, with decisions by name.

    `phases` gives by phase how decisions are taken now and how they should be;
    `let_go` are those that should be further from us than they are now, the
    biggest step first; `take_on` those that should be nearer; `firm` those we should take;
    `room` those of `POLITICAL` that we should not take alone; `open` those that lack an answer.
    """

    now: Style
    wanted: Style
    phases: Mapping[str, tuple[Style, Style]]
    let_go: tuple[str, ...]
    take_on: tuple[str, ...]
    firm: tuple[str, ...]
    room: tuple[str, ...]
    open: tuple[str, ...]


def facilitation(decisions: Mapping[str, Decided]) -> Facilitation:
    """Tell who decides now and who should, what to let go of and what is firm.

    The type is that of the answer that more than half of the answered decisions
    have, else `mixed`; those without an answer are left out. The types and the
    rule are samkit's own, not research. Steps of one size stand in the order of `DECISIONS`.
    Raises `OutOfRange` for a decision or an answer that there is not.
    """
    noted = _noted(decisions)
    step = {name: _far(one.wanted) - _far(one.now) for name, one in noted.items() if one.now and one.wanted}
    wanted = {name: one.wanted for name, one in noted.items()}
    return Facilitation(
        now=style([one.now for one in noted.values()]),
        wanted=style(list(wanted.values())),
        phases={
            phase: (style([noted[name].now for name in names]), style([wanted[name] for name in names]))
            for phase, names in DECISIONS.items()
        },
        let_go=tuple(sorted((name for name, by in step.items() if by > 0), key=lambda name: -step[name])),
        take_on=tuple(sorted((name for name, by in step.items() if by < 0), key=lambda name: step[name])),
        firm=tuple(name for name in ALL if wanted[name] == "we"),
        room=tuple(name for name in POLITICAL if wanted[name] in {"together", "they"}),
        open=tuple(name for name, one in noted.items() if not (one.now and one.wanted)),
    )


def style(answers: Sequence[str]) -> Style:
    """Count answers of `WHO`, empty ones left out, and name the type; see `facilitation`."""
    said = [one for one in given.row("answers", answers) if given.word("who", one, (*WHO, ""))]
    counts = {who: said.count(who) for who in WHO}
    most = max(counts, key=lambda who: counts[who])
    if len(said) < FEWEST:
        return Style(counts, len(said), "", 0)
    half = len(said) // 2
    if counts[most] > half:
        return Style(counts, len(said), TYPES[most], counts[most] - half)
    return Style(counts, len(said), MIXED, half + 1 - counts[most])


def _noted(decisions: object) -> dict[str, Decided]:
    """Give the answers to every decision in its order, empty ones where there are none."""
    checked = {}
    for name, value in given.table("decisions", decisions).items():
        one = given.an(Decided, "decided", value)
        for answer in (one.now, one.wanted):
            given.word("who", answer, (*WHO, ""))
        checked[given.word("decision", name, ALL)] = one
    return {name: checked.get(name, Decided()) for name in ALL}


def _far(who: str) -> int:
    """Say how far a decision is from us, 0 to 2."""
    return WHO.index(who)
