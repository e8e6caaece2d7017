"""An exercise as people meet it: the real server, real kernels, and what happens when they go away."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import Page, expect

from tests.browser.reading import answer, answered, field, status

if TYPE_CHECKING:
    from tests.running import Running

Open = Callable[..., Page]


def test_the_first_control_can_be_used_before_there_is_a_kernel(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/self_check")
    asked = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    answer(page, "q1", "4")
    assert answered(page, "q1") == "4"
    status(page, "saved")
    expect(page.locator("figure svg")).to_be_visible()
    page.reload()
    expect(field(page, "q1")).to_be_attached()
    assert answered(page, "q1") == "4"
    assert all(one.startswith(server.url) for one in asked)
    assert not any("widgets." in one for one in asked)


def test_a_page_that_is_left_lets_its_kernel_go(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/challenge")
    field(page, "what").fill("Et ord")
    status(page, "saved")
    before = len(server.kernels())
    page.goto(f"{server.url}da/")
    deadline = time.monotonic() + 15
    while len(server.kernels()) >= before and time.monotonic() < deadline:
        time.sleep(0.2)
    assert len(server.kernels()) < before


def test_going_back_brings_a_page_that_still_saves(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/challenge")
    field(page, "what").fill("Først")
    status(page, "saved")
    page.goto(f"{server.url}da/")
    page.go_back()
    page.wait_for_selector("body[data-samkit=ready]")
    field(page, "vision").fill("Så")
    status(page, "saved")
    assert field(page, "what").input_value() == "Først"


def test_text_typed_just_before_leaving_is_there_afterwards(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/challenge")
    status(page, "saved")
    field(page, "what").press_sequentially("I sidste øjeblik")
    page.goto(f"{server.url}en/challenge")
    page.wait_for_selector("body[data-samkit=ready]")
    assert field(page, "what").input_value() == "I sidste øjeblik"
    status(page, "saved")
