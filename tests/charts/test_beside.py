"""Lines of points beside words: both ends of the scale, and on which width the words go above."""

from __future__ import annotations

import pytest

from samkit.charts.beside import BESIDE, EDGE, layout


@pytest.mark.parametrize("most", [9, 10])
@pytest.mark.parametrize("width", [240, BESIDE - 1, BESIDE, 1000])
def test_nothing_stands_at_the_left_end_of_the_line_and_the_most_at_its_right(width: int, most: int) -> None:
    place = layout(width, most)
    assert (place.at(0), place.at(most)) == (place.x, place.x2)
    assert place.x2 == width - EDGE
    assert place.beside is (width >= BESIDE)
