"""What the points say: what comes first, where people differ, what moved, and what can't be concluded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed, number, quoted
from samkit.exercise import challenges
from samkit.exercises.priorities.content import WORDS
from samkit.measures import Priorities, Ranking, priorities, screen
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import POINTS_EACH, ROUNDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.measures import Ranked
    from samkit.workbook import Challenge, Workbook

NONE = "–"
FIRST, SECOND = ROUNDS
ELSEWHERE = ("stop", "operations")


def result(workbook: Workbook, those: Sequence[Challenge], chosen: str, lang: str) -> tuple[Control, ...]:
    """Say what comes first; while nobody has given ten points, what will fill the picture."""
    found = priorities(workbook.ballots, tuple(one.id for one in those))
    last = SECOND if found.rounds[SECOND].n else FIRST
    ranking = found.rounds[last]
    if not ranking.n or len(those) == 1:
        return (Notice("nothing", WORDS.nothing(lang)),)
    titles = challenges.titles(tuple(those), lang)
    other = () if chosen in ranking.first else (Notice("chosen", WORDS.chosen(lang, chosen=titles[chosen])),)
    limits = WORDS.limits(lang, n=number(ranking.n, lang)) if ranking.n > 1 else WORDS.limits_one(lang)
    return (
        _top(ranking, last, titles, lang),
        _picture(found, ranking, titles, lang),
        *_spread(ranking, titles, lang),
        *_shift(found, titles, lang),
        *_screened(ranking, those, titles, lang),
        *other,
        Notice("limits", limits),
    )


def _top(ranking: Ranking, last: str, titles: Mapping[str, str], lang: str) -> Result:
    """Name what has the most points, with the rule, and what would change it."""
    tied = len(ranking.first) > 1
    given = {
        "top": challenges.called(ranking.first, titles, lang) if tied else titles[ranking.first[0]],
        "points": number(ranking.ranked[0].total, lang),
        "all": number(ranking.n * POINTS_EACH, lang),
    }
    rule = WORDS.rule(lang, round=WORDS.round[last](lang), n=number(ranking.n, lang))
    change = WORDS.tied(lang) if tied else WORDS.lead(lang, lead=number(ranking.lead, lang))
    return Result("top", (WORDS.top_tied if tied else WORDS.top)(lang), given, f"{rule} {change}")


def _spread(ranking: Ranking, titles: Mapping[str, str], lang: str) -> tuple[Control, ...]:
    """Name where people differ most, all of them where several do."""
    if ranking.n == 1:
        return ()
    wide = max(one.high - one.low for one in ranking.ranked)
    if not wide:
        return (Notice("agreed", WORDS.agreed(lang)),)
    apart = [
        WORDS.apart(lang, name=quoted(titles[one.id], lang), low=one.low, high=one.high)
        for one in ranking.ranked
        if one.high - one.low == wide
    ]
    given = {"spread": listed(apart, lang)}
    return (Result("spread", WORDS.spread(lang), given, WORDS.spread_rule(lang)),)


def _shift(found: Priorities, titles: Mapping[str, str], lang: str) -> tuple[Control, ...]:
    """Name what moved most between the rounds, all of them where several did."""
    if not found.both:
        return ()
    most = max(abs(one.mean) for one in found.shifts.values())
    if not most:
        return (Notice("still", WORDS.still(lang)),)
    moved = [
        WORDS.mean(lang, name=quoted(titles[name], lang), shift=signed(one.mean, lang))
        for name, one in found.shifts.items()
        if abs(one.mean) == most
    ]
    given = {"shift": listed(moved, lang)}
    return (Result("shift", WORDS.shift(lang), given, WORDS.shift_rule(lang, both=number(found.both, lang))),)


def signed(value: float, lang: str) -> str:
    """Write a change with its sign and one decimal."""
    rounded = round(value, 1) + 0.0  # what rounds to nothing has no sign
    return f"{'+' if rounded > 0 else ''}{number(rounded, lang, 1)}"


def _screened(
    ranking: Ranking, those: Sequence[Challenge], titles: Mapping[str, str], lang: str
) -> tuple[Control, ...]:
    """Name those on top that screening points elsewhere with."""
    elsewhere = {one.id for one in those if screen(one.screening).verdict in ELSEWHERE}
    names = [one for one in ranking.first if one in elsewhere]
    return (Notice("screened", WORDS.screened(lang, names=challenges.called(names, titles, lang))),) if names else ()


def _picture(found: Priorities, ranking: Ranking, titles: Mapping[str, str], lang: str) -> Picture:
    """Draw both rounds for each challenge, in the order of the last."""
    by = {name: {one.id: one for one in found.rounds[name].ranked} for name in ROUNDS}
    ids = [one.id for one in ranking.ranked]
    ranks = [one.rank for one in ranking.ranked]
    rows = tuple(
        (
            titles[one.id],
            WORDS.level(lang, rank=one.rank) if ranks.count(one.rank) > 1 else str(one.rank),
            number(one.total, lang),
            *(_written(by[name].get(one.id), lang) for name in ROUNDS),
            signed(found.shifts[one.id].mean, lang) if found.both else NONE,
        )
        for one in ranking.ranked
    )
    data = {
        "n": [found.rounds[name].n for name in ROUNDS],
        "rows": [[titles[one], *(_plain(by[name].get(one)) for name in ROUNDS)] for one in ids],
    }
    return Picture("ranking", WORDS.caption(lang), tuple(text(lang) for text in WORDS.columns), rows, data=data)


def _written(one: Ranked | None, lang: str) -> str:
    return NONE if one is None else WORDS.range(lang, mean=number(one.mean, lang, 1), low=one.low, high=one.high)


def _plain(one: Ranked | None) -> list[float] | None:
    """Give rank, mean, fewest and most points as a picture takes them."""
    return None if one is None else [one.rank, one.mean, one.low, one.high]
