"""Every exercise in a real browser at 320 px: filled in by keyboard alone, accessible, and as it was after a reload."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from samkit.examples import example
from samkit.exercises import ALL
from samkit.workbook import Partner, Workbook
from tests.browser.reading import field, status, violations

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]

KEYS = [one.key for one in ALL]
NEW = [key for key in KEYS if key not in {"challenge", "self_check", "partners"}]
CONTROL = "input:visible, textarea:visible, select:visible"
TYPED = "Skrevet med tastaturet"
# What is typed in fields that don't take just any text or number.
ANSWERS = {
    "runsheet.people": "24",
    "runsheet.minutes": "90",
    "runsheet.start": "16:30",
    **dict.fromkeys(("before", "after", "other_before", "other_after"), "3 4 2"),
}
MOST = 40
# Colours know no language: English is looked at for its longer words, where there is least room.
SEEN = {"da": tuple(itertools.product((1280, 320), (False, True))), "en": ((320, False),)}


def fill(page: Page, control: Locator, name: str) -> None:
    """Answer one control as a keyboard does, whatever it is."""
    control.focus()
    kind = control.evaluate("one => one.type")
    match kind:
        case "checkbox" | "radio":
            page.keyboard.press("Space")
        case "select-one":
            page.keyboard.press("ArrowDown")
        case "date":
            control.fill("2026-12-01")
        case _:
            number = control.get_attribute("inputmode") in ("decimal", "numeric")
            said = ANSWERS.get(name) or ANSWERS.get(name.rpartition(".")[2])
            page.keyboard.type(said or ("1" if number else TYPED))


def first_of_each(page: Page) -> list[str]:
    """Name every field that can be seen, once."""
    names = [one.get_attribute("data-samkit-field") for one in page.locator("[data-samkit-field]:visible").all()]
    kinds = page.locator("button[data-samkit-field]")
    pressed = {one.get_attribute("data-samkit-field") for one in kinds.all()}
    return [name for name in dict.fromkeys(names) if name and name not in pressed][:MOST]


def control_of(page: Page, name: str) -> Locator:
    named = field(page, name)
    return named if named.evaluate("one => one.matches('input, textarea, select')") else named.locator(CONTROL).first


def shown(page: Page, name: str) -> str:
    value = "one => one.matches('fieldset') ? (one.querySelector('input:checked')?.value ?? '') : one.value"
    return str(field(page, name).evaluate(value))


@pytest.mark.parametrize("key", NEW)
def test_every_field_takes_an_answer_from_the_keyboard_and_keeps_it(
    stage: Stage, token: str, tab: Open, key: str
) -> None:
    stage.store.replace(token, Workbook(partners=(Partner("p1", "Biblioteket", ("places",)),)))
    page = tab(stage.url(key, token), viewport={"width": 320, "height": 640})
    answered = {}
    for step in itertools.count():
        for more in page.locator('.foot button[aria-expanded="false"]:visible').all():
            more.click()
        for name in first_of_each(page):
            if name in answered or page.locator(f'details:not([open]) [data-samkit-field="{name}"]').count():
                continue
            fill(page, control_of(page, name), name)
            answered[name] = shown(page, name)
        status(page, "saved")
        onwards = page.locator("section.step:visible > .next button:visible").last
        if not onwards.count() or step > 6:
            break
        onwards.focus()
        page.keyboard.press("Enter")
    assert len(answered) >= 5
    assert all(answered.values())
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    assert {name: shown(page, name) for name in answered} == answered


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("key", [*NEW, "partners"])
def test_a_whole_exercise_is_accessible_in_every_size_and_colour(
    stage: Stage, token: str, tab: Open, key: str, lang: str
) -> None:
    stage.store.replace(token, example().workbook(lang))
    page = tab(stage.url(key, token, lang))
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    for width, dark in SEEN[lang]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="dark" if dark else "light")
        assert violations(page) == [], (width, dark)
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("key", KEYS)
def test_an_empty_workbook_has_a_field_to_begin_with_in_every_exercise(
    stage: Stage, token: str, tab: Open, key: str
) -> None:
    page = tab(stage.url(key, token), viewport={"width": 320, "height": 640})
    expect(page.locator("[data-samkit-field]:visible").first).to_be_visible()
    names = [one.get_attribute("data-samkit-field") for one in page.locator("[data-samkit-field]").all()]
    assert len(names) == len(set(names))
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    assert [one.get_attribute("data-samkit-field") for one in page.locator("[data-samkit-field]").all()] == names


def test_an_address_that_names_a_section_leads_to_it(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("challenge", token) + "#path", viewport={"width": 320, "height": 640})
    expect(page.get_by_role("heading", name="Din vej")).to_be_focused()
    expect(page.get_by_role("heading", name="Din vej")).to_be_in_viewport()
