"""What the observations amount to: how many there are of each kind, what to ask about, and the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed, number, quoted, words
from samkit.exercises.ledger.content import WORDS
from samkit.measures import Ledger, ledger
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import WHOSE, Observation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samkit.measures import Blind, Count
    from samkit.workbook import Partner

MOST, SHORT = 2, 48
EMPTY = "?"
DRAWN = 14


def matrix(observations: Sequence[Observation], partners: Sequence[Partner], lang: str) -> tuple[Control, ...]:
    """Say what is known and what is not; before there is anything, what will fill the picture."""
    found = ledger(observations, partners)
    said = {one.id: one.what for one in observations}
    worded = [one for one in found.unplaced if said[one]]
    missing = (
        *_named("unplaced", worded, said, lang),
        *_counted("unworded", len(found.unplaced) - len(worded), lang),
    )
    if not found.placed:
        return (Notice("nothing", WORDS.nothing(lang)), *missing)
    return (
        _blind(found, lang),
        *_also(found, lang),
        picture(found, lang),
        _count(found, lang),
        *_named("unconfirmed", [one for one in found.placed if one not in found.substantiated], said, lang),
        *(() if any(one.name for one in partners) else (Notice("no_partners", WORDS.no_partners(lang)),)),
        *missing,
    )


def _blind(found: Ledger, lang: str) -> Result:
    """Ask about what nobody has said anything about, the first first."""
    if not found.blind:
        return Result("blind", WORDS.whole(lang), rule=WORDS.whole_rule(lang))
    return Result("blind", WORDS.blind(lang), {"blind": _question(found.blind[0], lang)}, WORDS.blind_rule(lang))


def _also(found: Ledger, lang: str) -> tuple[Control, ...]:
    """Ask about the rest: whatever is not about a single co-player, and how many of those there are in the matrix."""
    rest = [_question(one, lang) for one in found.blind[1:] if one.kind != "stakeholder"]
    return (Notice("also", WORDS.also(lang, questions=" ".join(rest))),) if rest else ()


def _question(one: Blind, lang: str) -> str:
    if one.kind == "stakeholder":
        return WORDS.ask["stakeholder"](lang, name=quoted(one.name, lang))
    return WORDS.ask[one.name or one.kind](lang)


def _count(found: Ledger, lang: str) -> Result:
    whole = found.whole
    counts = {
        "noted": len(found.placed),
        "positive": whole.positive,
        "negative": whole.negative,
        "unintended": whole.unintended,
        "substantiated": len(found.substantiated),
    }
    values = {name: number(count, lang) for name, count in counts.items()}
    return Result("count", WORDS.count(lang), values, WORDS.count_rule(lang))


def picture(found: Ledger, lang: str) -> Picture:
    """Give every stakeholder and level; the table has those too that there is no room to draw."""
    columns = (WORDS.who(lang), *(WORDS.level[level](lang) for level in WHOSE))
    rows = tuple((who, *(_cell(found.cells.get((who, level)), lang) for level in WHOSE)) for who in found.stakeholders)
    drawn = [
        [who, *([*vars(one).values()] if (one := found.cells.get((who, level))) else [] for level in WHOSE)]
        for who in found.stakeholders[:DRAWN]
    ]
    data = {"rows": drawn, "more": max(0, len(found.stakeholders) - DRAWN)}
    return Picture("matrix", WORDS.caption(lang), columns, rows, data=data)


def _cell(count: Count | None, lang: str) -> str:
    if count is None:
        return EMPTY
    said = ((WORDS.good, count.positive), (WORDS.bad, count.negative), (WORDS.unmeant, count.unintended))
    return ", ".join(text(lang, number=many) for text, many in said if many)


def _named(name: str, ids: Iterable[str], said: dict[str, str], lang: str) -> tuple[Control, ...]:
    """Say something about those with these ids, if there are any."""
    names = [quoted(_short(said[one]), lang) for one in ids]
    return (Notice(name, getattr(WORDS, name)(lang, names=several(names, lang, MOST))),) if names else ()


def several(names: Sequence[str], lang: str, most: int) -> str:
    """Join what stands in quotation marks; of more than `most` the rest is counted."""
    if len(names) <= most:
        return listed(list(names), lang)
    return f"{', '.join(names[:most])} {words().form['rest'](lang, number=len(names) - most)}"


def _counted(name: str, count: int, lang: str) -> tuple[Control, ...]:
    return (Notice(name, getattr(WORDS, name)(lang, number=count)),) if count else ()


def _short(text: str, most: int = SHORT) -> str:
    """Give the beginning of what was written, enough to know it by."""
    said = " ".join(text.split())
    return said.rstrip(".") if len(said) <= most else f"{said[:most].rpartition(' ')[0] or said[:most]} …"
