"""The ten decisions in a browser: steps of lists count what is answered, and open where something is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from samkit.workbook import DECISIONS, Challenge, Decided, Workbook
from tests.browser.reading import field, status

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.stage import Stage


def test_a_step_counts_the_decisions_that_are_answered_twice(
    stage: Stage, token: str, tab: Callable[..., Page]
) -> None:
    page = tab(stage.url("decisions", token), viewport={"width": 320, "height": 640})
    count = page.locator(".count-done")
    expect(count).to_have_text("0 af 10")
    field(page, "define.goal.now").select_option("we")
    expect(count).to_have_text("0 af 10")
    field(page, "define.goal.wanted").select_option("they")
    expect(count).to_have_text("1 af 10")
    status(page, "saved")
    assert stage.store.open(token).workbook.challenge().decisions == {"goal": Decided("we", "they")}


def test_the_page_opens_at_the_first_step_with_something_to_answer(
    stage: Stage, token: str, tab: Callable[..., Page]
) -> None:
    whole = {name: Decided("we", "we") for name in DECISIONS["define"]}
    stage.store.replace(token, Workbook((Challenge("c1", decisions=whole),), "c1"))
    page = tab(stage.url("decisions", token))
    expect(page.get_by_role("heading", name="Finde på løsningen")).to_be_visible()
    expect(page.get_by_role("heading", name="Sige, hvad problemet er")).to_be_hidden()


def test_what_to_ask_instead_goes_on_paper_alone(stage: Stage, token: str, tab: Callable[..., Page]) -> None:
    about = Challenge("c1", decisions={"goal": Decided("we", "together")})
    stage.store.replace(token, Workbook((about,), "c1"))
    page = tab(stage.url("decisions", token))
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Udskriv arket").click()
    page.emulate_media(media="print")
    expect(page.get_by_text("Hvad ville I lægge mærke til som det første?")).to_be_visible()
    expect(page.get_by_text("Hvem afgør det i dag?").first).to_be_hidden()
