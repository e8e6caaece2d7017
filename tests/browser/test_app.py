"""The app as people meet it: the whole way, by keyboard and by touch, in both languages, on every page."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from samkit.store import Store
from tests.browser.reading import answer, answered, field, status, violations
from tests.running import Running

if TYPE_CHECKING:
    from pathlib import Path

Open = Callable[..., Page]
Person = Callable[..., BrowserContext]

PHONE: dict[str, Any] = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
MISSING = ("da/nothing", "me/not-a-code")
PAGES = [
    "", "en/", "da/1", "en/1", "da/challenge", "en/challenge", "da/self_check", "en/self_check", "da/me", "en/me",
    "privacy", "privacy?lang=en", "accessibility", "sources", *MISSING,
]  # fmt: skip


def token(page: Page) -> str:
    return next(str(one["value"]) for one in page.context.cookies() if one.get("name") == "samkit")


def noted(server: Running, page: Page) -> Any:
    store = Store(f"sqlite:///{server.data / 'samkit.sqlite'}")
    try:
        return store.open(token(page)).workbook
    finally:
        store.close()


def serious(said: ConsoleMessage) -> bool:
    """Tell whether it is a complaint; that a page does not exist is what two addresses are there for."""
    missing = said.location["url"].endswith(MISSING) and "404 (Not Found)" in said.text
    return said.type in ("error", "warning") and not missing


def press_until(page: Page, wanted: str, most: int = 60) -> None:
    """Press Tab until what is focused matches."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"Tab never reaches {wanted}")


# Hands know no language: one goes by keyboard in Danish, the other by touch in English.
@pytest.mark.parametrize("lang", ["da"])
def test_a_leader_goes_the_whole_way_by_keyboard_at_320_px(server: Running, tab: Open, lang: str) -> None:
    page = tab(f"{server.url}{lang}/", viewport={"width": 320, "height": 640})
    press_until(page, "main .btn")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{lang}/challenge*")
    page.wait_for_selector("body[data-samkit=ready]")
    press_until(page, "textarea")
    page.keyboard.type("Børn venter for længe på hjælp")
    press_until(page, 'input[type="radio"]')
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    status(page, "saved")
    challenge = noted(server, page).challenges[0]
    assert (challenge.what, challenge.alone) == ("Børn venter for længe på hjælp", "partly")
    press_until(page, "main > .next .btn")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{lang}/1")
    press_until(page, "main > .next .btn")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{lang}/self_check")
    page.wait_for_selector("body[data-samkit=ready]")
    for number in range(1, 25):
        press_until(page, f'[data-samkit-field="q{number}"] input')
        page.keyboard.press("Space")
        for _ in range(number % 5):
            page.keyboard.press("ArrowRight")
        if number % 2 == 0:
            press_until(page, "section.step:not([hidden]) .next button:last-child")
            page.keyboard.press("Enter")
    status(page, "saved")
    assert dict(noted(server, page).self_check.answers) == {f"q{n}": n % 5 + 1 for n in range(1, 25)}
    expect(page.locator('[data-samkit-result="answered"]')).to_have_text("24")
    band, strength = (page.locator(f'[data-samkit-result="{name}"]') for name in ("band", "strength"))
    told = (band.text_content(), strength.text_content())
    assert all(told)
    expect(page.locator("figure svg")).to_be_visible()
    page.reload()
    expect(band).to_have_text(str(told[0]))
    expect(strength).to_have_text(str(told[1]))
    assert answered(page, "q24") == "5"


@pytest.mark.parametrize("lang", ["en"])
def test_a_leader_goes_the_whole_way_by_touch_at_320_px(server: Running, tab: Open, lang: str) -> None:
    page = tab(f"{server.url}{lang}/", **PHONE)
    page.locator("main .btn").tap()
    page.wait_for_url(f"**/{lang}/challenge*")
    page.wait_for_selector("body[data-samkit=ready]")
    page.locator('[data-samkit-field="who"] textarea, textarea[data-samkit-field="who"]').tap()
    page.keyboard.type("Familierne")
    page.locator('[data-samkit-field="alone"] label').last.tap()
    page.locator("main > .next .btn").tap()
    page.wait_for_url(f"**/{lang}/1")
    page.locator("main > .next .btn").tap()
    page.wait_for_selector("body[data-samkit=ready]")
    for number in range(1, 13):
        page.locator(f'[data-samkit-field="q{number}"] label:has(input[value="{number % 5 + 1}"])').tap()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        if number % 2 == 0:
            page.locator("section.step:visible .next button:visible").last.tap()
    status(page, "saved")
    assert noted(server, page).challenges[0].who == "Familierne"
    assert len(noted(server, page).self_check.answers) == 12
    expect(page.locator("figure svg")).to_be_visible()


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_page_is_accessible_fits_its_screen_asks_no_other_host_and_does_not_complain(
    server: Running, person: Person, complaints: list[str], lang: str
) -> None:
    page = person().new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.on("console", lambda said: complaints.append(said.text) if serious(said) else None)
    for address in [one for one in PAGES if ("en" in one.split("/")[0]) == (lang == "en")]:
        page.goto(server.url + address)
        page.wait_for_selector("body[data-samkit=ready]")
        if address.endswith("self_check"):
            answer(page, "q1", "4")
            answer(page, "q2", "unknown")
            page.locator("details summary").last.click()
            expect(page.locator("figure svg")).to_be_visible()
        for width, dark in itertools.product((1280, 320), (False, True)):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme="dark" if dark else "light")
            complaints += [f"{address} {width} {dark=}: {one}" for one in violations(page)]
            assert page.evaluate("document.documentElement.scrollWidth") == width, address
    hosts = {urlsplit(one).netloc for one in asked if not one.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(server.url).netloc}


