"""Whom to introduce: two without a tie, by what is wanted, else by whom we know and what they have."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Introduction, introduction, network
from samkit.workbook import LEVELS, US, Partner, Tie, pair

PEOPLE = (
    Partner("a", brings=("time",)),
    Partner("b", brings=("time",)),
    Partner("c", brings=("places", "money")),
    Partner("d"),
)
NODES = (US, "a", "b", "c", "d")
LEVEL = st.sampled_from((*LEVELS, ""))
TIES = st.dictionaries(
    st.sampled_from([pair(*two) for two in combinations(NODES, 2)]), st.builds(Tie, LEVEL, LEVEL, LEVEL)
)


def two(*ties: str) -> Introduction | None:
    """Give whom to introduce, for ties written as `us a 3` or with what is wanted, `a b 0 3`."""
    noted = {}
    for one in ties:
        first, second, now, *wanted = one.split()
        noted[pair(first, second)] = Tie(now, "", *wanted)
    return introduction(network(noted, NODES), PEOPLE)


def test_the_widest_step_that_is_wanted_comes_first() -> None:
    assert two("us a 2", "us b 2", "a b 0 2", "c d 0 5") == Introduction(("c", "d"), 0, 5, ())


def test_of_steps_as_wide_it_is_those_we_have_ties_to() -> None:
    assert two("us c 2", "a b 0 3", "c d 0 3") == Introduction(("c", "d"), 0, 3, ("c",))
    assert two("us c 2", "us a 2", "us b 3", "a b 0 3", "c d 0 3") == Introduction(("a", "b"), 0, 3, ("a", "b"))
    found = two("c d 0 3", "a b 0 3")
    assert found
    assert found.pair == ("a", "b"), "else the order of the list"


def test_a_wish_under_two_is_a_wish_to_leave_them_be() -> None:
    assert two("us a 2", "us b 2", "a b 0 1") is None


def test_without_a_wish_it_is_two_we_both_know_who_have_nobody_else_in_common() -> None:
    known = ("us a 2", "us b 2", "us c 2")
    assert two(*known, "a b 1", "d a 2", "d b 2", "b c 1") == Introduction(("b", "c"), 1, None, ("b", "c"))
    assert two("us a 2", "a b 0") is None


def test_of_those_it_is_the_ones_who_bring_the_most_different_things() -> None:
    found = two("us a 2", "us b 2", "us c 2", "a b 0", "a c 0")
    assert found
    assert found.pair == ("a", "c")


def test_a_pair_that_is_not_known_to_be_without_a_tie_is_not_guessed_at() -> None:
    assert two("us a 2", "us b 2") is None


def test_we_are_never_one_of_the_two_and_two_with_a_tie_have_met() -> None:
    assert two("us a 0 5", "a b 2 5") is None


@given(TIES)
def test_whoever_is_introduced_is_known_to_have_no_tie(ties: dict[str, Tie]) -> None:
    found = network(ties, NODES)
    first = introduction(found, PEOPLE)
    if first:
        (there,) = [one for one in found.known if one.pair == first.pair]
        assert not there.tied
        assert US not in first.pair
        assert (first.level, first.wanted) == (there.level, there.wanted)
        assert first.wanted is None or first.wanted >= 2
        ours = {name for one in found.ties if US in one.pair for name in one.pair}
        assert first.ours == tuple(name for name in first.pair if name in ours)
    else:
        assert not any(
            one.wanted is not None and one.wanted >= 2 and not one.tied and US not in one.pair for one in found.known
        )


def test_a_node_that_is_nobody_on_the_list_is_refused() -> None:
    with pytest.raises(OutOfRange) as refused:
        introduction(network({}, (US, "z")), PEOPLE)
    assert refused.value.details == {"name": "node", "value": "z"}
