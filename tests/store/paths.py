"""Paths into a workbook, as simple as the store's tests need them; run as a script it writes some."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from samkit.store import Change, Store

if TYPE_CHECKING:
    from samkit.workbook import Workbook


def enter(workbook: Workbook, path: str, value: object) -> Workbook:
    room, name = path.split(".")
    if room == "example":
        return replace(workbook, self_check=workbook.self_check.example(name, value))
    return workbook.with_challenge(workbook.challenge(room).noted(name, value))


def read(workbook: Workbook, path: str) -> object:
    room, name = path.split(".")
    if room == "example":
        return workbook.self_check.examples.get(name, "")
    return getattr(workbook.challenge(room), name)


def change(number: int, path: str, value: object, writer: str = "anna", base: int = 0) -> Change:
    return Change(writer, number, path, value, base)


def write_twenty(store: Store, token: str, writer: int) -> None:
    """Save 20 changes one by one, each to a field of this writer's own or to one that only it writes."""
    for number in range(1, 21):
        path = f"w{writer}.{('what', 'vision', 'who', 'feel')[number % 4]}"
        store.save(token, [change(number, path, f"{writer}-{number}", f"writer{writer}")], enter, read)


if __name__ == "__main__":
    command, url, *rest = sys.argv[1:]
    opened = Store(url)
    if command == "write":
        write_twenty(opened, rest[0], int(rest[1]))
    opened.ping()
    sys.stdout.write("done\n")
