"""Guesses beside answers: what n answers can tell, which guess is furthest from them, and what is too little."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import gaps
from samkit.measures.guesses import FEWEST, wilson
from samkit.workbook import Guess

LOCKED = "2026-10-26"
counts = st.integers(0, 400)


def guess(believed: int, agree: int | None, disagree: int | None, unknown: int | None = None, name: str = "g") -> Guess:
    return Guess(name, f"Statement {name}", believed, LOCKED, agree, disagree, unknown)


asked = st.builds(guess, st.integers(0, 100), counts, counts, counts)


@pytest.mark.parametrize(
    ("agree", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_that_of_newcombe_1998_table_i_method_3(agree: int, n: int, low: float, high: float) -> None:
    assert tuple(round(end, 4) for end in wilson(agree, n)) == (low, high)


def test_a_share_is_of_those_who_have_an_opinion_and_in_whole_people_of_a_hundred() -> None:
    (found,) = gaps([guess(80, 14, 22, 2)]).gaps
    assert (found.n, found.unknown, found.share) == (36, 2, 39)
    assert (found.low, found.high) == (24, 56)
    assert (found.gap, found.distance, found.standing) == (41, 24, "differs")


def test_an_interval_is_rounded_outwards_and_a_guess_at_its_end_is_inside() -> None:
    # 27 of 37 is 57.0 to 84.6: as whole people of a hundred 57 to 85.
    said = [gaps([guess(believed, 27, 10)]).gaps[0] for believed in (56, 57, 85, 86)]
    assert [(one.low, one.high) for one in said] == [(57, 85)] * 4
    assert [(one.standing, one.distance) for one in said] == [
        ("differs", 1),
        ("alike", 0),
        ("alike", 0),
        ("differs", 1),
    ]
    assert [one.gap for one in said] == [-17, -16, 12, 13]


@pytest.mark.parametrize(
    ("agree", "disagree", "share", "high"), [(0, 20, 0, 17), (20, 0, 100, 100), (0, 3, 0, 57), (3, 0, 100, 100)]
)
def test_when_all_answer_alike_the_interval_still_has_a_width(agree: int, disagree: int, share: int, high: int) -> None:
    (found,) = gaps([guess(50, agree, disagree)]).gaps
    assert (found.share, found.high) == (share, high)
    assert found.high > found.low  # type: ignore[operator] # both are there


@pytest.mark.parametrize(
    ("noted", "standing"),
    [
        (guess(90, None, None), "open"),
        (guess(90, 0, 0, 0), "open"),
        (guess(90, None, 0, 7), "unsure"),
        (guess(90, 0, 1), "few"),
        (guess(90, 0, 2, 30), "few"),
        (guess(90, 0, 3), "differs"),
    ],
)
def test_too_few_answers_say_nothing_whatever_the_guess(noted: Guess, standing: str) -> None:
    found = gaps([noted])
    assert found.gaps[0].standing == standing
    assert bool(found.furthest) == (standing == "differs")
    assert found.gaps[0].distance == (33 if standing == "differs" else 0)
    assert FEWEST == 3


def test_without_an_opinion_there_is_no_share_and_no_interval() -> None:
    (found,) = gaps([guess(90, 0, 0, 12)]).gaps
    assert (found.share, found.low, found.high, found.gap) == (None, None, None, None)


def test_only_what_is_locked_is_looked_at() -> None:
    open_ = replace(guess(10, 9, 1), locked="")
    assert gaps([open_]).gaps == ()
    assert gaps([]).furthest == ()


def test_the_most_wrong_is_furthest_from_the_interval_and_not_from_the_share() -> None:
    # 1 of 4 is 25, but anything from 4 to 70 would fit; 60 of 100 is 60, and only 50 to 70 fits.
    few, many = guess(72, 1, 3, name="few"), guess(80, 60, 40, name="many")
    found = gaps([few, many])
    assert [one.gap for one in found.gaps] == [47, 20]
    assert [one.distance for one in found.gaps] == [2, 10]
    assert found.furthest == ("many",)


def test_all_that_are_equally_wrong_are_named_in_the_order_of_the_list() -> None:
    over, under = guess(90, 10, 30, name="over"), guess(10, 30, 10, name="under")
    assert gaps([under, guess(25, 10, 30, name="near"), over]).furthest == ("under", "over")


def test_when_no_guess_is_outside_none_is_the_most_wrong() -> None:
    assert gaps([guess(30, 10, 30), guess(20, 1, 1, name="h")]).furthest == ()


@given(asked)
def test_a_share_lies_in_its_interval_and_a_guess_is_inside_or_at_a_distance(noted: Guess) -> None:
    (found,) = gaps([noted]).gaps
    if found.low is None or found.high is None or found.share is None or found.gap is None:
        assert found.n == 0
        return
    assert 0 <= found.low <= found.share <= found.high <= 100
    assert found.gap == found.guess - found.share
    assert (found.distance > 0) == (found.standing == "differs")
    if found.n >= FEWEST:
        assert (found.distance == 0) == (found.low <= found.guess <= found.high)
        assert found.distance <= abs(found.gap)


@given(asked)
def test_agree_and_disagree_are_each_others_mirror(noted: Guess) -> None:
    turned = replace(noted, guess=100 - (noted.guess or 0), agree=noted.disagree, disagree=noted.agree)
    (here,), (there,) = gaps([noted]).gaps, gaps([turned]).gaps
    assert (here.distance, here.standing, here.n) == (there.distance, there.standing, there.n)
    if here.low is not None and there.high is not None:
        assert here.low == 100 - there.high


@given(asked, st.integers(2, 5))
def test_more_of_the_same_answers_never_bring_a_guess_back_inside(noted: Guess, times: int) -> None:
    more = replace(noted, agree=(noted.agree or 0) * times, disagree=(noted.disagree or 0) * times)
    assert gaps([more]).gaps[0].distance >= gaps([noted]).gaps[0].distance


@given(st.lists(asked, max_size=6))
def test_those_named_are_exactly_those_at_the_largest_distance(noted: list[Guess]) -> None:
    listed = [replace(one, id=f"g{at}") for at, one in enumerate(noted)]
    found = gaps(listed)
    largest = max((one.distance for one in found.gaps), default=0)
    assert found.furthest == tuple(one.id for one in found.gaps if largest and one.distance == largest)


@given(asked, counts)
def test_who_does_not_know_moves_no_share(noted: Guess, unknown: int) -> None:
    (before,), (after,) = gaps([noted]).gaps, gaps([replace(noted, unknown=unknown)]).gaps
    assert replace(before, unknown=unknown) == after


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        ([guess(101, 1, 1)], "guess", 101),
        ([guess(-1, 1, 1)], "guess", -1),
        ([replace(guess(1, 1, 1), guess=True)], "guess", True),
        ([replace(guess(1, 1, 1), guess=None)], "guess", None),
        ([guess(50, -1, 1)], "agree", -1),
        ([guess(50, 1, 2.5)], "disagree", 2.5),  # type: ignore[arg-type] # forged on purpose
        ([replace(guess(50, 1, 2), unknown=True)], "unknown", True),
        ([guess(50, 1, 2), guess(50, 1, 2)], "guess", "g"),
        ([guess(50, 1, 2, name="")], "guess", ""),
        (["g"], "guess", "g"),
        (None, "guesses", None),
        ("g", "guesses", "g"),
        ({"g": guess(50, 1, 2)}, "guesses", {"g": guess(50, 1, 2)}),
    ],
)
def test_what_can_not_be_counted_is_refused_by_name(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        gaps(forged)
    assert refused.value.details == {"name": name, "value": value}


@pytest.mark.parametrize("forged", [(-1, 3), (4, 3), (1, 0), (1.0, 3), (True, 3), (1, "3")])
def test_an_interval_is_of_some_out_of_some(forged: Any) -> None:
    with pytest.raises(OutOfRange):
        wilson(*forged)
