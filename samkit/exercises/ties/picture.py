"""The picture of the network with its table: every known pair, and what of it can be drawn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from samkit.exercises.ties.content import WORDS
from samkit.widgets import Picture
from samkit.workbook import US

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samkit.measures import Known, Network

# Up to here names and lines have room; with more, each one's ties are counted.
NODES, LINES = 12, 20
SHOWN = 20


def picture(found: Network, names: Mapping[str, str], name: Callable[[Sequence[str]], str], lang: str) -> Picture:
    """Give every known pair as a table, and as a network where it has room."""
    columns = tuple(text(lang) for text in WORDS.columns)
    rows = tuple((name(one.pair), *_cells(one, lang)) for one in found.known)
    data = drawn(found, names)
    caption = WORDS.caption if data["lines"] else WORDS.caption_many
    return Picture("network", caption(lang), columns, rows, data=data, table_first=True)


def _cells(one: Known, lang: str) -> tuple[str, ...]:
    """Give the levels of a pair as the table shows them, with what counts in words."""
    ends = (_said(one.now, lang), _said(one.theirs, lang))
    both = one.now is not None and one.theirs is not None
    apart = str(one.apart) if both else WORDS.unsaid(lang)
    return (*ends, WORDS.levels[str(one.level)](lang), apart, _said(one.wanted, lang))


def _said(level: int | None, lang: str) -> str:
    return WORDS.unsaid(lang) if level is None else str(level)


def drawn(found: Network, names: Mapping[str, str]) -> dict[str, Any]:
    """Give what is drawn: a network of `nodes` and `lines`, or what each has as `counts`, we first and then the most.

    A line is two places among the nodes, the level, and whether the ends
    differ; a count a name, how many ties, and whether one of them is to us.
    """
    seen = [one for one in found.nodes if one == found.us or one not in found.silent]
    lines = [one for one in found.known if one.level]
    if len(seen) <= NODES and 0 < len(lines) <= LINES:
        at = {one: place for place, one in enumerate(seen)}
        shown = [[at[one.pair[0]], at[one.pair[1]], one.level, one.apart > 0] for one in lines]
        return {"nodes": [names[one] for one in seen], "lines": shown, "counts": [], "more": 0}
    ties = Counter(one for pair in found.ties for one in pair.pair)
    ours = {other: one.tied for one in found.known if found.us in one.pair for other in one.pair}
    ordered = sorted(seen, key=lambda one: (one != found.us, -ties[one]))
    counts = [[names[one], ties[one], _side(one, ours)] for one in ordered[:SHOWN]]
    return {"nodes": [], "lines": [], "counts": counts, "more": len(ordered) - len(counts)}


def _side(one: str, ours: Mapping[str, bool]) -> str:
    """Say whether one has a tie to us."""
    if one == US:
        return "us"
    return {True: "tied", False: "not", None: "unknown"}[ours.get(one)]
