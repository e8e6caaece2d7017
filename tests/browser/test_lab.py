"""`samkit lab` as a participant meets it: from the welcome to an answer that is kept, without code or other hosts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from samkit.course.own import own_workbook
from tests.labs import running

if TYPE_CHECKING:
    from pathlib import Path

# A machine that runs other tests as well is slow.
SLOW = 60_000

# Each runs a JupyterLab and its kernels: one at a time is enough for a small machine.
pytestmark = pytest.mark.xdist_group("jupyterlab")

Come = Callable[..., BrowserContext]

WORDS = {"da": ("Selvtjek", "Se et eksempel"), "en": ("Self-check", "See an example")}


def start(page: Page, link: str, prepare: Callable[[Page], None] | None = None) -> None:
    """Follow a link on the welcome page, and start the exercise there by the keyboard."""
    page.get_by_role("link", name=link).click()
    if prepare:
        prepare(page)
    button = page.get_by_role("button", name="Start", exact=True)
    expect(button).to_be_visible(timeout=SLOW)
    button.focus()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")


def stray(page: Page) -> None:
    """Press keys that mean something to a notebook, in the notebook and not in the exercise."""
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible(timeout=SLOW)
    cells = page.locator(".jp-Notebook:visible .jp-Cell")
    before = cells.count()
    cells.first.click(position={"x": 40, "y": 5})
    for key in "xddabymz1":
        page.keyboard.press(key)
    assert cells.count() == before
    assert page.locator(".jp-Notebook:visible .jp-MarkdownCell h1").count() == 1


@pytest.mark.parametrize(("lang", "days"), [("da", 2), ("en", 1)])
def test_from_the_welcome_to_an_answer_that_is_there_the_next_day_without_a_mouse_in_the_exercise(
    lang: str, days: int, tmp_path: Path, person: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, example = WORDS[lang]
    asked: list[str] = []
    for day in range(days):
        with running(tmp_path, "--lang", lang) as (_, address, token):
            page = person().new_page()
            page.set_default_timeout(SLOW)
            page.on("request", lambda request: asked.append(request.url))
            page.goto(f"{address}/lab/tree/0-welcome.ipynb?token={token}")
            start(page, link, prepare=stray if day else None)
            question = page.locator("[data-samkit-field=q1]")
            expect(question).to_be_visible(timeout=SLOW)
            expect(page.get_by_text(example)).to_be_visible()
            assert "Course(" not in page.locator(".jp-Notebook:visible").inner_text()
            if not day:
                question.locator("input").first.focus()
                page.keyboard.press("Space")
                page.keyboard.press("ArrowRight")
                page.keyboard.press("ArrowRight")
                page.locator("section.step:visible summary").first.click()
                # Keys that mean something to a notebook must be letters here.
                page.locator('[data-samkit-field="q1.example"]').fill("")
                page.locator('[data-samkit-field="q1.example"]').press_sequentially("dd bxz")
                expect(page.locator("[data-samkit=status]")).to_have_attribute("data-state", "saved", timeout=SLOW)
                page.keyboard.press("Control+s")
            expect(question.locator("input:checked")).to_have_value("3")
            page.close()
        hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme not in {"blob", "data"}}
        assert hosts == {urlsplit(address).netloc}
        asked.clear()
    monkeypatch.setenv("SAMKIT_DATA", str(tmp_path / "samkit"))
    kept = own_workbook().self_check
    assert (kept.answers["q1"], kept.examples["q1"]) == (3, "dd bxz")
