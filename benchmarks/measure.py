"""Measures samkit beside stock Voilà on the same notebook in the same run, and prints a table with ratios."""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx
import psutil
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.saving import SAVED
from samkit.serve import notebooks
from tests import chromium
from tests.running import free_port

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CONTROL = '[data-samkit-field="q1"] input'
ANSWERS = 20
ANSWER = """value => document.querySelector(`[data-samkit-field="q1"] input[value="${value}"]`).click()"""


@dataclass
class Figures:
    """What was seen of one server: each a list with one value a visit (or an answer)."""

    seen: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        self.seen.setdefault(name, []).append(value)

    def median(self, name: str) -> float:
        return statistics.median(self.seen[name])


@contextmanager
def running(words: list[str], port: int, ready: str) -> Iterator[psutil.Process]:
    """Run a server until the measuring is done."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "SAMKIT_DATA": data, "SAMKIT_DB": ""}
        quiet = subprocess.DEVNULL
        process = subprocess.Popen([sys.executable, *words], env=environment, stdout=quiet, stderr=quiet, cwd=data)
        try:
            wait(lambda: not httpx.get(f"http://127.0.0.1:{port}{ready}", timeout=60).is_server_error)
            yield psutil.Process(process.pid)
        finally:
            process.terminate()
            process.wait(30)


def wait(answers: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if answers():
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise TimeoutError


def visit(browser: Browser, url: str, server: psutil.Process, figures: Figures) -> None:
    """Come for the first time, answer, and come again."""
    before, old = cpu(server), set(kernels(server))
    context = browser.new_context()
    page = context.new_page()
    load(page, url, figures, "first")
    page.wait_for_selector("[data-samkit=status][data-state=saved]")
    for at in range(ANSWERS):
        figures.add("answer to saved, ms", page.evaluate(SAVED % ANSWER, str(at % 5 + 1)))
    (kernel,) = set(kernels(server)) - old
    figures.add("memory of the kernel, MB", kernel.memory_full_info().uss / 1e6)
    figures.add("CPU of server and kernel, s", cpu(server) - before)
    load(page, url, figures, "second")
    page.goto("about:blank")
    time.sleep(2)
    figures.add("kernels left running by two visits", len(set(kernels(server)) - old))
    context.close()


def kernels(server: psutil.Process) -> list[psutil.Process]:
    """Give the kernels that run; one that is just ending counts no longer."""
    children = [one for one in server.children(recursive=True) if one.status() != psutil.STATUS_ZOMBIE]
    return [one for one in children if "ipykernel_launcher" in one.cmdline()]


def load(page: Page, url: str, figures: Figures, which: str) -> None:
    """Load the page and count what came, until nothing more comes."""
    counted = {"bytes": 0.0, "requests": 0.0}
    listening = page.context.new_cdp_session(page)
    listening.send("Network.enable")

    def came(event: dict[str, float]) -> None:
        counted["bytes"] += event["encodedDataLength"]

    def cached(_event: object) -> None:
        counted["requests"] -= 1

    listening.on("Network.loadingFinished", came)
    listening.on("Network.requestServedFromCache", cached)
    listening.on("Network.requestWillBeSent", lambda _event: counted.update(requests=counted["requests"] + 1))
    began = time.perf_counter()
    page.goto(url, wait_until="commit", timeout=120_000)
    page.wait_for_selector(CONTROL, state="attached", timeout=120_000)
    figures.add(f"{which} visit: first control, s", time.perf_counter() - began)
    page.wait_for_load_state("networkidle", timeout=120_000)
    figures.add(f"{which} visit: compressed MB", counted["bytes"] / 1e6)
    figures.add(f"{which} visit: requests", counted["requests"])
    listening.detach()


def cpu(server: psutil.Process) -> float:
    """Seconds of processor time of a server and all it has started and ended."""
    living = [server, *server.children(recursive=True)]
    own = sum(sum(one.cpu_times()[:2]) for one in living if one.is_running())
    return own + sum(server.cpu_times()[2:4])


def measure(browser: Browser, visits: int) -> dict[str, Figures]:
    port, other = free_port(), free_port()
    command = "from samkit.cli import main; main()"
    stock = ["-m", "voila", str(notebooks() / "da" / "1-self_check.ipynb"), "--no-browser", f"--port={other}"]
    servers = {
        "samkit": (["-c", command, "serve", "--no-browser", "--port", str(port)], port, "/da/self_check", "/healthz"),
        "stock Voilà": (stock, other, "/", "/voila/static/require.min.js"),
    }
    figures = {name: Figures() for name in servers}
    for name, (words, at, path, ready) in servers.items():
        with running(words, at, ready) as server:
            for _ in range(visits):
                visit(browser, f"http://127.0.0.1:{at}{path}", server, figures[name])
    return figures


def main() -> None:
    """Measure, and print the table as Markdown."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--visits", type=int, default=5, help="how many visits to each server")
    visits = asked.parse_args().visits
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=list(chromium.ARGS))
        figures = measure(browser, visits)
        browser.close()
    ours, stock = figures["samkit"], figures["stock Voilà"]
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, median of {visits} visits\n")
    print("| what | samkit | stock Voilà | stock / samkit |\n|---|---|---|---|")
    for name in ours.seen:
        here, there = ours.median(name), stock.median(name)
        print(
            f"| {name} | {here:.3g} | {there:.3g} | {there / here:.1f} |"
            if here
            else f"| {name} | 0 | {there:.3g} | – |"
        )


if __name__ == "__main__":
    main()
