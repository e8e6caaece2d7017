"""A trial in a real browser: a number that is refused is not left behind, and the lock leads to what it made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from samkit.content import day, today
from samkit.workbook import Challenge, Trial, Workbook
from tests.browser.reading import field, status, violations

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]
START = (today() + dt.timedelta(days=7)).isoformat()
WHOLE = Trial("Hvis, så", "børn", 8.0, 20, action="To ved porten", stop="To vil ikke", start=START, weeks=4)
PHONE = {"width": 320, "height": 640}


def begin(stage: Stage, token: str, trial: Trial) -> None:
    stage.store.replace(token, Workbook((Challenge("c1", trial=trial),), "c1"))


def onwards(page: Page) -> Locator:
    return page.locator("section.step:visible .next button").last


def to_step(page: Page, number: int) -> None:
    back = page.locator("section.step:visible .next button").first
    while back.is_visible():
        back.click()
    for _ in range(number - 1):
        onwards(page).click()


def test_money_is_typed_as_one_writes_it_and_shown_with_two_decimals(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("trial", token))
    to_step(page, 3)
    money = field(page, "trial.money")
    for typed, shown in (("1.500,50", "1500,50"), ("1.500", "1500"), ("1500,5", "1500,50"), ("1 500", "1500")):
        money.fill(typed)
        money.blur()
        status(page, "saved")
        expect(money).to_have_value(shown)


def test_on_from_a_step_goes_to_what_was_refused_in_it(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("trial", token), viewport=PHONE)
    to_step(page, 3)
    money = field(page, "trial.money")
    money.fill("mange")
    onwards(page).click()
    status(page, "refused")
    expect(money).to_be_focused()
    expect(money).to_have_value("mange")
    onwards(page).click()
    expect(money).to_be_focused()
    money.fill("1.500")
    onwards(page).click()
    expect(field(page, "trial.start")).to_be_visible()
    status(page, "saved")


def test_without_a_line_nobody_is_kept_and_the_status_leads_back_later(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("trial", token), viewport=PHONE)
    to_step(page, 3)
    status(page, "saved")
    way = page.get_by_role("button", name="Gå til feltet")
    expect(way).to_have_count(0)
    stage.cut()
    money = field(page, "trial.money")
    money.fill("mange")
    status(page, "offline")
    onwards(page).click()
    expect(money).to_be_hidden()
    stage.mend()
    status(page, "refused")
    expect(page.locator("[data-samkit=status]")).to_have_text("1 svar er ikke gemt. Se hvorfor ved feltet.")
    expect(page.locator("[data-samkit=status]")).to_have_count(1)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    way.click()
    expect(money).to_be_focused()
    money.fill("12")
    money.blur()
    status(page, "saved")
    expect(way).to_have_count(0)


def test_nothing_is_locked_before_what_was_refused_in_another_step_is_put_right(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, WHOLE)
    page = tab(stage.url("trial", token))
    to_step(page, 3)
    status(page, "saved")
    stage.cut()
    field(page, "trial.money").fill("mange")
    status(page, "offline")
    onwards(page).click()
    stage.mend()
    status(page, "refused")
    field(page, "trial.lock").click()
    expect(field(page, "trial.money")).to_be_focused()
    assert stage.store.open(token).workbook.challenge("c1").trial.locked == ""


def test_the_lock_leads_to_the_agreement_and_what_happened_waits(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, WHOLE)
    page = tab(stage.url("trial", token), viewport=PHONE, reduced_motion="reduce")
    to_step(page, 4)
    status(page, "saved")
    lock, on = field(page, "trial.lock"), onwards(page)
    looks = [one.evaluate("one => getComputedStyle(one).backgroundColor") for one in (lock, on)]
    assert len(set(looks)) == 2, "what can't be undone looks like nothing else"
    expect(on).to_have_class("btn quiet")
    lock.focus()
    page.keyboard.press("Enter")
    heading = page.locator("h2:focus")
    expect(heading).to_have_text(f"Låst. I begynder den {day(dt.date.fromisoformat(START), 'da')}")
    expect(heading).to_be_in_viewport()
    assert heading.evaluate("one => one.getBoundingClientRect().top") < 120
    expect(page.get_by_text("I venter 8 af 20")).to_be_visible()
    observed = field(page, "trial.observed")
    expect(observed).to_be_attached()
    expect(observed).to_be_hidden()
    page.get_by_text("Når I har prøvet").click()
    expect(observed).to_be_visible()
    assert violations(page) == []
    status(page, "saved")


@pytest.mark.parametrize("key", ["trial", "screening"])
def test_a_chosen_answer_is_called_by_its_own_words(stage: Stage, token: str, tab: Open, key: str) -> None:
    begin(stage, token, replace(WHOLE, locked="2026-01-01", start="2026-01-05", verdict="stop"))
    page = tab(stage.url(key, token))
    chosen = page.locator("fieldset:visible label:visible").first
    chosen.click()
    label = chosen.inner_text().strip()
    status(page, "saved")
    assert f'- radio "{label}" [checked]' in page.locator("main").aria_snapshot()


def test_a_button_that_has_done_its_work_leaves_one_at_its_own_heading(stage: Stage, token: str, tab: Open) -> None:
    begin(
        stage, token, replace(WHOLE, locked="2026-01-01", start="2026-01-05", verdict="stop", because="To ville ikke")
    )
    page = tab(stage.url("trial", token), viewport=PHONE)
    status(page, "saved")
    field(page, "log.add").focus()
    page.keyboard.press("Enter")
    heading = page.locator("h2:focus")
    expect(heading).to_have_text("Hvad beslutter I?")
    expect(heading).to_be_in_viewport()
