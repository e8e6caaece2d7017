"""The plan in a real browser: every file from the page, with what was typed a moment ago, and what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from samkit.examples import example
from samkit.workbook import Workbook, from_json
from tests.browser.reading import field
from tests.report.papers import text

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]

FIRST = {"Hent som PDF": "pdf", "Hent til Word": "docx", "Hent til kalenderen": "ics"}
MORE = {"Hent til Excel": "xlsx", "Hent som hjemmeside": "html", "Hent som fil (JSON)": "json"}
BEGINS = {"pdf": b"%PDF", "docx": b"PK", "ics": b"BEGIN:VCALENDAR", "xlsx": b"PK", "html": b"<!DOCTYPE", "json": b"{"}


def opened(stage: Stage, token: str, tab: Open, workbook: Workbook) -> Page:
    stage.store.replace(token, workbook)
    return tab(stage.url("plan", token), viewport={"width": 320, "height": 640})


def fetched(page: Page, button: str) -> tuple[str, bytes]:
    pressed = page.get_by_role("button", name=button)
    pressed.focus()
    with page.expect_download(timeout=60_000) as download:
        page.keyboard.press("Enter")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("button", [*FIRST, *MORE])
def test_each_file_is_downloaded_by_keyboard_and_the_rarer_ones_when_wanted(
    stage: Stage, token: str, tab: Open, button: str
) -> None:
    page = opened(stage, token, tab, example().workbook("da"))
    expect(page.get_by_role("button", name=button)).to_have_count(int(button in FIRST))
    if button in MORE:
        page.get_by_text("Hent på andre måder").click()
    kind = {**FIRST, **MORE}[button]
    name, data = fetched(page, button)
    assert name == f"Handlingsplan.{kind}"
    assert data.startswith(BEGINS[kind])
    expect(page.locator(".handout [role=status]")).to_have_text("")
    if kind == "json":
        assert from_json(data) == example().workbook("da")


def test_what_was_typed_a_moment_ago_is_in_the_file(stage: Stage, token: str, tab: Open) -> None:
    page = opened(stage, token, tab, Workbook())
    field(page, "plan.yes").fill("Biblioteket låner os lokalet")
    _, data = fetched(page, "Hent som PDF")
    assert "Biblioteketlåneroslokalet" in text("pdf", data)


def test_without_a_trial_the_page_says_what_the_calendar_lacks(stage: Stage, token: str, tab: Open) -> None:
    page = opened(stage, token, tab, Workbook())
    page.get_by_role("button", name="Hent til kalenderen").click()
    expect(page.locator(".handout [role=status]")).to_have_text(
        "Skriv i »Prøvehandling«, hvornår den begynder. Så kan du hente dagene til kalenderen."
    )


def test_a_yes_from_outside_takes_the_alarm_away_at_once(stage: Stage, token: str, tab: Open) -> None:
    page = opened(stage, token, tab, Workbook())
    field(page, "action.what").fill("Vis planen")
    field(page, "action.owner").fill("Leder, LN")
    expect(page.get_by_text("Alle aftaler er jeres egne. Hvem udefra har sagt ja?").first).to_be_visible()
    field(page, "plan.yes").fill("Biblioteket")
    expect(page.locator('[data-samkit-result="yes"]')).to_have_text("Biblioteket")
    expect(page.get_by_text("Alle aftaler er jeres egne. Hvem udefra har sagt ja?")).to_have_count(0)
