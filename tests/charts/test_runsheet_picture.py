"""The picture of a meeting: a bar for each step, as long as it lasts and where it is, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.runsheet import EXERCISE
from samkit.exercises.runsheet.chart import LABEL, picture, rows
from samkit.workbook import PURPOSES, Challenge, Runsheet, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Picture

CASES = {
    "five minutes": Runsheet("understand", 2, 5),
    "fifteen minutes for sixty": Runsheet("understand", 60, 15, start="09:00"),
    "an hour and a half": Runsheet("ideas", 24, 90, start="16:30"),
    "a day": Runsheet("agree", 500, 480, start="23:59"),
    "a day without a clock": Runsheet("follow", 30, 480),
}
SHOWN = [240, *WIDTHS.values(), 1000]


def book(noted: Runsheet) -> Workbook:
    return Workbook((Challenge("c1", runsheet=noted),), "c1")


def shown(workbook: Workbook, lang: str = "da") -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang))["timeline"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def bars(made: str) -> list[str]:
    """Give the thickness of each bar and break, in order."""
    return [one for one in re.findall(r'stroke-width="(\d+)"', made) if one in {"16", "4"}]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_step_is_a_bar_with_its_name_its_time_and_its_minutes(width: str) -> None:
    said = " ".join(words(drawn(book(CASES["an hour and a half"]), width=width)))
    for text in ("16.30", "1. Kom i gang", "3. Find på", "17.51", "6. Slut af", "9 min"):
        assert text in said
    assert "16:30" in words(drawn(book(CASES["an hour and a half"]), "en", width))


@pytest.mark.parametrize("case", ["an hour and a half", "a day"])
def test_a_bar_is_as_long_as_its_step_and_begins_where_the_last_one_ended(case: str) -> None:
    found = rows(shown(book(CASES[case])).data, "da")
    whole = CASES[case].minutes or 0
    minutes = [int(text.split()[0]) for text in found["minutes"]]
    assert found["begin"].iloc[0] == 0
    assert found["end"].iloc[-1] == 1
    assert list(found["begin"])[1:] == list(found["end"])[:-1]
    assert [round((end - begin) * whole) for begin, end in zip(found["begin"], found["end"], strict=True)] == minutes


def test_a_break_is_thin_and_named_and_no_colour_tells_it_alone() -> None:
    made = drawn(book(CASES["a day"]))
    rests = [one for one in shown(book(CASES["a day"])).data["steps"] if one[3]]
    assert bars(made).count("4") == len(rests) == 5
    assert {"Pause", "Spis sammen"} <= set(words(made))
    assert bars(drawn(book(CASES["an hour and a half"]))) == ["16"] * 6


def test_without_a_clock_no_time_of_day_is_drawn() -> None:
    assert not [text for text in words(drawn(book(CASES["five minutes"]))) if re.fullmatch(r"\d\d.\d\d", text)]


@pytest.mark.parametrize("width", SHOWN)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_bar_leaves_room_for_its_minutes(purpose: str, width: int) -> None:
    made = picture(rows(shown(book(Runsheet(purpose, 41, 480))).data, "da"), "da", width).to_dict()
    strokes = [row for rows_ in made["datasets"].values() for row in rows_ if "wide" in row]
    assert strokes
    assert max(row["x2"] for row in strokes) <= width - LABEL + 2
    assert min(row["x"] for row in strokes) >= 0


@pytest.mark.parametrize("width", SHOWN)
def test_the_chart_is_one_that_altair_would_pass(width: int) -> None:
    made = picture(rows(shown(example().workbook("en"), "en").data, "en"), "en", width)
    assert made.to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(book(CASES[case]), width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    books = [book(noted) for noted in CASES.values()]
    shownbooks = [(one, lang) for lang in LANGUAGES for one in (*books, example().workbook(lang))]
    pictures = [drawn(one, lang, width) for one, lang in shownbooks for width in WIDTHS]
    assert misplaced(browser, pictures) == []
