"""The ledger in a real browser: a baseline locked by keyboard, numbers after beside it, and both read from files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from samkit.content import today
from samkit.workbook import Challenge, Indicator, Observation, Partner, Workbook
from tests.browser.reading import field, status, violations

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]

WHOLE = Indicator("a", "Uro", "", "less", "yes", (3.0, 4.0, 2.5))
# What stands in the fields of a list and has no room there.
CUT = """list => [...document.querySelectorAll(`[data-samkit-list="${list}"] :is(select, input:not([type=date]))`)]
  .filter(one => {
    if (one.matches('input') || !one.offsetWidth) return one.scrollWidth > one.clientWidth;
    const wide = document.createElement('canvas').getContext('2d');
    wide.font = getComputedStyle(one).font;
    return wide.measureText(one.selectedOptions[0].textContent).width + 40 > one.clientWidth;
  }).map(one => one.value)"""
FILE = "id;Før;Efter\r\n1;2,5;1\r\n2;3;2\r\n3;4;\r\n".encode("cp1252")


def begin(stage: Stage, token: str, *them: Indicator) -> None:
    about = Challenge("c1", indicators=them)
    stage.store.replace(token, Workbook((about,), "c1", partners=(Partner("p", "Forældrene", kind="users"),)))


def indicators(stage: Stage, token: str) -> tuple[Indicator, ...]:
    return stage.store.open(token).workbook.challenge("c1").indicators


def to_numbers(page: Page) -> None:
    page.locator("section.step:visible > .next button:visible").last.click()


def hand_in(page: Page, into: str, name: str) -> None:
    fold = page.locator(f'[data-samkit-list="{into}"] [data-samkit-intake=measured]')
    fold.locator("> summary").click()
    fold.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": FILE})


def test_a_baseline_is_locked_by_keyboard_and_numbers_after_come_beside_it(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, WHOLE)
    page = tab(stage.url("ledger", token), viewport={"width": 320, "height": 640})
    to_numbers(page)
    expect(field(page, "indicator.a.before")).to_have_value("3 4 2,5")
    lock = page.get_by_role("button", name="Lås udgangspunktet")
    lock.focus()
    page.keyboard.press("Enter")
    status(page, "saved")
    assert indicators(stage, token)[0].locked == today().isoformat()
    expect(field(page, "indicator.a.before")).to_have_count(0)
    after = field(page, "after.a.after")
    after.focus()
    page.keyboard.type("2 2,5 -")
    page.keyboard.press("Tab")
    status(page, "saved")
    assert indicators(stage, token)[0].after == (2.0, 2.5, None)
    expect(page.locator('[data-samkit-result="n_a"]')).to_have_text("2")
    expect(page.locator('[data-samkit-result="change_a"]')).to_have_text("\N{MINUS SIGN}1,2")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.reload()
    expect(field(page, "after.a.after")).to_have_value("2 2,5 -")


def test_numbers_are_shown_read_in_and_taken_out_again(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token)
    page = tab(stage.url("ledger", token), viewport={"width": 320, "height": 640})
    to_numbers(page)
    hand_in(page, "indicator", "Utrygge morgener.csv")
    expect(page.get_by_text("Linje 4, »Efter«: Der mangler et tal.")).to_be_visible()
    page.get_by_role("button", name="Læs tallene ind (målinger: 1)").click()
    expect(page.get_by_text("Tallene er læst ind. Målinger: 1.")).to_be_visible()
    status(page, "saved")
    (one,) = indicators(stage, token)
    assert (one.name, one.before, one.after) == ("Utrygge morgener", (2.5, 3.0, 4.0), (1.0, 2.0, None))
    assert violations(page) == []
    page.get_by_role("button", name="Fortryd").click()
    status(page, "saved")
    assert indicators(stage, token) == ()


def test_a_file_for_a_locked_baseline_brings_the_numbers_after_alone(stage: Stage, token: str, tab: Open) -> None:
    locked = WHOLE.lock(today())
    begin(stage, token, locked)
    page = tab(stage.url("ledger", token), viewport={"width": 1280, "height": 800})
    to_numbers(page)
    hand_in(page, "after", "svar.csv")
    expect(page.get_by_text("Udgangspunktet er låst og bliver ikke ændret: »Uro«.")).to_be_visible()
    page.get_by_role("button", name="Læs tallene ind (målinger: 1)").click()
    expect(field(page, "after.a.after")).to_have_value("2 - 1")
    status(page, "saved")
    (one,) = indicators(stage, token)
    assert (one.before, one.after, one.locked) == (locked.before, (2.0, None, 1.0), locked.locked)


@pytest.mark.parametrize("width", [768, 1024, 1280])
def test_nothing_is_cut_with_all_fields_open(stage: Stage, token: str, tab: Open, width: int) -> None:
    them = Observation("s", "Ro", "Lærerne i 3. klasse", "employee", "negative", "no", "Bogen", "Biblioteket")
    open_ = Indicator("a", "Dage på torvet om ugen", "dage", "more", "yes", (3.0, 4.0), other_before=(2.0,))
    about = Challenge("c1", observations=(them,), indicators=(open_,))
    stage.store.replace(token, Workbook((about,), "c1"))
    page = tab(stage.url("ledger", token), viewport={"width": width, "height": 800})
    expect(field(page, "indicator.a.other_before")).to_be_visible()
    expect(field(page, "indicator.a.after")).to_be_visible()
    assert page.evaluate(CUT, "indicator") == []
    page.get_by_role("button", name="Tilbage").click()
    expect(field(page, "observation.s.intended")).to_be_visible()
    assert page.evaluate(CUT, "observation") == []


def test_beside_a_locked_baseline_the_two_ways_to_read_in_a_file_have_names_of_their_own(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, WHOLE.lock(today()))
    page = tab(stage.url("ledger", token))
    to_numbers(page)
    names = page.locator("[data-samkit-intake=measured] > summary")
    expect(names).to_have_text(["Læs tal efter ind fra en fil", "Læs nye målinger ind fra en fil"])


def test_who_is_known_from_elsewhere_is_offered_by_name(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token)
    page = tab(stage.url("ledger", token))
    who = page.locator('[data-samkit-field$=".stakeholder"]').first
    offered = page.locator(f'datalist[id="{who.get_attribute("list")}"] option')
    assert [one.get_attribute("value") for one in offered.all()] == ["Forældrene"]
