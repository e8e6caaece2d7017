"""Measures a long list of co-players beside a short one in the same run, and prints a table with ratios."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.saving import SAVED
from samkit.store import Store
from samkit.workbook import CONTACT, KINDS, RESOURCES, Partner, Workbook
from tests import chromium
from tests.running import Running

SHORT, LONG = 3, 200
PLACES, LINES = 5_000, 2_000
EDITS = 10
CHOICE = """value => {
    const field = document.querySelector('[data-samkit-field="partner.p1.kind"]');
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
}"""


def partners(number: int) -> tuple[Partner, ...]:
    return tuple(
        Partner(
            f"p{at}", f"Medspiller {at}", RESOURCES[at % 4 : at % 4 + 2], "", KINDS[at % 10], CONTACT[at % 3], at / 10
        )
        for at in range(number)
    )


def begin(server: Running, context: BrowserContext, number: int) -> Page:
    """Come to the page with so many co-players on the list."""
    page = context.new_page()
    page.goto(f"{server.url}da/partners")
    page.wait_for_selector("body[data-samkit=ready]")
    token = next(str(one["value"]) for one in context.cookies() if one.get("name") == "samkit")
    store = Store(f"sqlite:///{server.data / 'samkit.sqlite'}")
    store.replace(token, Workbook(partners=partners(number)))
    store.close()
    return page


def open_and_edit(server: Running, browser: Browser, number: int, visits: int) -> dict[str, float]:
    context = browser.new_context()
    page = begin(server, context, number)
    opened: list[float] = []
    for _ in range(visits):
        began = time.perf_counter()
        page.goto(f"{server.url}da/partners", wait_until="commit")
        page.wait_for_selector("body[data-samkit=ready]")
        opened.append(time.perf_counter() - began)
    page.wait_for_selector("figure svg")
    edited = []
    for at in range(EDITS):
        edited.append(page.evaluate(SAVED % CHOICE, KINDS[(at + 2) % 10]))
        page.wait_for_timeout(800)
    context.close()
    return {"opening the page, s": statistics.median(opened), "edit to saved, ms": statistics.median(edited)}


def hand_in(page: Page, kind: str, name: str, data: bytes, ready: str) -> float:
    page.locator(f"[data-samkit-intake={kind}] > summary").click()
    began = time.perf_counter()
    chooser = page.locator(f"[data-samkit-intake={kind}] input[type=file]")
    chooser.set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    page.wait_for_selector(ready)
    return time.perf_counter() - began


def files(server: Running, browser: Browser) -> dict[str, float]:
    """Read in a long table and a large map, up to what is shown of them."""
    context = browser.new_context()
    page = begin(server, context, SHORT)
    page.reload()
    page.wait_for_selector("figure svg")
    table = "\r\n".join(["Navn;Slags", *(f"Nr. {at};forening" for at in range(LINES))])
    features: list[Any] = [
        {
            "type": "Feature",
            "properties": {"name": f"Sted {at}", "amenity": "library"},
            "geometry": {"type": "Point", "coordinates": [12 + at % 71 / 1000, 55 + at // 71 / 1000]},
        }
        for at in range(PLACES)
    ]
    places = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    seen = {
        f"a table of {LINES} lines shown, s": hand_in(page, "table", "x.csv", table.encode(), ".preview li"),
        f"a map of {PLACES} places shown, s": hand_in(page, "places", "x.geojson", places, ".places li"),
    }
    context.close()
    return seen


def main() -> None:
    """Measure, and print the table as Markdown."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--visits", type=int, default=5, help="how many times each list is opened")
    visits = asked.parse_args().visits
    server = Running(Path(tempfile.mkdtemp()) / "data").start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.path(), args=list(chromium.ARGS))
            short, long = (open_and_edit(server, browser, number, visits) for number in (SHORT, LONG))
            read = files(server, browser)
            browser.close()
    finally:
        server.stop()
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, median of {visits} visits and {EDITS} edits\n")
    print(f"| what | {SHORT} co-players | {LONG} co-players | ratio |\n|---|---|---|---|")
    for name, value in short.items():
        print(f"| {name} | {value:.3g} | {long[name]:.3g} | {long[name] / value:.1f} |")
    for name, value in read.items():
        print(f"| {name} | {value:.3g} | | |")


if __name__ == "__main__":
    main()
