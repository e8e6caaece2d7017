"""The grid of power and interest: who or how many stand where, and that all of it fits and takes the page's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from samkit.charts import WIDTHS
from samkit.content import LANGUAGES
from samkit.errors import RenderError
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.voice import EXERCISE
from samkit.exercises.voice.chart import picture, rows
from tests.charts.looking import misplaced, svg, tags, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Points = list[list[Any]]
LONG = "Foreningen af bedsteforældre og naboer i Vestergade og omegn"
FEW: Points = [["Biblioteket", 2, 3], ["Spejderne", 2, 3], [LONG, 0, 3], ["Kroen", 3, 0]]
MANY: Points = [[f"{LONG} {at}", at % 4, 3] for at in range(120)]
ONE: Points = [["Biblioteket", 0, 0]]
EVERYWHERE: Points = [[f"Wmwm {LONG}", power, interest] for power in range(4) for interest in range(4)] * 3
CASES = {"few": FEW, "many": MANY, "one": ONE, "everywhere": EVERYWHERE}


def drawn(points: Points, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "grid", points, lang, width, "Hvem kan ændre noget?")


def test_names_stand_in_the_squares_where_there_is_room_and_else_how_many_there_are() -> None:
    wide, narrow = words(drawn(FEW)), words(drawn(FEW, width="narrow"))
    assert {"Biblioteket", "Spejderne", "Kroen"} <= set(wide)
    assert any(text.startswith("Foreningen") and text.endswith("…") for text in wide)
    assert "Biblioteket" not in narrow
    # The marks 0 to 3 on both sides, and in the squares 2, 1 and 1.
    assert (narrow.count("2"), narrow.count("1")) == (3, 4)
    assert words(drawn(MANY)).count("30") == 4


def test_the_marks_are_raw_and_the_words_no_and_yes_stand_on_either_side_of_the_threshold() -> None:
    found = words(drawn(ONE, "en"))
    assert (found.count("no"), found.count("yes")) == (2, 2)
    assert {"↑ Can they change anything?", "→ Does it matter to them?"} <= set(found)
    assert all(found.count(mark) == 2 for mark in "0123")
    assert drawn(ONE).count('stroke-width="3"') == 2


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_the_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    picture = drawn(CASES[case], width=width)
    assert unlike_the_page(picture, WIDTHS[width]) == []


def test_the_chart_is_one_that_altair_would_pass() -> None:
    for width in WIDTHS.values():
        assert picture(rows(FEW, "da"), "da", width).to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("wrong", [[["a", 4, 0]], [["a", 0, -1]], [["a", "x", 0]], [["a"]], None, 7])
def test_a_mark_that_there_is_not_is_not_drawn(wrong: Any) -> None:
    with pytest.raises(RenderError):
        drawn(wrong)


@pytest.mark.parametrize("hostile", ["<b>x</b>", '"]]>&<!--', "#1b1f24"])
def test_a_name_is_only_ever_text(hostile: str) -> None:
    picture = drawn([[hostile, 1, 1]])
    assert tags(picture) <= {"svg", "g", "path", "line", "text", "rect"}
    assert hostile in words(picture)


def test_the_example_can_be_drawn_from_plain_data() -> None:
    noted = example().workbook("da")
    grid = EXERCISE.draw(State(noted, noted.chosen, "da"))["grid"]
    assert len(grid.data) == 7
    assert "Spejderne" in words(drawn(grid.data))


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    pictures = "".join(drawn(case, lang, width) for case in CASES.values() for lang in LANGUAGES for width in WIDTHS)
    assert misplaced(browser, pictures) == []
