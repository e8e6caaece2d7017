"""Who has been heard and who has not, with the rule that says so, and the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined, listed, quoted, words
from samkit.exercises.interviews.content import WORDS
from samkit.measures import Hearing, hearing
from samkit.widgets import Control, Notice, Picture, Result

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from samkit.content import Text
    from samkit.exercise import State
    from samkit.workbook import Partner, Quote

MOST = 3
NAMED = 5


def result(state: State) -> tuple[Control, ...]:
    """Say who is heard and who is not; while there is nothing to count, what will fill the picture."""
    lang, noted = state.lang, state.workbook.challenge(state.challenge).quotes
    quotes = [one for one in noted if one.what]
    partners = [one for one in state.workbook.partners if not one.empty]
    found = hearing(quotes, partners)
    missing = _missing(noted, found, state.today, lang)
    if not found.counts:
        return missing if quotes else (Notice("nothing", WORDS.nothing(lang)), *missing)
    if not quotes:
        return (Notice("nobody", WORDS.nobody(lang)), _picture(found, lang), *missing)
    return (
        *_inside_only(found, lang),
        _count(found, lang),
        _picture(found, lang),
        *_unheard(found, partners, lang),
        *missing,
        Notice("limits", WORDS.limits(lang)),
    )


def _inside_only(found: Hearing, lang: str) -> tuple[Control, ...]:
    alone = found.inside and not found.outside and not found.unplaced
    return (Notice("inside_only", WORDS.inside_only(lang), tone="alarm"),) if alone else ()


def _count(found: Hearing, lang: str) -> Result:
    counts = {"quotes": str(found.quotes), "kinds": str(len(found.heard)), "outside": str(found.outside)}
    return Result("count", WORDS.count(lang), counts, WORDS.count_rule(lang))


def _unheard(found: Hearing, partners: Sequence[Partner], lang: str) -> tuple[Control, ...]:
    """Say which kinds on the list have no quote, and where one quote may have spoken for several."""
    if not any(one.kind for one in partners):
        return (Notice("no_partners", WORDS.no_partners(lang)),)
    several = tuple(
        Notice(
            f"several.{kind}",
            WORDS.several(lang, kind=words().kind[kind](lang), names=_names([kind], partners, lang)),
        )
        for kind in found.several
    )
    if not found.unheard:
        return (Notice("all_heard", WORDS.all_heard(lang)), *several)
    said = {
        "unheard": listed([words().kind[kind](lang) for kind in found.unheard], lang),
        "who": _names(found.unheard, partners, lang),
    }
    return (Result("unheard", WORDS.unheard(lang), said, WORDS.unheard_rule(lang)), *several)


def _names(kinds: Sequence[str], partners: Sequence[Partner], lang: str) -> str:
    """Name the co-players of some kinds, kind by kind."""
    named = [one.name or WORDS.unnamed(lang) for kind in kinds for one in partners if one.kind == kind]
    return joined(named, lang, NAMED)


def _missing(noted: Sequence[Quote], found: Hearing, today: dt.date, lang: str) -> tuple[Control, ...]:
    """Ask for what a quote lacks; it is kept and counted all the same."""
    wordless = sum(not one.what and one != type(one)(one.id) for one in noted)
    ahead = [one.id for one in noted if one.what and one.date > today.isoformat()]
    return (
        *((Notice("wordless", WORDS.wordless(lang, number=wordless)),) if wordless else ()),
        *_asked("roleless", WORDS.roleless, found.roleless, noted, lang),
        *_asked("unplaced", WORDS.unplaced, found.unplaced, noted, lang),
        *_asked("ahead", WORDS.ahead, ahead, noted, lang),
    )


def _asked(name: str, text: Text, ids: Collection[str], noted: Sequence[Quote], lang: str) -> tuple[Control, ...]:
    called = [quoted(one.brief.rstrip(". ") or one.brief, lang) for one in noted if one.id in ids]
    return (Notice(name, text(lang, names=joined(called, lang, MOST))),) if called else ()


def _picture(found: Hearing, lang: str) -> Picture:
    """Show the kinds that are on the list and not heard first, then those with the fewest quotes."""
    order = sorted(found.counts.items(), key=lambda one: one[1][0])
    columns = (WORDS.kind(lang), WORDS.quotes(lang), WORDS.on_list(lang))
    rows = tuple((words().kind[kind](lang), str(quotes), str(partners)) for kind, (quotes, partners) in order)
    data = [[kind, quotes, partners] for kind, (quotes, partners) in order]
    return Picture("heard", WORDS.caption(lang), columns, rows, data=data)
