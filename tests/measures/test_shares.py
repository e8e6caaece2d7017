"""A share with its interval: what is published, what always holds, and what is no share."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import share

counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_that_of_newcombe_1998_table_i_method_3(k: int, n: int, low: float, high: float) -> None:
    found = share(k, n)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)
    assert (found.k, found.n, found.estimate) == (k, n, k / n)


def test_to_be_more_sure_takes_more_room() -> None:
    narrow, usual, broad = (share(8, 12, level) for level in (0.8, 0.95, 0.99))
    assert broad.low < usual.low < narrow.low < 8 / 12 < narrow.high < usual.high < broad.high
    assert share(8, 12, level=0.95) == share(8, 12)


@given(counts)
def test_a_share_lies_in_its_interval_and_that_in_0_to_1_with_a_width(them: tuple[int, int]) -> None:
    found = share(*them)
    assert 0 <= found.low <= found.estimate <= found.high <= 1
    assert found.high > found.low


@given(counts)
def test_those_who_do_and_those_who_do_not_are_each_others_mirror(them: tuple[int, int]) -> None:
    k, n = them
    here, there = share(k, n), share(n - k, n)
    assert here.low == pytest.approx(1 - there.high, abs=1e-9)


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        ((-1, 3), "k", -1),
        ((4, 3), "k", 4),
        ((0, 0), "n", 0),
        ((1, -1), "n", -1),
        ((1.0, 3), "k", 1.0),
        ((True, 3), "k", True),
        ((1, "3"), "n", "3"),
        ((1, 3, 0.0), "level", 0.0),
        ((1, 3, 1.0), "level", 1.0),
        ((1, 3, 95), "level", 95),
    ],
)
def test_a_share_is_of_some_out_of_some(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        share(*forged)
    assert refused.value.details == {"name": name, "value": value}
