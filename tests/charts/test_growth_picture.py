"""The picture of growth: both ways in a line of their own, told apart by shape, and that all of it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from samkit.charts import WIDTHS
from samkit.charts.sheet import Mark, Said, Stroke
from samkit.content import LANGUAGES
from samkit.exercises.growth import EXERCISE
from samkit.exercises.growth.chart import STEP, _checks, _lane, _looking, picture, rows
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Data = list[list[Any]]
LONG = "Et meget langt stykke tekst, som der ikke er plads til på en telefon, " * 3
ACROSS = {1: 0.0, 2: 100.0, 3: 200.0, 4: 300.0, 5: 400.0}


def row(advice: int, before: object = None, now: object = None, then: object = None, today: object = None) -> list[Any]:
    """Give a row whose self-checks know everything."""
    said = (f"Selvtjek: {before} → {now}", f"Set fra i dag: {then} → {today}")
    return [advice, *[before] * 3, *[now] * 3, then, today, *said]


def spread(advice: int) -> list[Any]:
    """Give a row whose self-checks know little."""
    said = ("Selvtjek: 2,50 → 3,50 (+1,00)", "Set fra i dag: ved ikke → ved ikke")
    return [advice, 2.5, 1, 5, 3.5, 1, 5, None, None, *said]


CASES: dict[str, Data] = {
    "nothing but one": [row(at, then=1 if at == 1 else None) for at in range(1, 7)],
    "all at the lowest": [row(at, 1, 1, 1, 1) for at in range(1, 7)],
    "all at the highest": [row(at, 5, 5, 5, 5) for at in range(1, 7)],
    "little known": [spread(at) for at in range(1, 7)],
    "long": [[1, *[2.0] * 6, 2, 2, LONG, "漢" * 90], [2, *[2.0] * 6, 2, 2, "W" * 90, LONG]],
}


def drawn(data: Data, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "growth", data, lang, width, "x")


def test_without_any_self_check_there_is_one_line_for_each_and_no_mark_of_before() -> None:
    said = words(drawn(CASES["nothing but one"]))
    assert not any(one.startswith("Selvtjek") for one in said)
    assert "før" not in said
    assert "dengang" in said
    one = [*CASES["nothing but one"][:5], row(6, now=4)]
    assert {"før", "Selvtjek: None → 4"} <= set(words(drawn(one)))


def pieces(one: list[Any]) -> tuple[list[Any], list[Any]]:
    """Give what is drawn of the self-checks and of looking back, on a scale of 100 pixels for each point."""
    (made,) = rows([one], "da").to_dict("records")
    return _checks(made, ACROSS, 0), _looking(made, ACROSS, 0)


def test_before_then_and_now_have_shapes_of_their_own_and_stand_at_their_points() -> None:
    checks, looking = pieces(row(1, 2.5, 4, 1, 5))
    assert [(one.shape, one.filled, one.x) for one in checks] == [("diamond", False, 150), ("circle", True, 300)]
    assert [(one.shape, one.filled, one.x) for one in looking] == [("square", False, 0), ("circle", True, 400)]


def test_what_is_not_there_is_not_drawn() -> None:
    assert pieces(row(1)) == ([], [])
    checks, looking = pieces(row(1, then=3))
    assert checks == []
    assert [one.shape for one in looking] == ["square"]


def test_do_not_know_is_a_dashed_line_for_each_self_check_on_a_side_of_its_own() -> None:
    checks, _ = pieces([1, 2, 1, 3, 4, 3, 5, None, None, "", ""])
    dashed = [(one.x, one.x2, one.y) for one in checks if isinstance(one, Stroke) and one.dashed]
    assert [(x, x2) for x, x2, _ in dashed] == [(0, 200), (200, 400)]
    assert dashed[0][2] < 0 < dashed[1][2]
    assert not [one for one in pieces(row(1, 2, 4))[0] if isinstance(one, Stroke)]


def test_a_dot_fits_into_the_hollow_shape_in_the_same_place() -> None:
    checks, looking = pieces(row(1, 3, 3, 3, 3))
    for hollow, dot in (checks, looking):
        assert isinstance(hollow, Mark)
        assert (hollow.x, hollow.across > 16, dot.across) == (dot.x, True, 0)


def test_words_of_two_lines_have_room_in_their_lane() -> None:
    said, _, end = _lane(LONG, ACROSS, (236, True), 0)
    heights = [one.y for one in said if isinstance(one, Said)]
    assert len(heights) == 2
    assert heights[0] >= STEP / 2
    assert end - heights[1] >= STEP / 2


def test_the_three_shapes_and_both_ends_of_the_scale_are_named() -> None:
    for width in WIDTHS:
        said = words(drawn(CASES["little known"], width=width))
        assert {"før", "dengang", "nu", "1 Slet ikke", "5 Fuldt ud", "1 Erfaringer", "6 Effekt"} <= set(said)
    assert {"before", "then", "now", "1 Not at all", "5 Fully"} <= set(words(drawn(CASES["little known"], "en")))


def test_what_is_not_on_the_scale_can_not_be_drawn() -> None:
    for forged in (row(7, 1), row(1, 6), row(1, then=0)):
        with pytest.raises(ValueError, match="Selvtjek"):
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
