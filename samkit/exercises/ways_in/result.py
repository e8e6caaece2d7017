"""Who takes part in what, and what is missing: each finding a sentence with names and one thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined
from samkit.exercises.ways_in.content import WORDS
from samkit.measures import Finding, TakingPart, taking_part
from samkit.measures.taking_part import INSIDE
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import PHASES, Way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.exercise import State
    from samkit.workbook import Partner

MOST = 3
DRAWN = 30
ALARM = "no_outside_define"
FEEL = ("citizens", "users")
SIDES = ("outside", "own", "unknown")


def result(state: State) -> tuple[Control, ...]:
    """Say who takes part and what is missing; while nothing is chosen, what will fill the picture."""
    lang, partners = state.lang, [one for one in state.workbook.partners if not one.empty]
    noted = state.workbook.challenge(state.challenge).ways
    ways = {one.id: noted[one.id] for one in partners if one.id in noted}
    if all(way == Way() for way in ways.values()):
        return (Notice("nothing", WORDS.nothing(lang)),)
    found = taking_part(ways, partners)
    told = _findings(found, partners, lang)
    alarms = tuple(one for one in told if one.tone == "alarm")
    rest = tuple(one for one in told if one.tone != "alarm")
    return (*alarms, _picture(found, partners, lang), _count(found, partners, lang), *(rest or _fine(told, lang)))


def side(partner: Partner) -> str:
    """Tell whether a co-player is one of our own, from outside, or of a kind that is not noted."""
    if not partner.kind:
        return "unknown"
    return "own" if partner.kind in INSIDE else "outside"


def _fine(told: Sequence[Notice], lang: str) -> tuple[Notice, ...]:
    return () if told else (Notice("fine", WORDS.fine(lang)),)


def _count(found: TakingPart, partners: Sequence[Partner], lang: str) -> Result:
    outside = {one.id for one in partners if side(one) == "outside"}
    counts = {f"outside_{phase}": str(sum(name in outside for name in who)) for phase, who in found.phases.items()}
    return Result("count", WORDS.count(lang), counts, WORDS.rule(lang))


def _findings(found: TakingPart, partners: Sequence[Partner], lang: str) -> tuple[Notice, ...]:
    keys = {one.key for one in found.findings}
    named = {one.id: one.name or WORDS.unnamed(lang) for one in partners}
    told = []
    for one in found.findings:
        if one.key == ALARM:
            told.append(Notice(f"finding.{ALARM}", _alarm(one, partners, named, lang), tone="alarm"))
        # The alarm says already that nobody defines.
        elif not (one.key == "nobody" and one.detail == "define" and ALARM in keys):
            name = ".".join(filter(None, ("finding", one.key, one.detail if one.key == "nobody" else "")))
            told.append(Notice(name, _said(one, named, lang)))
    return tuple(told)


def _alarm(one: Finding, partners: Sequence[Partner], named: Mapping[str, str], lang: str) -> str:
    """Say that it is no co-creation yet, who it is that define, and whom to ask first."""
    outside = [partner for partner in partners if side(partner) == "outside"]
    feel = [named[partner.id] for partner in outside if partner.kind in FEEL] or [
        named[partner.id] for partner in outside
    ]
    own = [named[name] for name in one.who]
    said = WORDS.alarm
    now = (said["now"](lang, names=joined(own, lang, MOST)),) if own else ()
    ask = said["ask"](lang, names=joined(feel, lang, MOST)) if feel else said["find"](lang)
    return " ".join((WORDS.finding[ALARM](lang), *now, ask))


def _said(one: Finding, named: Mapping[str, str], lang: str) -> str:
    details = {**WORDS.phase, **WORDS.form, **WORDS.time}
    detail = details[one.detail](lang) if one.detail else ""
    names = joined([named[name] for name in one.who], lang, MOST) if one.who else ""
    return WORDS.finding[one.key](lang, names=names, detail=detail)


def _picture(found: TakingPart, partners: Sequence[Partner], lang: str) -> Picture:
    ordered = sorted(partners, key=lambda one: SIDES.index(side(one)))
    parts = {one.id: [phase for phase in PHASES if one.id in found.phases[phase]] for one in partners}
    named = {one.id: one.name or WORDS.unnamed(lang) for one in partners}
    said = {True: WORDS.yes(lang), False: WORDS.no(lang)}
    rows = tuple(
        (named[one.id], WORDS.side[side(one)](lang), *(said[phase in parts[one.id]] for phase in PHASES))
        for one in ordered
    )
    # Those who take part come before those who don't where there is not room for all.
    drawn = sorted(sorted(partners, key=lambda one: not parts[one.id])[:DRAWN], key=ordered.index)
    data = {
        "who": [[named[one.id], side(one), parts[one.id]] for one in drawn],
        "more": len(partners) - len(drawn),
        "missing": [
            phase for phase in PHASES if not any(side(one) == "outside" and phase in parts[one.id] for one in partners)
        ],
    }
    columns = (WORDS.one(lang), WORDS.whose(lang), *(WORDS.head[phase](lang) for phase in PHASES))
    return Picture("taking", WORDS.caption(lang), columns, rows, data=data)
