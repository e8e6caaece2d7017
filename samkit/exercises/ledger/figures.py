"""An indicator in words: how far it moved, how sure that is, beside others, and what the figures can't show."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import TYPE_CHECKING

from samkit.content import number, quoted
from samkit.exercises.ledger.content import WORDS
from samkit.measures import PairedChange
from samkit.measures.indicators import PAIRS, SMALLEST
from samkit.widgets import Control, Notice, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.measures import Difference, Group, Outcome
    from samkit.workbook import Indicator

FEW = 30  # people; with fewer, one of them can move a mean. A rule of thumb.
LEAST = 0.001
MOST_DECIMALS = 6


@dataclass(frozen=True)
class Figures:
    """How the figures of one indicator are written: with `decimals`, the same for all of them."""

    decimals: int

    def __call__(self, value: float, lang: str) -> str:
        """Write a figure; what rounds to nothing has no sign."""
        return number(round(value, self.decimals) + 0.0, lang, self.decimals)

    def between(self, low: float, high: float, lang: str) -> str:
        """Write an interval."""
        return WORDS.between(lang, low=self(low, lang), high=self(high, lang))


def put(found: Outcome) -> Figures:
    """Give so many decimals that the largest mean has two digits and every uncertainty at least one, at most six."""
    groups = [group for group in (found.own, found.other) if group]
    means = [mean for group in groups for mean in (group.before, group.after) if mean]
    spans = [*means, *(group.change for group in groups if group.change)]
    largest = max((abs(mean.mean) for mean in means), default=0)
    halves = [half for span in spans if (half := (span.high - span.low) / 2) > 0]
    wanted = [1 - floor(log10(largest))] if largest else [1]
    wanted += [-floor(log10(half)) for half in halves]
    return Figures(min(max(0, *wanted), MOST_DECIMALS))


def figures(one: Indicator, found: Outcome, lang: str) -> tuple[Control, ...]:
    """Say what an indicator shows, if it shows a change, and what it can't."""
    said = put(found)
    result = (_change(one, found, said, lang), *_beside(one, found, said, lang)) if found.own.change else ()
    cant = " ".join(_limits(one, found, lang) if result else (WORDS.limit[name](lang) for name in ("open", "who")))
    return (*result, Notice(f"limits.{one.id}", WORDS.limits(lang, name=quoted(one.name, lang), said=cant)))


def _change(one: Indicator, found: Outcome, said: Figures, lang: str) -> Result:
    own, change = found.own, found.own.change
    means = {"before": own.before, "after": own.after}
    values = {name: said(mean.mean, lang) for name, mean in means.items() if mean}
    if change:
        values["change"] = said(change.mean, lang)
        ends = {} if own.reason else {"low": said(change.low, lang), "high": said(change.high, lang)}
        values |= {**ends, "n": _people(own, lang)}
    text = WORDS.change_equal if own.reason else WORDS.change
    return _result("change", one, (text(lang, **_places(values, one)), _verdict(found, lang)), values, _rule(own, lang))


def _result(kind: str, one: Indicator, said: tuple[str, str], values: dict[str, str], rule: str) -> Result:
    """Give a sentence with its verdict, each of its values under a name that no other indicator has."""
    held = {f"{name}_{one.id}": value for name, value in values.items()}
    return Result(f"{kind}.{one.id}", " ".join(said), {f"name_{kind}_{one.id}": one.name, **held}, rule)


def _places(values: dict[str, str], one: Indicator, kind: str = "change") -> dict[str, str]:
    """Name the places of the values in a sentence."""
    return {**{name: f"{{{name}_{one.id}}}" for name in values}, "name": f"{{name_{kind}_{one.id}}}"}


def _people(own: Group, lang: str) -> str:
    if isinstance(own.change, PairedChange) or not (own.before and own.after):
        return str(own.n)
    return WORDS.people(lang, before=own.before.n, after=own.after.n)


def _verdict(found: Outcome, lang: str) -> str:
    """Say whether it has moved, and whether that is the way that is wished for."""
    own = found.own
    if own.reason:
        paired = isinstance(own.change, PairedChange)
        moved = own.change is not None and own.change.mean
        key = ("equal" if moved else "still") if paired else "flat"
    elif not own.enough:
        few = "few_others" if not isinstance(own.change, PairedChange) else "few" if own.n < own.least else "few_moved"
        return WORDS.verdict[few](lang, n=own.counted if few == "few_moved" else own.n, least=own.least)
    elif not own.sure:
        key = "unsure"
    else:
        key = {True: "wished", False: "unwished", None: "moved"}[found.wished]
    return WORDS.verdict[key](lang)


def _rule(own: Group, lang: str) -> str:
    if own.reason:
        return ""
    if not isinstance(own.change, PairedChange):
        return WORDS.rule_unpaired(lang, least=SMALLEST)
    p = own.change.wilcoxon
    said = WORDS.under(lang, number=number(LEAST, lang, 3)) if p < LEAST else number(p, lang, 3)
    return WORDS.rule_paired(lang, p=said, least=PAIRS)


def _beside(one: Indicator, found: Outcome, said: Figures, lang: str) -> tuple[Control, ...]:
    """Say how much more it moved than among the others."""
    difference, other = found.difference, found.other
    if difference is None or other is None or other.change is None:
        return ()
    values = {
        "other": said(other.change.mean, lang),
        "difference": said(difference.estimate, lang),
        **_ends(difference, said, lang),
        "other_n": _people(other, lang),
    }
    places = _places(values, one, "difference")
    ends = {name: places[f"difference_{name}"] for name in ("low", "high") if f"difference_{name}" in places}
    text = WORDS.difference_equal if difference.reason else WORDS.difference
    named = {name: places[name] for name in ("name", "other", "difference")}
    sentence = text(lang, **named, **ends, n=places["other_n"])
    few = "few_beside" if found.smaller < SMALLEST else "together"
    verdict = WORDS.verdict["flat" if difference.reason else "apart" if found.apart else few]
    rule = "" if difference.reason else WORDS.difference_rule(lang, least=SMALLEST)
    return (_result("difference", one, (sentence, verdict(lang, n=found.smaller, least=SMALLEST)), values, rule),)


def _ends(difference: Difference, said: Figures, lang: str) -> dict[str, str]:
    if difference.reason:
        return {}
    return {"difference_low": said(difference.low, lang), "difference_high": said(difference.high, lang)}


def _limits(one: Indicator, found: Outcome, lang: str) -> Iterator[str]:
    """Say what the figures can't show, from what weighs most here to what always does."""
    own, said = found.own, WORDS.limit
    if own.n < FEW:
        yield said["few"](lang, n=own.n)
    if own.missing:
        yield said["missing"](lang, number=own.missing)
    if not isinstance(own.change, PairedChange):
        yield said["others"](lang)
    if found.difference is None:
        yield said["alone"](lang)
    else:
        yield said["group"](lang)
    yield said["regression"](lang)
    if one.after_date and one.locked > one.after_date:
        yield said["late"](lang)
    yield said["who"](lang)
