"""When things break in the middle: the kernel, the server, the network, the disk. Nothing that was typed is lost."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cable import Cable
from tests.browser.reading import answer, answered, field, status
from tests.browser.test_app import noted
from tests.running import Running

if TYPE_CHECKING:
    from pathlib import Path

Open = Callable[..., Page]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    running = Running(tmp_path / "data").start()
    yield running
    running.stop()


def attached(page: Page) -> None:
    """Wait until the kernel answers: it has saved something."""
    answer(page, "q1", "2")
    status(page, "saved")


def test_a_killed_kernel_is_replaced_under_the_hands_of_who_is_typing(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/challenge")
    text = field(page, "what")
    text.press_sequentially("Før ")
    status(page, "saved")
    page.evaluate("window.here = true; window.scrollTo(0, 120)")
    server.kill_kernels()
    text.press_sequentially("og efter", delay=60)
    status(page, "saved")
    expect(text).to_have_value("Før og efter")
    expect(text).to_be_focused()
    assert page.evaluate("window.here") is True
    assert noted(server, page).challenges[0].what == "Før og efter"
    assert len(server.kernels()) == 1


def test_a_kernel_killed_before_a_reload_takes_nothing_along(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/self_check")
    attached(page)
    server.kill_kernels()
    answer(page, "q2", "5")
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    assert (answered(page, "q1"), answered(page, "q2")) == ("2", "5")
    status(page, "saved")
    assert dict(noted(server, page).self_check.answers) == {"q1": 2, "q2": 5}


@pytest.mark.parametrize("reload", [False, True], ids=["without reload", "with reload"])
def test_a_server_killed_while_somebody_types_loses_nothing(server: Running, tab: Open, *, reload: bool) -> None:
    page = tab(f"{server.url}da/challenge")
    text = field(page, "what")
    text.press_sequentially("Skrevet før. ")
    status(page, "saved")
    server.kill()
    text.press_sequentially("Skrevet imens. ", delay=30)
    field(page, "who").fill("Naboerne")
    status(page, "offline")
    server.start()
    if reload:
        page.reload()
        page.wait_for_selector("body[data-samkit=ready]")
    status(page, "saved")
    expect(text).to_have_value(re.compile("^Skrevet før. Skrevet imens. ?$"))
    challenge = noted(server, page).challenges[0]
    assert (challenge.what, challenge.who) == ("Skrevet før. Skrevet imens.", "Naboerne")


def test_a_network_that_is_gone_for_a_minute_is_told_and_made_up_for(server: Running, tab: Open) -> None:
    cable = Cable(server.port)
    page = tab(f"http://127.0.0.1:{cable.port}/da/self_check")
    attached(page)
    cable.pull_out()
    answer(page, "q2", "3")
    status(page, "offline")
    expect(page.locator("[data-samkit=status]")).to_contain_text("svar")
    page.wait_for_timeout(60_000)
    answer(page, "q1", "4")
    cable.put_in()
    status(page, "saved")
    assert dict(noted(server, page).self_check.answers) == {"q1": 4, "q2": 3}
    cable.pull_out()


def test_a_page_that_was_left_open_with_unsent_answers_gives_them_up_to_the_next_one(
    server: Running, tab: Open
) -> None:
    page = tab(f"{server.url}da/self_check")
    attached(page)
    server.kill()
    answer(page, "q2", "5")
    status(page, "saving")
    page.close()
    server.start()
    later = tab(f"{server.url}da/self_check")
    status(later, "saved")
    expect(later.locator('[data-samkit-field="q2"] input[value="5"]')).to_be_checked()
    assert dict(noted(server, later).self_check.answers) == {"q1": 2, "q2": 5}


def test_a_database_that_can_not_be_written_is_told_and_nothing_is_lost(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/challenge")
    field(page, "what").fill("Før")
    status(page, "saved")
    blocking = sqlite3.connect(server.data / "samkit.sqlite", isolation_level=None)
    blocking.execute("BEGIN IMMEDIATE")
    field(page, "who").fill("Mens basen er optaget")
    status(page, "offline")
    blocking.execute("ROLLBACK")
    blocking.close()
    expect(page.locator("[data-samkit=status][data-state=saved]")).to_have_count(1, timeout=60_000)
    assert noted(server, page).challenges[0].who == "Mens basen er optaget"
