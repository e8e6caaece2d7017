"""A network of ties: what is known of it and what is not, who hangs together, and whether it all depends on us."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import comb
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange, Rejected
from samkit.measures import given
from samkit.workbook import LEVELS, US, Tie, ends

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import networkx as nx  # type: ignore[import-untyped] # its stubs are a package of their own

# A tie counts from here, *give each other notice*: samkit's own threshold.
TIED = 2
# How many steps along ties are taken for betweenness, in which every one of 150 with 2,000 ties is a start.
STEPS, FEWEST_PIVOTS = 300_000, 20

Pair = tuple[str, str]


@dataclass(frozen=True)
class Known:
    """A pair of which one end or both are known, each a level 0 to 5 or None; `wanted` likewise.

    `pair` is in the order of the nodes.
    """

    pair: Pair
    now: int | None
    theirs: int | None
    wanted: int | None

    @property
    def level(self) -> int:
        """The level that counts: the lower of both ends where both are known, 0 to 5."""
        return min(one for one in (self.now, self.theirs) if one is not None)

    @property
    def apart(self) -> int:
        """By how many levels the ends differ, 0 to 5; 0 where only one is known."""
        return 0 if self.now is None or self.theirs is None else abs(self.now - self.theirs)

    @property
    def tied(self) -> bool:
        """Whether the pair has a tie."""
        return self.level >= TIED


@dataclass(frozen=True)
class Hub:
    """What hangs together only by us: the `parts` it falls into, largest first.

    Of the pairs between different parts `known` are known not to be tied, `unknown` are not known.
    """

    parts: tuple[tuple[str, ...], ...]
    known: int
    unknown: int


@dataclass(frozen=True)
class Network:
    """All pairs that are known among `nodes`, which of them is `us`, and what they amount to; blanks are never 0.

    All lists are in the order of the nodes unless they say otherwise. What
    needs a graph is worked out by NetworkX (Hagberg, Schult & Swart, 2008) when it is first asked for.
    """

    nodes: tuple[str, ...]
    us: str
    known: tuple[Known, ...]

    @property
    def pairs(self) -> int:
        """How many pairs there are, known or not."""
        return comb(len(self.nodes), 2)

    @cached_property
    def ties(self) -> tuple[Known, ...]:
        """The pairs with a tie."""
        return tuple(one for one in self.known if one.tied)

    @property
    def density(self) -> float | None:
        """The share of the known pairs that have a tie, 0 to 1; None while none is known."""
        return len(self.ties) / len(self.known) if self.known else None

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The share of all pairs if none, and if each, of those not known had a tie; None without pairs."""
        open_ = self.pairs - len(self.known)
        return (len(self.ties) / self.pairs, (len(self.ties) + open_) / self.pairs) if self.pairs else None

    @cached_property
    def isolates(self) -> tuple[str, ...]:
        """Those with a known pair and no tie in any known one."""
        tied = {name for one in self.ties for name in one.pair}
        return tuple(name for name in self.nodes if name in self._seen and name not in tied)

    @property
    def silent(self) -> tuple[str, ...]:
        """Those of whom no pair is known."""
        return tuple(name for name in self.nodes if name not in self._seen)

    @property
    def mismatches(self) -> tuple[Known, ...]:
        """The pairs whose ends differ, those farthest apart first."""
        return tuple(sorted((one for one in self.known if one.apart), key=lambda one: -one.apart))

    @cached_property
    def components(self) -> tuple[tuple[str, ...], ...]:
        """Those who hang together by ties, two or more, the largest first."""
        return tuple(one for one in self._parted(self.graph) if len(one) > 1)

    @cached_property
    def bridges(self) -> tuple[Pair, ...]:
        """The ties without which some no longer hang together."""
        import networkx as nx  # loaded by the first who needs it

        found = {frozenset(one) for one in nx.bridges(self.graph)}
        return tuple(one.pair for one in self.ties if frozenset(one.pair) in found)

    @cached_property
    def betweenness(self) -> Mapping[str, float]:
        """Each one's share of the shortest ways between all others, 0 to 1 (Freeman, *Sociometry* 40, 1977).

        Of a large network it is judged from some of them, always the same
        (Brandes & Pich, *Int. J. Bifurcation and Chaos* 17, 2007).
        """
        import networkx as nx  # as above

        nodes, edges = len(self.graph), self.graph.number_of_edges()
        some = max(FEWEST_PIVOTS, STEPS // max(edges, 1))
        found: dict[str, float] = nx.betweenness_centrality(self.graph, k=some if some < nodes else None, seed=0)
        return found

    @cached_property
    def hub(self) -> Hub | None:
        """What hangs together only by us; None while nothing does.

        That is so when those tied to each other and to us fall apart without us.
        When all ties are to us and there are two or more, each part is one alone.
        """
        ours = next((set(one) for one in self.components if self.us in one), {self.us}) - {self.us}
        parts = self._parted(self.graph.subgraph(ours))
        if len(parts) < 2:  # noqa: PLR2004 - one part is whole
            return None
        part = {name: at for at, names in enumerate(parts) for name in names}
        across = [one.pair for one in self.known if ours.issuperset(one.pair)]
        known = sum(part[first] != part[second] for first, second in across)
        return Hub(parts, known, comb(len(ours), 2) - sum(comb(len(one), 2) for one in parts) - known)

    @cached_property
    def graph(self) -> nx.Graph[str]:
        """The nodes with their ties as a graph."""
        import networkx as nx  # as above

        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(self.nodes)
        graph.add_edges_from(one.pair for one in self.ties)
        return graph

    @cached_property
    def _seen(self) -> frozenset[str]:
        return frozenset(name for one in self.known for name in one.pair)

    def _parted(self, graph: nx.Graph[str]) -> tuple[tuple[str, ...], ...]:
        import networkx as nx  # as above

        parts = [tuple(name for name in self.nodes if name in one) for one in nx.connected_components(graph)]
        return tuple(sorted(parts, key=lambda one: (-len(one), self.nodes.index(one[0]))))


def network(ties: Mapping[str, Tie], nodes: Sequence[str], us: str = US) -> Network:
    """Put ties together that are noted by the name of a pair (`workbook.pair`), among these nodes, `us` one of them.

    Levels are those of Frey, Lohmeier, Lee & Tollefson, *American Journal of
    Evaluation* 27, 2006. A tie to one who is not among the nodes is left out.
    Raises `OutOfRange` for a node that is empty or stands twice, an `us` that is
    not among them, a name that names no pair and a level that there is not.
    """
    named = given.once("node", [given.named("node", one) for one in given.row("nodes", nodes)])
    given.word("us", us, named)
    place = {name: at for at, name in enumerate(named)}
    found: list[Known] = []
    for name, value in given.table("ties", ties).items():
        pair, tie = _ends(name), given.an(Tie, "tie", value)
        now, theirs, wanted = (_level(level) for level in (tie.now, tie.theirs, tie.wanted))
        if place.keys() >= {*pair} and (now, theirs) != (None, None):
            first, second = sorted(pair, key=place.__getitem__)
            found.append(Known((first, second), now, theirs, wanted))
    found.sort(key=lambda one: (place[one.pair[0]], place[one.pair[1]]))
    return Network(named, us, tuple(found))


def _ends(name: object) -> Pair:
    try:
        return ends(given.named("tie", name))
    except Rejected as error:
        raise OutOfRange("out_of_range", name="tie", value=name) from error


def _level(value: object) -> int | None:
    return int(word) if (word := given.word("level", value, (*LEVELS, ""))) else None
