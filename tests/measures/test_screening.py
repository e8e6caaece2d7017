"""Screening: the sum and its edges, what is not known, what goes before it, and which single answer changes it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Flip, screen
from samkit.measures.screening import ALTERNATIVES, EDGES, edge
from samkit.workbook import DEGREE, FITS, STOPS, Screening

degrees = st.sampled_from(DEGREE)
stops = st.sets(st.sampled_from((*STOPS, "none"))).map(tuple)
screenings = st.builds(Screening, degrees, degrees, degrees, stops)


def said(answers: str, *stops: str) -> Screening:
    """Give the answers, one sign each: 0 to 3, a question mark, or a point for none."""
    across, wicked, unsolved = ({"?": "unknown", ".": ""}.get(sign, sign) for sign in answers)
    return Screening(across, wicked, unsolved, stops)


@pytest.mark.parametrize(
    ("answers", "low", "high", "verdict"),
    [
        ("333", 9, 9, "cocreate"),
        ("331", 7, 7, "cocreate"),
        ("330", 6, 6, "bounded"),
        ("222", 6, 6, "bounded"),
        ("310", 4, 4, "bounded"),
        ("300", 3, 3, "operations"),
        ("000", 0, 0, "operations"),
        ("33?", 6, 9, "open"),
        ("22?", 4, 7, "open"),
        ("13?", 4, 7, "open"),
        ("12?", 3, 6, "open"),
        ("00?", 0, 3, "operations"),
        ("1??", 1, 7, "open"),
        ("???", 0, 9, "open"),
    ],
)
def test_the_sum_and_its_edges_give_the_verdict(answers: str, low: int, high: int, verdict: str) -> None:
    found = screen(said(answers))
    assert (found.low, found.high, found.verdict) == (low, high, verdict)


def test_the_edges_leave_no_sum_out_and_no_gap() -> None:
    assert [edge(sum_, sum_) for sum_ in range(10)] == ["operations"] * 4 + ["bounded"] * 3 + ["cocreate"] * 3
    assert list(EDGES.values()) == [(0, 3), (4, 6), (7, 9)]


@given(degrees, degrees)
def test_without_one_of_the_three_nothing_calls_for_co_creation_and_one_alone_is_not_enough(a: str, b: str) -> None:
    for answers in (("0", a, b), (a, "0", b), (a, b, "0")):
        assert screen(Screening(*answers)).verdict != "cocreate"
    assert screen(Screening(a, "0", "0")).verdict == ("operations")


def test_an_unknown_is_never_counted_as_nothing() -> None:
    assert screen(said("32?")).low == screen(said("320")).low
    assert screen(said("32?")).high == screen(said("323")).high


def test_what_has_no_answer_yet_gives_no_verdict_and_no_flips() -> None:
    found = screen(said("3.1"))
    assert (found.verdict, found.missing, found.flips) == ("", ("wicked",), ())
    assert screen(Screening()).missing == FITS


def test_a_stop_goes_before_the_sum_and_the_first_of_several_gives_the_alternative() -> None:
    found = screen(said("333", "no_time", "decided"))
    assert (found.verdict, found.alternative, found.stops) == ("stop", "user_test", ("decided", "no_time"))
    assert screen(said("...", "acute")).verdict == "stop"
    assert screen(said("333", "none")).verdict == "cocreate"
    assert screen(said("333", "none", "acute")).verdict == "stop", "what speaks against it is never overheard"


def test_every_stop_has_an_alternative() -> None:
    assert tuple(ALTERNATIVES) == STOPS
    assert {"hearing", "user_test", "partnership", "operations"} < set(ALTERNATIVES.values())


@pytest.mark.parametrize(
    ("answers", "flips"),
    [
        (
            "222",
            [Flip(name, 3, 3, "cocreate", 1) for name in FITS],
        ),
        ("333", [Flip(name, 0, 0, "bounded", 3) for name in FITS]),
        ("000", []),
        ("300", [Flip("wicked", 1, 3, "bounded", 1), Flip("unsolved", 1, 3, "bounded", 1)]),
        ("33?", [Flip("unsolved", 0, 0, "bounded", 0), Flip("unsolved", 1, 3, "cocreate", 0)]),
        ("???", []),
    ],
)
def test_each_run_of_answers_that_changes_the_verdict_is_named(answers: str, flips: list[Flip]) -> None:
    found = [one for one in screen(said(answers)).flips if answers != "33?" or one.answer == "unsolved"]
    assert found == flips


def test_the_only_stop_flips_to_what_the_sum_says_and_one_of_two_flips_nothing() -> None:
    assert screen(said("331", "routine")).flips == (Flip("routine", 0, 0, "cocreate", 0),)
    assert screen(said("331", "routine", "no_time")).flips == ()


@given(screenings)
def test_an_answer_is_named_exactly_when_it_alone_changes_the_verdict(noted: Screening) -> None:
    found = screen(noted)
    for name in FITS:
        for degree in range(4):
            other = screen(noted.noted(name, str(degree))).verdict
            named = [one.verdict for one in found.flips if one.answer == name and one.low <= degree <= one.high]
            assert named == ([other] if other != found.verdict else [])
    for flip in found.flips:
        now = getattr(noted, flip.answer, "unknown")
        assert (flip.steps == 0) is (now == "unknown")


@given(screenings)
def test_more_of_anything_never_speaks_less_for_co_creation(noted: Screening) -> None:
    for name in FITS:
        sums = [screen(noted.noted(name, str(degree))) for degree in range(4)]
        assert [one.low for one in sums] == list(range(sums[0].low, sums[0].low + 4))


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        (Screening("4"), "across", "4"),
        (Screening(wicked=2), "wicked", 2),  # type: ignore[arg-type] # forged on purpose
        (Screening(stops=("rain",)), "stops", "rain"),
        (Screening(stops=("acute", "acute")), "stops", "acute"),
        ("333", "screening", "333"),
    ],
)
def test_what_can_not_be_counted_is_refused_by_name(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        screen(forged)
    assert refused.value.details == {"name": name, "value": value}
