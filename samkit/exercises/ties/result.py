"""What is known of the network: whether all depends on us, who is to meet, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined, listed, number, words
from samkit.exercises.ties.content import WORDS
from samkit.exercises.ties.pairs import named
from samkit.exercises.ties.picture import picture
from samkit.measures import Introduction, Network, introduction, network
from samkit.widgets import Control, Notice, Result
from samkit.workbook import US, Partner

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samkit.exercise import State

MOST = 3
# The warning is one when at least this share of the pairs it rests on is known: samkit's own.
SURE = 0.5


def result(state: State) -> tuple[Control, ...]:
    """Say what hangs together and whom to introduce; while nothing is known, what will fill the picture."""
    lang, partners = state.lang, named(state.workbook)
    found = network(state.workbook.challenge(state.challenge).ties, (US, *(one.id for one in partners)))
    if not found.known:
        return (Notice("nothing", WORDS.nothing(lang)),)
    names = {US: WORDS.us(lang), **{one.id: one.name for one in partners}}
    return (
        *_hub(found, lang),
        *_introduction(found, partners, lang),
        _density(found, lang),
        picture(found, names, called(state), lang),
        *_apart(found, called(state), lang),
        *_alone(found, names, lang),
        *_ways(found, names, called(state), lang),
    )


def called(state: State) -> Callable[[Sequence[str]], str]:
    """Give what calls a pair by both its names, as they stand in the workbook."""
    lang = state.lang
    names = {US: WORDS.us(lang), **{one.id: one.name for one in named(state.workbook)}}
    return lambda two: WORDS.between(lang, first=names[two[0]], second=names[two[1]])


def _hub(found: Network, lang: str) -> tuple[Control, ...]:
    """Warn when all depends on us; where too little is known of the others, ask for it."""
    hub = found.hub
    if not hub:
        return ()
    sure = hub.known >= SURE * (hub.known + hub.unknown)
    star = all(US in one.pair for one in found.ties)
    key = ("star" if star else "splits") if sure else "maybe"
    rule = WORDS.hub["rule"](lang, known=hub.known, unknown=hub.unknown)
    return (
        Notice("hub", WORDS.hub[key](lang), tone="alarm" if sure else "note"),
        Result("parts", WORDS.hub["parts"](lang), {"parts": str(len(hub.parts))}, rule),
    )


def _introduction(found: Network, partners: Sequence[Partner], lang: str) -> tuple[Control, ...]:
    two = introduction(found, partners)
    if not two:
        return (Notice("nobody", WORDS.why["nobody"](lang)),)
    people = {one.id: one for one in partners}
    ends = [people[one] for one in two.pair]
    values = {f"introduce_{at}": one.name for at, one in enumerate(ends, 1)}
    rule = WORDS.why["rule_near" if two.wanted is None else "rule_wanted"](lang)
    return (
        Result("introduce", WORDS.introduce(lang), values, _why(two, ends, lang)),
        Notice("introduce.rule", rule),
    )


def _why(two: Introduction, ends: Sequence[Partner], lang: str) -> str:
    """Give the reason: how it is and how it is to be, who of us knows them, and what each has and wants."""
    said, told = WORDS.why, []
    if two.wanted is None:
        told.append(said["apart"](lang, level=two.level))
    else:
        told.append(said["wanted"](lang, level=two.level, wanted=two.wanted))
    told.append(said[("neither", "one", "both")[len(two.ours)]](lang, name=_first(two, ends)))
    return " ".join((*told, *(part for one in ends for part in _barter(one, lang))))


def _barter(one: Partner, lang: str) -> tuple[str, ...]:
    """Say what one has to give and what it would like, as far as it is noted."""
    said, wants = WORDS.why, " ".join(one.wants.split()).rstrip(". ")
    if not one.brings:
        return (said["wants"](lang, name=one.name, wants=wants),) if wants else ()
    resources = listed([words().resource[key](lang) for key in one.brings], lang)
    gives = said["gives"](lang, name=one.name, resources=resources)
    return (gives, said["also"](lang, wants=wants)) if wants else (gives,)


def _first(two: Introduction, ends: Sequence[Partner]) -> str:
    return next((one.name for one in ends if one.id in two.ours), "")


def _density(found: Network, lang: str) -> Result:
    share, (low, high) = found.density or 0.0, found.bounds or (0.0, 1.0)
    values = {
        "tied": str(len(found.ties)),
        "known": str(len(found.known)),
        "density": number(100 * share, lang),
        "unknown": str(found.pairs - len(found.known)),
    }
    said = {"pairs": found.pairs, "low": number(100 * low, lang), "high": number(100 * high, lang)}
    return Result("density", WORDS.density(lang), values, WORDS.density_rule(lang, **said))


def _apart(found: Network, name: Callable[[Sequence[str]], str], lang: str) -> tuple[Control, ...]:
    """Name the pairs whose ends differ, those farthest apart first."""
    told = []
    for at, one in enumerate(found.mismatches[:MOST], 1):
        sentence = WORDS.apart(lang, apart=f"{{apart_{at}}}", now=one.now, theirs=one.theirs)
        told.append(
            Result(f"apart.{at}", sentence, {f"apart_{at}": name(one.pair)}, "" if at > 1 else WORDS.apart_rule(lang))
        )
    rest = len(found.mismatches) - len(told)
    return (*told, Notice("apart", WORDS.apart_more(lang, number=rest))) if rest else tuple(told)


def _alone(found: Network, names: Mapping[str, str], lang: str) -> tuple[Control, ...]:
    """Name those without a known tie, and those of whom nothing is known."""
    told: list[Control] = []
    if found.isolates:
        said = joined([names[one] for one in found.isolates], lang, MOST)
        told.append(Result("isolates", WORDS.isolates(lang), {"isolates": said}, WORDS.isolates_rule(lang)))
    if found.silent:
        told.append(
            Notice("silent", WORDS.silent(lang, names=joined([names[one] for one in found.silent], lang, MOST)))
        )
    return tuple(told)


def _ways(
    found: Network, names: Mapping[str, str], name: Callable[[Sequence[str]], str], lang: str
) -> tuple[Control, ...]:
    """Say where there is only one way, in how many groups they are, and whom most ways go through besides us."""
    told: list[Control] = []
    if len(found.components) > 1:
        told.append(Notice("groups", WORDS.groups(lang, number=len(found.components))))
    if theirs := [one for one in found.bridges if US not in one]:
        said = joined([name(one) for one in theirs], lang, MOST)
        told.append(Result("bridges", WORDS.bridges(lang), {"bridges": said}))
    others = {one: share for one, share in found.betweenness.items() if one != US and share}
    if others:
        told.append(Result("broker", WORDS.broker(lang), {"broker": names[max(others, key=others.__getitem__)]}))
    return tuple(told)
