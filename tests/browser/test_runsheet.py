"""The run sheet in a real browser: the file for the calendar, other questions, and the sheet alone on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import icalendar
from playwright.sync_api import Page, expect

from samkit.examples import example
from tests.browser.reading import field, status

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]

QUIET_PRINT = "window.print = () => { window.printed = (window.printed ?? 0) + 1; }"


def opened(stage: Stage, token: str, tab: Open, **options: object) -> Page:
    stage.store.replace(token, example().workbook("da"))
    page = tab(stage.url("runsheet", token), **options)
    expect(page.locator(".handout .sheet")).to_be_visible()
    return page


def test_the_meeting_is_downloaded_for_the_calendar(stage: Stage, token: str, tab: Open) -> None:
    page = opened(stage, token, tab, viewport={"width": 320, "height": 640})
    button = page.get_by_role("button", name="Hent til kalenderen")
    button.focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "Drejebog til første møde.ics"
    (event,) = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes()).events
    assert event.start.isoformat() == "2026-12-08T15:30:00+00:00"
    assert event.end.isoformat() == "2026-12-08T17:00:00+00:00"


def test_without_a_time_the_page_says_what_is_missing_and_downloads_nothing(
    stage: Stage, token: str, tab: Open
) -> None:
    page = opened(stage, token, tab)
    field(page, "runsheet.start").fill("")
    status(page, "saved")
    page.get_by_role("button", name="Hent til kalenderen").click()
    expect(page.locator(".handout [role=status]")).to_have_text(
        "Skriv, hvilken dag mødet er, og hvad tid det begynder. Så kan du hente det til kalenderen."
    )


def test_other_questions_come_and_are_there_after_a_reload(stage: Stage, token: str, tab: Open) -> None:
    page = opened(stage, token, tab)
    asked = page.locator(".handout .part li")
    first = asked.all_inner_texts()
    page.get_by_role("button", name="Andre spørgsmål").press("Enter")
    status(page, "saved")
    expect(page.get_by_text("Hvad kunne I lave sammen, som ingen kan alene?")).to_have_count(0)
    second = asked.all_inner_texts()
    assert first != second
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    assert asked.all_inner_texts() == second


def test_the_sheet_is_printed_alone_and_the_page_is_back_afterwards(stage: Stage, token: str, tab: Open) -> None:
    page = opened(stage, token, tab, script=QUIET_PRINT)
    page.get_by_role("button", name="Udskriv arket").click()
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    sheet = page.locator(".handout .sheet")
    expect(sheet).to_be_visible()
    expect(sheet.get_by_role("heading", name="Drejebog til vores første møde")).to_be_visible()
    expect(page.locator("h1")).to_be_hidden()
    expect(field(page, "runsheet.people")).to_be_hidden()
    expect(page.locator("figure").first).to_be_hidden()
    shown = page.evaluate("document.body.innerText")
    assert shown.lstrip().startswith("Drejebog til vores første møde")
    assert "Hvem bliver inviteret" not in shown
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(field(page, "runsheet.people")).to_be_visible()


def test_a_count_that_can_not_be_read_is_asked_about_and_never_taken_for_nothing(
    stage: Stage, token: str, tab: Open
) -> None:
    page = opened(stage, token, tab)
    people = field(page, "runsheet.people")
    expect(people).to_have_attribute("type", "number")
    people.focus()
    people.press("Control+a")
    page.keyboard.type("2-4")
    status(page, "refused")
    expect(page.get_by_text("kan ikke læses som et helt tal")).to_be_visible()
    assert stage.store.open(token).workbook.challenge().runsheet.people == 24
    people.press("Control+a")
    page.keyboard.type("30")
    status(page, "saved")
    assert stage.store.open(token).workbook.challenge().runsheet.people == 30
