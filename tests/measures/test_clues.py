"""Clues: what was there when it went well and not when it went wrong."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Clues, clues
from samkit.workbook import STORIES, Story

words = st.lists(st.sampled_from(("time", "Time", "food", "FOOD", "trust", "a leader")), max_size=4).map(tuple)
stories = st.dictionaries(
    st.sampled_from(STORIES), st.builds(Story, title=st.sampled_from(("", "A title")), conditions=words)
)


def told(s1: str = "", s2: str = "", s3: str | None = "") -> Clues:
    """Give the clues of three stories with titles; conditions with commas between, `None` is a story not told."""
    given_ = {name: one for name, one in zip(STORIES, (s1, s2, s3), strict=True) if one is not None}
    return clues(
        {name: Story(title="Told", conditions=tuple(filter(None, t.split(",")))) for name, t in given_.items()}
    )


def test_in_both_successes_and_not_in_the_failure_is_a_candidate() -> None:
    found = told("time,food", "food,trust", "trust")
    assert found == Clues(
        candidates=("food",),
        likely=("time",),
        everywhere=("trust",),
        against=(),
        table=(
            ("time", (True, False, False)),
            ("food", (True, True, False)),
            ("trust", (False, True, True)),
        ),
        told=3,
    )


def test_in_success_and_failure_alike_can_not_tell_them_apart() -> None:
    assert told("time", "time", "time").everywhere == ("time",)
    assert told("time", "", "time").everywhere == ("time",)


def test_only_in_the_failure_speaks_against() -> None:
    assert told("time", "", "haste").against == ("haste",)


def test_a_failure_alone_speaks_against_nothing_but_stands_in_the_table() -> None:
    found = clues({"s3": Story(conditions=("haste",))})
    assert (found.against, found.table, found.told) == ((), (("haste", (False, False, True)),), 1)


def test_without_the_failure_there_is_no_candidate_only_what_is_likely() -> None:
    found = told("time,food", "food", None)
    assert (found.candidates, found.likely, found.told) == ((), ("time", "food"), 2)


def test_a_failure_with_a_title_is_told_though_it_has_no_conditions() -> None:
    assert told("food", "food", "").candidates == ("food",)


def test_conditions_are_the_same_whatever_their_case_and_keep_the_first_spelling() -> None:
    found = told("Ørestad", "ØRESTAD,tid", "TID")
    assert (found.candidates, found.everywhere) == (("Ørestad",), ("tid",))


def test_a_condition_said_twice_in_one_story_is_said_once() -> None:
    assert told("food,Food", "", "").likely == ("food",)


def test_they_come_in_the_order_of_their_first_mention_successes_first() -> None:
    mixed = {"s3": Story("F", conditions=("z",)), "s2": Story("B", conditions=("b", "a")), "s1": Story("A")}
    assert [condition for condition, _ in clues(mixed).table] == ["b", "a", "z"]


@pytest.mark.parametrize("part", ["title", "happened", "why", "strength", "train"])
def test_a_story_is_told_when_any_of_it_is(part: str) -> None:
    assert clues({"s1": Story(**{part: "Something"})}).told == 1  # type: ignore[arg-type] # every part here is a text


def test_nothing_told_gives_no_clue() -> None:
    assert clues({}) == clues({name: Story() for name in STORIES}) == Clues((), (), (), (), (), 0)


@given(stories)
def test_a_condition_is_one_clue_at_most_and_stands_once_in_the_table(given_: dict[str, Story]) -> None:
    found = clues(given_)
    all_ = [*found.candidates, *found.likely, *found.everywhere, *found.against]
    table = [condition for condition, _ in found.table]
    assert len({one.casefold() for one in all_}) == len(all_)
    assert set(all_) <= set(table)
    assert {one.casefold() for one in table} == {c.casefold() for story in given_.values() for c in story.conditions}


@given(stories)
def test_a_candidate_is_never_in_a_told_failure(given_: dict[str, Story]) -> None:
    found, table = clues(given_), dict(clues(given_).table)
    assert all(table[one] == (True, True, False) for one in found.candidates)
    assert not found.candidates or given_["s3"] != Story()
    assert all(not table[one][2] for one in found.likely)


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        ({"s4": Story()}, "story", "s4"),
        ({"s1": None}, "s1", None),
        ({"s1": Story(conditions=("",))}, "conditions", ""),
        ({"s1": Story(conditions=(3,))}, "conditions", 3),  # type: ignore[arg-type] # forged on purpose
        ({"s1": Story(conditions="food")}, "conditions", "food"),  # type: ignore[arg-type] # forged on purpose
        ([Story()], "stories", [Story()]),
    ],
)
def test_a_forged_story_is_refused_by_name(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        clues(forged)
    assert refused.value.details == {"name": name, "value": value}
