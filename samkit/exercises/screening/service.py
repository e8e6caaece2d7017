"""How ready a service is: two sums with their rule, and which single answer could change what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined
from samkit.exercises.screening.content import WORDS
from samkit.measures import readiness
from samkit.widgets import Control, Notice, Result
from samkit.workbook import ITEMS, Ready

if TYPE_CHECKING:
    from collections.abc import Mapping

TOLD = {"yes": True, "no": False}
MOST = 4


def found(noted: Mapping[str, Ready], lang: str) -> tuple[Control, ...]:
    """Say how ready the service is as far as it is answered; what has no answer counts as not known."""
    said = WORDS.service
    answers = {name: noted.get(name, Ready()).answer for name in ITEMS}
    open_ = sum(not one for one in answers.values())
    if open_ == len(ITEMS):
        return (Notice("ready.nothing", said.nothing(lang)),)
    counted = readiness({name.replace("-", "."): TOLD.get(one) for name, one in answers.items()})
    both = {"users": counted.users, "organisation": counted.organisation}
    sums = {name: range_of(low, high, lang) for name, (low, high) in both.items()}
    names = [said.short[name.replace(".", "-")](lang) for name in counted.flips]
    flips = said.flips(lang, names=joined(names, lang, MOST)) if names else said.steady(lang)
    return (
        Result("ready", said.sums(lang), {"ready": said.verdict[counted.verdict](lang), **sums}, said.rule(lang)),
        Notice("ready.flips", flips),
        *((Notice("ready.open", said.open(lang, number=open_)),) if open_ else ()),
        Notice("ready.limits", said.limits(lang)),
    )


def points_to(verdict: str, lang: str, *, stopped: bool) -> str:
    """Say what the answers point to, in the same words wherever something speaks against it."""
    said = WORDS.verdict[verdict](lang)
    return WORDS.stopped(lang, verdict=said) if stopped else said


def range_of(low: int, high: int, lang: str) -> str:
    """Write a sum that is known as one number, else from the lowest to the highest."""
    return str(low) if low == high else WORDS.range_of(lang, low=low, high=high)
