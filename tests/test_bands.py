"""Bands: where the quarters of a sum begin and end, and what is refused."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import band

items = st.integers(1, 60)
lows = st.integers(-5, 5)
widths = st.integers(1, 10)


def test_twenty_items_have_the_four_bands_of_the_source() -> None:
    assert band(20, 20).edges == ((20, 39), (40, 59), (60, 79), (80, 100))


@pytest.mark.parametrize(
    ("total", "expected"),
    [(20, 1), (39, 1), (40, 2), (59, 2), (60, 3), (79, 3), (80, 4), (100, 4)],
)
def test_both_edges_of_a_band_of_twenty_items_belong_to_it(total: int, expected: int) -> None:
    assert band(total, 20).band == expected


@pytest.mark.parametrize(
    ("total", "expected"),
    [(24, 1), (47, 1), (48, 2), (71, 2), (72, 3), (95, 3), (96, 4), (120, 4)],
)
def test_the_whole_self_check_of_24_items_has_bands_of_24_points(total: int, expected: int) -> None:
    found = band(total, 24)
    assert found.band == expected
    assert found.edges == ((24, 47), (48, 71), (72, 95), (96, 120))


def test_14_points_on_four_items_lie_in_the_third_quarter_of_12_to_15() -> None:
    found = band(14, 4)
    assert found.band == 3
    assert found.edges == ((4, 7), (8, 11), (12, 15), (16, 20))


def test_a_quarter_that_ends_between_two_whole_sums_gives_the_sum_to_the_side_it_lies_on() -> None:
    # 3 items of 1 to 4: 3 to 12, quarters begin at 3, 5.25, 7.5 and 9.75.
    assert band(3, 3, 1, 4).edges == ((3, 5), (6, 7), (8, 9), (10, 12))
    assert [band(total, 3, 1, 4).band for total in range(3, 13)] == [1, 1, 1, 2, 2, 3, 3, 4, 4, 4]


@pytest.mark.parametrize(("total", "expected"), [(11.999, 2), (12.0, 3), (12.001, 3), (15.5, 3), (20.0, 4)])
def test_a_sum_that_is_not_whole_is_placed_by_the_same_quarters(total: float, expected: int) -> None:
    assert band(total, 4).band == expected


@given(items, lows, widths)
def test_the_edges_tile_the_whole_distance_without_gap_or_overlap(count: int, low: int, width: int) -> None:
    least, most = count * low, count * (low + width)
    edges = band(least, count, low, low + width).edges
    assert edges[0][0] == least
    assert edges[-1][1] == most
    assert all(end + 1 == start for (_, end), (start, _) in itertools.pairwise(edges))


@given(items, lows, widths)
def test_every_whole_sum_lies_within_the_edges_of_its_own_band_alone(count: int, low: int, width: int) -> None:
    for total in range(count * low, count * (low + width) + 1):
        found = band(total, count, low, low + width)
        holding = [number for number, (start, end) in enumerate(found.edges, 1) if start <= total <= end]
        assert holding == [found.band]


@given(items, lows, widths, st.floats(0, 1), st.floats(0, 1))
def test_a_higher_sum_never_lies_in_a_lower_band(count: int, low: int, width: int, one: float, two: float) -> None:
    least, distance = count * low, count * width
    lower, higher = (min(least + distance * part, least + distance) for part in sorted((one, two)))
    assert band(lower, count, low, low + width).band <= band(higher, count, low, low + width).band


@given(items, lows, widths)
def test_the_lowest_sum_is_in_the_first_band_and_the_highest_in_the_fourth(count: int, low: int, width: int) -> None:
    assert band(count * low, count, low, low + width).band == 1
    assert band(count * (low + width), count, low, low + width).band == 4


@given(items, st.integers(1, 1000), st.booleans())
def test_a_sum_outside_the_scale_is_refused_by_name_and_never_clipped(count: int, beyond: int, above: bool) -> None:  # noqa: FBT001 - drawn
    total = count * 5 + beyond if above else count - beyond
    with pytest.raises(OutOfRange) as refused:
        band(total, count)
    assert refused.value.details == {"name": "total", "value": total}
    assert str(total) in str(refused.value)


@pytest.mark.parametrize("total", [3.999, 20.001, math.inf, -math.inf, math.nan])
def test_a_sum_just_outside_or_not_a_number_is_refused(total: float) -> None:
    with pytest.raises(OutOfRange, match="total"):
        band(total, 4)


@pytest.mark.parametrize("count", [0, -1, True])
def test_a_band_of_no_items_is_refused(count: int) -> None:
    with pytest.raises(OutOfRange) as refused:
        band(0, count)
    assert refused.value.details == {"name": "items", "value": count}


@pytest.mark.parametrize("high", [1, 0])
def test_a_scale_without_distance_is_refused(high: int) -> None:
    with pytest.raises(OutOfRange) as refused:
        band(4, 4, 1, high)
    assert refused.value.details == {"name": "high", "value": high}
