"""The picture of inside and outside: each quote by what it does, questions where nothing disturbs, and that it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.reframe import EXERCISE
from samkit.exercises.reframe.chart import SHAPES, picture, rows
from samkit.workbook import SENSES, Challenge, Quote, Sense, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser

    from samkit.widgets import Picture

LONG = "En rolle, som ingen har skrevet kortere, og som der ikke er plads til på en telefon, " * 2
ODD = ("W" * 200, "漢" * 100, "<b>&{0}", "الأم", "🙂" * 60, "")
KINDS = ("users", "employees", "")
# What each quote does, its kind and its role.
CASES: dict[str, list[tuple[str, str, str]]] = {
    "one": [("opens", "users", "forælder")],
    "all confirm": [("confirms", "employees", "lærer")] * 3,
    "everywhere": [(sense, kind, f"{sense} {kind}") for sense in SENSES for kind in KINDS],
    "many": [(sense, kind, f"rolle {at}") for sense in SENSES for kind in KINDS for at in range(12)],
    "hostile": [(SENSES[at % 4], kind, role) for at, role in enumerate((LONG, *ODD)) for kind in KINDS] * 2,
}


def book(quotes: Sequence[tuple[str, str, str]]) -> Workbook:
    noted = tuple(Quote(f"q{at}", "x", role[:200], kind) for at, (_, kind, role) in enumerate(quotes))
    senses = {f"q{at}": Sense(sense) for at, (sense, _, _) in enumerate(quotes)}
    return Workbook((Challenge("c1", quotes=noted, senses=senses),), "c1")


def shown(workbook: Workbook, lang: str = "da") -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang))["sides"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def marks(made: str) -> int:
    """Count the shapes."""
    paths = re.findall(r"<path[^>]*>", made)
    return sum('fill="var(--a3' in one or 'stroke="var(--a3' in one for one in paths)


def test_each_quote_is_a_shape_with_its_role_under_what_it_does() -> None:
    made = drawn(book([("opens", "users", "forælder"), ("contradicts", "employees", "lærer")]))
    assert {"Indefra", "Udefra", "Åbner en mulighed · 1", "Modsiger · 1", "forælder", "lærer"} <= set(words(made))
    assert marks(made) == 2


def test_what_disturbs_stands_on_top_and_is_a_question_where_there_is_none() -> None:
    said = words(drawn(book(CASES["all confirm"])))
    heads = [one for one in said if " · " in one]
    assert heads == ["Modsiger · 0", "Åbner en mulighed · 0", "Ændrer · 0", "Bekræfter · 3"]
    assert said.count("Hvem kunne?") == 2
    assert said.count("–") == 1


def test_our_own_stand_to_the_left_and_others_to_the_right() -> None:
    data = [["opens", "outside", "forælder"], ["opens", "inside", "lærer"]]
    at = {
        row["text"]: row["x"]
        for rows_ in picture(rows(data, "da"), "da", 680).to_dict()["datasets"].values()
        for row in rows_
        if "text" in row
    }
    assert at["lærer"] < 340 < at["forælder"]
    assert (at["Indefra"] < 340) is (at["lærer"] < 340)
    assert at["Udefra"] > 340


def test_a_quote_without_a_kind_stands_on_neither_side() -> None:
    made = drawn(book([("opens", "", "nogen")]))
    assert {"Slags ikke valgt", "nogen"} <= set(words(made))
    assert "Slags ikke valgt" not in words(drawn(book(CASES["one"])))


def test_quotes_of_one_role_are_one_shape_with_their_number_and_of_many_the_rest_is_counted() -> None:
    made = drawn(book(CASES["all confirm"]))
    assert "lærer × 3" in words(made)
    assert marks(made) == 1
    assert words(drawn(book(CASES["many"]))).count("og 6 til") == 12


def test_every_sense_has_a_shape_of_its_own() -> None:
    assert len({SHAPES[sense] for sense in SENSES}) == len(SENSES)


@pytest.mark.parametrize("data", [[["helps", "inside", "x"]], [["opens", "above", "x"]]])
def test_what_there_is_not_is_not_drawn(data: list[list[str]]) -> None:
    with pytest.raises(ValueError, match=data[0][0]):
        rows(data, "da")


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
