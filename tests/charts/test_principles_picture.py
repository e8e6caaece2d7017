"""The picture of the seven principles: a mark and words for how far each has come, and that all of it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS
from samkit.charts.sheet import Mark
from samkit.content import LANGUAGES
from samkit.exercises.principles import EXERCISE
from samkit.exercises.principles.chart import _row, picture, rows
from samkit.exercises.principles.content import WORDS
from samkit.measures.principles import STATES
from samkit.workbook import PRINCIPLES
from tests.charts.looking import misplaced, svg, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Data = list[list[str]]
LONG = "Et meget langt stykke tekst, som der ikke er plads til på en telefon, " * 9
CASES: dict[str, Data] = {
    **{
        f"all {state}": [[name, state, "" if state == "nothing" else "Noget"] for name in PRINCIPLES]
        for state in STATES
    },
    "long": [[name, "served", text] for name, text in zip(PRINCIPLES, (LONG, "W" * 300, "漢" * 300), strict=False)],
}


def drawn(data: Data, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "seven", data, lang, width, "x")


def test_each_state_has_a_mark_of_its_own_and_its_words() -> None:
    marks = set()
    for state in STATES:
        (row,) = rows([["habit", state, ""]], "da").to_dict("records")
        (mark,) = (one for one in _row(row, "x", (400, True), 0)[0] if isinstance(one, Mark))
        marks.add((mark.shape, mark.filled))
        assert {WORDS.state[state].da, "Ud af vanen"} <= set(words(drawn(CASES[f"all {state}"])))
    assert len(marks) == len(STATES)


def test_all_seven_stand_there_in_both_languages_and_every_width() -> None:
    for lang in LANGUAGES:
        for width in WIDTHS:
            said = words(drawn(CASES["all nothing"], lang, width))
            assert [one for one in said if one in {text(lang) for text in WORDS.name.values()}] == [
                WORDS.name[name](lang) for name in PRINCIPLES
            ]
            assert said.count(WORDS.state["nothing"](lang)) == len(PRINCIPLES)


def test_what_there_is_not_can_not_be_drawn() -> None:
    for forged in (["goodness", "served", "x"], ["across", "best", "x"]):
        with pytest.raises(ValueError, match=r"goodness|best"):
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
