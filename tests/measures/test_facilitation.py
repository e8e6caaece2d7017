"""Facilitation: the type and its rule, what to let go of, what is firm, and what needs room."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import facilitation
from samkit.measures.facilitation import ALL, POLITICAL, style
from samkit.workbook import DECISIONS, WHO, Decided

answers = st.sampled_from((*WHO, ""))
decided = st.builds(Decided, answers, answers)
noted = st.dictionaries(st.sampled_from(ALL), decided)


def now(**who: int) -> list[str]:
    return [one for one, times in who.items() for _ in range(times)]


def test_there_are_ten_decisions_in_three_phases() -> None:
    assert len(ALL) == len(set(ALL)) == 10
    assert set(POLITICAL) <= set(ALL)


@pytest.mark.parametrize(
    ("answers", "kind", "steps"),
    [
        (now(we=8, together=2), "governing", 3),
        (now(we=6, together=2, they=2), "governing", 1),
        (now(we=5, together=5), "mixed", 1),
        (now(we=2, together=6, they=2), "shared", 1),
        (now(they=10), "handed_over", 5),
        (now(we=3, together=3, they=4), "mixed", 2),
        (now(we=3, together=2), "governing", 1),
        (now(we=2, together=2, they=1), "mixed", 1),
        (now(we=4), "", 0),
        ([], "", 0),
    ],
)
def test_more_than_half_gives_the_type_and_it_is_known_how_many_answers_change_it(
    answers: list[str], kind: str, steps: int
) -> None:
    found = style(answers)
    assert (found.type, found.steps, found.answered) == (kind, steps, len(answers))


@given(st.lists(st.sampled_from(WHO), min_size=5, max_size=10))
def test_the_type_changes_by_as_many_answers_as_it_says_and_not_by_fewer(said: list[str]) -> None:
    found, number = style(said), len(said)
    others = [
        dict(zip(WHO, (we, together, number - we - together), strict=True))
        for we in range(number + 1)
        for together in range(number - we + 1)
    ]
    changes = [
        sum(max(0, found.counts[who] - other[who]) for who in WHO)
        for other in others
        if style(now(**other)).type != found.type
    ]
    assert min(changes) == found.steps


def test_unanswered_decisions_are_left_out_and_named() -> None:
    found = facilitation({"goal": Decided("we", "together"), "money": Decided("we"), "pace": Decided("", "we")})
    assert (found.now.answered, found.wanted.answered) == (2, 2)
    assert set(found.open) == set(ALL) - {"goal"}
    assert found.let_go == ("goal",)


def test_each_phase_is_counted_by_itself() -> None:
    found = facilitation({"problem": Decided("we", "they"), "goal": Decided("we"), "tasks": Decided("they", "they")})
    assert found.phases["define"][0].counts == {"we": 2, "together": 0, "they": 0}
    assert found.phases["define"][1].counts == {"we": 0, "together": 0, "they": 1}
    assert found.phases["design"][0].answered == 0
    assert found.phases["realise"][1].counts["they"] == 1


def test_what_should_be_further_from_us_is_let_go_of_the_biggest_step_first() -> None:
    found = facilitation(
        {
            "success": Decided("we", "they"),
            "tasks": Decided("together", "they"),
            "problem": Decided("we", "together"),
            "money": Decided("we", "we"),
            "goal": Decided("we", "they"),
        }
    )
    assert found.let_go == ("goal", "success", "problem", "tasks")


def test_what_should_be_nearer_to_us_is_no_letting_go() -> None:
    found = facilitation({"pace": Decided("together", "we"), "tasks": Decided("they", "we")})
    assert (found.let_go, found.take_on, found.firm) == ((), ("tasks", "pace"), ("pace", "tasks"))


def test_what_the_elected_take_part_in_needs_room_when_we_do_not_take_it_alone() -> None:
    wanted = {name: Decided("we", "together") for name in ALL}
    assert facilitation(wanted).room == POLITICAL
    wanted |= {"money": Decided("we", "we"), "goal": Decided("we", ""), "success": Decided("we", "they")}
    assert facilitation(wanted).room == ("people", "success")


@given(noted)
def test_every_decision_is_open_or_goes_one_way_or_stays(all_: dict[str, Decided]) -> None:
    found = facilitation(all_)
    stays = [name for name, one in all_.items() if one.now and one.now == one.wanted]
    assert sorted([*found.open, *found.let_go, *found.take_on, *stays]) == sorted(ALL)
    assert not set(found.firm) & {*found.let_go, *found.room}
    for place in (0, 1):
        whole = (found.now, found.wanted)[place]
        for who in WHO:
            assert sum(phase[place].counts[who] for phase in found.phases.values()) == whole.counts[who]
    assert set(found.phases) == set(DECISIONS)


@given(noted)
def test_the_order_in_which_answers_came_changes_nothing(all_: dict[str, Decided]) -> None:
    assert facilitation(dict(reversed(all_.items()))) == facilitation(all_)


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        ({"weather": Decided()}, "decision", "weather"),
        ({"goal": Decided("you")}, "who", "you"),
        ({"goal": Decided("we", 1)}, "who", 1),  # type: ignore[arg-type] # forged on purpose
        ({"goal": "we"}, "decided", "we"),
        (["goal"], "decisions", ["goal"]),
    ],
)
def test_what_can_not_be_counted_is_refused_by_name(forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        facilitation(forged)
    assert refused.value.details == {"name": name, "value": value}
