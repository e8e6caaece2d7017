"""The picture of a trial: both numbers as bars on one line, each ceiling as a mark, and that all of it fits."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.charts.sheet import Said, Stroke
from samkit.charts.tokens import INK, INK_SOFT
from samkit.content import LANGUAGES
from samkit.exercise import State
from samkit.exercises.trial import EXERCISE
from samkit.exercises.trial.chart import BAR, COLOUR, THIN, Row, _bar, _row, picture, rows
from samkit.workbook import Challenge, Trial, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Picture

SEEN = Trial("Hvis", "Børn, der går ind selv", 9.0, 12, locked="2026-09-24", observed=8.0, stop="x")
FULL = replace(SEEN, hours=10.0, used_hours=9.0, meetings=2, used_meetings=2, money=500.0, used_money=620.5)
CASES = {
    "only expected": Trial(prediction=9.0),
    "nothing expected": Trial(measure="Klager", prediction=0.0, hours=0.0),
    "nothing expected and seen": replace(SEEN, prediction=0.0, observed=0.0, total=None),
    "below nothing": replace(SEEN, prediction=-4.5, observed=-9.25, total=None),
    "both signs": replace(SEEN, prediction=-4.0, observed=9.0, total=None),
    "beyond the total": replace(SEEN, observed=40.0),
    "waiting": replace(FULL, observed=None, used_hours=None, used_meetings=None, used_money=None),
    "full": FULL,
    "nothing allowed": replace(SEEN, money=0.0, used_money=0.0, meetings=0, used_meetings=3),
    "no ceiling": replace(SEEN, used_hours=3.0),
    "large": replace(
        FULL, measure="W" * 200, prediction=999_999.99, total=1_000_000, observed=999_998.0, money=1e6, used_money=1e6
    ),
    "long": replace(FULL, measure="Noget, som ingen har skrevet kortere, og som der ikke er plads til, " * 3),
}


def shown(trial: Trial, lang: str = "da") -> Picture:
    workbook = Workbook((Challenge("c1", trial=trial),), "c1")
    found: Picture = EXERCISE.draw(State(workbook, "c1", lang, dt.date(2026, 11, 16)))["compared"]
    return found


def drawn(trial: Trial, lang: str = "da", width: str = "wide") -> str:
    found = shown(trial, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def lines(trial: Trial) -> list[Row]:
    return [Row(*one) for one in rows(shown(trial).data, "da").itertuples(index=False)]


def bar(row: Row, width: int = 102) -> list[Stroke]:
    return [one for one in _bar(row, width, 0) if isinstance(one, Stroke)]


@pytest.mark.parametrize("width", WIDTHS)
def test_both_numbers_and_every_ceiling_stand_in_words(width: str) -> None:
    said = " ".join(words(drawn(FULL, width=width)))
    for text in ("Børn, der går ind selv", "Ventet", "9 af 12", "8 af 12, usikkert fra 4 til 11"):
        assert text in said
    for text in ("9, højst 10", "2, højst 2: nået", "620,50, højst 500: over"):
        assert text in said
    assert "620.50, at most 500: above" in " ".join(words(drawn(FULL, "en", width)))


def test_what_was_expected_is_thin_and_what_was_seen_is_thick_on_one_scale() -> None:
    _, expected, seen, *_ = lines(FULL)
    (_, thin), (_, thick, *swing) = bar(expected), bar(seen)
    assert (thin.wide, thin.colour, thick.wide, thick.colour) == (THIN, INK_SOFT, BAR, COLOUR)
    assert (thin.x, thin.x2) == (1, 76)
    assert round(thick.x2, 1) == 67.7
    assert round(swing[0].x, 1) == 34.3
    assert round(swing[0].x2, 1) == 92.7


def test_nothing_is_where_the_line_begins_and_below_nothing_goes_the_other_way() -> None:
    _, expected, seen = lines(CASES["below nothing"])
    assert [one.x for one in bar(expected)[1:]] == [101]
    assert bar(seen)[1].x2 == 1
    _, expected, seen = lines(CASES["both signs"])
    assert bar(expected)[1].x2 < bar(expected)[1].x == bar(seen)[1].x < bar(seen)[1].x2
    _, none, _ = lines(CASES["nothing expected and seen"])
    assert bar(none)[1].x2 - bar(none)[1].x > 0, "nothing is seen as a mark"


def test_the_ceiling_is_an_upright_line_and_what_goes_beyond_it_is_seen() -> None:
    hours, meetings, money = lines(FULL)[-3:]
    for row, at in ((hours, 101), (meetings, 101)):
        *_, mark = bar(row)
        assert (mark.x, mark.x2, mark.colour) == (at, at, INK)
        assert mark.y < 0 < mark.y2
    *_, thick, mark = bar(money)
    assert mark.x < thick.x2 == 101


def test_what_is_reached_stands_out_in_words_and_in_bold() -> None:
    for row, bold in zip(lines(FULL)[-3:], (False, True, True), strict=True):
        said = [one for one in _row(row, 400, 0)[0] if isinstance(one, Said) and one.text == row.said]
        assert [one.bold for one in said] == [bold]


def test_before_anything_is_seen_there_is_no_bar_for_it() -> None:
    _, _, seen, _, hours, *_ = lines(CASES["waiting"])
    assert [one.wide for one in bar(seen)] == [1]
    assert [one.colour for one in bar(hours)][1:] == [INK]
    assert "ikke skrevet endnu, højst 10" in " ".join(words(drawn(CASES["waiting"])))


@pytest.mark.parametrize("width", [240, *WIDTHS.values(), 1000])
@pytest.mark.parametrize("case", CASES)
def test_the_chart_is_one_that_altair_would_pass(case: str, width: int) -> None:
    assert picture(rows(shown(CASES[case]).data, "en"), "en", width).to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(CASES[case], width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    pictures = "".join(drawn(trial, lang, width) for lang in LANGUAGES for trial in CASES.values() for width in WIDTHS)
    assert misplaced(browser, pictures) == []
