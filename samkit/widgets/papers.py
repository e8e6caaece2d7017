"""What is read rather than answered: a sheet to print and take along, two texts side by side, and a nested list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.widgets.controls import Control


@dataclass(frozen=True)
class Part:
    """One part of a sheet: `aside` stands beside its heading; `lines` is how many empty ones to write notes on."""

    heading: str
    aside: str = ""
    said: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True)
class Handout(Control):
    """A sheet to print by itself. `files` are kinds it can also be downloaded as, made by the exercise's `files`."""

    kind: ClassVar[str] = "handout"
    title: str
    parts: tuple[Part, ...]
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """Some words of a text: `change` is empty where both texts have them, else `removed` or `added`."""

    text: str
    change: str = ""


@dataclass(frozen=True)
class Compared(Control):
    """Two texts side by side, with what went out marked in the first and what is new in the second."""

    kind: ClassVar[str] = "compared"
    before_label: str
    after_label: str
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    caption: str = ""


@dataclass(frozen=True)
class Item:
    """One line of a nested list, at a depth from 0, at most one more than that of the line before; `aside` explains."""

    depth: int
    text: str
    aside: str = ""


@dataclass(frozen=True)
class Outline(Control):
    """A nested list that opens when `label` is pressed."""

    kind: ClassVar[str] = "outline"
    label: str
    items: tuple[Item, ...]
