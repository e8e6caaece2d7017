"""How a test reads a page: its status, its fields, and the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from tests.browser.stage import Stage


def status(page: Page, state: str) -> None:
    expect(page.locator(f"[data-samkit=status][data-state={state}]")).to_have_count(1, timeout=15_000)


def violations(page: Page) -> list[str]:
    """Name each rule of accessibility that the page breaks, as it is shown now, and where."""
    # The script is half a megabyte: once a page is enough.
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE_SCRIPT)
    found: list[Any] = page.evaluate("axe.run({ resultTypes: ['violations'] }).then((all) => all.violations)")
    return [f"{one['id']} {one['nodes'][0]['html'][:200]}" for one in found]


def field(page: Page, name: str) -> Locator:
    return page.locator(f'[data-samkit-field="{name}"]')


def answer(page: Page, name: str, value: str) -> None:
    page.locator(f'[data-samkit-field="{name}"] label:has(input[value="{value}"])').click()


def answered(page: Page, name: str) -> str:
    chosen = page.locator(f'[data-samkit-field="{name}"] input:checked')
    return str(chosen.get_attribute("value")) if chosen.count() else ""


def beside(page: Page, name: str) -> Locator:
    """Give what is said beside a field, as a screen reader finds it."""
    ids = (field(page, name).get_attribute("aria-describedby") or "").split()
    return page.locator(f'[id="{ids[-1]}"]')


def kept(stage: Stage, token: str, name: str) -> str:
    """Give what the store has of a challenge's field."""
    challenges = stage.store.open(token).workbook.challenges
    return str(getattr(challenges[0], name)) if challenges else ""


def writers(stage: Stage) -> list[str]:
    """Give the name under which each change came."""
    changes = (one for message in stage.heard for one in message.get("changes", ()))
    return [one["writer"] for one in changes]
