"""Choosing whose ties to answer for: the pairs change under the choice, and what was answered stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from samkit.examples import example
from tests.browser.reading import field, status

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.stage import Stage


def test_another_choice_brings_other_pairs_and_the_first_are_as_they_were(
    stage: Stage, token: str, tab: Callable[..., Page]
) -> None:
    stage.store.replace(token, example().workbook("da"))
    page = tab(stage.url("ties", token))
    expect(page.locator("[role=row].record")).to_have_count(15)
    field(page, "tie.parents~us.now").select_option("4")
    field(page, "focus").select_option("newcomers")
    expect(page.locator("[role=row].record")).to_have_count(8)
    field(page, "tie.newcomers~teachers.now").select_option("1")
    status(page, "saved")
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    expect(field(page, "focus")).to_have_value("newcomers")
    expect(field(page, "tie.newcomers~teachers.now")).to_have_value("1")
    field(page, "focus").select_option(label="Os og fem medspillere")
    expect(page.locator("[role=row].record")).to_have_count(15)
    expect(field(page, "tie.parents~us.now")).to_have_value("4")
    status(page, "saved")
    about = stage.store.open(token).workbook.challenge()
    assert (about.focus, about.ties["newcomers~teachers"].now, about.ties["parents~us"].now) == ("", "1", "4")


def test_what_was_answered_about_one_who_is_gone_is_told_once_and_nothing_stays_behind(
    stage: Stage, token: str, tab: Callable[..., Page]
) -> None:
    stage.store.replace(token, example().workbook("da"))
    page = tab(stage.url("ties", token))
    expect(page.locator("[role=row].record")).to_have_count(15)
    opened = stage.store.open(token).workbook
    stage.store.replace(token, opened.with_partners(tuple(one for one in opened.partners if one.id != "library")))
    field(page, "tie.library~us.now").select_option("5")
    expect(page.locator('[data-samkit-field^="tie.library"]')).to_have_count(0)
    expect(page.locator(".list > .problem")).to_contain_text("(5)")
    status(page, "saved")
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    expect(page.get_by_text("(5)")).to_have_count(0)
    status(page, "saved")
