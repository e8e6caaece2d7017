"""The picture of who knows whom: the same each time, every level on its line, and all of it in its place."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samkit.charts import WIDTHS
from samkit.charts.sheet import Mark, Said, Stroke
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.ties import EXERCISE
from samkit.exercises.ties.chart import picture, rows
from samkit.exercises.ties.circle import NODE, Line, around, boxes, numbered, tied
from samkit.workbook import US, Challenge, Partner, Tie, Workbook, pair
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Picture

LONG = "En meget lang titel på en forening, som ingen har skrevet kortere, og som der ikke er plads til, " * 3
DASHED = 'stroke-dasharray="3,4"'
NARROWEST = 240


def book(people: int, ties: list[tuple[str, str]], levels: tuple[Tie, ...], name: str = "Nr. {0}") -> Workbook:
    listed = tuple(Partner(f"p{at}", name.replace("{0}", str(at))[:300]) for at in range(1, people + 1))
    noted = {pair(*two): levels[at % len(levels)] for at, two in enumerate(ties)}
    return Workbook((Challenge("c1", ties=noted),), "c1", partners=listed)


def among(people: int, most: int = 20) -> list[tuple[str, str]]:
    return list(combinations((US, *(f"p{at}" for at in range(1, people + 1))), 2))[-most:]


MIXED = tuple(Tie(str(at), str(at % 4)) for at in range(1, 6))
CASES = {
    "one": book(1, among(1), (Tie("3"),)),
    "five, all tied": book(5, among(5), MIXED),
    "six": book(6, among(6), MIXED),
    "eleven": book(11, among(11), MIXED),
    "more lines than have room": book(8, among(8, 36), MIXED),
    "all zero": book(5, among(5), (Tie("0"),)),
    "many": book(150, among(150, 2_000), MIXED),
}
HOSTILE = [
    book(people, among(people), MIXED, name) for people in (4, 9) for name in (LONG, "W" * 300, "漢" * 300, "<b>&")
]


def shown(workbook: Workbook, lang: str = "da") -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang))["network"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def test_we_stand_in_the_middle_and_each_line_has_its_level() -> None:
    few = book(2, among(2), (Tie("3"), Tie("4"), Tie("1")))
    assert sorted(words(drawn(few))) == ["1", "3", "4", "Nr. 1", "Nr. 2", "Os"]
    assert "Us" in words(drawn(few, "en"))
    assert sorted(words(drawn(few, width="narrow"))) == ["1", "1", "1", "2", "2", "3", "4", "Nr. 1", "Nr. 2", "Os"]


def test_knowing_of_each_other_is_dashed_and_more_is_a_wider_line() -> None:
    assert DASHED in drawn(book(1, among(1), (Tie("1"),)))
    lines = [drawn(book(1, among(1), (Tie(str(level)),))) for level in (2, 3, 4, 5)]
    assert all(DASHED not in one for one in lines)
    wide = [float(found[1]) for one in lines if (found := re.search(r'<line [^>]*stroke-width="([\d.]+)"', one))]
    assert wide == sorted(set(wide))
    assert len(wide) == 4


def test_no_contact_and_not_known_have_no_line() -> None:
    page = shown(book(3, among(3), (Tie("0"), Tie("2"), Tie(wanted="3"))))
    assert [one[2] for one in page.data["lines"]] == [2, 2]


def test_ends_that_differ_have_a_shape_of_their_own() -> None:
    same, differ = drawn(book(1, among(1), (Tie("3", "3"),))), drawn(book(1, among(1), (Tie("3", "4"),)))
    assert differ.count("<path") == same.count("<path") + 2, "the shape, and the paper under it"


def test_the_same_ties_give_the_same_picture_in_whatever_order_they_were_noted() -> None:
    workbook = CASES["eleven"]
    about = workbook.challenge()
    other = workbook.with_challenge(Challenge("c1", ties=dict(reversed(list(about.ties.items())))))
    assert drawn(workbook) == drawn(other)


def test_where_there_are_many_each_has_a_bar_and_the_rest_is_counted() -> None:
    found, more = words(drawn(CASES["many"])), shown(CASES["many"]).data["more"]
    assert more > 0
    assert f"og {more} til, som ikke er tegnet" in found
    assert "Os" in found
    assert f"and {more} more who are not drawn" in words(drawn(CASES["many"], "en"))
    assert shown(CASES["all zero"]).data["counts"][0] == ["Os", 0, "us"]


def test_a_bar_says_whether_there_is_a_tie_to_us() -> None:
    ties = {pair(US, "p1"): Tie("2"), pair(US, "p2"): Tie("1"), pair("p3", "p4"): Tie("2")}
    people = tuple(Partner(f"p{at}", f"Nr. {at}") for at in range(1, 15))
    ties |= {pair(f"p{at}", "p3"): Tie("2") for at in range(5, 15)}
    data = shown(Workbook((Challenge("c1", ties=ties),), "c1", partners=people)).data
    sides = {name: side for name, _, side in data["counts"]}
    assert (sides["Os"], sides["Nr. 1"], sides["Nr. 2"], sides["Nr. 3"]) == ("us", "tied", "not", "unknown")
    assert [count for _, count, _ in data["counts"]][1:3] == [11, 1]


@given(st.integers(1, 11), st.data())
@settings(max_examples=200, derandomize=True)
def test_every_level_has_room_on_its_line_even_on_a_phone(people: int, data: st.DataObject) -> None:
    pairs = list(combinations(range(people + 1), 2))
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True, min_size=1, max_size=20))
    lines = [Line(*two, data.draw(st.integers(1, 5)), data.draw(st.booleans())) for two in chosen]
    points = [(0.0, 0.0), *around(people, (WIDTHS["narrow"] - NODE) / 2 - 1)]
    pieces = list(tied(points, lines, boxes(list(numbered(points, "Os")))))
    said = [one for one in pieces if isinstance(one, Said)]
    assert len(said) == len(lines)
    assert all(abs(a.x - b.x) >= 12 or abs(a.y - b.y) >= 16 for a, b in combinations(said, 2))
    assert all(abs(one.x - x) > 10 or abs(one.y - y) > 10 for one in said for x, y in points)
    assert len([one for one in pieces if isinstance(one, Stroke)]) == len(lines)
    assert sum(isinstance(one, Mark) and one.shape == "diamond" for one in pieces) == sum(one.apart for one in lines)


@pytest.mark.parametrize("people", range(2, 12))
def test_no_line_between_two_others_runs_through_us(people: int) -> None:
    for (x1, y1), (x2, y2) in combinations(around(people, 100), 2):
        away = abs(x1 * y2 - x2 * y1) / ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        assert away > 10


@pytest.mark.parametrize("width", [NARROWEST, *WIDTHS.values(), 1000])
@pytest.mark.parametrize("case", CASES)
def test_the_chart_is_one_that_altair_would_pass(case: str, width: int) -> None:
    made = picture(rows(shown(CASES[case]).data, "da"), "da", width)
    assert made.to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(CASES[case], width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    books = [*CASES.values(), *HOSTILE]
    both = [(one, lang) for lang in LANGUAGES for one in (*books, example().workbook(lang))]
    assert misplaced(browser, "".join(drawn(one, lang, width) for one, lang in both for width in WIDTHS)) == []
