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


def start(page: Page, link: str) -> None:
    """Follow a link on the welcome page, and start the exercise there by the keyboard."""
    page.get_by_role("link", name=link).click()
    button = page.get_by_role("button", name="Start", exact=True)
    expect(button).to_be_visible(timeout=SLOW)
    button.focus()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("lang", WORDS)
def test_from_the_welcome_to_an_answer_that_is_kept_without_a_mouse_in_the_exercise(
    lang: str, tmp_path: Path, person: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, example = WORDS[lang]
    asked: list[str] = []
    with running(tmp_path, "--lang", lang) as (_, address, token):
        page = person().new_page()
        page.set_default_timeout(SLOW)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/lab/tree/0-welcome.ipynb?token={token}")
        start(page, link)
        question = page.locator("[data-samkit-field=q1]")
        expect(question).to_be_visible(timeout=SLOW)
        expect(page.get_by_text(example)).to_be_visible()
        assert "Course(" not in page.locator(".jp-Notebook:visible").inner_text()
        question.locator("input").first.focus()
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        expect(page.locator("[data-samkit=status]")).to_have_attribute("data-state", "saved", timeout=SLOW)
        expect(question.locator("input:checked")).to_have_value("3")
    monkeypatch.setenv("SAMKIT_DATA", str(tmp_path / "samkit"))
    assert own_workbook().self_check.answers["q1"] == 3
    hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme not in {"blob", "data"}}
    assert hosts == {urlsplit(address).netloc}


def test_what_was_answered_is_there_the_next_day_and_nothing_broken_is_shown(tmp_path: Path, person: Come) -> None:
    for day in (1, 2):
        with running(tmp_path) as (_, address, token):
            page = person().new_page()
            page.set_default_timeout(SLOW)
            page.goto(f"{address}/lab/tree/0-welcome.ipynb?token={token}")
            start(page, "Jeres udfordring")
            what = page.get_by_role("textbox").and_(page.locator("[data-samkit-field=what]"))
            if day == 1:
                what.fill("Ensomhed blandt ældre")
                what.blur()
                page.keyboard.press("Control+s")
                expect(page.locator("[data-samkit=status]")).to_have_attribute("data-state", "saved", timeout=SLOW)
            expect(what).to_have_value("Ensomhed blandt ældre")
            page.close()


def test_a_stray_key_changes_no_page(tmp_path: Path, person: Come) -> None:
    with running(tmp_path) as (_, address, token):
        page = person().new_page()
        page.set_default_timeout(SLOW)
        page.goto(f"{address}/lab/tree/1-self_check.ipynb?token={token}")
        expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible(timeout=SLOW)
        cells = page.locator(".jp-Notebook .jp-Cell")
        before = cells.count()
        cells.first.click(position={"x": 40, "y": 5})
        for key in "xddabymz1":
            page.keyboard.press(key)
        assert cells.count() == before
        expect(page.get_by_role("heading", level=1)).to_contain_text("Selvtjek: Hvor står I i dag?")
        expect(page.locator(".jp-Notebook .jp-MarkdownCell")).to_have_count(4)
