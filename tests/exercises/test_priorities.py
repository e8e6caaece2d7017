"""Priorities: the sum that is kept, two rounds, ties said as ties, what moved, and what can't be concluded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from samkit import exercises
from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.priorities import EXERCISE
from samkit.exercises.priorities.content import WORDS
from samkit.exercises.priorities.result import signed
from samkit.workbook import Ballot, Challenge, Workbook, from_json, limits, to_json
from samkit.workbook.screening import Screening

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
THREE = tuple(Challenge(f"c{at}", f"U{at}") for at in (1, 2, 3))


def giving(
    *first: tuple[int, ...], second: tuple[tuple[int, ...], ...] = (), start: Workbook | None = None
) -> Workbook:
    """Give points as a page does, field by field."""
    workbook = start or Workbook(THREE, "c1")
    for at, points in enumerate(first, 1):
        for number, given in enumerate(points, 1):
            workbook = exercises.enter(workbook, f"priorities//ballot.b{at}.first.c{number}", str(given))
    for at, points in enumerate(second, 1):
        for number, given in enumerate(points, 1):
            workbook = exercises.enter(workbook, f"priorities//second.b{at}.c{number}", str(given))
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_has_fields_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert [one.name for one in page["ballot"].columns] == ["name", "first.c1"]
    assert page["none"].text == WORDS.none(lang)
    assert "only" not in {one.name for one in page}
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}
    assert EXERCISE.progress(Workbook()).key == "not_begun"


def test_each_challenge_has_its_points_and_its_name_is_shortened_over_them() -> None:
    long = Challenge("c1", "Et meget langt navn på en udfordring, som ingen har skrevet kortere.")
    columns = shown(Workbook((long, *THREE[1:]), "c1"))["ballot"].columns
    assert [one.label for one in columns[1:]] == ["Et meget langt navn på en udfordring, som ingen…", "U2", "U3"]
    assert all(one.whole for one in columns[1:])


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ((5, 2), "7 af 10 givet, 3 tilbage."),
        ((0,), "0 af 10 givet, 10 tilbage."),
        ((9, 4), "Seddel 1: 13 point er givet. Tag 3 tilbage, så tæller sedlen."),
    ],
)
def test_the_page_keeps_the_sum(points: tuple[int, ...], said: str) -> None:
    page = shown(giving(points))
    assert [page[one.name].tone for one in page if one.name.startswith("left.")] == [
        "alarm" if sum(points) > 10 else "note"
    ]
    assert page["left.b1"].text == said
    assert "second" not in names(giving(points))
    assert page["nothing"]


def test_each_who_has_points_left_is_named_and_who_has_none_is_not() -> None:
    workbook = exercises.enter(giving((5, 5), (5, 2)), "priorities//ballot.b2.name", "En {mor}")
    assert shown(workbook)["left.b2"].text == "En {mor}: 7 af 10 givet, 3 tilbage."
    assert "left.b1" not in names(workbook)
    assert len([one for one in names(giving(*[(1,)] * 9)) if one.startswith("left.")]) == 5


def test_the_second_round_comes_when_somebody_has_given_ten() -> None:
    page = shown(giving((5, 5), (5, 2)))
    assert page["second"].rows == ("b1",)
    assert page["second.b1"].title == "Seddel 1"
    assert page["talk.how"].text == WORDS.talk_how.da
    assert shown(giving((5, 5)))["talk.how"].text == WORDS.talk_alone.da
    again = giving((5, 5), second=((4, 4),))
    assert shown(again)["left.second.b1"].text == "8 af 10 givet, 2 tilbage."
    less = exercises.enter(again, "priorities//ballot.b1.first.c1", "1")
    assert shown(less)["second"].rows == ("b1",), "what was given in the second round is still there to be seen"


def test_what_comes_first_is_said_with_its_rule_and_what_would_change_it() -> None:
    page = shown(giving((6, 3, 1), (2, 4, 4)))
    assert page["top"].text == "Øverst står »U1« med 8 af 20 point."
    assert page["top"].rule == (
        "Regel: Det er første runde, der gælder. Point bliver lagt sammen. Kun sedler med præcis ti point tæller med: "
        "2. Lige mange point giver samme plads. Flytter 1 point sig til den næste, står den ikke længere alene øverst."
    )
    assert page["spread"].text == "Her er I mest uenige: »U1« (fra 2 til 6 point)."
    assert page["limits"].text == WORDS.limits("da", n="2")


def test_a_tie_names_all_and_says_that_one_point_can_decide_it() -> None:
    page = shown(giving((5, 5, 0)))
    assert page["top"].text == "Flere deler førstepladsen: »U1« og »U2«. De har 5 af 10 point hver."
    assert page["top"].rule.endswith(WORDS.tied.da)
    assert [row[1] for row in page["ranking"].rows] == ["1 (delt)", "1 (delt)", "3"]


def test_all_who_differ_as_much_or_moved_as_much_are_named() -> None:
    page = shown(giving((6, 4, 0), (4, 6, 0), second=((5, 5, 0), (2, 8, 0))))
    assert page["spread"].values["spread"] == "»U2« (fra 5 til 8 point) og »U1« (fra 2 til 5 point)"
    assert page["shift"].values["shift"] == "»U1« (\N{MINUS SIGN}1,5 point i snit) og »U2« (+1,5 point i snit)"
    assert page["shift"].rule.endswith("begge gange: 2. Tallene siger ikke, hvorfor det flyttede sig.")


def test_one_ballot_has_no_spread_and_equal_ones_agree() -> None:
    assert not {"spread", "agreed", "shift"} & names(giving((5, 5)))
    assert shown(giving((5, 5)))["limits"].text == WORDS.limits_one.da
    assert "agreed" in names(giving((5, 5), (5, 5)))
    assert "still" in names(giving((5, 5), second=((5, 5),)))


def test_what_screening_points_elsewhere_with_and_what_is_not_worked_on_is_said() -> None:
    stopped = Challenge("c2", "U2", screening=Screening("0", "0", "1"))
    workbook = giving((0, 10), start=Workbook((THREE[0], stopped), "c1"))
    assert "»U2«" in shown(workbook)["screened"].text
    assert shown(workbook)["chosen"].text.startswith("Du arbejder lige nu med »U1«.")
    assert not {"screened", "chosen"} & names(giving((10, 0)))


def test_the_table_has_both_rounds_and_what_moved() -> None:
    page = shown(giving((6, 3, 1), second=((2, 8, 0),)), "en")
    assert page["ranking"].rows[0] == ("U2", "1", "8", "3.0 (3 to 3)", "8.0 (8 to 8)", "+5.0")
    assert page["ranking"].data == {
        "n": [1, 1],
        "rows": [["U2", [2, 3.0, 3, 3], [1, 8.0, 8, 8]], ["U1", [1, 6.0, 6, 6], [2, 2.0, 2, 2]],
                 ["U3", [3, 1.0, 1, 1], [3, 0.0, 0, 0]]],
    }  # fmt: skip
    assert json.loads(json.dumps(page["ranking"].data)) == page["ranking"].data
    assert shown(giving((6, 3, 1)), "en")["ranking"].rows[0][4:] == ("–", "–")


def test_a_change_has_its_sign_and_none_where_it_is_nothing() -> None:
    assert [signed(one, "da") for one in (1.25, -0.4, 0.0, 0.04, -0.04)] == [
        "+1,2",
        "\N{MINUS SIGN}0,4",
        "0,0",
        "0,0",
        "0,0",
    ]


def test_one_challenge_alone_is_first_of_nothing() -> None:
    assert names(giving((10,), start=Workbook(THREE[:1], "c1"))) >= {"only", "nothing"}


def test_points_for_what_is_put_away_are_given_anew() -> None:
    workbook = giving((5, 3, 2)).archive("c3")
    assert shown(workbook)["left.b1"].text == "8 af 10 givet, 2 tilbage."
    assert "top" not in names(workbook)


def test_a_ballot_is_taken_out_and_one_with_a_second_round_is_not() -> None:
    workbook = giving((5, 5), (5, 5), second=((10,),))
    left = exercises.enter(workbook, "priorities//ballot.b2", "remove")
    assert [one.id for one in left.ballots] == ["b1"]
    with pytest.raises(Rejected, match="second_round"):
        exercises.enter(workbook, "priorities//ballot.b1", "remove")
    for none in ("", "0"):
        emptied = exercises.enter(workbook, "priorities//second.b1.c1", none)
        assert exercises.enter(emptied, "priorities//ballot.b1", "remove").ballots[0].id == "b2"


def test_a_whole_ballot_keeps_its_second_round() -> None:
    workbook = giving((5, 5), second=((10,),))
    noted = json.dumps({"name": "Dig", "first.c1": "4", "first.c2": "6", "at": 0})
    workbook = exercises.enter(workbook, "priorities//ballot.b1", noted)
    assert workbook.ballots == (Ballot("b1", "Dig", {"c1": 4, "c2": 6}, {"c1": 10}),)


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ("priorities//ballot.b1.first.c1", "11", "not_between"),
        ("priorities//ballot.b1.first.c1", "2,5", "not_whole"),
        ("priorities//ballot.b1.first.<b>", "2", "forged"),
        ("priorities//ballot.b1.third.c1", "2", "unknown_field"),
        ("priorities//ballot.<b>.name", "x", "forged"),
        ("priorities//second.b9.c1", "2", "unknown_row"),
        ("priorities//second.b1.c1", "-1", "not_between"),
        ("priorities//second.b1", "2", "forged"),
        ("priorities/c1/other.x", "2", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(path: str, value: str, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        exercises.enter(giving((5, 5)), path, value)
    assert refused.value.key == key


def test_there_is_room_for_so_many_and_no_more() -> None:
    full = Workbook(THREE, "c1", ballots=tuple(Ballot(f"b{at}") for at in range(limits.BALLOTS)))
    with pytest.raises(Rejected, match="too_many"):
        exercises.enter(full, "priorities//ballot.more.name", "x")


def test_what_is_given_is_read_again_and_comes_back_from_a_file() -> None:
    workbook = exercises.enter(giving((5, 0, 5), second=((0, 10),)), "priorities//ballot.b1.name", "Dig")
    paths = ("ballot.b1.name", "ballot.b1.first.c2", "second.b1.c2", "second.b1.c1", "second.b1.c3", "ballot.b9.name")
    assert [exercises.read(workbook, f"priorities//{one}") for one in paths] == ["Dig", "0", "10", "0", "", ""]
    assert exercises.read(workbook, "priorities//ballot.b1.c2") == ""
    assert from_json(to_json(workbook)) == workbook


def test_it_is_done_with_ten_points_twice_and_a_decision() -> None:
    assert EXERCISE.progress(giving((5, 4))).key == "not_begun"
    assert EXERCISE.progress(giving((5, 5))).done == 1
    workbook = giving((5, 5), second=((4, 6),))
    workbook = exercises.enter(workbook, "priorities/c1/action.what", "Tag U2")
    assert EXERCISE.progress(workbook).key == "done"
    assert exercises.read(workbook, "priorities/c1/action.what") == "Tag U2"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_adds_up_and_moves_after_the_talk(lang: str) -> None:
    there = example()
    workbook = there.workbook(lang)
    assert all(sum(given.values()) == 10 for one in workbook.ballots for given in (one.first, one.second))
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, there.today))
    assert (page.results()["points"], page.results()["all"]) == ("23", "50")
    assert [row[5] for row in page["ranking"].rows] == (
        ["+0,2", "+1,2", "\N{MINUS SIGN}0,4", "\N{MINUS SIGN}1,0"]
        if lang == "da"
        else ["+0.2", "+1.2", "\N{MINUS SIGN}0.4", "\N{MINUS SIGN}1.0"]
    )
    assert page["action.whole"]
