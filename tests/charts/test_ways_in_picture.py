"""The picture of who takes part in what: what is drawn for whom, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.ways_in import EXERCISE
from samkit.exercises.ways_in.chart import picture, rows
from samkit.workbook import KINDS, PHASES, Challenge, Partner, Way, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Picture

LONG = "Alle de mange forældre til de ældste børn i den store børnehave ved siden af skolen " * 3
Case = list[tuple[str, str, tuple[str, ...]]]
CASES: dict[str, Case] = {
    "one from outside": [("Kroen", "company", ("define",))],
    "one of our own": [("Lærerne", "employees", PHASES)],
    "of no kind": [("Nogen", "", ("design",))],
    "all kinds": [(f"En {kind}", kind, ("realise",)) for kind in KINDS],
    "many": [(f"Nr. {at}", "users", ("define",)) for at in range(60)],
    "long": [
        (LONG, "users", PHASES),
        ("W" * 300, "employees", ("define",)),
        ("漢" * 300, "", ()),
        ("<b>&", "health", ()),
    ],
}


def book(case: Case) -> Workbook:
    partners = tuple(Partner(f"p{at}", name[:300], kind=kind) for at, (name, kind, _) in enumerate(case))
    ways = {f"p{at}": Way(phases) for at, (_, _, phases) in enumerate(case)}
    return Workbook((Challenge("c1", ways=ways),), "c1").with_partners(partners)


def shown(workbook: Workbook, lang: str = "da") -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang))["taking"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def shapes(workbook: Workbook) -> list[tuple[str, bool]]:
    """Name each shape from left to right and top to bottom, and tell whether it is filled."""
    found = re.findall(
        r'<path[^>]*transform="translate\(([\d.]+),([\d.]+)\)"[^>]*? d="([^"]*)"([^>]*)', drawn(workbook)
    )
    named = sorted((float(y), float(x), d, rest) for x, y, d, rest in found)
    kinds = {"A": "circle", "h": "square", "L": "diamond"}
    return [(next(kinds[sign] for sign in "AhL" if sign in d), "fill=" in rest) for _, _, d, rest in named]


def test_a_filled_circle_is_one_from_outside_who_takes_part() -> None:
    assert shapes(book(CASES["one from outside"])) == [("circle", True), ("circle", False), ("circle", False)]


def test_own_people_and_unknown_kinds_have_other_shapes_and_headings_of_their_own() -> None:
    assert shapes(book(CASES["one of our own"])) == [("square", True)] * 3
    assert {one for one, _ in shapes(book(CASES["of no kind"]))} == {"diamond"}
    assert "Egne folk" in words(drawn(book(CASES["one of our own"])))
    assert "Kind not chosen" in words(drawn(book(CASES["of no kind"]), "en"))


def test_a_phase_with_nobody_from_outside_is_a_question() -> None:
    assert words(drawn(book(CASES["one of our own"]))).count("?") == 3
    assert words(drawn(book(CASES["one from outside"]))).count("?") == 2
    assert words(drawn(book(CASES["all kinds"]))).count("?") == 2


def test_more_than_can_be_drawn_is_counted() -> None:
    assert "og 30 til" in words(drawn(book(CASES["many"])))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_is_one_that_altair_would_pass(width: str) -> None:
    made = picture(rows(shown(example().workbook("en"), "en").data, "en"), "en", WIDTHS[width])
    assert made.to_dict(validate=True)["width"] == WIDTHS[width]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    made = drawn(book(CASES[case]), width=width)
    assert unlike_the_page(made, WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    books = [(book(case), lang) for case in CASES.values() for lang in LANGUAGES]
    books += [(example().workbook(lang), lang) for lang in LANGUAGES]
    pictures = "".join(drawn(one, lang, width) for one, lang in books for width in WIDTHS)
    assert misplaced(browser, pictures) == []
