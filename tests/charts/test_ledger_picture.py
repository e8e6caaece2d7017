"""The pictures of the ledger: what is drawn for which observations and numbers, and that all of it fits."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from samkit.charts import WIDTHS, svg
from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.ledger import EXERCISE
from samkit.exercises.ledger.board import MINUS
from samkit.exercises.ledger.chart import PICTURES
from samkit.exercises.ledger.spans import Scale
from samkit.workbook import SIGNS, WHOSE, Challenge, Indicator, Observation, Partner, Workbook
from tests.charts.looking import misplaced, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LONG = "Forældre, hvis børn går i 0. klasse, og som ingen har talt med endnu, hverken ved porten eller derhjemme"
SEEN = Observation("s", "Noget", "Børn", "citizen", "positive", "yes")
SIX = Indicator("i", "Uro", "", "less", "yes", (3.0, 4.0, 5.0, 4.0, 5.0, 6.0), after=(2.0, 2.0, 3.0, 2.0, 3.0, 3.0))


def seen(times: int = 1, **more: str) -> list[Observation]:
    return [replace(SEEN, id=f"{'-'.join(more.values())}{at}".replace(" ", "")[:40], **more) for at in range(times)]


def book(*them: Any, partners: tuple[str, ...] = ()) -> Workbook:
    listed = [one for some in them for one in (some if isinstance(some, list) else [some])]
    noted = tuple(replace(one, id=f"n{at}") for at, one in enumerate(listed))
    about = Challenge(
        "c1",
        observations=tuple(one for one in noted if isinstance(one, Observation)),
        indicators=tuple(one for one in noted if isinstance(one, Indicator)),
    )
    return Workbook((about,), "c1", partners=tuple(Partner(f"p{at}", name) for at, name in enumerate(partners)))


CASES: dict[str, dict[str, Workbook]] = {
    "matrix": {
        "one": book(SEEN),
        "both": book(SEEN, seen(2, sign="negative", intended="no")),
        "many": book(
            *(
                seen(60, level=level, sign=sign, intended="no")
                for level in WHOSE
                for sign in SIGNS
                if level != "society"
            )
        ),
        "long": book(seen(1, stakeholder=LONG), seen(2, stakeholder="W" * 200, level="society"), partners=(LONG * 2,)),
        "more": book(*(replace(SEEN, stakeholder=f"Nr. {at}") for at in range(30))),
    },
    "outcomes": {
        "one": book(replace(SIX, after=())),
        "two": book(SIX),
        "others": book(replace(SIX, other_before=SIX.before, other_after=SIX.after)),
        "below 0": book(replace(SIX, before=(-9.0, -8.5), after=(3.0, 2.0), unit="grader")),
        "all below": book(replace(SIX, before=(-9.0, -8.5), after=(-3.0, -2.0))),
        "nothing": book(replace(SIX, before=(0.0, 0.0), after=(0.0, 0.0))),
        "small": book(replace(SIX, before=(0.0012, 0.0014), after=(0.002, 0.0011))),
        "large": book(replace(SIX, name=LONG * 2, unit="W" * 90, before=(1e9 - 1, 1e9 - 7), after=(5e8, 6e8))),
        "one person": book(replace(SIX, before=(3.0,), after=(4.0,))),
        "more": book(*(replace(SIX, name=f"Nr. {at}: {LONG}", other_before=SIX.before) for at in range(20))),
    },
}
BOTH = [(name, case) for name, cases in CASES.items() for case in cases]


def drawn(workbook: Workbook, name: str, lang: str = "da", width: str = "wide") -> str:
    shown = EXERCISE.draw(State(workbook, workbook.chosen, lang))[name]
    return svg(EXERCISE.charts, shown.name, shown.data, lang, width, shown.caption)


def frames(made: str) -> int:
    """Count the frames, that of the key left out: four strong strokes each."""
    return len(re.findall(r'<line[^>]*stroke="var\(--ink,', made)) // 4 - 1


def marks(made: str) -> list[tuple[bool, bool]]:
    """Give of each mark whether it is ours and whether it is filled."""
    paths = [one for one in re.findall(r"<path[^>]*>", made) if 'stroke="var' in one or 'fill="var' in one]
    return [("--a6" in one, 'fill="var' in one) for one in paths]


def test_the_matrix_has_a_sign_for_good_and_bad_a_frame_where_not_intended_and_a_mark_where_nothing_is() -> None:
    made = drawn(CASES["matrix"]["both"], "matrix")
    assert sorted(words(made)) == sorted(
        [
            "+1",
            "med ramme: ikke meningen",
            "borgere",
            "ansatte",
            "jer selv",
            "samfund",
            "Børn",
            "+1",
            f"{MINUS}2",
            "?",
            "?",
            "?",
        ]
    )
    assert frames(made) == 1
    assert frames(drawn(CASES["matrix"]["one"], "matrix")) == 0


def test_those_of_whom_nothing_is_noted_have_a_row_of_question_marks() -> None:
    made = words(drawn(book(SEEN, partners=("Kroen",)), "matrix"))
    assert made.count("?") == 7
    assert "Kroen" in made


def test_before_is_hollow_and_after_filled_and_the_others_have_another_shape() -> None:
    made = drawn(CASES["outcomes"]["others"], "outcomes")
    assert marks(made) == [(True, False), (True, True), (False, False), (False, True)]
    assert {"hos jer", "hos de andre", "før (6)", "efter (6)", "4,5", "2,5"} <= set(words(made))
    assert marks(drawn(CASES["outcomes"]["one"], "outcomes")) == [(True, False)]


def test_ours_are_round_and_the_others_pointed() -> None:
    paths = re.findall(r'<path[^>]* d="([^"]*)"', drawn(CASES["outcomes"]["others"], "outcomes"))
    assert ["A" in one for one in paths if "L" in one or "A" in one][-4:] == [True, True, False, False]


def test_a_mean_of_one_person_has_no_line() -> None:
    strong = r'<line[^>]*x2="([^"]*)"[^>]*stroke="var\(--a6'
    assert {float(one) for one in re.findall(strong, drawn(CASES["outcomes"]["one person"], "outcomes"))} == {0.0}
    assert all(float(one) > 5 for one in re.findall(strong, drawn(CASES["outcomes"]["two"], "outcomes")))


@pytest.mark.parametrize(
    ("case", "ends"),
    [
        ("two", {"0", "6"}),
        ("below 0", {"\N{MINUS SIGN}12", "0", "12"}),
        ("all below", {"0"}),
        ("nothing", {"0", "1"}),
        ("small", {"0"}),
    ],
)
def test_the_scale_has_0_on_it_and_round_ends(case: str, ends: set[str]) -> None:
    said = [one for one in words(drawn(CASES["outcomes"][case], "outcomes")) if re.fullmatch(rf"{MINUS}?[\d.,]+", one)]
    assert ends <= set(said), said


def test_a_value_stands_where_it_is_on_the_scale() -> None:
    scale = Scale(-10, 10, 100, 300)
    assert [scale.at(value) for value in (-10, 0, 5)] == [100, 200, 250]


def test_more_than_can_be_drawn_is_counted() -> None:
    assert "og 16 til" in words(drawn(CASES["matrix"]["more"], "matrix"))
    made = drawn(CASES["outcomes"]["more"], "outcomes")
    assert "og 14 til" in words(made)
    assert len(marks(made)) == 18


@pytest.mark.parametrize("width", [240, *WIDTHS.values(), 1000])
@pytest.mark.parametrize("name", PICTURES)
def test_the_chart_is_one_that_altair_would_pass(name: str, width: int) -> None:
    rows, picture = PICTURES[name]
    workbook = example().workbook("en")
    data = EXERCISE.draw(State(workbook, workbook.chosen, "en"))[name].data
    assert picture(rows(data, "en"), "en", width).to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("name", "case"), BOTH)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(name: str, case: str, width: str) -> None:
    assert unlike_the_page(drawn(CASES[name][case], name, width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    made = [
        drawn(one, name, lang, width)
        for name, cases in CASES.items()
        for lang in LANGUAGES
        for one in (*cases.values(), example().workbook(lang))
        for width in WIDTHS
    ]
    assert misplaced(browser, made) == []
