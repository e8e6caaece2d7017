"""Which assumption to ask about outside this week and why, how long since anyone asked, and the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined, number, quoted
from samkit.exercises.assumptions.content import WORDS
from samkit.measures import AssumptionMap, Placed, assumption_map
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import Assumption

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from samkit.content import Text

MOST = 3
NONE = "–"


def result(assumptions: Sequence[Assumption], today: dt.date, lang: str) -> tuple[Control, ...]:
    """Say what to ask about first; while nothing is placed, what will fill the picture."""
    noted = [one for one in assumptions if one != Assumption(one.id)]
    worded = {one.id: one for one in noted if one.what}
    found = assumption_map(list(worded.values()), today)
    missing = (*_unworded(len(noted) - len(worded), lang), *_named("unplaced", found.unplaced, worded, lang))
    if not found.placed:
        return (Notice("nothing", WORDS.nothing(lang)), *missing)
    undated = [name for name in found.never if worded[name].source == "citizens" and not worded[name].asked]
    return (
        _first(found, worded, lang),
        _picture(found, worded, lang),
        _count(found, len(worded), lang),
        Notice("rule", WORDS.rule(lang)),
        *_named("ahead", found.ahead, worded, lang),
        *_named("undated", undated, worded, lang),
        *missing,
        Notice("limits", WORDS.limits(lang)),
    )


def _first(found: AssumptionMap, worded: Mapping[str, Assumption], lang: str) -> Result:
    """Name the one to ask about, why it is that one, and what would change it."""
    first, *rest = found.placed
    if not first.to_test:
        counts = {"placed": str(len(found.placed))}
        return Result("test", WORDS.settled(lang), counts, WORDS.settled_change(lang))
    after = worded[rest[0].id].what.rstrip(". ") if rest else ""
    why = WORDS.why(
        lang,
        falls=WORDS.falls[first.importance](lang),
        sure=WORDS.sure[first.certainty](lang),
        since=_since(first, lang),
    )
    said = (why, WORDS.before[first.reason](lang, next=after), WORDS.change(lang))
    return Result("test", WORDS.test(lang), {"test": worded[first.id].what}, " ".join(said))


def _since(one: Placed, lang: str) -> str:
    """Say when a citizen was asked."""
    if one.days is None:
        return WORDS.since["never"](lang)
    key = {0: "today", 1: "one"}.get(one.days, "days")
    return WORDS.since[key](lang, days=number(one.days, lang))


def _count(found: AssumptionMap, beliefs: int, lang: str) -> Result:
    counts = {
        "beliefs": str(beliefs),
        "to_test": str(sum(one.to_test for one in found.placed)),
        "never": str(len(found.never)),
    }
    if found.days is None:
        return Result("count", WORDS.count_never(lang), counts)
    return Result("count", WORDS.count(lang), {**counts, "days": number(found.days, lang)})


def _picture(found: AssumptionMap, worded: Mapping[str, Assumption], lang: str) -> Picture:
    """Give each its number: those to ask about in their order, then the others."""
    columns = (
        WORDS.number(lang),
        *(WORDS.short[name](lang) for name in ("what", "certainty", "importance", "source")),
        WORDS.days(lang),
        WORDS.reasons(lang),
    )
    numbered = list(enumerate(found.placed, 1))
    rows = tuple((str(at), *_row(one, worded[one.id], lang)) for at, one in numbered)
    data = [[at, worded[one.id].what, one.certainty, one.importance, one.to_test] for at, one in numbered]
    return Picture("map", WORDS.caption(lang), columns, rows, data=data)


def _row(one: Placed, noted: Assumption, lang: str) -> tuple[str, ...]:
    return (
        noted.what,
        WORDS.certainties[one.certainty](lang),
        WORDS.degrees[one.importance](lang),
        WORDS.sources[noted.source](lang) if noted.source else NONE,
        NONE if one.days is None else number(one.days, lang),
        WORDS.reason[one.reason](lang),
    )


def _unworded(count: int, lang: str) -> tuple[Control, ...]:
    return (Notice("unworded", WORDS.unworded(lang, number=count)),) if count else ()


def _named(name: str, ids: Iterable[str], worded: Mapping[str, Assumption], lang: str) -> tuple[Control, ...]:
    """Say something about those with these ids, if there are any."""
    names = [quoted(worded[one].what.rstrip(". "), lang) for one in ids]
    text: Text = getattr(WORDS, name)
    return (Notice(name, text(lang, names=joined(names, lang, MOST))),) if names else ()
