"""The picture of who can help with what: what is drawn for which list, and that all of it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.matching import EXERCISE
from samkit.exercises.matching.chart import picture, rows
from samkit.workbook import RESOURCES, Challenge, Need, Partner, Workbook
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser

    from samkit.widgets import Picture

LONG = "Et meget langt behov, som ingen har skrevet kortere, og som der ikke er plads til på en telefon, " * 2
WORD = "W" * 200
DASHED = 'stroke-dasharray="3,4"'
BRINGS = ("time", "places")
CASES: dict[str, tuple[list[str], dict[str, tuple[str, ...]]]] = {
    "one pair": (["places"], {"Kroen": ("places",)}),
    "nothing but questions": (["money", "legitimacy"], {"Kroen": ("places",)}),
    "all kinds of help": (list(RESOURCES), {"A": RESOURCES, "B": ("legitimacy",)}),
    "many": (["time"] * 30, {f"Nr. {at}": BRINGS for at in range(60)}),
}


def book(needs: list[str], partners: Mapping[str, tuple[str, ...]], what: str = "Noget at {0}") -> Workbook:
    needed = tuple(Need(f"n{at}", what.replace("{0}", str(at))[:200], one) for at, one in enumerate(needs))
    listed = tuple(Partner(f"p{at}", name[:300], brings) for at, (name, brings) in enumerate(partners.items()))
    return Workbook((Challenge("c1", needs=needed),), "c1").with_partners(listed)


def shown(workbook: Workbook, lang: str = "da") -> Picture:
    found: Picture = EXERCISE.draw(State(workbook, workbook.chosen, lang))["match"]
    return found


def drawn(workbook: Workbook, lang: str = "da", width: str = "wide") -> str:
    found = shown(workbook, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def marks(workbook: Workbook) -> tuple[int, int]:
    """Count filled and hollow shapes."""
    paths = re.findall(r"<path[^>]*>", drawn(workbook))
    return sum('fill="var(--a2' in one for one in paths), sum('stroke="var(--a2' in one for one in paths)


def test_a_pair_is_a_line_between_two_filled_shapes_with_its_kind_of_help() -> None:
    met = book(["places"], {"Kroen": ("places",)}, "Et sted")
    assert sorted(words(drawn(met, width="narrow"))) == ["Et sted", "Kroen", "lokaler"]
    assert marks(met) == (2, 0)
    assert DASHED not in drawn(met)


def test_what_lacks_the_other_is_hollow_and_says_so_in_words() -> None:
    lacks = book(["money"], {"Kroen": ("places",)})
    assert marks(lacks) == (0, 2)
    assert DASHED in drawn(lacks)
    assert {"Hvem kunne?", "Ikke i spil endnu", "?"} <= set(words(drawn(lacks)))
    assert {"Who might?", "Not in play yet"} <= set(words(drawn(lacks, "en")))


def test_more_than_can_be_drawn_is_counted() -> None:
    assert "og 22 til" in words(drawn(book(*CASES["many"])))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_is_one_that_altair_would_pass(width: str) -> None:
    made = picture(rows(shown(example().workbook("en"), "en").data, "en"), "en", WIDTHS[width])
    assert made.to_dict(validate=True)["width"] == WIDTHS[width]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    made = drawn(book(*CASES[case]), width=width)
    assert unlike_the_page(made, WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    books = [book(*case) for case in CASES.values()]
    hostile = {LONG: ("time",), WORD: ("knowledge",), "<b>&": ("equipment",), LONG + "2": ("money",)}
    books += [book(list(RESOURCES), hostile, what) for what in (LONG, WORD, "漢" * 200)]
    shownbooks = [(one, lang) for lang in LANGUAGES for one in (*books, example().workbook(lang))]
    pictures = "".join(drawn(one, lang, width) for one, lang in shownbooks for width in WIDTHS)
    assert misplaced(browser, pictures) == []
