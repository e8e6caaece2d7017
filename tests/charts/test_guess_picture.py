"""The picture of guesses and answers: what is drawn for which answers, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.guess import EXERCISE
from samkit.exercises.guess.chart import Place, picture, rows
from samkit.workbook import Challenge, Guess, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Picture

LONG = "Et udsagn, som ingen har skrevet kortere, og som der ikke er plads til på en telefon, hverken på dansk"
DASHED = 'stroke-dasharray="3,4"'
Asked = tuple[str, int, int, int]
CASES: dict[str, list[Asked]] = {
    "one": [("Kort", 40, 3, 4)],
    "the ends": [("Ingen er enige", 0, 0, 60), ("Alle er enige", 100, 60, 0), ("Ét svar", 100, 0, 1)],
    "equally wrong": [("Over", 90, 10, 30), ("Under", 10, 30, 10)],
    "long": [(LONG * 2, 90, 10, 30), ("W" * 300, 5, 99_000, 100_000), (LONG, 50, 1, 1)],
    "many": [(f"Nr. {at}: {LONG}", at * 3, at, 30 - at) for at in range(30)],
}


def book(*asked: Asked) -> Workbook:
    kept = tuple(
        Guess(f"g{at}", what[:300], believed, "2026-11-01", agree, disagree)
        for at, (what, believed, agree, disagree) in enumerate(asked)
    )
    return Workbook((Challenge("c1", guesses=kept),), "c1")


def shown(workbook: Workbook, lang: str = "da") -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang))["gap"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def shapes(made: str) -> tuple[int, int]:
    """Count the answers' dots and the guesses' diamonds, those of the key left out."""
    paths = re.findall(r"<path[^>]*>", made)
    dots = sum('fill="var(--a3' in one for one in paths)
    return dots - 1, sum('stroke="var(--ink,' in one and "fill=" not in one for one in paths) - 1


def test_a_statement_has_a_dot_a_diamond_and_how_many_answered_in_words() -> None:
    made = drawn(book(*CASES["one"]), width="narrow")
    assert sorted(words(made)) == ["0", "100", "50", "7 svar", "Kort", "deres svar", "dit gæt"]
    assert shapes(made) == (1, 1)
    assert {"n = 7", "your guess", "their answers"} <= set(words(drawn(book(*CASES["one"]), "en")))


def test_too_few_answers_have_a_dashed_line() -> None:
    assert DASHED not in drawn(book(("Ti", 40, 5, 5)))
    assert DASHED in drawn(book(("To", 40, 1, 1)))


def test_what_is_furthest_is_bold_and_on_top_and_nothing_else_is() -> None:
    made = drawn(book(("Tæt", 50, 20, 20), ("Langt", 95, 20, 20), ("Nær", 66, 20, 20)))
    bold = re.findall(r'<text[^>]*font-weight="700"[^>]*>([^<]*)<', made)
    assert sorted(bold) == ["40 svar", "Langt"]
    heights = {text: float(y) for y, text in re.findall(r"<text[^>]*translate\([\d.]+,([\d.]+)\)[^>]*>([^<]*)<", made)}
    assert heights["Langt"] < heights["Nær"] < heights["Tæt"]
    assert 'font-weight="700"' not in drawn(book(("Tæt", 50, 20, 20)))


def test_equally_wrong_beliefs_are_both_bold() -> None:
    made = drawn(book(*CASES["equally wrong"]))
    assert {"Over", "Under"} <= set(re.findall(r'<text[^>]*font-weight="700"[^>]*>([^<]*)<', made))


def test_a_value_stands_where_it_is_on_the_scale() -> None:
    place = Place(100, 20, 220, 300)
    assert [place.at(value) for value in (0, 39, 100)] == [20, 98, 220]


def test_the_scale_lies_behind_what_stands_on_it() -> None:
    strokes = re.findall(r'<line[^>]*stroke="var\(--([\w-]+),', drawn(book(*CASES["the ends"])))
    assert {"line", "a3", "ink"} <= set(strokes)
    assert strokes == sorted(strokes, key=lambda one: one != "line")


def test_more_than_can_be_drawn_is_counted() -> None:
    made = drawn(book(*CASES["many"]))
    assert "og 18 til" in words(made)
    assert shapes(made) == (12, 12)


@pytest.mark.parametrize("width", [240, *WIDTHS.values(), 1000])
def test_the_chart_is_one_that_altair_would_pass(width: int) -> None:
    made = picture(rows(shown(example().workbook("en"), "en").data, "en"), "en", width)
    assert made.to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(book(*CASES[case]), width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    books = [book(*one) for one in CASES.values()]
    both = [(one, lang) for lang in LANGUAGES for one in (*books, example().workbook(lang))]
    assert misplaced(browser, [drawn(one, lang, width) for one, lang in both for width in WIDTHS]) == []
