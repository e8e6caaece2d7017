"""The picture of who is heard: figures and shapes by kind, questions where nobody is, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.interviews import EXERCISE
from samkit.exercises.interviews.chart import picture, rows
from samkit.workbook import KINDS, Challenge, Partner, Quote, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser

    from samkit.widgets import Picture

CASES: dict[str, dict[str, tuple[int, int]]] = {
    "one": {"users": (1, 0)},
    "nothing but questions": dict.fromkeys(KINDS, (0, 1)),
    "all kinds": {kind: (at, 9 - at) for at, kind in enumerate(KINDS)},
    "many": {"users": (200, 0), "culture": (0, 500)},
}


def book(counts: Mapping[str, tuple[int, int]]) -> Workbook:
    quotes = tuple(Quote(f"q{kind}{at}", "x", "", kind) for kind, (number, _) in counts.items() for at in range(number))
    listed = tuple(
        Partner(f"p{kind}{at}", "x", kind=kind) for kind, (_, number) in counts.items() for at in range(number)
    )
    return Workbook((Challenge("c1", quotes=quotes),), "c1").with_partners(listed)


def shown(workbook: Workbook, lang: str = "da") -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang))["heard"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def marks(made: str) -> tuple[int, int]:
    """Count filled and hollow shapes."""
    paths = re.findall(r"<path[^>]*>", made)
    return sum('fill="var(--a3' in one for one in paths), sum('stroke="var(--a3' in one for one in paths)


def test_a_quote_is_a_filled_shape_a_co_player_a_hollow_one_and_both_are_counted() -> None:
    made = drawn(book({"users": (3, 2)}))
    assert marks(made) == (3, 2)
    assert sorted(words(made)) == ["2", "3", "Citater", "På listen", "brugere og pårørende"]


def test_who_is_not_heard_is_a_question_and_who_is_not_on_the_list_a_dash() -> None:
    made = drawn(book({"users": (1, 0), "culture": (0, 1)}), "en")
    assert {"?", "–", "culture", "Quotes", "On the list"} <= set(words(made))
    assert marks(made) == (1, 1)


def test_where_not_all_have_room_one_shape_says_what_is_counted() -> None:
    made = drawn(book(CASES["many"]), width="narrow")
    assert marks(made) == (1, 1)
    assert {"200", "500"} <= set(words(made))
    assert marks(drawn(book({"users": (4, 4)}), width="narrow")) == (4, 4)
    assert marks(drawn(book({"users": (5, 4)}), width="narrow")) == (1, 1)


def test_a_kind_that_there_is_not_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="family"):
        rows([["family", 1, 1]], "da")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_is_one_that_altair_would_pass(width: str) -> None:
    made = picture(rows(shown(example().workbook("en"), "en").data, "en"), "en", WIDTHS[width])
    assert made.to_dict(validate=True)["width"] == WIDTHS[width]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(book(CASES[case]), width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    books = [(book(case), lang) for case in CASES.values() for lang in LANGUAGES]
    books += [(example().workbook(lang), lang) for lang in LANGUAGES]
    pictures = "".join(drawn(one, lang, width) for one, lang in books for width in WIDTHS)
    assert misplaced(browser, pictures) == []
