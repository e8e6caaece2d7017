"""Agreement on an ordered scale: van der Eijk's own figures, the three ends, and what is no scale."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import agreement

scales = st.lists(st.integers(0, 50), min_size=3, max_size=9).filter(any)


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ((1, 1, 1, 1, 1, 1, 0), 0.167),
        ((0, 1, 1, 1, 1, 1, 0), 0.333),
        ((0, 0, 1, 1, 1, 1, 0), 0.5),
        ((0, 0, 1, 1, 1, 0, 0), 0.667),
        ((0, 0, 1, 0, 1, 0, 0), 0.467),
        ((30, 40, 210, 130, 530, 50, 10), 0.611),
        ((2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6), 0.61),
        ((1.6, 2.6, 8.2, 21, 29.3, 27, 10.3), 0.48),
    ],
)
def test_it_gives_what_van_der_eijk_2001_gives_layer_by_layer_and_for_the_dutch_parties(
    counts: tuple[float, ...], found: float
) -> None:
    assert agreement(counts) == pytest.approx(found, abs=0.005 if found in {0.61, 0.48} else 0.0005)


def test_it_gives_what_the_r_package_agrmt_gives() -> None:
    assert agreement([30, 40, 210, 130, 530, 50, 10]) == pytest.approx(0.6113333)
    assert agreement([2, 0, 1, 1]) == pytest.approx(0.08, abs=0.005)


@pytest.mark.parametrize("points", [3, 5, 7])
def test_one_mind_is_1_evenly_spread_is_0_and_split_in_two_is_less_1(points: int) -> None:
    middle = [0] * (points - 2)
    for at in range(points):
        assert agreement([9 * (one == at) for one in range(points)]) == 1
    assert agreement([4] * points) == 0
    assert agreement([3, *middle, 3]) == -1


@given(scales)
def test_it_lies_between_the_ends_and_is_the_same_from_the_other_end(counts: list[int]) -> None:
    found = agreement(counts)
    assert -1 - 1e-9 <= found <= 1 + 1e-9
    assert agreement(counts[::-1]) == pytest.approx(found)


@given(scales, st.integers(2, 9))
def test_twice_as_many_who_say_the_same_agree_as_much(counts: list[int], times: int) -> None:
    assert agreement([one * times for one in counts]) == pytest.approx(agreement(counts))


@pytest.mark.parametrize(
    ("counts", "name", "value"),
    [
        ([], "counts (points)", 0),
        ([3, 4], "counts (points)", 2),
        ([0, 0, 0], "counts", 0.0),
        ([3, -1, 2], "counts", -1.0),
        ([3, math.nan, 2], "counts", math.nan),
        ([3, "1", 2], "counts", "1"),
        ([3, True, 2], "counts", True),
        ("345", "counts", "345"),
    ],
)
def test_what_is_no_scale_is_refused_by_name(counts: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        agreement(counts)
    assert str(refused.value.details) == str({"name": name, "value": value})