def test_no_connection_goes_to_another_host(server: Running, tab: Open, person: Person) -> None:
    context, asked = person(), set()
    context.on("page", lambda page: page.on("websocket", lambda socket: asked.add(socket.url)))
    page = tab(f"{server.url}da/self_check", context=context)
    answer(page, "q1", "4")
    status(page, "saved")
    assert {urlsplit(one).netloc for one in asked} == {urlsplit(server.url).netloc}
    assert all(one.startswith("ws:") for one in asked)


def test_a_first_visit_is_small_and_a_second_smaller(server: Running, tab: Open, person: Person) -> None:
    context = person()
    page = tab(f"{server.url}da/self_check", context=context)
    page.wait_for_load_state("networkidle")
    size = "performance.getEntries().reduce((sum, one) => sum + (one.transferSize || 0), 0)"
    first = page.evaluate(size)
    page.goto(f"{server.url}da/challenge")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(size) < first < 1_600_000


def test_the_app_runs_on_postgresql_as_well(postgresql_url: str, tmp_path: Path, tab: Open) -> None:
    running = Running(tmp_path / "data", ("--db", postgresql_url)).start()
    try:
        page = tab(f"{running.url}da/self_check")
        answer(page, "q1", "4")
        status(page, "saved")
        expect(page.locator("figure svg")).to_be_visible()
        page.reload()
        page.wait_for_selector("body[data-samkit=ready]")
        assert answered(page, "q1") == "4"
        assert not (running.data / "samkit.sqlite").exists()
    finally:
        running.stop()


def test_the_steps_say_how_far_the_work_has_come_while_it_goes_on(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/self_check")
    step = page.locator(".steps-wide [aria-current=step] small")
    expect(step).to_have_text("Ikke begyndt")
    answer(page, "q1", "4")
    expect(step).to_have_text("Begyndt")


def test_the_language_can_be_changed_in_the_middle_and_the_answers_stay(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/self_check")
    answer(page, "q1", "2")
    status(page, "saved")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/self_check")
    page.wait_for_selector("body[data-samkit=ready]")
    assert answered(page, "q1") == "2"
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("[data-samkit=status]")).to_have_text(re.compile("Saved"))


def test_what_is_hostile_is_text_on_every_page(server: Running, tab: Open) -> None:
    hostile = '</script><img src=x onerror="window.hit=1">{what}%s'
    page = tab(f"{server.url}da/challenge")
    for name in ("what", "vision", "who", "feel"):
        field(page, name).fill(hostile)
    status(page, "saved")
    page.goto(f"{server.url}da/self_check")
    answer(page, "q1", "4")
    page.locator("section.step:visible summary").first.click()
    field(page, "q1.example").fill(hostile)
    status(page, "saved")
    for address in ("da/challenge", "en/self_check", "da/me", "da/"):
        page.goto(server.url + address)
        page.wait_for_selector("body[data-samkit=ready]")
        assert page.evaluate("window.hit") is None
    assert noted(server, page).challenges[0].what == hostile


def test_what_was_typed_a_moment_ago_is_taken_along_to_any_page(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/challenge")
    field(page, "what").fill("Skrevet og forladt straks")
    page.goto(f"{server.url}da/1")
    deadline = time.monotonic() + 10
    while not noted(server, page).challenges and time.monotonic() < deadline:
        time.sleep(0.05)
    assert noted(server, page).challenges[0].what == "Skrevet og forladt straks"
    page.goto(f"{server.url}da/challenge")
    page.wait_for_selector("body[data-samkit=ready]")
    status(page, "saved")
    expect(field(page, "what")).to_have_value("Skrevet og forladt straks")


def test_a_text_that_is_far_too_long_stays_as_typed_and_says_what_to_do(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/challenge")
    field(page, "what").fill("x" * 100_000)
    status(page, "refused")
    expect(page.get_by_text("Teksten er på 100000 tegn")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Teksten er på 100000 tegn")).to_be_visible()
    assert len(field(page, "what").input_value()) == 100_000
    field(page, "what").fill("kort")
    status(page, "saved")
    assert noted(server, page).challenges[0].what == "kort"


def test_two_people_who_share_the_work_never_overwrite_each_other_silently(
    server: Running, tab: Open, person: Person
) -> None:
    one = tab(f"{server.url}da/challenge", context=person())
    field(one, "what").fill("Min")
    status(one, "saved")
    one.goto(f"{server.url}da/me")
    one.get_by_role("button", name="Lav et link").click()
    link = str(one.locator("#link a").get_attribute("href"))
    one.goto(f"{server.url}da/challenge")
    one.wait_for_selector("body[data-samkit=ready]")
    status(one, "saved")
    other = tab(link, context=person())
    other.get_by_role("button", name="Ja, åbn det her").click()
    other.goto(f"{server.url}da/challenge")
    expect(field(other, "what")).to_have_value("Min")
    field(other, "what").fill("Min kollegas")
    status(other, "saved")
    field(one, "what").fill("Min egen")
    status(one, "refused")
    expect(one.get_by_role("blockquote")).to_have_text("Min kollegas")
    assert noted(server, one).challenges[0].what == "Min kollegas"


def test_print_shows_every_step_and_nothing_to_press(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/self_check")
    answer(page, "q1", "4")
    status(page, "saved")
    page.emulate_media(media="print")
    expect(field(page, "q24")).to_be_visible()
    assert page.locator("button:visible").count() == 0
