"""Nothing is lost: cut lines, closed and copied tabs, refusals and conflicts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import answer, answered, beside, field, kept, status, writers

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]
WRITER = "samkit:writer:challenge:0"


def test_a_refused_text_stays_as_typed_over_reload(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("challenge", token))
    long = "x" * 100_000
    field(page, "what").fill(long)
    status(page, "refused")
    expect(page.locator("[data-samkit=status]")).to_have_text("1 svar er ikke gemt. Se hvorfor ved feltet.")
    page.reload()
    for _ in range(2):
        status(page, "refused")
        assert field(page, "what").input_value() == long
        expect(field(page, "what")).to_have_attribute("aria-invalid", "true")
        expect(beside(page, "what")).to_contain_text("Der er plads til 2000")
        page.wait_for_timeout(600)
    field(page, "what").fill("Kort")
    status(page, "saved")
    expect(field(page, "what")).not_to_have_attribute("aria-invalid", "true")
    assert kept(stage, token, "what") == "Kort"


def test_a_text_too_long_to_send_is_refused_on_the_spot(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("challenge", token))
    field(page, "what").evaluate(
        "(one) => { one.value = 'x'.repeat(1_500_000); one.dispatchEvent(new Event('input')); }"
    )
    status(page, "refused")
    expect(beside(page, "what")).to_contain_text("alt for lang")
    assert len(field(page, "what").input_value()) == 1_500_000


def conflict(stage: Stage, token: str, tab: Open) -> Page:
    """Let one tab write a text while another, that has not heard of it, writes another."""
    one, two = (tab(stage.url("challenge", token)) for _ in range(2))
    status(two, "saved")
    stage.deaf = True
    field(two, "what").fill("his")
    two.wait_for_timeout(600)
    stage.deaf = False
    field(one, "what").fill("hers")
    status(one, "saved")
    stage.drop()
    status(two, "refused")
    expect(two.locator("blockquote")).to_have_text("hers")
    assert field(two, "what").input_value() == "his"
    assert kept(stage, token, "what") == "hers"
    return two


def test_of_two_texts_one_can_keep_ones_own(stage: Stage, token: str, tab: Open) -> None:
    page = conflict(stage, token, tab)
    page.reload()
    expect(page.locator("blockquote")).to_have_text("hers")
    page.get_by_role("button", name="Behold mit svar").click()
    expect(field(page, "what")).to_be_focused()
    status(page, "saved")
    assert (kept(stage, token, "what"), field(page, "what").input_value()) == ("his", "his")


def test_of_two_texts_one_can_take_the_others(stage: Stage, token: str, tab: Open) -> None:
    page = conflict(stage, token, tab)
    page.get_by_role("button", name="Brug det andet svar").click()
    status(page, "saved")
    expect(page.locator("blockquote")).to_have_count(0)
    assert (kept(stage, token, "what"), field(page, "what").input_value()) == ("hers", "hers")
    page.reload()
    status(page, "saved")
    field(page, "what").fill("both")
    status(page, "saved")
    assert kept(stage, token, "what") == "both"


def test_two_answers_to_one_statement_are_told_by_their_words(stage: Stage, token: str, tab: Open) -> None:
    one, two = (tab(stage.url("self_check", token)) for _ in range(2))
    status(two, "saved")
    stage.deaf = True
    answer(two, "q1", "5")
    two.wait_for_timeout(200)
    stage.deaf = False
    answer(one, "q1", "1")
    status(one, "saved")
    stage.drop()
    status(two, "refused")
    expect(two.locator("blockquote")).to_have_text("Slet ikke")
    assert answered(two, "q1") == "5"
    two.get_by_role("button", name="Brug det andet svar").click()
    assert answered(two, "q1") == "1"
    status(two, "saved")


def test_a_cut_line_takes_neither_text_nor_focus(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("challenge", token))
    status(page, "saved")
    stage.cut()
    field(page, "what").press_sequentially("Før ")
    status(page, "offline")
    page.keyboard.type("og efter")
    stage.mend()
    status(page, "saved")
    page.keyboard.type("!")
    status(page, "saved")
    expect(field(page, "what")).to_be_focused()
    assert field(page, "what").input_value() == kept(stage, token, "what") == "Før og efter!"
    assert len(set(writers(stage))) == 1


@pytest.mark.parametrize("host", ["localhost", "phone.test"])
def test_what_was_not_sent_is_shown_again_after_a_reload(stage: Stage, token: str, tab: Open, host: str) -> None:
    page = tab(stage.url("challenge", token, host=host))
    stage.cut()
    field(page, "what").fill("Ikke sendt")
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    assert field(page, "what").input_value() == "Ikke sendt"
    status(page, "offline")
    stage.mend()
    status(page, "saved")
    assert kept(stage, token, "what") == "Ikke sendt"


def test_an_answer_that_was_lost_on_the_way_is_not_written_twice(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("challenge", token))
    status(page, "saved")
    stage.mute = True
    field(page, "what").fill("Én gang")
    answer(page, "alone", "no")
    page.wait_for_timeout(800)
    assert kept(stage, token, "what") == "Én gang"
    stage.mute = False
    stage.drop()
    status(page, "saved")
    assert stage.store.open(token).revision == 2
    assert (field(page, "what").input_value(), answered(page, "alone")) == ("Én gang", "no")


@pytest.mark.parametrize("host", ["localhost", "phone.test"])
def test_what_a_closed_tab_left_is_sent_by_the_next(stage: Stage, token: str, tab: Open, host: str) -> None:
    first = tab(stage.url("challenge", token, host=host))
    context = first.context
    stage.cut()
    field(first, "what").fill("Fra en lukket fane")
    name = json.loads(first.evaluate(f"sessionStorage.getItem('{WRITER}')"))["id"]
    first.close(run_before_unload=False)
    stage.mend()
    second = tab(stage.url("self_check", token, host=host), context=context)
    status(second, "saved")
    third = tab(stage.url("challenge", token, host=host), context=context)
    status(third, "saved")
    assert field(third, "what").input_value() == kept(stage, token, "what") == "Fra en lukket fane"
    assert {*writers(stage)} == {name}


def test_a_refused_text_of_a_closed_tab_waits_for_its_page(stage: Stage, token: str, tab: Open) -> None:
    first = tab(stage.url("challenge", token))
    context = first.context
    field(first, "what").fill("x" * 3_000)
    status(first, "refused")
    first.close()
    other = tab(stage.url("self_check", token), context=context)
    status(other, "saved")
    again = tab(stage.url("challenge", token), context=context)
    status(again, "refused")
    assert len(field(again, "what").input_value()) == 3_000


@pytest.mark.parametrize("host", ["localhost", "phone.test"])
def test_a_copied_tab_writes_under_a_name_of_its_own(stage: Stage, token: str, tab: Open, host: str) -> None:
    first = tab(stage.url("challenge", token, host=host))
    assert first.evaluate("isSecureContext") is (host == "localhost")
    field(first, "what").fill("A")
    status(first, "saved")
    copied = first.evaluate(f"sessionStorage.getItem('{WRITER}')")
    copy = f"if (!sessionStorage.length) sessionStorage.setItem('{WRITER}', {json.dumps(copied)})"
    second = tab(stage.url("challenge", token, host=host), context=first.context, script=copy)
    field(second, "vision").fill("B")
    status(second, "saved")
    one, two = writers(stage)
    assert one != two
    second.reload()
    field(second, "who").fill("C")
    status(second, "saved")
    assert writers(stage)[-1] == two


def test_text_in_hand_is_not_touched_by_another_tab(stage: Stage, token: str, tab: Open) -> None:
    one, two = (tab(stage.url("challenge", token)) for _ in range(2))
    status(two, "saved")
    field(two, "what").focus()
    field(one, "what").fill("hers")
    field(one, "vision").fill("hers too")
    status(one, "saved")
    two.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(field(two, "vision")).to_have_value("hers too")
    assert field(two, "what").input_value() == ""
    two.keyboard.type("his")
    status(two, "refused")
    expect(two.locator("blockquote")).to_have_text("hers")


def test_a_store_that_cannot_write_is_told_and_tried_again(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("challenge", token))
    status(page, "saved")
    stage.broken = "Disken er fuld."
    field(page, "what").fill("Bliver stående")
    expect(page.locator("[data-samkit=status]")).to_have_text("Disken er fuld.")
    status(page, "offline")
    stage.broken = ""
    status(page, "saved")
    expect(page.locator("[data-samkit=status]")).to_have_text("Gemt")
    assert kept(stage, token, "what") == "Bliver stående"


def test_a_browser_without_storage_still_saves(stage: Stage, token: str, tab: Open) -> None:
    closed = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
    page = tab(stage.url("challenge", token), script=closed)
    field(page, "what").fill("Uden plads")
    answer(page, "alone", "no")
    status(page, "saved")
    assert kept(stage, token, "what") == "Uden plads"


def test_two_people_in_one_browser_never_get_each_others_words(stage: Stage, token: str, tab: Open) -> None:
    first = tab(stage.url("challenge", token))
    status(first, "saved")
    stage.cut()
    field(first, "what").fill("Kun mit")
    first.close()
    stage.mend()
    other = stage.store.new_token()
    second = tab(stage.url("challenge", other), context=first.context)
    status(second, "saved")
    second.wait_for_timeout(500)
    assert field(second, "what").input_value() == ""
    assert kept(stage, other, "what") == kept(stage, token, "what") == ""
