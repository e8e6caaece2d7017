"""The line of time: what has passed takes a quarter at most while something is to come, and keeps its order."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.measures.timeline import PAST, Timeline

TODAY = dt.date(2026, 11, 16)
DAYS = st.integers(0, 4000)


def line(before: int, after: int) -> Timeline:
    return Timeline(TODAY - dt.timedelta(before), TODAY, TODAY + dt.timedelta(after))


def test_a_long_past_is_pressed_together_and_a_short_one_stands_as_it_is() -> None:
    assert PAST == 0.25
    assert line(270, 30).pressed
    assert line(270, 30).now == 0.25
    assert line(270, 30).at(TODAY + dt.timedelta(15)) == pytest.approx(0.625)
    assert line(270, 30).at(TODAY - dt.timedelta(135)) == pytest.approx(0.125)
    assert not line(10, 30).pressed
    assert line(10, 30).at(TODAY - dt.timedelta(5)) == pytest.approx(5 / 40)


def test_with_nothing_to_come_the_past_has_the_whole_line() -> None:
    assert not line(30, 0).pressed
    assert (line(30, 0).at(TODAY - dt.timedelta(30)), line(30, 0).at(TODAY), line(30, 0).now) == (0, 1, 1)
    assert line(0, 0).at(TODAY) == line(0, 0).now == 0


@given(DAYS, DAYS, st.data())
def test_a_later_day_stands_further_on_and_none_off_the_line(before: int, after: int, data: st.DataObject) -> None:
    shown = line(before, after)
    one, other = sorted(data.draw(st.lists(st.dates(shown.first, shown.last), min_size=2, max_size=2)))
    assert 0 <= shown.at(one) <= shown.at(other) <= 1
    assert shown.at(TODAY) == pytest.approx(shown.now)
