"""The picture of priorities: what is drawn for which points, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from samkit.charts import WIDTHS
from samkit.charts.beside import layout
from samkit.charts.sheet import Mark, Stroke
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.priorities import EXERCISE
from samkit.exercises.priorities.chart import _lane, picture, rows
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Data = dict[str, Any]
LONG = "En udfordring, som ingen har skrevet kortere, og som der ikke er plads til på en telefon, hverken på dansk"
CASES: dict[str, Data] = {
    "one round": {"n": [1, 0], "rows": [["A", [1, 10.0, 10, 10], None], ["B", [2, 0.0, 0, 0], None]]},
    "both": {"n": [5, 3], "rows": [["A", [2, 4.4, 2, 6], [1, 4.6, 3, 6]], ["B", [1, 5.6, 4, 8], [2, 5.4, 4, 7]]]},
    "only the second": {"n": [0, 2], "rows": [["A", None, [1, 5.0, 5, 5]], ["B", None, [1, 5.0, 0, 10]]]},
    "long": {
        "n": [100, 100],
        "rows": [[LONG * 2, [2, 4.4, 0, 10], [1, 4.6, 0, 10]], ["W" * 160, [1, 5.6, 0, 10], [2, 5.4, 0, 10]]],
    },
    "eight": {"n": [9, 9], "rows": [[f"{at}: {LONG}", [at, 1.25, 0, 3], [at, 1.25, 1, 2]] for at in range(1, 9)]},
}


def drawn(data: Data, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "ranking", data, lang, width, "x")


def lane(mean: float, low: int, high: int, name: str = "second") -> tuple[list[Mark], list[Stroke]]:
    """Give the mark of one round and its coloured strokes."""
    row = {f"{name}_mean": mean, f"{name}_low": low, f"{name}_high": high}
    pieces = _lane(row, name, layout(480, 10), 10)
    return [one for one in pieces if isinstance(one, Mark)], [one for one in pieces if isinstance(one, Stroke)][1:]


def test_the_mark_is_the_mean_and_the_line_goes_from_the_fewest_to_the_most() -> None:
    place = layout(480, 10)
    marks, strokes = lane(4, 2, 8)
    assert [one.x for one in marks] == [place.at(4)]
    assert min(one.x for one in strokes) == place.at(2)
    assert max(one.x2 for one in strokes) == place.at(8)
    assert lane(5, 5, 5)[1] == []


def test_the_first_round_is_hollow_and_no_line_runs_through_it() -> None:
    marks, strokes = lane(4, 2, 8, "first")
    assert [one.filled for one in marks] == [False]
    assert [one.filled for one in lane(4, 2, 8)[0]] == [True]
    assert all(one.x2 < marks[0].x - 6 or one.x > marks[0].x + 6 for one in strokes)


def test_the_key_says_the_rounds_that_are_there_and_how_many_ballots() -> None:
    assert {"Første runde: 1 seddel"} == {one for one in words(drawn(CASES["one round"])) if "runde" in one}
    assert {"First round: 5 ballots", "Second round: 3 ballots"} <= set(words(drawn(CASES["both"], "en", "narrow")))


def test_place_and_mean_stand_in_words_and_the_top_is_bold() -> None:
    made = drawn(CASES["both"])
    assert {"1. A", "plads 2 → 1, 4,4 → 4,6 i snit", "2. B"} <= set(words(made))
    assert re.findall(r'font-weight="700"[^>]*>([^<]*)<', made) == ["1. A"]
    assert "plads 1, 10,0 i snit" in words(drawn(CASES["one round"]))
    assert "plads 1, 5,0 i snit" in words(drawn(CASES["only the second"]))


@pytest.mark.parametrize("width", [240, *WIDTHS.values(), 1000])
@pytest.mark.parametrize("case", CASES)
def test_the_chart_is_one_that_altair_would_pass(case: str, width: int) -> None:
    assert picture(rows(CASES[case], "en"), "en", width).to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(CASES[case], width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    pictures = [drawn(data, lang, width) for lang in LANGUAGES for data in CASES.values() for width in WIDTHS]
    for lang in LANGUAGES:
        workbook = example().workbook(lang)
        data = EXERCISE.draw(State(workbook, workbook.chosen, lang))["ranking"].data
        pictures += [drawn(data, lang, width) for width in WIDTHS]
    assert misplaced(browser, pictures) == []
