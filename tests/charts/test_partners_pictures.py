"""The pictures of co-players: who brings what, and a map without a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from samkit.charts import WIDTHS, around
from samkit.content import LANGUAGES
from samkit.exercises.partners import EXERCISE
from samkit.exercises.partners.chart import picture, rows
from samkit.workbook import KINDS, RESOURCES
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NOBODY: list[list[Any]] = []
ALL = [[resource, kind, 500] for resource in RESOURCES for kind in KINDS]
PLACES = {"radius": 2.0, "points": [[0.0, 2.0], [-1.0, 0.0], [0.0, 0.0]]}


def drawn(name: str, data: object, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, name, data, lang, width, "Billedet")


def test_what_is_brought_by_those_without_a_kind_has_a_row_of_its_own_and_alone_no_other() -> None:
    alone = rows([["time", "", 2], ["money", "", 1]], "da")
    assert len(alone) == len(RESOURCES)
    assert set(alone["kind"]) == {"Ikke valgt"}
    assert "Ikke valgt" in words(drawn("coverage", [["time", "", 2]]))
    both = rows([["time", "", 2], ["money", "company", 1]], "en")
    assert list(dict.fromkeys(both["kind"]))[-1] == "Not chosen"
    assert len(both) == (len(KINDS) + 1) * len(RESOURCES)


def test_a_number_stands_where_somebody_can_and_a_question_where_nobody() -> None:
    said = words(drawn("coverage", [["time", "company", 3]]))
    assert said.count("3") == 1
    assert said.count("?") == len(KINDS) * len(RESOURCES) - 1


def test_every_kind_and_resource_is_named_in_both_languages() -> None:
    assert {"borgere", "sundhed og omsorg", "opbakning"} <= set(words(drawn("coverage", NOBODY)))
    assert {"citizens", "health and care", "backing"} <= set(words(drawn("coverage", NOBODY, "en")))


def test_a_place_stands_in_its_own_direction_and_as_far_away_as_it_is() -> None:
    table = around.picture(around.rows(PLACES, "da"), "da", 320).to_dict()
    north, west, here = next(rows for rows in table["datasets"].values() if len(rows) == 3)
    assert (north["x"], north["y"]) == (160, around.EDGE)
    assert (west["x"], west["y"]) == (160 - (160 - around.EDGE) / 2, 160)
    assert (here["x"], here["y"]) == (160, 160)


def test_a_map_of_no_place_is_a_map_all_the_same() -> None:
    assert "<svg" in drawn("map", {"radius": 1, "points": []})


@pytest.mark.parametrize("width", WIDTHS)
def test_the_charts_are_such_as_altair_would_pass(width: str) -> None:
    assert picture(rows(ALL, "da"), "da", WIDTHS[width]).to_dict(validate=True)["width"] == WIDTHS[width]
    around.picture(around.rows(PLACES, "en"), "en", WIDTHS[width]).to_dict(validate=True)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("name", "data"), [("coverage", ALL), ("coverage", NOBODY), ("map", PLACES)])
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(name: str, data: object, width: str) -> None:
    made = drawn(name, data, width=width)
    assert unlike_the_page(made, min(WIDTHS[width], around.MOST) if name == "map" else WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    cases = [("coverage", ALL), ("coverage", NOBODY), ("map", PLACES)]
    pictures = [drawn(name, data, lang, width) for name, data in cases for lang in LANGUAGES for width in WIDTHS]
    assert misplaced(browser, pictures) == []
