"""The strip of decisions: where each is taken today and where it is wanted, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.charts.sheet import Mark, Piece, Stroke
from samkit.charts.tokens import LINE
from samkit.content import LANGUAGES
from samkit.exercises.decisions import EXERCISE
from samkit.exercises.decisions.chart import APART, _marks, layout, picture, rows
from samkit.workbook import DECISIONS
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Data = list[list[str]]


def strip(now: str = "", wanted: str = "", **others: str) -> Data:
    """Give every decision the same answers, but for those named, as in `goal="we they"`."""
    return [
        [phase, name, *(others[name].split() if name in others else (now, wanted))]
        for phase, names in DECISIONS.items()
        for name in names
    ]


CASES = {
    "nothing": strip(),
    "let go": strip("we", "they"),
    "take on": strip("they", "we", money="together we"),
    "stays": strip("together", "together"),
    "today alone": strip("we"),
    "wish alone": strip("", "they"),
}


def drawn(data: Data, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "strip", data, lang, width, "x")


def marked(now: str, wanted: str) -> tuple[list[Piece], tuple[float, ...]]:
    place = layout(680)
    return _marks(now, wanted, place, "da", 50), place.across


def test_a_hollow_mark_is_today_a_filled_one_the_wish_and_a_line_leads_from_one_to_the_other() -> None:
    pieces, (we, _, they) = marked("we", "they")
    hollow, filled, line = pieces
    assert isinstance(hollow, Mark)
    assert isinstance(filled, Mark)
    assert isinstance(line, Stroke)
    assert (hollow.x, hollow.filled, filled.x, filled.filled) == (we, False, they, True)
    assert we < line.x < line.x2 < they


def test_the_line_points_left_where_one_wants_to_decide_more_oneself() -> None:
    pieces, (we, _, they) = marked("they", "we")
    line = pieces[-1]
    assert isinstance(line, Stroke)
    assert they > line.x > line.x2 > we


def test_what_is_to_stay_has_both_marks_side_by_side_and_no_line() -> None:
    pieces, (_, together, _) = marked("together", "together")
    assert [(one.x, getattr(one, "filled", None)) for one in pieces] == [
        (together - APART, False),
        (together + APART, True),
    ]


@pytest.mark.parametrize(("now", "wanted", "filled"), [("we", "", False), ("", "we", True)])
def test_half_an_answer_is_one_mark(now: str, wanted: str, filled: bool) -> None:  # noqa: FBT001 - one of the table's own truths
    (mark,), (we, _, _) = marked(now, wanted)
    assert (mark.x, getattr(mark, "filled", None)) == (we, filled)


def test_what_has_no_answer_says_so_in_words() -> None:
    assert words(drawn(CASES["nothing"])).count("mangler svar") == 10
    assert words(drawn(CASES["nothing"], "en")).count("no answer yet") == 10


def test_what_the_marks_mean_and_every_place_phase_and_decision_is_named_in_the_picture() -> None:
    said = " ".join(words(drawn(CASES["let go"], "en")))
    for one in ("today", "your wish", "Ourselves", "Together", "The co-players", "Carry it out", "Who does what"):
        assert one in said


def test_the_places_stand_beside_the_names_where_there_is_room_and_else_below() -> None:
    assert [layout(width).beside for width in (240, 260, 480, 680, 1000)] == [False, False, True, True, True]
    assert all(layout(width).across[0] > layout(width).room for width in (480, 680, 1000))


def test_an_answer_that_there_is_not_can_not_be_drawn() -> None:
    for forged in (["define", "goal", "you", ""], ["design", "goal", "we", ""], ["define", "goal", "we", "all"]):
        with pytest.raises(ValueError, match="goal"):
            rows([forged], "da")


@pytest.mark.parametrize(("case", "free"), [("nothing", 3), ("let go", 1), ("stays", 2)])
def test_every_row_has_a_guide_for_each_place_without_a_mark(case: str, free: int) -> None:
    light = re.findall(rf"<line[^>]*stroke=\"[^\"]*{LINE}", drawn(CASES[case]))
    assert len(light) == 10 * (1 + free)


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
