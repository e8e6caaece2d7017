"""The picture of screening: what is drawn for which answers, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.charts.beside import layout
from samkit.charts.sheet import Mark, Stroke
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.screening import EXERCISE
from samkit.exercises.screening.chart import _line, picture, rows
from samkit.exercises.screening.content import WORDS
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Data = list[list[object]]
LONG = "En udfordring, som ingen har skrevet kortere, og som der ikke er plads til på en telefon, hverken på dansk"
CASES: dict[str, Data] = {
    "one": [["Kort", 8, 8, "cocreate", False, True]],
    "the ends": [["Nul", 0, 0, "operations", False, True], ["Alt", 0, 9, "open", False, False]],
    "stopped": [["Stoppet", 3, 9, "user_test", True, True]],
    "every word": [[f"Udfordring {at}", at, at, name, False, False] for at, name in enumerate(WORDS.verdict)],
    "long": [
        [LONG * 2, 4, 7, "open", False, True],
        ["W" * 160, 0, 9, "open", True, False],
        ["漢" * 160, 9, 9, "act", True, False],
    ],
    "eight": [[f"Nr. {at}: {LONG}", at, at + 1, "open", False, at == 3] for at in range(8)],
}


def drawn(data: Data, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "sums", data, lang, width, "x")


def line(low: int, high: int, *, stopped: bool = False) -> tuple[list[Mark], list[Stroke]]:
    """Give the marks of one challenge and what lies between them, at 480 px."""
    row = {"low": low, "high": high, "stopped": stopped}
    pieces = _line(row, layout(480, 9), 10)
    return [one for one in pieces if isinstance(one, Mark)], [
        one for one in pieces if isinstance(one, Stroke) and one.wide == 3
    ]


def test_a_known_sum_is_one_mark_and_what_is_not_known_two_with_a_line_between() -> None:
    place = layout(480, 9)
    marks, between = line(8, 8)
    assert [one.x for one in marks] == [place.at(8)]
    assert between == []
    marks, between = line(4, 7)
    assert [one.x for one in marks] == [place.at(4), place.at(7)]
    assert marks[0].x < between[0].x < between[0].x2 < marks[1].x


def test_what_is_stopped_is_hollow_and_nothing_else_is() -> None:
    assert [one.filled for one in line(4, 7, stopped=True)[0]] == [False, False]
    assert [one.filled for one in line(4, 7)[0]] == [True, True]


def test_the_edges_lie_between_the_sums_they_part_and_are_named_with_their_points() -> None:
    assert {"0–3", "4–6", "7–9", "drift", "i det små", "samskab"} <= set(words(drawn(CASES["one"], width="narrow")))
    place = layout(680, 9)
    edges = [
        float(x)
        for x in re.findall(
            r'<line[^>]*transform="translate\(([\d.]+),[\d.]+\)"[^>]*stroke-dasharray="3,4"', drawn(CASES["one"])
        )
    ]
    assert len(edges) == 2
    assert place.at(3) < edges[0] < place.at(4)
    assert place.at(6) < edges[1] < place.at(7)


def test_the_verdict_stands_in_words_beside_each_and_the_one_worked_on_is_bold() -> None:
    made = drawn([["Første", 4, 7, "open", False, False], ["Anden", 2, 2, "hearing", True, True]], "en")
    assert {"4–7 of 9 · Find out more first", "2 of 9 · Something speaks against it: Hold", "a hearing"} <= set(
        words(made)
    )
    assert re.findall(r'font-weight="700"[^>]*>([^<]*)<', made) == ["Anden"]


def test_what_there_is_not_can_not_be_drawn() -> None:
    for forged in (
        ["x", 0, 10, "open", False, False],
        ["x", -1, 0, "open", False, False],
        ["x", 0, 0, "y", False, False],
    ):
        with pytest.raises(ValueError, match="x"):
            rows([forged], "da")


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
        data = EXERCISE.draw(State(workbook, workbook.chosen, lang))["sums"].data
        pictures += [drawn(data, lang, width) for width in WIDTHS]
    assert misplaced(browser, pictures) == []
