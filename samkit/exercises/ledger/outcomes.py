"""What the indicators amount to: each one's change with its uncertainty, and the picture of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samkit.content import quoted
from samkit.exercises.ledger.content import WORDS
from samkit.exercises.ledger.figures import figures, put
from samkit.exercises.ledger.matrix import several
from samkit.measures import outcome
from samkit.measures.samples import FEWEST
from samkit.widgets import Control, Notice, Picture
from samkit.workbook import Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.exercises.ledger.figures import Figures
    from samkit.measures import Group, Outcome
    from samkit.measures.samples import Mean

MOST = 3
DRAWN = 6
NONE = "–"


def outcomes(indicators: Sequence[Indicator], lang: str) -> tuple[Control, ...]:
    """Say what each indicator shows and what it can't; before there are numbers, what will fill the picture."""
    noted = [one for one in indicators if one != Indicator(one.id)]
    named = [(one, outcome(one)) for one in noted if one.name]
    nameless = len(noted) - len(named)
    lacking = (Notice("unnamed", WORDS.unnamed(lang, number=nameless)),) if nameless else ()
    measured = [(one, found) for one, found in named if found.own.before]
    if not measured:
        return (Notice("unmeasured", WORDS.unmeasured(lang)), *lacking)
    return (
        _picture(measured, lang),
        *(control for one, found in measured for control in figures(one, found, lang)),
        *_missing(named, lang),
        *lacking,
    )


def _missing(named: Sequence[tuple[Indicator, Outcome]], lang: str) -> tuple[Control, ...]:
    """Say of each that lacks something what that is."""
    of = {reason: [one.name for one, found in named if found.own.reason == reason] for reason in ("waiting", "few")}
    of["unasked"] = [one.name for one, found in named if found.own.reason == "unasked"]
    of["other_open"] = [one.name for one, found in named if _open(found)]
    of["backwards"] = [one.name for one, _ in named if "" < one.after_date <= one.before_date]
    lengths = [
        Notice(f"{kind}.{one.id}", text(lang, name=quoted(one.name, lang), before=len(before), after=len(after)))
        for one, found in named
        for kind, text, group, before, after in (
            ("lengths", WORDS.lengths, found.own, one.before, one.after),
            ("lengths_other", WORDS.lengths_other, found.other, one.other_before, one.other_after),
        )
        if group and group.reason == "lengths"
    ]
    notices = [
        Notice(name, getattr(WORDS, name)(lang, names=_joined(names, lang), least=FEWEST))
        for name, names in of.items()
        if names
    ]
    return (*lengths, *notices)


def _open(found: Outcome) -> bool:
    """Tell whether there are others, who can't be counted in yet although we can."""
    return bool(found.own.change and found.other and found.other.reason in {"waiting", "few"})


def _joined(names: Sequence[str], lang: str) -> str:
    return several([quoted(one, lang) for one in names], lang, MOST)


def _picture(measured: Sequence[tuple[Indicator, Outcome]], lang: str) -> Picture:
    """Draw each indicator's means; the table has those too that there is no room to draw."""
    rows = tuple(row for one, found in measured for row in _rows(one, found, lang))
    drawn = [_drawn(one, found) for one, found in measured[:DRAWN]]
    data = {"indicators": drawn, "more": len(measured) - len(drawn)}
    return Picture("outcomes", WORDS.outcomes(lang), tuple(text(lang) for text in WORDS.columns), rows, data=data)


def _drawn(one: Indicator, found: Outcome) -> dict[str, Any]:
    """Give a row for each mean: whose, when, the mean and its interval, and of how many."""
    said = put(found)
    groups = [(key, group) for key, group in (("us", found.own), ("them", found.other)) if group]
    means = [
        [key, when, *_ends(mean), mean.n]
        for key, group in groups
        for when, mean in (("before", group.before), ("after", group.after))
        if mean
    ]
    return {"name": one.name, "unit": one.unit, "decimals": said.decimals, "means": means}


def _ends(mean: Mean) -> list[float]:
    """Give a mean with its interval, which of one number is nothing but the number."""
    return [mean.mean, mean.mean, mean.mean] if mean.reason == "few" else [mean.mean, mean.low, mean.high]


def _rows(one: Indicator, found: Outcome, lang: str) -> list[tuple[str, ...]]:
    said = put(found)
    what = f"{one.name} ({one.unit})" if one.unit else one.name
    groups = [(WORDS.us, found.own), *([(WORDS.them, found.other)] if found.other else [])]
    return [(what, who(lang), *_cells(group, said, lang)) for who, group in groups]


def _cells(group: Group, said: Figures, lang: str) -> tuple[str, ...]:
    """Give a group's means, their intervals and numbers, and its change."""
    means = [cell for one in (group.before, group.after) for cell in _mean(one, said, lang)]
    change = group.change
    if change is None:
        return (*means, NONE, NONE)
    return (*means, said(change.mean, lang), NONE if group.reason else said.between(change.low, change.high, lang))


def _mean(one: Mean | None, said: Figures, lang: str) -> tuple[str, str, str]:
    if one is None:
        return (NONE, NONE, "0")
    return (said(one.mean, lang), NONE if one.reason else said.between(one.low, one.high, lang), str(one.n))
