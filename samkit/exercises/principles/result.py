"""How far each principle has come, where to begin, and what the workbook holds in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined, number, words
from samkit.exercises.principles.content import WORDS
from samkit.measures.principles import FOUND, NOTHING, SERVED, STATES, Fact, Principle
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import PRINCIPLES, Serving

if TYPE_CHECKING:
    from collections.abc import Mapping

NONE = "–"
MOST = 4  # names in one sentence
BRIEF = 160  # signs of what somebody has written


def result(found: Mapping[str, Principle], noted: Mapping[str, Serving], lang: str) -> tuple[Control, ...]:
    """Say how many are served and where to begin; while there is nothing at all, what will fill the picture."""
    states = [found[name].state for name in PRINCIPLES]
    if set(states) == {NOTHING}:
        return (Notice("nothing", WORDS.nothing(lang)),)
    counts = {
        "served": str(states.count(SERVED)),
        "principles": str(len(PRINCIPLES)),
        "to_build_on": str(states.count(FOUND)),
        "nothing_yet": str(states.count(NOTHING)),
    }
    return (
        _picture(found, noted, lang),
        Result("count", WORDS.count(lang), counts, WORDS.rule(lang)),
        *_gap(found, lang),
        Notice("limits", WORDS.limits(lang)),
    )


def _gap(found: Mapping[str, Principle], lang: str) -> tuple[Control, ...]:
    """Name the principle to begin with and what to ask; say so when there is none."""
    order = sorted(PRINCIPLES, key=lambda name: -STATES.index(found[name].state))
    first = found[order[0]]
    if first.state == SERVED:
        return (Notice("all", WORDS.all(lang)),)
    asked = WORDS.ask[order[0]](lang) if first.state == NOTHING else held(first.facts, lang)
    return (Result("gap", WORDS.gap(lang), {"gap": WORDS.name[order[0]](lang)}, f"{asked} {WORDS.gap_rule(lang)}"),)


def _picture(found: Mapping[str, Principle], noted: Mapping[str, Serving], lang: str) -> Picture:
    columns = tuple(text(lang) for text in WORDS.columns)
    said = {name: _said(name, found[name], noted, lang) for name in PRINCIPLES}
    rows = tuple(
        (
            WORDS.name[name](lang),
            WORDS.state[found[name].state](lang),
            said[name] or NONE,
            noted.get(name, Serving()).next or NONE,
        )
        for name in PRINCIPLES
    )
    return Picture(
        "seven",
        WORDS.caption(lang),
        columns,
        rows,
        data=[[name, found[name].state, said[name]] for name in PRINCIPLES],
    )


def _said(name: str, one: Principle, noted: Mapping[str, Serving], lang: str) -> str:
    """Give what somebody has written for a principle, else what the workbook holds."""
    return noted[name].what if one.state == SERVED else sentences(one.facts, lang)


def held(facts: tuple[Fact, ...], lang: str) -> str:
    """Say what the workbook holds; empty where it holds nothing."""
    return WORDS.held(lang, facts=sentences(facts, lang)) if facts else ""


def sentences(facts: tuple[Fact, ...], lang: str) -> str:
    """Say facts one after another."""
    return " ".join(_sentence(one, lang) for one in facts)


def _sentence(one: Fact, lang: str) -> str:
    shared = {**words().kind, **words().resource}
    places = {
        "number": number(one.number, lang, 0 if one.number == int(one.number) else 2),
        "total": str(one.total),
        "names": joined([_brief(name) for name in one.names], lang, MOST) if one.names else "",
        "words": ", ".join(shared[word](lang) for word in one.words),
    }
    return WORDS.facts[one.key](lang, **places)


def _brief(text: str) -> str:
    """Give a text on one line without a full stop of its own, and of a long one the first words."""
    whole = " ".join(text.split())
    said = whole.rstrip(". ") or whole
    return said if len(said) <= BRIEF else f"{said[:BRIEF].rpartition(' ')[0] or said[:BRIEF]}…"
