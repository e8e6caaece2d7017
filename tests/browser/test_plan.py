"""The plan in a real browser: every file from the page, with what was typed a moment ago, and what it lacks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import ALL
from samkit.report.building import document
from samkit.report.html import html
from samkit.workbook import Workbook, from_json
from tests.browser.reading import field, violations
from tests.report.full import largest, wordy
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


def test_a_file_that_is_asked_for_before_there_is_a_line_comes_when_there_is(
    stage: Stage, token: str, tab: Open
) -> None:
    stage.cut()
    page = opened(stage, token, tab, Workbook())
    page.get_by_role("button", name="Hent som PDF").click()
    expect(page.locator(".handout [role=status]")).to_contain_text("Filen kommer")
    with page.expect_download(timeout=60_000) as download:
        stage.mend()
    assert Path(download.value.path()).read_bytes().startswith(BEGINS["pdf"])
    expect(page.locator(".handout [role=status]")).to_have_text("")


def test_printed_from_the_web_page_the_plan_on_one_page_is_one_page(browser: Browser) -> None:
    longest = document(State(wordy(largest(0, 30)), "c1", "da", dt.date(2026, 11, 16)))
    page = browser.new_page()
    page.set_content(html(replace(longest, chapters=())).decode())
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))) == 1
    seen = example()
    noted = seen.workbook("da")
    page.set_content(html(replace(document(State(noted, noted.chosen, "da", seen.today)), chapters=())).decode())
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))) == 1
    page.close()


def test_on_a_phone_the_plan_as_a_web_page_is_read_without_scrolling_sideways_or_breaking_words(
    browser: Browser,
) -> None:
    seen = example()
    noted = seen.workbook("da")
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.set_content(html(document(State(noted, noted.chosen, "da", seen.today), narrow=True)).decode())
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    narrowest = "Math.min(...[...document.querySelectorAll('td, tbody th')].filter(e => e.textContent.length > 60)"
    assert page.evaluate(f"{narrowest}.map(e => e.getBoundingClientRect().width))") > 200
    first = page.locator(".full figure").first
    assert first.locator(".narrow").is_visible()
    assert not first.locator(".drawn").is_visible()
    page.set_viewport_size({"width": 1280, "height": 640})
    assert first.locator(".drawn").is_visible()
    assert not first.locator(".narrow").is_visible()
    page.close()


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


def served(page: Page) -> None:
    """Open the page again as a server shows it, with the address that all others begin with."""
    based = "document.body.dataset.baseUrl = '/base/'"
    page.add_init_script(f"document.addEventListener('readystatechange', () => {{ {based} }})")
    page.reload(wait_until="commit")
    page.wait_for_selector("body[data-samkit=ready]")


def test_where_a_text_says_to_write_in_another_exercise_its_name_leads_there(
    stage: Stage, token: str, tab: Open
) -> None:
    page = opened(stage, token, tab, Workbook())
    challenge = page.locator("main").get_by_role("link", name="Jeres udfordring")
    expect(challenge).to_have_count(0)
    served(page)
    # Where to begin and the first two things that are missing, and so again on the sheet.
    expect(challenge).to_have_count(6)
    for one in challenge.all():
        assert one.get_attribute("href") == "/base/da/challenge"
    expect(page.get_by_text("Skriv i »Jeres udfordring«, hvad folk skal mærke om et år.").first).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="Handlingsplan")).to_have_count(0)
    assert violations(page) == []


def test_what_a_person_typed_between_quotes_leads_nowhere_but_to_an_exercise(
    stage: Stage, token: str, tab: Open
) -> None:
    typed = replace(example().workbook("da").challenge(), what="»constructor« »<b>x</b>« »Medspillere «")
    page = opened(stage, token, tab, Workbook((typed,), typed.id))
    served(page)
    expect(page.get_by_text("»constructor« »<b>x</b>« »Medspillere «").last).to_be_visible()
    assert {one.get_attribute("href") for one in page.locator("main").get_by_role("link").all()} <= {
        f"/base/da/{one.key}" for one in ALL
    }


def test_before_anything_has_been_tried_there_is_nothing_to_tell_but_its_fields_are_in_the_page(
    stage: Stage, token: str, tab: Open
) -> None:
    page = opened(stage, token, tab, Workbook())
    told = field(page, "plan.happened")
    expect(told).to_be_attached()
    expect(told).not_to_be_visible()
    page.get_by_text("Det skriver I, når I har prøvet.").click()
    told.fill("Ingen kom")
    expect(told).to_be_visible()
    expect(page.locator(".sheet").get_by_text("Det skete der: Ingen kom")).to_be_visible()


def test_a_yes_from_outside_takes_the_alarm_away_at_once(stage: Stage, token: str, tab: Open) -> None:
    page = opened(stage, token, tab, Workbook())
    field(page, "action.what").fill("Vis planen")
    field(page, "action.owner").fill("Leder, LN")
    expect(page.get_by_text("Alle aftaler er jeres egne. Hvem udefra har sagt ja?").first).to_be_visible()
    field(page, "plan.yes").fill("Biblioteket")
    expect(page.locator('[data-samkit-result="yes"]')).to_have_text("Biblioteket")
    expect(page.get_by_text("Alle aftaler er jeres egne. Hvem udefra har sagt ja?")).to_have_count(0)
