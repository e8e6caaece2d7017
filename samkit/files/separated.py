"""Text in columns: which sign stands between the cells, and the cells of each line."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from samkit.errors import Rejected

if TYPE_CHECKING:
    from collections.abc import Generator

DELIMITERS = "\t;,"  # where two fit equally well, the first
ALONE = "\x1f"  # stands in no text that is read, so that every line is one cell
SAMPLE = 100_000  # signs
SAMPLE_LINES = 50
SAID = re.compile(r'"?sep=([\t;,|])"?(?:\r\n|\r|\n|$)', re.IGNORECASE)


def records(text: str) -> Generator[tuple[int, list[str]]]:
    """Give each line's number and cells; one with line breaks inside quotes has the number it begins on.

    Excel's own first line `sep=;` decides and is no line of the table. Raises
    `Rejected("file_quote")` with the line where a quote sign opens and never closes, and
    `Rejected("cell_large")` for a cell of more signs than Python's `csv` reads, 131,072.
    """
    said = SAID.match(text)
    if said:
        return _read(text[said.end() :], said[1], 1)
    return _read(text, _delimiter(text), 0)


def _delimiter(text: str) -> str:
    """Find the sign between the cells: it stands in the first line, and gives the other lines as many cells.

    A text whose first line holds none of the signs has one column, whatever stands further down.
    """
    best = max(DELIMITERS, key=lambda sign: _fit(text[:SAMPLE], sign))
    return best if _fit(text[:SAMPLE], best) else ALONE


def _fit(sample: str, sign: str) -> tuple[float, ...]:
    """Tell how well a sign parts the lines: the share that has as many cells as the first, then how many those are."""
    lines = list(csv.reader(io.StringIO(sample, newline=""), delimiter=sign))
    # Where all is blank, a sign that is there says so.
    filled = [cells for cells in lines if any(map(str.strip, cells))] or sorted(lines, key=len, reverse=True)
    widths = [len(cells) for cells in filled[:SAMPLE_LINES]]
    if not widths or widths[0] < 2:  # noqa: PLR2004 - one cell is not parted
        return ()
    return widths.count(widths[0]) / len(widths), widths[0]


def _read(text: str, sign: str, before: int) -> Generator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    while True:
        line = before + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # A quote that never closes makes a cell of all that follows.
            raise Rejected("file_quote" if '"' in text else "cell_large", line=line) from error
        yield line, cells
