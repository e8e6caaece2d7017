"""Who can help with what, pair by pair; needs without help as questions, and offers without a need as possibilities."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from samkit.content import joined, listed, quoted, words
from samkit.exercises.matching.content import WORDS
from samkit.measures import Match, match
from samkit.widgets import Control, Notice, Picture, Result

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.exercise import State
    from samkit.workbook import Need, Partner

MOST = 3
NEAR = 5.0  # km
DRAWN = 8


def result(state: State) -> tuple[Control, ...]:
    """Say who can help with what; while that can't be said, the one thing to do first."""
    lang = state.lang
    needs = [one for one in state.workbook.challenge(state.challenge).needs if one.what or one.resource]
    partners = [one for one in state.workbook.partners if not one.empty]
    if not needs:
        return (Notice("no_needs", WORDS.no_needs(lang)),)
    if not any(one.brings for one in partners):
        first = WORDS.no_offers if partners else WORDS.no_partners
        return (Notice("no_offers" if partners else "no_partners", first(lang)),)
    return (*_matched(needs, partners, lang), *_missing(needs, partners, lang))


def gain(partner: Partner) -> int:
    """Say what speaks for asking a co-player, 0 to 3: has said what it wants, has contact, is near."""
    near = partner.distance is not None and partner.distance <= NEAR
    return bool(partner.wants) + (partner.contact in {"little", "regular"}) + near


def _matched(needs: Sequence[Need], partners: Sequence[Partner], lang: str) -> tuple[Control, ...]:
    placed = {one.id: one for one in needs if one.resource}
    if not placed:
        return ()
    offers = {one.id: one for one in partners if one.brings}
    found = match(list(placed.values()), list(offers.values()), {name: gain(one) for name, one in offers.items()})
    counts = {"met": str(len(found.pairs)), "needs": str(len(placed)), "unused": str(len(found.unused))}
    return (
        Result("count", WORDS.count(lang), counts),
        _picture(found, placed, offers, lang),
        *(_pair(at, placed[need], offers[name], offers, lang) for at, (need, name) in enumerate(found.pairs, 1)),
        Notice("rule", WORDS.rule(lang, near=f"{NEAR:.0f}")),
        *_twice(found, offers, lang),
        *(Notice(f"ask.{name}", _asked(placed[name], lang)) for name in found.unmet),
        *_possible([offers[name] for name in found.unused], lang),
    )


def _pair(at: int, need: Need, helper: Partner, offers: Mapping[str, Partner], lang: str) -> Result:
    """Say what one can give to another and what it wants, the contact today, and who else has it."""
    sentence = WORDS.pair(lang, helper=f"{{helper_{at}}}", need=f"{{need_{at}}}")
    others = [_name(one, lang) for one in offers.values() if need.resource in one.brings and one.id != helper.id]
    today = words().contact[helper.contact](lang) if helper.contact else ""
    why = (
        WORDS.gives(lang, resource=words().resource[need.resource](lang)),
        _wants(helper, lang) or WORDS.no_wants(lang),
        WORDS.today(lang, contact=today) if today else WORDS.no_today(lang),
        *((WORDS.others(lang, names=joined(others, lang, MOST)),) if others else ()),
    )
    return Result(
        f"pair.{at}", sentence, {f"helper_{at}": _name(helper, lang), f"need_{at}": said(need, lang)}, " ".join(why)
    )


def _twice(found: Match, offers: Mapping[str, Partner], lang: str) -> tuple[Control, ...]:
    times = Counter(name for _, name in found.pairs)
    return tuple(
        Notice(f"twice.{name}", WORDS.twice(lang, name=_name(offers[name], lang), number=number))
        for name, number in times.items()
        if number > 1
    )


def _asked(need: Need, lang: str) -> str:
    return WORDS.ask(lang, need=said(need, lang), resource=words().resource[need.resource](lang))


def _possible(unused: Sequence[Partner], lang: str) -> tuple[Control, ...]:
    named = tuple(
        Notice(
            f"possible.{one.id}",
            WORDS.possible(
                lang, name=_name(one, lang), resources=_resources(one, lang), wants=_wants(one, lang)
            ).replace("  ", " "),
        )
        for one in unused[:MOST]
    )
    rest = len(unused) - len(named)
    return (*named, Notice("possible", WORDS.more_possible(lang, number=rest))) if rest else named


def _missing(needs: Sequence[Need], partners: Sequence[Partner], lang: str) -> tuple[Control, ...]:
    """Say what must be noted before a need or a co-player can come in."""
    unplaced = [quoted(one.what, lang) for one in needs if not one.resource]
    silent = [_name(one, lang) for one in partners if not one.brings]
    first = (Notice("unplaced", WORDS.unplaced(lang, names=joined(unplaced, lang, MOST))),) if unplaced else ()
    return (*first, Notice("silent", WORDS.silent(lang, names=joined(silent, lang, MOST)))) if silent else first


def _picture(found: Match, needs: Mapping[str, Need], offers: Mapping[str, Partner], lang: str) -> Picture:
    named = words().resource
    pairs = [(said(needs[need], lang), needs[need].resource, _name(offers[name], lang)) for need, name in found.pairs]
    unmet = [(said(needs[need], lang), needs[need].resource) for need in found.unmet]
    unused = [offers[name] for name in found.unused]
    rows = (
        *((need, named[resource](lang), name) for need, resource, name in pairs),
        *((need, named[resource](lang), WORDS.who(lang)) for need, resource in unmet),
        *((WORDS.free(lang), _resources(one, lang), _name(one, lang)) for one in unused),
    )
    drawn = {
        "pairs": [list(one) for one in pairs],
        "unmet": [list(one) for one in unmet],
        "unused": [_name(one, lang) for one in unused[:DRAWN]],
        "more": max(0, len(unused) - DRAWN),
    }
    return Picture("match", WORDS.caption(lang), tuple(text(lang) for text in WORDS.columns), rows, data=drawn)


def said(need: Need, lang: str) -> str:
    """Call a need by its words, or by its kind of help."""
    return need.what or words().resource[need.resource](lang)


def _name(partner: Partner, lang: str) -> str:
    return partner.name or WORDS.unnamed(lang)


def _resources(partner: Partner, lang: str) -> str:
    return listed([words().resource[key](lang) for key in partner.brings], lang)


def _wants(partner: Partner, lang: str) -> str:
    """Say what a co-player wants, as one sentence of its own words; nothing if nothing is noted."""
    wanted = " ".join(partner.wants.split()).rstrip(". ")
    return WORDS.wants(lang, wants=wanted) if wanted else ""
