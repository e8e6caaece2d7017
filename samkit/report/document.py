"""A document that knows no format: headings, texts, questions with answers, lists, tables and figures, in order."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from samkit.workbook.limits import unwritable

T = TypeVar("T")


@dataclass(frozen=True)
class Heading:
    """A heading: level 2 within a chapter, 3 within a section of it, and 4 within a sheet."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """A text; `tone` is empty, `result` for what the answers amount to, `rule` for how, `alarm` for what is grave."""

    text: str
    tone: str = ""


@dataclass(frozen=True)
class Pair:
    """What was asked, and the answer; `value` is the number or the day that the answer writes."""

    label: str
    answer: str
    value: float | dt.date | None = None


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    points: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows under headings; the first cell of a row says what it is about. `caption` may be empty.

    `values` holds the number or the day that a cell writes, cell by cell, where any does.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[tuple[float | dt.date | None, ...], ...] = ()


@dataclass(frozen=True)
class Figure:
    """A picture as SVG, empty if it can't be drawn just now; `caption` describes it, `table` says the same in cells.

    `narrow` is the same picture drawn for a phone, where somebody may read it on one. `table` has no rows where
    its words stand nearby already.
    """

    name: str
    caption: str
    svg: str
    table: Table
    narrow: str = ""


Block = Heading | Paragraph | Pair | Bullets | Table | Figure


@dataclass(frozen=True)
class Chapter:
    """What one exercise holds."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A plan in one language: its front page, which is one page, and then a chapter for each exercise begun."""

    lang: str
    title: str
    made: dt.date
    said: str
    front: tuple[Block, ...]
    full: str
    chapters: tuple[Chapter, ...]


def clean(one: T) -> T:
    """Give a document, or any part of one, without the signs that no file can show."""
    value: Any = one
    if isinstance(value, str):
        value = "".join(sign for sign in value if not unwritable(sign)) if not value.isprintable() else value
    elif isinstance(value, tuple):
        value = tuple(clean(part) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        value = replace(value, **{field.name: clean(getattr(value, field.name)) for field in fields(value)})
    return value  # type: ignore[no-any-return]  # the same kind as it was
