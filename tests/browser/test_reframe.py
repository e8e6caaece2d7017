"""From quotes to a shared problem: the steps count what is written, and changed words are marked for whoever hears."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import Page, expect

from samkit.examples import example
from samkit.workbook import Challenge, Quote, Workbook
from tests.browser.reading import field, status

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]


def test_changed_words_are_marked_and_said_while_the_problem_is_written(stage: Stage, token: str, tab: Open) -> None:
    about = Challenge("c1", "Børn er utrygge.", quotes=(Quote("q1", "Morgenen er svær.", "mor", "users"),))
    stage.store.replace(token, Workbook((about,), "c1"))
    page = tab(stage.url("reframe", token), viewport={"width": 320, "height": 640})
    page.locator("section.step:visible .next button:visible").last.click()
    field(page, "reframe.statement").fill("Børn er bange.")
    status(page, "saved")
    expect(page.locator(".compared del")).to_have_text("gået ud: utrygge.")
    expect(page.locator(".compared ins")).to_have_text("nyt: bange.")
    expect(page.locator(".alarm")).to_be_visible()
    field(page, "reframe.statement").fill("Børn er bange om morgenen.")
    status(page, "saved")
    expect(page.locator(".alarm")).to_have_count(0)
    expect(page.locator('[data-samkit-result="borrowed"]')).to_have_text("morgenen")


def test_a_step_with_a_list_is_done_once_something_stands_on_it(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("interviews", token))
    expect(page.locator(".count-done")).to_have_text("0 af 2")
    page.locator("section.step:visible .next button:visible").last.click()
    page.locator(".record textarea:visible").first.fill("De store løber.")
    status(page, "saved")
    expect(page.locator(".count-done")).to_have_text("1 af 2")
    expect(page.locator(".steps-card")).to_contain_text("Bagefter: Hvad sagde de?")


def test_who_comes_back_from_an_interview_lands_on_the_quotes(stage: Stage, token: str, tab: Open) -> None:
    whole = example().workbook("da")
    stage.store.replace(token, whole.with_challenge(Challenge(whole.chosen, guide=whole.challenge().guide)))
    page = tab(stage.url("interviews", token))
    expect(page.locator("section.step:visible h2")).to_have_text("Bagefter: Hvad sagde de?")


def test_only_the_guide_goes_on_the_paper(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("interviews", token))
    page.evaluate("globalThis.print = () => undefined")
    page.get_by_role("button", name="Udskriv arket").click()
    page.emulate_media(media="print")
    expect(page.get_by_text("Læs højt, før I begynder")).to_be_visible()
    expect(page.get_by_text("Hvem vil du tale med?")).to_be_hidden()
    expect(page.get_by_text("Din beslutning")).to_be_hidden()
