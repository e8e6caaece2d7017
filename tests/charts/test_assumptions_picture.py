"""The map of assumptions: what stands where, in which numbers and words, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.charts.sheet import Said
from samkit.content import LANGUAGES
from samkit.exercises.assumptions import EXERCISE
from samkit.exercises.assumptions.chart import _grid, picture, rows
from samkit.workbook import CERTAINTY, IMPORTANCE
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Data = list[list[object]]
LONG = "Et meget langt udsagn, som ingen har skrevet kortere, og som der ikke er plads til på en telefon, " * 3
MANY = 30
CASES: dict[str, Data] = {
    "one": [[1, "Forældre læser brevene", "guess", "3", True]],
    "none to test": [[1, "Børn leger", "measured", "0", False]],
    "one in each square": [
        [at * 4 + number + 1, "x y", certainty, importance, at < 2 and number > 1]
        for at, certainty in enumerate(CERTAINTY)
        for number, importance in enumerate(IMPORTANCE)
    ],
    "all in one square": [[at + 1, "Noget", "guess", "3", True] for at in range(MANY)],
    "all in the last square": [[at + 1, "Noget", "measured", "0", False] for at in range(MANY)],
    "long": [
        [1, LONG[:300], "guess", "3", True],
        [2, "W" * 300, "seen", "1", False],
        [3, "漢" * 300, "guess", "0", False],
    ],
}


def drawn(data: Data, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "map", data, lang, width, "x")


def place(data: Data, number: str, width: float = 400) -> tuple[float, float]:
    """Give where a number stands on the map."""
    pieces, _ = _grid(rows(data, "da"), "da", width)
    return next((one.x, one.y) for one in pieces if isinstance(one, Said) and one.text == number)


def test_what_one_is_less_sure_of_stands_further_left_and_what_falls_more_higher() -> None:
    data = [[at + 1, "x", certainty, "2", False] for at, certainty in enumerate(CERTAINTY)]
    assert [place(data, str(at))[0] for at in (1, 2, 3, 4)] == [50, 150, 250, 350]
    data = [[at + 1, "x", "guess", importance, False] for at, importance in enumerate(IMPORTANCE)]
    heights = [place(data, str(at))[1] for at in (1, 2, 3, 4)]
    assert heights == sorted(heights, reverse=True)


def test_those_to_ask_about_are_bold_and_under_a_heading_of_their_own() -> None:
    made = drawn([[1, "Første", "guess", "3", True], [2, "Anden", "seen", "3", False]])
    assert {"Spørg om dem her:", "Første", "Anden", "1", "2"} <= set(words(made))
    bold = re.findall(r'font-weight="700"[^>]*>([^<]*)<', made)
    assert bold.count("1") == 2, "on the map and before its words"
    assert "2" not in bold
    assert "Spørg om dem her:" not in words(drawn(CASES["none to test"]))
    assert "Ask about these:" in words(drawn(CASES["one"], "en"))


def test_every_mark_is_named_beside_its_band_and_below_its_column() -> None:
    assert {"3 · Det hele", "2 · Meget", "1 · Lidt", "0 · Intet", "gætter", "tror", "har set", "har målt"} <= set(
        words(drawn(CASES["one"], width="narrow"))
    )


def test_two_strong_lines_part_what_to_test_from_the_rest() -> None:
    assert drawn(CASES["one"]).count("var(--ink,") - drawn(CASES["one"]).count('fill="var(--ink,') == 2


def test_a_mark_that_there_is_not_can_not_be_drawn() -> None:
    for forged in ([1, "x", "sure", "3", True], [1, "x", "guess", "4", True]):
        with pytest.raises(ValueError, match=r"sure|4"):
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
    pictures = "".join(drawn(data, lang, width) for lang in LANGUAGES for data in CASES.values() for width in WIDTHS)
    assert misplaced(browser, pictures) == []
