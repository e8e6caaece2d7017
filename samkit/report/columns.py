"""How wide the columns of a table on paper are: each as its longest word at least, the rest by how much there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samkit.report.document import Table

LINE = 100  # signs that a line across the page has room for
SHORT = 24  # signs of a column that is not broken where enough of the line is left for the others
TAKEN = 0.6  # of a line
WORD = 18  # signs of a word from which on it is hyphenated
CELL = 120  # signs that a cell counts for
BOLD = 1.15  # how much wider a heading's signs are
EDGES = 3  # signs that the lines and the space at both sides of a cell take


def widths(table: Table) -> list[float]:
    """Give the shares of the width by column, in signs: where all cells fit on one line, as long as they are."""
    columns = [(head, [row[at] for row in table.rows]) for at, head in enumerate(table.columns)]
    most = [max([len(head) * BOLD, *(min(len(cell), CELL) for cell in cells)]) + EDGES for head, cells in columns]
    words = [max([_word(head) * BOLD, *map(_word, cells)]) + EDGES for head, cells in columns]
    whole = [high if high <= SHORT else low for low, high in zip(words, most, strict=True)]
    least = whole if sum(whole) <= LINE * TAKEN else words
    left, wanted = max(LINE - sum(least), LINE / 4), sum(most) - sum(least)
    if sum(most) <= LINE or not wanted:
        return most
    return [low + left * (high - low) / wanted for low, high in zip(least, most, strict=True)]


def _word(cell: str) -> int:
    """Give how many signs the longest word has, up to where it is hyphenated."""
    return min(max(map(len, cell.split()), default=1), WORD)
