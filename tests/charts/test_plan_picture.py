"""The picture of a plan: each thing at its day, what has passed hollow, today as a line, and that all of it fits."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS, svg
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.plan import EXERCISE
from samkit.exercises.plan.chart import picture, rows
from samkit.exercises.plan.content import WORDS
from samkit.workbook import Action, Challenge, Plan, Trial, Workbook
from tests.charts.looking import misplaced, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Picture

TODAY = dt.date(2026, 11, 16)
TRIAL = Trial("x", start="2026-09-28", weeks=6)
LONG = "Ualmindeligtlangtsammensatordudenmellemrum" * 3


def book(*dates: str, trial: Trial = TRIAL, review: str = "", what: str = "Ring til biblioteket") -> Workbook:
    actions = {f"a{at}": Action(f"{what} {at}", "Leder, LN", date) for at, date in enumerate(dates)}
    return Workbook((Challenge("c1", actions=actions, trial=trial, plan=Plan(review=review)),), "c1")


CASES = {
    "one action": book("2026-12-01", trial=Trial()),
    "all on one day": book("2026-11-16", "2026-11-16", trial=Trial()),
    "before and after": book("2026-02-20", "2026-11-16", "2027-08-01", review="2026-12-15"),
    "a trial alone": book(),
    "the whole calendar": book("0001-01-01", "9999-12-31"),
    "long words": book("2026-12-01", what=LONG),
    "sixty": book(*(f"2027-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 8, 15, 20, 25))),
}
SHOWN = [240, *WIDTHS.values(), 1000]


def shown(workbook: Workbook, lang: str = "da", today: dt.date = TODAY) -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang, today))["timeline"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


@pytest.mark.parametrize("width", WIDTHS)
def test_it_says_when_what_and_who_and_where_today_is(width: str) -> None:
    said = " ".join(words(drawn(CASES["before and after"], width=width)))
    for text in (
        "i dag",
        "20. februar 2026 · Leder, LN",
        "Ring til biblioteket 0",
        "Prøvehandling til 9. november 2026",
    ):
        assert text in said


def test_each_thing_stands_at_its_day_between_the_first_and_the_last() -> None:
    found = rows(shown(CASES["before and after"]).data, "da")
    past, rest = (TODAY - dt.date(2026, 2, 20)).days, (dt.date(2027, 8, 1) - TODAY).days
    trial, review = (found[found["kind"] == kind].iloc[0] for kind in ("trial", "review"))
    assert list(found["begin"]) == sorted(found["begin"])
    assert (found["begin"].iloc[0], found["end"].iloc[-1]) == (0, 1)
    assert trial["end"] - trial["begin"] == pytest.approx(0.25 * 42 / past)
    assert review["begin"] == pytest.approx(0.25 + 0.75 * (dt.date(2026, 12, 15) - TODAY).days / rest)


def test_an_old_date_does_not_push_what_is_to_come_to_the_edge_and_the_caption_says_so() -> None:
    old = shown(book("2026-02-20", "2026-12-01", "2026-12-15", trial=Trial()))
    assert rows(old.data, "da")["begin"].iloc[1] == pytest.approx(0.25 + 0.75 * 15 / 29)
    assert old.caption.endswith(WORDS.pressed.da)
    new = shown(book("2026-12-01", "2026-12-15", trial=Trial()))
    assert new.caption == WORDS.caption.da


def test_what_has_passed_is_hollow_and_the_day_to_look_again_has_a_shape_of_its_own() -> None:
    made = picture(rows(shown(CASES["before and after"]).data, "da"), "da", 680).to_dict()
    marks = [one["mark"] for one in made["layer"] if one["mark"]["type"] == "point"]
    assert {(one["shape"], one["filled"]) for one in marks} == {("circle", False), ("circle", True), ("diamond", True)}
    (trial,) = {one["mark"]["strokeWidth"] for one in made["layer"] if one["mark"]["type"] == "rule"} - {1, 1.5}
    assert trial == 8


@pytest.mark.parametrize("width", SHOWN)
@pytest.mark.parametrize("case", CASES)
def test_no_mark_leaves_the_picture(case: str, width: int) -> None:
    made = picture(rows(shown(CASES[case]).data, "da"), "da", width).to_dict()
    placed = [row for rows_ in made["datasets"].values() for row in rows_]
    assert all(0 <= row["x"] <= width and 0 <= row["y"] <= made["height"] for row in placed)
    assert all(0 <= row["x2"] <= width for row in placed if "x2" in row)


@pytest.mark.parametrize("width", SHOWN)
def test_the_chart_is_one_that_altair_would_pass(width: int) -> None:
    made = picture(rows(shown(example().workbook("en"), "en").data, "en"), "en", width)
    assert made.to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(CASES[case], width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    books = [(one, lang) for lang in LANGUAGES for one in (*CASES.values(), example().workbook(lang))]
    assert misplaced(browser, [drawn(one, lang, width) for one, lang in books for width in WIDTHS]) == []


def test_today_outside_all_dates_still_has_its_place() -> None:
    found = rows(shown(CASES["one action"], today=dt.date(2027, 1, 1)).data, "da")
    assert (found["begin"].iloc[0], found["today"].iloc[0]) == (0, 1)
    assert replace(TRIAL).end == "2026-11-09"
