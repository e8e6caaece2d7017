"""The self-check's picture: what is drawn for which answers, how it takes the page's theme, and that all of it fits."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from samkit import widgets
from samkit.charts import WIDTHS, svg, tokens
from samkit.charts.markup import dressed
from samkit.content import LANGUAGES
from samkit.errors import RenderError, UnknownName
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import ALL
from samkit.exercises.self_check import EXERCISE
from samkit.exercises.self_check.chart import picture, rows
from samkit.widgets import Picture
from samkit.workbook import QUESTIONS, SelfCheck, Snapshot, Workbook
from tests.charts.looking import hung, misplaced, tags, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Answers = dict[str, int | str]

SOME: Answers = {name: at % 5 + 1 for at, name in enumerate(QUESTIONS)}
OTHER: Answers = {name: at * 3 % 5 + 1 for at, name in enumerate(QUESTIONS)}
TORN: Answers = {**SOME, "q1": "unknown", "q4": "unknown", "q16": "unknown", "q5": "unknown", "q9": "not_relevant"}
ENDS: Answers = {name: 5 if at % 2 else 1 for at, name in enumerate(QUESTIONS)}
ENDS |= {"q1": 5, "q2": 5, "q13": 5, "q14": "unknown", "q3": 1, "q4": 1, "q15": 1, "q16": "unknown"}
UNKNOWN: Answers = dict.fromkeys(QUESTIONS, "unknown")

CASES: dict[str, tuple[Answers, Answers]] = {
    "no number": ({"q1": "not_relevant"}, {}),
    "one answer": ({"q3": 4}, {}),
    "all answered": (SOME, {}),
    "nothing known": (UNKNOWN, {}),
    "torn, with an earlier self": (TORN, OTHER),
    "an earlier self like now": (SOME, SOME),
    "both ends": (ENDS, dict.fromkeys(QUESTIONS, 5)),
    "little now, much before": ({"q3": 4}, OTHER),
}
DATE = "2026-09-23"


def shown(answers: Answers, earlier: Answers | None = None, lang: str = "da") -> Picture:
    kept = (Snapshot(DATE, earlier),) if earlier else ()
    found: Picture = EXERCISE.draw(State(Workbook((), "", SelfCheck(answers, {}, kept)), "", lang))["profile"]
    return found


def drawn(answers: Answers, earlier: Answers | None = None, lang: str = "da", width: str = "wide") -> str:
    found = shown(answers, earlier, lang)
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def marks(answers: Answers, earlier: Answers | None = None) -> dict[str, int]:
    """Count what is drawn: dots and diamonds by their paper edge, ranges by being translucent."""
    picture = drawn(answers, earlier)
    dots, diamonds = (picture.count(f'stroke-width="{wide}"') for wide in (3, 5))
    return {"dots": dots, "diamonds": diamonds, "ranges": picture.count('opacity="0.35"')}


def test_every_picture_names_a_module_that_draws_it_from_plain_data() -> None:
    data = shown(TORN, OTHER).data
    assert json.loads(json.dumps(data)) == data
    for one in ALL:
        for control in one.draw(State(example().workbook("da"), "example", "da")):
            if isinstance(control, Picture):
                assert svg(one.charts, control.name, control.data, "da", "wide", control.caption)


def test_an_answer_is_a_dot_and_dont_know_a_range() -> None:
    assert marks({"q3": 4}) == {"dots": 1, "diamonds": 0, "ranges": 0}
    assert marks(SOME) == {"dots": 6, "diamonds": 0, "ranges": 0}
    assert marks(TORN) == {"dots": 6, "diamonds": 0, "ranges": 3}
    assert marks(UNKNOWN) == {"dots": 0, "diamonds": 0, "ranges": 6}


def test_one_dont_know_of_four_is_a_line_one_point_long() -> None:
    data = shown({"q1": 3, "q2": 3, "q13": 3, "q14": "unknown"}).data["advice"][0]
    assert data["high"] - data["low"] == 1


def test_advice_without_a_number_says_so_in_words() -> None:
    assert words(drawn({"q3": 4})).count("Ingen svar endnu") == 5
    assert words(drawn({"q1": "not_relevant"}, lang="en")).count("No figure yet · 1 of 4") == 1
    assert words(drawn(dict.fromkeys(QUESTIONS, "not_relevant"))).count("Alle 4: »ikke relevant«") == 6
    assert words(drawn(UNKNOWN)).count("1,0–5,0 · 4 »ved ikke«") == 6
    assert "2,3 (2,0–3,0) · 1 »ved ikke«" in words(drawn({"q1": 2, "q2": 2, "q13": 3, "q14": "unknown"}))


def test_the_scale_is_one_to_five_whatever_was_answered() -> None:
    cases: tuple[Answers, ...] = ({"q3": 4}, SOME, UNKNOWN)
    for answers in cases:
        chart = picture(rows(shown(answers).data, "da"), "da", 680).to_dict()
        across = [layer["encoding"]["x"] for layer in chart["layer"] if "field" in layer["encoding"].get("x", {})]
        assert {json.dumps(one["scale"]["domain"]) for one in across} == {"[1, 5]"}
        assert {"Slet ikke", "Fuldt ud"} <= set(words(drawn(answers)))


def test_an_earlier_self_is_a_diamond_and_its_date_is_named_once() -> None:
    assert marks(SOME, OTHER)["diamonds"] == 6
    assert words(drawn(SOME, OTHER)).count("Før: 23. september 2026") == 1
    assert not any(text.startswith("Før") for text in words(drawn(SOME)))


def test_the_table_has_a_column_for_an_earlier_self_only_when_there_is_one() -> None:
    now, then = shown(SOME), shown(SOME, {"q3": 4})
    assert len(now.columns) == len(now.rows[0]) == 5
    assert then.columns[5:] == ("Før: 23. september 2026",)
    assert [row[5] for row in then.rows] == ["–", "4,0", "–", "–", "–", "–"]
    assert then.caption.endswith("er dine svar fra 23. september 2026.")


def test_the_earlier_self_is_the_latest_that_says_something_else_than_now() -> None:
    kept = (Snapshot("2025-01-02", OTHER), Snapshot("2026-01-02", SOME))
    page = EXERCISE.draw(State(Workbook((), "", SelfCheck(SOME, {}, kept)), "", "en"))
    assert page["profile"].columns[-1] == "Before: 2 January 2025"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_asks_nobody_for_anything(case: str, width: str) -> None:
    picture = drawn(*CASES[case], width=width)
    assert unlike_the_page(picture, WIDTHS[width]) == []
    assert "http" not in picture.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"href|<style|<script|url\(|class=|role=\"graphics", picture)
    assert f'width="{WIDTHS[width]}"' in picture
    assert picture.count("font-family") == 1


def test_a_picture_has_the_colours_of_the_page() -> None:
    page = (Path(widgets.__file__).parent / "tokens.css").read_text("utf-8")
    light = dict(re.findall(r"--([\w-]+): (#\w+);", page.split("}")[0]))
    assert tokens.COLOURS.items() <= {**light, "paper": "#ffffff" if light["paper"] == "#fff" else ""}.items()


def test_the_same_answers_give_the_same_picture_to_the_byte() -> None:
    assert drawn(TORN, OTHER) == drawn(TORN, OTHER)


def test_the_chart_is_one_that_altair_would_pass() -> None:
    for width in WIDTHS.values():
        assert picture(rows(shown(TORN, OTHER).data, "en"), "en", width).to_dict(validate=True)["width"] == width


@pytest.mark.parametrize("hostile", ["<img src=x onerror=alert(1)>", '"]]>&<!--', "</svg><script>", "#1b1f24"])
def test_what_stands_in_the_data_and_in_the_caption_is_only_ever_text(hostile: str) -> None:
    data = shown({"q3": 4}).data
    data["advice"][1]["said"] = hostile
    picture = svg(EXERCISE.charts, "profile", data, "da", "wide", hostile)
    assert tags(picture) <= {"svg", "g", "path", "line", "text", "rect"}
    assert ET.fromstring(picture).get("aria-label") == hostile  # noqa: S314 - our own
    assert hostile in words(picture)


def test_two_pictures_on_one_page_share_no_id() -> None:
    vega = '<svg xmlns="http://www.w3.org/2000/svg"><g clip-path="url(#c1)"/><defs><clipPath id="c1"/></defs></svg>'
    one, other = dressed(vega, "a"), dressed(vega, "b")
    assert 'url(#a-0)"' in one
    assert 'id="a-0"' in one
    assert not set(re.findall(r'id="([^"]*)"', one)) & set(re.findall(r'id="([^"]*)"', other))


def test_a_reference_to_anywhere_else_is_left_out() -> None:
    linked = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink">{}</svg>'
    assert "x.org" not in dressed(linked.format('<image l:href="https://x.org/y"/><a href="//x.org"/>'), "a")


def test_what_can_not_be_drawn_is_said_to_be_so() -> None:
    for wrong in ({}, {"date": "", "advice": [{"advice": 9}]}, None, {"date": "", "advice": "x"}):
        with pytest.raises(RenderError):
            svg(EXERCISE.charts, "profile", wrong, "da", "wide", "")
    for module, name in ((EXERCISE.charts, "rows"), ("samkit.errors", "profile"), ("no.such.module", "profile")):
        with pytest.raises(RenderError):
            svg(module, name, shown(SOME).data, "da", "wide", "")


@pytest.mark.parametrize(("lang", "width"), [("sv", "wide"), ("da", "huge"), ("da", "")])
def test_a_width_or_a_language_that_there_is_not_is_refused_by_name(lang: str, width: str) -> None:
    with pytest.raises(UnknownName):
        svg(EXERCISE.charts, "profile", {}, lang, width, "")


def test_pictures_can_be_drawn_from_several_threads_at_once() -> None:
    once, found = drawn(TORN, OTHER), list[str]()
    threads = [threading.Thread(target=lambda: found.append(drawn(TORN, OTHER))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [once] * 4


def test_a_visitors_kernel_loads_nothing_that_draws() -> None:
    names = "samkit.course, samkit.exercises, samkit.charts, samkit.charts.wire, samkit.widgets"
    heavy = '{"pandas", "altair", "vl_convert", "numpy", "narwhals"}'
    code = f"import sys, {names}; sys.exit(repr({heavy} & sys.modules.keys()) if {heavy} & sys.modules.keys() else 0)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_altair_is_left_as_it_was_for_a_notebooks_own_charts() -> None:
    code = "import altair, samkit.charts.drawing; print(altair.theme.active, altair.renderers.active)"
    alone = subprocess.run(
        [sys.executable, "-c", code.replace(", samkit.charts.drawing", "")], capture_output=True, check=True
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == alone.stdout


def anywhere(value: float, width: str) -> str:
    """Draw the longest figures and the longest date at one point of the scale."""
    data = shown(TORN, OTHER, "en").data
    longest = max((one["said"] for one in data["advice"]), key=len)
    data["advice"][0] |= {"mean": value, "before": value, "said": longest}
    return svg(EXERCISE.charts, "profile", data, "en", width, "")


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    pictures = [
        drawn(*case, lang=lang, width=width) for case in CASES.values() for lang in LANGUAGES for width in WIDTHS
    ]
    pictures += [anywhere(quarter / 4, width) for quarter in range(4, 21) for width in WIDTHS]
    assert misplaced(browser, pictures) == []


def test_the_page_gives_the_colours_and_the_caption_is_the_pictures_name(browser: Browser) -> None:
    case = CASES["no number"]
    tab = hung(browser, [drawn(*case)], ":root{--ink:#010203}")
    ask = "getComputedStyle(document.querySelector('text[fill*=\"--{}\"]')).fill"
    ink, soft = (tab.evaluate(ask.format(name)) for name in ("ink,", "ink-soft,"))
    name = tab.get_by_role("img").first.get_attribute("aria-label")
    tab.close()
    assert (ink, soft) == ("rgb(1, 2, 3)", "rgb(74, 85, 96)")
    assert name == shown(*case).caption
