"""What the answers say of the guesses: which is furthest from them, which can't be told apart, what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samkit.content import listed, number, quoted, words
from samkit.exercises.guess.content import WORDS
from samkit.measures import Gap, Gaps, gaps
from samkit.measures.guesses import FEWEST
from samkit.widgets import Control, Notice, Picture, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.workbook import Guess

MOST = 3
DRAWN = 12
NONE = "–"


def result(kept: Sequence[Guess], lang: str) -> tuple[Control, ...]:
    """Put the locked guesses beside their answers; before there are any, say what comes first."""
    if not kept:
        return (Notice("closed", WORDS.closed(lang)),)
    found = gaps(kept)
    said = {one.id: one.what.rstrip(" .") or one.what for one in kept}
    by = {name: [one for one in found.gaps if one.standing == name] for name in WORDS.standing}
    if len(by["open"]) == len(kept):
        return (Notice("waiting", WORDS.waiting(lang)),)
    counts = {"locked": len(kept), "answered": len(kept) - len(by["open"]), "differ": len(by["differs"])}
    others = [one for one in by["differs"] if one.id not in found.furthest]
    return (
        Result("count", WORDS.count(lang), {name: str(count) for name, count in counts.items()}),
        *_picture(found, said, lang),
        *_furthest(found, said, lang),
        *_named("differ", others, said, lang),
        *(control for name in ("alike", "few", "unsure", "open") for control in _named(name, by[name], said, lang)),
        *_limits(found, lang),
    )


def _furthest(found: Gaps, said: dict[str, str], lang: str) -> tuple[Control, ...]:
    """Name the belief that was most wrong, or say that none can be told apart from its answers."""
    wrong = [one for one in found.gaps if one.id in found.furthest]
    if wrong:
        return tuple(_wrong(at, one, said[one.id], lang) for at, one in enumerate(wrong, 1))
    if not any(one.standing == "alike" for one in found.gaps):
        return ()
    return (Result("furthest", WORDS.none(lang), rule=WORDS.none_rule(lang)),)


def _wrong(at: int, one: Gap, what: str, lang: str) -> Result:
    text = WORDS.fewer if (one.gap or 0) > 0 else WORDS.more
    held = {"what": what, "guess": str(one.guess), "share": str(one.share)}
    sentence = text(lang, **{name: f"{{{name}_{at}}}" for name in held})
    rule = WORDS.rule(lang, n=number(one.n, lang), low=one.low, high=one.high, distance=one.distance)
    return Result(f"furthest.{at}", sentence, {f"{name}_{at}": value for name, value in held.items()}, rule)


def _named(name: str, them: Sequence[Gap], said: dict[str, str], lang: str) -> tuple[Control, ...]:
    """Say one sentence about several statements, the first of them by their words."""
    if not them:
        return ()
    first, rest = [quoted(said[one.id], lang) for one in them[:MOST]], len(them) - MOST
    names = f"{', '.join(first)} {words().form['rest'](lang, number=rest)}" if rest > 0 else listed(first, lang)
    return (Notice(name, getattr(WORDS, name)(lang, names=names, least=FEWEST)),)


def _limits(found: Gaps, lang: str) -> tuple[Control, ...]:
    """Say what can't be concluded, and from how many answers."""
    sizes = [one.n for one in found.gaps if one.n]
    if not sizes:
        return ()
    ends = [number(end, lang) for end in sorted({min(sizes), max(sizes)})]
    n = WORDS.between(lang, low=ends[0], high=ends[-1]) if len(ends) > 1 else ends[0]
    return (Notice("limits", WORDS.limits(lang, n=n)),)


def _picture(found: Gaps, said: dict[str, str], lang: str) -> tuple[Control, ...]:
    """Show every guess that has answers, the furthest from them first; the table has those too that lack them."""
    shown = sorted((one for one in found.gaps if one.n), key=_order)
    if not shown:
        return ()
    drawn = [_drawn(one, said[one.id], one.id in found.furthest) for one in shown[:DRAWN]]
    data = {"gaps": drawn, "more": len(shown) - len(drawn)}
    lacking = [one for one in found.gaps if not one.n]
    rows = tuple(_row(one, said[one.id], lang) for one in (*shown, *lacking))
    return (Picture("gap", WORDS.caption(lang), tuple(text(lang) for text in WORDS.columns), rows, data=data),)


def _order(one: Gap) -> tuple[int, int]:
    """Order by how sure it is that a guess is wrong, then by how far it is from the share."""
    return -one.distance, -abs(one.gap or 0)


def _drawn(one: Gap, what: str, most: bool) -> dict[str, Any]:  # noqa: FBT001 - a value of what is drawn
    drawn = {name: getattr(one, name) for name in ("guess", "share", "low", "high", "n")}
    return {"what": what, **drawn, "few": one.standing == "few", "most": most}


def _row(one: Gap, what: str, lang: str) -> tuple[str, ...]:
    between = WORDS.between(lang, low=one.low, high=one.high) if one.n else NONE
    share = NONE if one.share is None else str(one.share)
    counts = (number(one.n, lang), number(one.unknown, lang))
    return (what, str(one.guess), share, between, _gap(one, lang), *counts, WORDS.standing[one.standing](lang))


def _gap(one: Gap, lang: str) -> str:
    """Say how far and which way the guess is from the share."""
    if one.gap is None:
        return NONE
    if not one.gap:
        return WORDS.level(lang)
    return (WORDS.higher if one.gap > 0 else WORDS.lower)(lang, number=abs(one.gap))
