"""The picture of the weeks: each part where it is in them, the trial thin, today as a line, and that all of it fits."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.charts.sheet import Mark, Said, Stroke
from samkit.content import LANGUAGES
from samkit.exercise import State
from samkit.exercises.sprint import EXERCISE
from samkit.exercises.sprint.chart import BAR, EDGE, THIN, Row, _bar, _today, picture, rows
from samkit.workbook import Challenge, Sprint, Trial, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Picture

TRIED = Trial(start="2026-09-28", weeks=6)
NONE = Trial()
CASES = {
    "a week": (Sprint(start="2026-11-16", weeks=1), NONE),
    "three months": (Sprint(start="2026-12-09", weeks=13), NONE),
    "after a trial": (Sprint(start="2026-12-09", weeks=11), TRIED),
    "years after a trial": (Sprint(start="2036-12-09", weeks=2), TRIED),
    "years before a trial": (Sprint(start="1999-12-09", weeks=13), TRIED),
    "today at the end": (Sprint(start="2026-11-02", weeks=2), NONE),
}


def shown(sprint: Sprint, trial: Trial, lang: str = "da") -> Picture:
    workbook = Workbook((Challenge("c1", sprint=sprint, trial=trial),), "c1")
    found: Picture = EXERCISE.draw(State(workbook, "c1", lang, dt.date(2026, 11, 16)))["weeks"]
    return found


def drawn(case: str, lang: str = "da", width: str = "wide") -> str:
    found = shown(*CASES[case], lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def lines(case: str) -> list[Row]:
    return [Row(*one) for one in rows(shown(*CASES[case]).data, "da").itertuples(index=False)]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_part_stands_with_its_name_and_its_days(width: str) -> None:
    said = " ".join(words(drawn("after a trial", width=width)))
    for text in ("Prøvehandlingen", "28. september til 9. november 2026", "Spørg og tæl", "24. februar 2027", "i dag"):
        assert text in said
    assert "28 September to 9 November 2026" in " ".join(words(drawn("after a trial", "en", width)))


def test_each_part_is_where_it_is_in_the_weeks_and_the_answer_is_a_mark_at_the_end() -> None:
    ready, collect, talk, used = lines("three months")
    assert (ready.begin, talk.end, used.begin) == (0, 1, 1)
    assert (ready.end, collect.end) == (collect.begin, talk.begin)
    made = [_bar(one, 216, 0) for one in (ready, collect, talk)]
    assert all(isinstance(one, Stroke) and one.wide == BAR for one in made)
    assert made[0].x == EDGE
    mark = _bar(used, 216, 0)
    assert isinstance(mark, Mark)
    assert mark.x == 216 - EDGE


def test_the_trial_is_thin_and_before_the_rest_and_a_short_bar_can_still_be_seen() -> None:
    tried, ready, *_ = lines("after a trial")
    bar = _bar(tried, 400, 0)
    assert isinstance(bar, Stroke)
    assert bar.wide == THIN
    assert tried.begin == 0
    assert tried.end < ready.begin
    far = [_bar(one, 260, 0) for one in lines("years after a trial") if one.kind not in ("used", "today")]
    assert all(isinstance(one, Stroke) and one.x2 - one.x >= 3 for one in far)


def test_today_is_said_within_the_picture_and_only_where_it_is_among_the_weeks() -> None:
    assert "i dag" not in words(drawn("three months"))
    for case in ("a week", "today at the end"):
        *_, now = lines(case)
        said = _today(now, 260, 0)
        assert isinstance(said, Said)
        assert 15 < said.x < 245, "half of the word is on each side"
    assert words(drawn("a week")).count("i dag") == 1


@pytest.mark.parametrize("width", [240, *WIDTHS.values(), 1000])
@pytest.mark.parametrize("case", CASES)
def test_the_chart_is_one_that_altair_would_pass(case: str, width: int) -> None:
    data = shown(*CASES[case]).data
    assert picture(rows(data, "en"), "en", width).to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(case, width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    pictures = "".join(drawn(case, lang, width) for lang in LANGUAGES for case in CASES for width in WIDTHS)
    assert misplaced(browser, pictures) == []
