"""How large the words of the front page may be, so that it is one page wherever nothing can measure it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from samkit.report.columns import widths
from samkit.report.document import Bullets, Heading, Pair, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samkit.report.document import Block

SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
HEAD = 36  # points that the title takes, with what is said below it


@dataclass(frozen=True)
class Paper:
    """What a page has room for, in points, and what takes room on it, in sizes of its words.

    A sign is `sign` wide on average and a line `line` tall; `heading`, `after` and `cell` are the space about a
    heading, after a text and about a row of a table, and `indent` the points before a point of a list.
    """

    across: float
    tall: float
    sign: float
    line: float
    heading: float
    after: float
    cell: float
    indent: float
    edges: float


def size(front: Iterable[Block], paper: Paper) -> float:
    """Give the largest of `SIZES` in points at which the page holds everything; the smallest if none does."""
    blocks = tuple(front)
    fits = (one for one in SIZES if HEAD + sum(_tall(block, one, paper) for block in blocks) <= paper.tall)
    return next(fits, SIZES[-1])


def _tall(block: Block, size: float, paper: Paper) -> float:
    """Give how tall a block is, in points."""
    match block:
        case Heading():
            return size * (1.15 * paper.line + paper.heading)
        case Paragraph(text=text):
            return size * (_lines(text, paper.across, size, paper) * paper.line + paper.after)
        case Pair(label=label, answer=answer):
            return size * (_lines(f"{label} {answer}", paper.across, size, paper) * paper.line + paper.after)
        case Bullets(points=points):
            lines = [_lines(point, paper.across - paper.indent, size, paper) for point in points]
            return size * sum(one * paper.line + paper.after for one in lines)
        case Table(columns=columns, rows=rows):
            shares = [one / sum(found) for found in (widths(block),) for one in found]
            room = [paper.across * share - paper.edges for share in shares]
            tall = [
                max(_lines(cell, wide, size, paper) for cell, wide in zip(row, room, strict=True))
                for row in (columns, *rows)
            ]
            return size * sum(one * paper.line + paper.cell for one in tall)
        case _:
            return 0


def _lines(text: str, wide: float, size: float, paper: Paper) -> int:
    """Give how many lines a text takes; words at their ends leave some of each line empty."""
    signs = max(wide / (size * paper.sign) - 2, 1)
    return sum(max(1, ceil(len(line) / signs)) for line in text.split("\n"))
