"""The ledger: who has noticed what on which level, what nobody has said anything about, and in which order to ask."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Blind, Count, ledger
from samkit.workbook import SIGNS, WHOSE, Observation, Partner


def seen(
    name: str, who: str = "Børnene", level: str = "citizen", sign: str = "positive", intended: str = "yes"
) -> Observation:
    return Observation(name, f"Noget {name}", who, level, sign, intended)


whole = st.builds(
    seen,
    st.uuids().map(str),
    st.sampled_from(("Børnene", "børnene", "Lærerne")),
    st.sampled_from(WHOSE),
    st.sampled_from(SIGNS),
    st.sampled_from(("yes", "no", "")),
)
ledgers = st.lists(whole, max_size=8, unique_by=lambda one: one.id)


def test_observations_are_counted_by_stakeholder_level_and_sign_with_what_was_not_intended() -> None:
    found = ledger(
        [
            seen("a"),
            seen("b", intended="no"),
            seen("c", sign="negative", intended="no"),
            seen("d", "Lærerne", "employee", "negative", ""),
        ]
    )
    assert found.cells == {("Børnene", "citizen"): Count(2, 1, 1, 1), ("Lærerne", "employee"): Count(0, 1)}
    assert (found.whole, found.whole.unintended) == (Count(2, 2, 1, 1), 2)
    assert found.stakeholders == ("Børnene", "Lærerne")


def test_a_stakeholder_is_the_same_however_the_name_is_written_and_is_called_as_first_written() -> None:
    found = ledger(
        [seen("a", "De store  børn"), seen("b", "de store børn")], [Partner("p", "DE STORE BØRN", kind="users")]
    )
    assert found.stakeholders == ("De store  børn",)
    assert found.cells["De store  børn", "citizen"].positive == 2
    assert Blind("stakeholder", "DE STORE BØRN") not in found.blind


def test_what_lacks_a_word_or_a_choice_counts_nowhere_and_is_named() -> None:
    lacking = [
        Observation("a", "", "B", "citizen", "positive"),
        Observation("b", "x", "", "citizen", "positive"),
        Observation("c", "x", "B", "", "positive"),
        Observation("d", "x", "B", "citizen", ""),
        Observation("e"),
    ]
    found = ledger([*lacking, seen("f")])
    assert (found.placed, found.unplaced) == (("f",), ("a", "b", "c", "d"))
    assert sum(one.positive for one in found.cells.values()) == 1


def test_whoever_outside_confirms_is_counted_only_where_the_observation_is() -> None:
    confirmed = Observation("a", "x", "B", "citizen", "positive", substantiated="Biblioteket")
    loose = Observation("b", "x", "B", "", "positive", substantiated="Biblioteket")
    assert ledger([confirmed, loose, seen("c")]).substantiated == ("a",)


def test_what_to_ask_about_begins_with_citizens_and_users_of_whom_nothing_is_noted() -> None:
    partners = [Partner("p1", "Kroen", kind="company"), Partner("p2", "Forældrene", kind="users"), Partner("p3", "")]
    found = ledger([seen("a")], partners)
    assert found.blind == (
        Blind("stakeholder", "Forældrene"),
        Blind("negative"),
        Blind("unintended"),
        Blind("level", "employee"),
        Blind("level", "organisation"),
        Blind("level", "society"),
        Blind("stakeholder", "Kroen"),
    )
    assert found.stakeholders == ("Børnene", "Kroen", "Forældrene")


def test_when_everything_is_covered_there_is_nothing_to_ask_about() -> None:
    found = ledger([seen(level, level=level, sign="negative", intended="no") for level in WHOSE])
    assert found.blind == ()


def test_before_there_is_an_observation_nothing_is_a_gap() -> None:
    found = ledger([], [Partner("p", "Kroen", kind="company")])
    assert (found.placed, found.blind, found.whole) == ((), (), Count())


@given(ledgers)
def test_every_placed_observation_is_in_one_cell(them: list[Observation]) -> None:
    found = ledger(them)
    assert sum(one.positive + one.negative for one in found.cells.values()) == len(them)
    assert sum(one.unintended for one in found.cells.values()) == sum(one.intended == "no" for one in them)
    assert {who for who, _ in found.cells} == set(found.stakeholders)
    assert all(0 <= one.unintended <= one.positive + one.negative for one in found.cells.values())


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        ("ab", "observations", "ab"),
        (["a"], "observation", "a"),
        ([seen("a"), seen("a")], "observation", "a"),
        ([seen("")], "observation", ""),
        ([seen("a", level="town")], "level", "town"),
        ([seen("a", sign="good")], "sign", "good"),
        ([seen("a", intended="maybe")], "intended", "maybe"),
    ],
)
def test_what_is_no_ledger_is_refused_by_name(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        ledger(forged)
    assert refused.value.details == {"name": name, "value": value}
