"""What the list of co-players amounts to: much to gain, what it covers, and questions to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed, words
from samkit.exercises.partners.content import WORDS
from samkit.measures import Coverage, Treasure, coverage, treasures
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import KINDS, RESOURCES

if TYPE_CHECKING:
    from collections.abc import Collection

    from samkit.exercise import State

MOST = 3


def result(state: State) -> tuple[Control, ...]:
    """Say what the list covers and lacks; while nobody brings anything, what will fill the picture."""
    lang, partners = state.lang, [one for one in state.workbook.partners if not one.empty]
    found = coverage(partners)
    if not any(one.brings for one in partners):
        return (Notice("nothing", WORDS.nothing(lang)),)
    brought = len(RESOURCES) - len(found.resources)
    counts = {"partners": str(len(partners)), "resources": str(brought), "all": str(len(RESOURCES))}
    names = {one.id: one.name or WORDS.unnamed(lang) for one in partners}
    contacts = {one.id: one.contact for one in partners}
    return (
        *_treasures(treasures(partners), names, contacts, lang),
        _picture(found, lang),
        Result("count", WORDS.count(lang), counts),
        *_unplaced(found, names, lang),
        *(Notice(f"ask.{at}", asked) for at, asked in enumerate(questions(found, lang)[:MOST])),
    )


def _treasures(
    found: tuple[Treasure, ...], names: dict[str, str], contacts: dict[str, str], lang: str
) -> tuple[Control, ...]:
    if not found:
        return (Notice("no_treasure", WORDS.no_treasure(lang)),)
    return tuple(
        _treasure(at, one, (names[one.id], words().contact[contacts[one.id]](lang)), lang)
        for at, one in enumerate(found[:MOST], 1)
    )


def _treasure(at: int, one: Treasure, who: tuple[str, str], lang: str) -> Result:
    name, contact = who
    said = {"brings": _resources(one.resources, lang), "contact": contact}
    sentence = WORDS.treasure(lang).replace("{treasure}", f"{{treasure_{at}}}")
    for place, text in said.items():
        sentence = sentence.replace(f"{{{place}}}", text)
    why = WORDS.treasure_only(lang, only=_resources(one.only, lang)) if one.only else ""
    return Result(f"treasure.{at}", sentence, {f"treasure_{at}": name}, why)


def _picture(found: Coverage, lang: str) -> Picture:
    named = words()
    columns = (WORDS.columns(lang), *(named.resource[key](lang) for key in RESOURCES))
    counts = {**found.counts, **{(key, ""): number for key, number in found.loose.items()}}
    said = {**{kind: named.kind[kind](lang) for kind in KINDS}, "": WORDS.unchosen(lang)}
    shown = drawn({kind for (_, kind), number in counts.items() if number})
    rows = tuple((said[kind], *(str(counts[key, kind] or "?") for key in RESOURCES)) for kind in shown)
    data = [[key, kind, number] for (key, kind), number in sorted(counts.items()) if number]
    return Picture("coverage", WORDS.caption(lang), columns, rows, data=data)


def drawn(filled: Collection[str]) -> tuple[str, ...]:
    """Give the kinds with a row: all unless none is chosen, and last those whose kind is not chosen."""
    return (*(() if set(filled) == {""} else KINDS), *([""] if "" in filled else []))


def _unplaced(found: Coverage, names: dict[str, str], lang: str) -> tuple[Control, ...]:
    if not found.unplaced:
        return ()
    first = names[found.unplaced[0]]
    return (Notice("unplaced", WORDS.unplaced(lang, number=len(found.unplaced), name=first)),)


def questions(found: Coverage, lang: str) -> list[str]:
    """Turn what is missing into questions: what nobody brings, kinds that nobody is, then single empty places."""
    named = words()
    brings = [WORDS.ask_resource(lang, resource=named.resource[key](lang)) for key in found.resources]
    if len(found.kinds) == len(KINDS):  # while no kind is known, nobody can say which is missing
        return brings
    kinds = [WORDS.ask_kind(lang, kind=named.kind[key](lang)) for key in found.kinds]
    cells = [
        WORDS.ask(lang, who=WORDS.who[kind](lang), resource=named.resource[key](lang))
        for key, kind in found.empty
        if key not in found.resources
    ]
    return [*brings[:1], *kinds[:1], *cells, *brings[1:], *kinds[1:]]


def _resources(keys: tuple[str, ...], lang: str) -> str:
    return listed([words().resource[key](lang) for key in keys], lang)
