"""Two ways through the course in the app: the one of 30 minutes, and the whole one from challenge to printed plan."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from samkit.content import today
from samkit.exercise.paths import WAYS
from samkit.exercises import ALL
from tests.browser.reading import field, status, violations
from tests.browser.test_app import PHONE, noted
from tests.report.papers import squeezed, text

if TYPE_CHECKING:
    from tests.running import Running

Open = Callable[..., Page]
Notes = list[list[Any]]
Written = list[tuple[str, str]]

TOLD: dict[str, dict[str, Notes]] = tomllib.loads(Path(__file__).with_name("ways.toml").read_text("utf-8"))
# What is written into these stands on the one page of the plan; the files hold all of it.
ON_THE_SHEET = {
    "Hvad er udfordringen?", "Hvad skal de mærke om et år?", "Navn", "reframe.statement", "reframe.question",
    "trial.hypothesis", "trial.measure", "trial.stop", "plan.yes", "plan.tried", "plan.useful",
    "action.what", "Hvem gør det?",
}  # fmt: skip
NAME = re.compile(r"[a-z]\w*(\.[\w-]+)*")
WRITTEN = "input:not([type=radio], [type=checkbox]), textarea, select"


def asked(page: Page, what: str) -> Locator:
    """Give the place where this is asked, by its label or by the name of its field."""
    if NAME.fullmatch(what):
        return field(page, what)
    row, _, label = what.rpartition(" > ")
    there = page.get_by_role("row", name=row, exact=True) if row else page.locator("main")
    one = there.get_by_label(label, exact=True).and_(page.locator(WRITTEN))
    for role in ("group", "radiogroup"):
        one = one.or_(there.get_by_role(role, name=label, exact=True))
    return one.filter(visible=True).last


def say(page: Page, what: str, said: Any) -> str:
    """Answer as a person does: choose, press the words of an answer or write; give what was written."""
    place = asked(page, what)
    if place.evaluate("one => Boolean(one.closest('details:not([open])'))"):
        page.locator("details").filter(has=place).locator("summary").click()
    match place.evaluate("one => one.localName"):
        case "fieldset":
            for one in said if isinstance(said, list) else [said]:
                place.get_by_text(one, exact=True).click()
                expect(place.get_by_label(one, exact=True)).to_be_checked()
        case "select":
            place.select_option(label=said)
        case _ if isinstance(said, int):
            place.fill((today() + timedelta(days=said)).isoformat())
        case _:
            place.fill(said)
            return str(said)
    return ""


def work(page: Page, notes: Notes) -> Iterator[tuple[str, str]]:
    """Do one exercise, and wait until all of it is saved; give what was written, and where."""
    for what, *said in notes:
        if not said:
            page.get_by_role("button", name=what, exact=True).click()
        elif wrote := say(page, what, *said):
            yield what, wrote
    status(page, "saved")


def way(page: Page, told: dict[str, Notes]) -> Iterator[tuple[str, Written]]:
    """Go from the front page to the plan by what each page has as its way on, and do each exercise that is met."""
    key = ""
    while key != "plan":
        onwards(page)
        key = urlsplit(page.url).path.rpartition("/")[2]
        yield key, list(work(page, told[key])) if key in told else []


def onwards(page: Page) -> None:
    """Press the one next action of a page."""
    with page.expect_navigation(wait_until="commit"):
        page.locator("main .next").get_by_role("link").click()
    page.wait_for_selector("body[data-samkit=ready]")


def lacking(paper: str, wrote: Iterable[str]) -> list[str]:
    """Name what was written and doesn't stand on a paper."""
    held = squeezed(paper)
    return [one for one in wrote if squeezed(one) not in held]


def test_a_leader_goes_the_way_of_30_minutes_on_a_phone(server: Running, tab: Open) -> None:
    told = TOLD["half_hour"]
    page = tab(f"{server.url}da/", **PHONE)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("websocket", lambda socket: hosts.add(urlsplit(socket.url).netloc))
    gone = []
    for key, _ in way(page, told):
        gone.append(key)
        assert violations(page) == [], key
        assert page.evaluate("document.documentElement.scrollWidth") == 320, key
    assert gone == [step.key for step in WAYS["half_hour"].steps]
    assert hosts - {""} == {urlsplit(server.url).netloc}, "what is drawn in the page itself has no host"
    about = noted(server, page).challenge()
    assert about.trial.locked == today().isoformat()
    assert [one.what for one in about.assumptions] == [said for what, said in told["assumptions"][1:2]]
    sheet = page.get_by_role("region", name="Vores handlingsplan").inner_text()
    assert lacking(sheet, [note[1] for note in told["partners"] if note[0] == "Navn"]) == []
    page.get_by_role("banner").get_by_role("link").first.click()
    steps = page.get_by_role("region", name="30 minutter, alene").get_by_role("listitem")
    shown = [re.search(r"(\d+) minutter", one) for one in steps.all_inner_texts()]
    assert sum(int(one[1]) for one in shown if one) == 30


def test_a_leader_goes_the_whole_way_from_challenge_to_printed_plan(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/", script="window.print = () => {}")
    gone = list(way(page, TOLD["whole"]))
    assert [key for key, _ in gone if not key.isdigit()] == [one.key for one in ALL]
    assert [key for key, _ in gone if key.isdigit()] == list("123456"), "each piece of advice is read on the way"
    wrote = [said for _, notes in gone for _, said in notes]
    first = [said for _, notes in gone for what, said in notes if what in ON_THE_SHEET]
    sheet = page.get_by_role("region", name="Vores handlingsplan")
    expect(sheet).to_contain_text(wrote[-2])
    assert lacking(sheet.inner_text(), first) == []
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="Hent som PDF").click()
    assert lacking(text("pdf", Path(download.value.path()).read_bytes()), wrote) == []
    page.get_by_role("button", name="Udskriv arket").click()
    page.emulate_media(media="print")
    expect(field(page, "plan.yes")).to_be_hidden()
    assert lacking(page.inner_text("body"), first) == []
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_who_has_seen_every_step_can_go_on_without_an_answer(server: Running, tab: Open) -> None:
    page = tab(f"{server.url}da/growth")
    on = page.locator("main > .next").get_by_role("link")
    expect(on).to_be_hidden()
    for _ in range(5):
        page.get_by_role("button", name="Videre", exact=True).click()
    expect(on).to_be_visible()
    page.get_by_role("button", name="Tilbage", exact=True).click()
    expect(on).to_be_visible()
