"""Practice: the precondition is there, and so much is missing before it is co-creation."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Practice, practice
from samkit.workbook import HOLDS, PRACTICES

answers = st.dictionaries(st.sampled_from(PRACTICES), st.sampled_from(HOLDS))


def test_collaboration_across_is_there_and_two_things_are_missing() -> None:
    holds = {"p1": "yes", "p2": "partly", "p3": "no", "p4": "yes", "p5": "partly", "p6": "yes"}
    assert practice(holds) == Practice(precondition=True, missing=("p3", "p5"), open=())


def test_one_no_about_collaboration_across_means_the_precondition_is_not_there() -> None:
    assert practice({"p1": "yes", "p2": "no"}).precondition is False


@pytest.mark.parametrize("holds", [{}, {"p1": "yes"}, {"p2": "no"}])
def test_with_an_answer_open_nothing_is_said_of_the_precondition(holds: dict[str, str]) -> None:
    assert practice(holds).precondition is None


def test_what_is_not_answered_is_open_and_not_missing() -> None:
    assert practice({"p3": "no"}) == Practice(None, ("p3",), ("p1", "p2", "p4", "p5", "p6"))


def test_a_no_about_collaboration_across_is_not_counted_among_what_co_creation_lacks() -> None:
    assert practice(dict.fromkeys(PRACTICES, "no")).missing == ("p3", "p4", "p5", "p6")


@given(answers)
def test_each_of_the_four_about_co_creation_holds_or_is_missing_or_is_open(holds: dict[str, str]) -> None:
    found = practice(holds)
    held = {name for name in PRACTICES[2:] if holds.get(name) == "yes"}
    assert sorted([*held, *found.missing, *(set(found.open) - {"p1", "p2"})]) == list(PRACTICES[2:])
    assert found.open == tuple(name for name in PRACTICES if name not in holds)


@pytest.mark.parametrize(
    ("holds", "name", "value"),
    [
        ({"p7": "yes"}, "statement", "p7"),
        ({"": "yes"}, "statement", ""),
        ({"p1": "maybe"}, "p1", "maybe"),
        ({"p1": ""}, "p1", ""),
        ({"p1": True}, "p1", True),
        ({"p1": ["yes"]}, "p1", ["yes"]),
        ("p1", "holds", "p1"),
    ],
)
def test_a_forged_answer_is_refused_by_name(holds: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        practice(holds)
    assert refused.value.details == {"name": name, "value": value}
