"""Measures how long the plan of a large workbook takes as each kind of file, and prints a table."""

from __future__ import annotations

import argparse
import datetime as dt
import platform
import statistics
import time

from samkit.exercise import State
from samkit.report.files import FILES
from samkit.workbook import to_json
from tests.report.full import largest

BOOKS = 10
SENSIBLE = 60  # of each list: so many nodes can still be read in a picture
LIMITS = 500
DAY = dt.date(2026, 11, 16)
KINDS = ("pdf", "docx", "xlsx", "html")


def took(kind: str, seed: int, most: int) -> tuple[float, float, int]:
    """Give the seconds from a workbook to a file, those of a processor among them, and its bytes."""
    state = State(largest(seed, most), "c1", "da", DAY)
    began, worked = time.perf_counter(), time.process_time()
    data = FILES[kind](state)
    return time.perf_counter() - began, time.process_time() - worked, len(data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--books", type=int, default=BOOKS, help="how many workbooks")
    books = parser.parse_args().books
    size = len(to_json(largest(0, SENSIBLE)))
    print(f"{platform.machine()}, Python {platform.python_version()}, {books} workbooks of {size / 1000:.0f} kB")
    took("pdf", 0, 1)  # what is loaded once
    print("| kind | median, s | slowest, s | processor, s | MB |\n|---|---|---|---|---|")
    for kind in KINDS:
        line(kind, [took(kind, seed, SENSIBLE) for seed in range(books)])
    line("pdf, every list at its limit", [took("pdf", 0, LIMITS)])


def line(name: str, found: list[tuple[float, float, int]]) -> None:
    seconds, worked, size = zip(*found, strict=True)
    times = (statistics.median(seconds), max(seconds), statistics.median(worked))
    print(f"| {name} | " + " | ".join(f"{one:.2f}" for one in times) + f" | {size[0] / 1e6:.2f} |")


if __name__ == "__main__":
    main()
