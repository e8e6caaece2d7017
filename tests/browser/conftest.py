"""A browser, a stage, and visits whose console must stay quiet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from samkit.store import Store, new_token
from tests.browser.stage import Stage

if TYPE_CHECKING:
    from pathlib import Path

# What the browser itself says when a network is cut; nobody can keep it from that.
CUT = ("WebSocket connection to", "WebSocket is already in CLOSING", "net::ERR_")

Open = Callable[..., Page]
# A machine that runs other tests as well is slow, and who need not wait does not.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    store = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    opened = Stage(store)
    yield opened
    opened.close()
    store.close()


@pytest.fixture
def token() -> str:
    return new_token()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Collect what pages complain of; a test that means them to takes it out."""
    said: list[str] = []
    yield said
    assert said == []


@pytest.fixture
def person(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Somebody with a browser of their own: its size, theme and touch as Playwright takes them."""
    contexts: list[BrowserContext] = []

    def come(**options: Any) -> BrowserContext:
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options}))
        contexts[-1].set_default_timeout(PATIENCE)
        return contexts[-1]

    yield come
    for context in contexts:
        context.close()


@pytest.fixture
def tab(person: Callable[..., BrowserContext], complaints: list[str]) -> Open:
    """Open an address in a new tab, and wait until the first control can be used."""
    contexts: list[BrowserContext] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(one in message.text for one in CUT):
            complaints.append(message.text)

    def opened(
        url: str,
        *,
        context: BrowserContext | None = None,
        script: str = "",
        **options: Any,
    ) -> Page:
        if context is None:
            context = contexts[0] if contexts and not options else person(**options)
            contexts.append(context)
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if script:
            page.add_init_script(script)
        page.goto(url, wait_until="commit")
        page.wait_for_selector("body[data-samkit=ready]")
        return page

    return opened
