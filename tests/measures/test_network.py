"""A network of ties: what counts, what is not known and never 0, and when all of it depends on us."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Network, introduction, network
from samkit.measures.network import Hub
from samkit.workbook import LEVELS, US, Partner, Tie, pair

NODES = (US, "a", "b", "c", "d")
LEVEL = st.sampled_from((*LEVELS, ""))
TIE = st.builds(Tie, LEVEL, LEVEL, LEVEL)
NAMED = st.sampled_from([pair(*two) for two in combinations(NODES, 2)])
TIES = st.dictionaries(NAMED, TIE)


def of(*ties: str, nodes: tuple[str, ...] = NODES) -> Network:
    """Give a network of ties written as `us a 3` or, with both ends, `us a 3 1`; a blank is `?`."""
    noted = {}
    for one in ties:
        first, second, *levels = one.split()
        noted[pair(first, second)] = Tie(*("" if level == "?" else level for level in levels))
    return network(noted, nodes)


def test_the_lower_end_counts_where_both_are_known_and_the_one_that_is_known_alone() -> None:
    found = of("us a 3 1", "us b 4", "us c ? 2")
    assert [(one.pair, one.level, one.tied) for one in found.known] == [
        ((US, "a"), 1, False),
        ((US, "b"), 4, True),
        ((US, "c"), 2, True),
    ]


def test_a_tie_begins_at_two() -> None:
    assert [one.pair for one in of("us a 0", "us b 1", "us c 2", "us d 3").ties] == [(US, "c"), (US, "d")]


def test_what_is_not_known_is_in_no_share_and_said_as_a_range() -> None:
    found = of("us a 2", "us b 0", "a b ?")
    assert (found.pairs, len(found.known), found.density) == (10, 2, 0.5)
    assert found.bounds == (0.1, 0.9)


def test_a_pair_with_nothing_but_a_wish_is_not_known() -> None:
    assert of("us a ? ? 4").known == ()


def test_a_network_of_one_has_no_pairs_and_no_share() -> None:
    alone = network({}, (US,))
    assert (alone.pairs, alone.density, alone.bounds, alone.isolates, alone.silent) == (0, None, None, (), (US,))
    assert (alone.components, alone.bridges, alone.hub, dict(alone.betweenness)) == ((), (), None, {US: 0})


def test_when_all_are_zero_nobody_has_a_tie_and_nothing_hangs_together() -> None:
    found = of(*(f"{first} {second} 0" for first, second in combinations(NODES, 2)))
    assert (found.density, found.bounds) == (0, (0, 0))
    assert found.isolates == NODES
    assert (found.components, found.hub, found.silent) == ((), None, ())


def test_who_has_no_tie_in_any_known_pair_stands_apart_from_those_nothing_is_known_of() -> None:
    found = of("us a 2", "a b 1")
    assert (found.isolates, found.silent) == (("b",), ("c", "d"))


def test_the_ends_that_differ_most_come_first_and_then_the_order_of_the_nodes() -> None:
    found = of("us a 3 2", "us b 0 4", "us c 2 2", "us d 5", "a b 4 3")
    assert [(one.pair, one.apart) for one in found.mismatches] == [((US, "b"), 4), ((US, "a"), 1), (("a", "b"), 1)]


def test_those_who_hang_together_are_named_the_largest_first() -> None:
    assert of("us a 2", "b c 3", "c d 2").components == (("b", "c", "d"), (US, "a"))


def test_a_bridge_is_a_tie_that_nothing_else_stands_in_for() -> None:
    assert of("us a 2", "us b 2", "a b 2", "b c 2").bridges == (("b", "c"),)


def test_most_ways_go_through_the_one_in_the_middle() -> None:
    found = of("us a 2", "a b 2", "a c 2", nodes=(US, "a", "b", "c"))
    assert dict(found.betweenness) == {US: 0, "a": 1, "b": 0, "c": 0}


def test_we_are_the_only_bridge_when_others_fall_apart_without_us() -> None:
    assert of("us a 2", "us b 2", "us c 2", "a b 3", "a c 0", "b c 1").hub == Hub((("a", "b"), ("c",)), 2, 0)
    assert of("us a 2", "us b 2", "a b 2").hub is None
    assert of("us a 2", "a b 2").hub is None, "one who goes on from us is no part that we hold together"


def test_it_says_how_many_of_the_pairs_it_rests_on_are_known() -> None:
    found = of("us a 2", "us b 2", "us c 2", "a b 0")
    assert found.hub == Hub((("a",), ("b",), ("c",)), 1, 2)


def test_those_who_hang_together_without_us_are_no_concern_of_ours() -> None:
    assert of("us a 2", "b c 2", "c d 2").hub is None
    assert of("b c 2", "c d 2").hub is None


def test_a_tie_to_one_who_is_gone_is_left_out() -> None:
    assert of("us a 2", "us gone 3", "gone a 4").known == of("us a 2").known


def test_150_co_players_with_2000_ties_are_all_looked_at() -> None:
    nodes = (US, *(f"p{at}" for at in range(150)))
    pairs = list(combinations(nodes, 2))[::5][:2_000]
    ties = {pair(*two): Tie(str(at % 6), str(at % 5)) for at, two in enumerate(pairs)}
    found = network(ties, nodes)
    assert all((found.components, found.bridges is not None, found.betweenness, found.hub is None, found.mismatches))
    assert len(found.known) == len(pairs)
    # Nobody is wanted together, and all hang together already.
    assert introduction(found, [Partner(one) for one in nodes[1:]]) is None


def test_in_a_large_network_who_stands_between_is_judged_from_some_and_always_the_same() -> None:
    around = [f"p{at}" for at in range(400)]
    ties = {pair(one, "hub"): Tie("2") for one in around}
    ties |= {pair(one, other): Tie("2") for at, one in enumerate(around) for other in around[at + 1 : at + 4]}
    found, again = (network(ties, (US, "hub", *around)).betweenness for _ in range(2))
    assert max(found, key=found.__getitem__) == "hub"
    assert found == again
    assert found[US] == 0


@given(TIES)
def test_what_is_known_adds_up(ties: dict[str, Tie]) -> None:
    found = network(ties, NODES)
    assert len(found.known) == sum(bool(one.now or one.theirs) for one in ties.values())
    assert found.pairs == 10
    low, high = found.bounds or (0, 0)
    assert 0 <= low <= high <= 1
    if found.density is not None:
        assert low <= found.density <= high
    tied = {name for one in found.ties for name in one.pair}
    assert tied.isdisjoint(found.isolates)
    assert {*found.isolates, *found.silent, *tied} == set(NODES)
    assert sorted(name for part in found.components for name in part) == sorted(tied)


@given(TIES, st.randoms(use_true_random=False))
def test_the_order_in_which_ties_were_noted_changes_nothing(ties: dict[str, Tie], rng: Any) -> None:
    mixed = dict(rng.sample(list(ties.items()), len(ties)))
    one, other = network(ties, NODES), network(mixed, NODES)
    assert one == other
    assert (one.components, one.bridges, one.hub) == (other.components, other.bridges, other.hub)


@given(TIES)
def test_without_us_the_parts_are_those_of_the_rest(ties: dict[str, Tie]) -> None:
    found = network(ties, NODES)
    if found.hub:
        parts = found.hub.parts
        assert len(parts) >= 2
        linked = {frozenset(one.pair) for one in found.ties if US not in one.pair}
        assert not any(frozenset((a, b)) in linked for p, q in combinations(parts, 2) for a in p for b in q)
        across = sum(len(p) * len(q) for p, q in combinations(parts, 2))
        assert found.hub.known + found.hub.unknown == across


@pytest.mark.parametrize(
    ("ties", "nodes", "name", "value"),
    [
        ({"a~us": Tie("6")}, NODES, "level", "6"),
        ({"a~us": Tie("1", "x")}, NODES, "level", "x"),
        ({"a~us": "3"}, NODES, "tie", "3"),
        ({"us~a": Tie("1")}, NODES, "tie", "us~a"),
        ({3: Tie("1")}, NODES, "tie", 3),
        ([], NODES, "ties", []),
        ({}, "us", "nodes", "us"),
        ({}, (US, "a", "a"), "node", "a"),
        ({}, (US, ""), "node", ""),
        ({}, ("a",), "us", US),
    ],
)
def test_what_can_not_be_a_network_is_refused_by_name(ties: Any, nodes: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        network(ties, nodes)
    assert refused.value.details == {"name": name, "value": value}
