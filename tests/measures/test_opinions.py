"""Two rounds of answers: published tables, nobody who changed, and what is no pair of rounds."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import opinion_shift

rounds = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=40)


def answers(table: tuple[tuple[int, int], tuple[int, int]], names: str = "ab") -> tuple[list[str], list[str]]:
    """Spell a table out as two rounds."""
    said = [(names[row], names[column]) for row in (0, 1) for column in (0, 1) for _ in range(table[row][column])]
    return [one for one, _ in said], [two for _, two in said]


def test_mcnemar_is_that_of_agrestis_approval_ratings() -> None:
    # The prime minister, 1600 Britons twice: Agresti, Categorical Data Analysis, 2002, table 10.1; z² = 17.36.
    found = opinion_shift(*answers(((794, 150), (86, 570))))
    assert (found.n, found.table, found.categories) == (1600, ((794, 150), (86, 570)), ("a", "b"))
    assert found.mcnemar == pytest.approx(17.36, abs=0.005)
    assert found.p == pytest.approx(3.1e-5, abs=5e-7)
    assert found.changed == pytest.approx(236 / 1600)


def test_kappa_is_that_of_sim_and_wrights_two_clinicians() -> None:
    # Sim & Wright, Physical Therapy 85, 2005, table 2: 22, 2, 4 and 11 of 39 give .67.
    found = opinion_shift(*answers(((22, 2), (4, 11))))
    assert found.kappa == pytest.approx(0.67, abs=0.005)
    assert found.table == ((22, 2), (4, 11))


def test_when_few_changed_the_exact_p_is_the_binomial_one() -> None:
    # 6 one way and none the other: 2 of 64.
    found = opinion_shift(*answers(((5, 6), (0, 5))))
    assert found.exact == pytest.approx(2 / 64)
    assert found.mcnemar == 6


def test_when_nobody_changed_there_is_no_test_and_it_says_so() -> None:
    found = opinion_shift(*answers(((3, 0), (0, 4))))
    assert (found.changed, found.kappa, found.reason) == (0, 1, "unchanged")
    assert all(map(math.isnan, (found.mcnemar, found.p, found.exact)))


def test_when_all_gave_one_answer_there_is_no_kappa() -> None:
    found = opinion_shift(["yes", "yes"], ["yes", "yes"])
    assert (found.table, found.categories, found.changed, found.reason) == (
        ((2, 0), (0, 0)),
        ("yes", None),
        0,
        "unchanged",
    )
    assert math.isnan(found.kappa)


def test_one_person_is_a_round_too() -> None:
    assert opinion_shift([True], [True]).changed == 0
    found = opinion_shift([True], [False])
    assert (found.table, found.changed, found.exact) == (((0, 0), (1, 0)), 1, 1)


def test_the_categories_stand_in_their_own_order_whoever_answered_first() -> None:
    assert opinion_shift(["b", "a"], ["a", "a"]).categories == ("a", "b")
    assert opinion_shift([1, 0], [1, 1]).categories == (0, 1)
    assert opinion_shift(["yes", 0], ["yes", "yes"]).categories == (0, "yes")


@given(rounds)
def test_the_table_holds_everyone_and_the_other_way_round_is_the_same_shift(them: list[tuple[bool, bool]]) -> None:
    first, second = [one for one, _ in them], [two for _, two in them]
    here, there = opinion_shift(first, second), opinion_shift(second, first)
    assert sum(map(sum, here.table)) == here.n == len(them)
    assert here.changed == sum(one != two for one, two in them) / len(them)
    assert (here.changed, here.reason) == (there.changed, there.reason)
    assert str(here.kappa)[:8] == str(there.kappa)[:8]
    if not here.reason:
        assert (here.mcnemar, here.p, here.exact) == (there.mcnemar, there.p, there.exact)
        assert -1 <= here.kappa <= 1


@pytest.mark.parametrize(
    ("first", "second", "name", "value"),
    [
        ([], [], "second (n)", 0),
        (["a"], ["a", "b"], "second (n)", 2),
        (["a", "b"], ["a", "c"], "answer", "c"),
        (["a", None], ["a", "a"], "answer", None),
        (["a", math.nan], ["a", "a"], "answer", math.nan),
        (["a", []], ["a", "a"], "answer", []),
        ("ab", "ab", "first", "ab"),
        (None, [], "first", None),
    ],
)
def test_what_is_no_pair_of_rounds_is_refused_by_name(first: Any, second: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        opinion_shift(first, second)
    assert str(refused.value.details) == str({"name": name, "value": value})
