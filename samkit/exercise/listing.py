"""A list that can be read in from a file and written to one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from samkit.content import Text
from samkit.files import Column
from samkit.workbook import Workbook


@dataclass(frozen=True)
class Whole:
    """A file that takes the place of all that a list and its fellows hold.

    `read` gives from its bytes the text that is noted at the list's own field, or raises `Rejected`; `current` gives
    that text for what the workbook holds now. `said` tells about such a text before anything changes.
    """

    read: Callable[[bytes], str]
    current: Callable[[Workbook], str]
    said: Callable[[str, Workbook, str], tuple[str, ...]]
    go: Text
    taken: Text


@dataclass(frozen=True)
class Listing:
    """`columns`, the first of which, or the first `naming`, name a record; `make` begins one; at most `most` of them.

    `current` gives what the workbook holds: the fields of each record, as a page holds them, by its id and in order.
    `fitted` gives the columns for a workbook and a language, where they depend on what it holds.
    """

    title: Text
    columns: tuple[Column, ...]
    make: Callable[[str], Any]
    current: Callable[[Workbook], Mapping[str, Mapping[str, str]]]
    most: int
    naming: int = 1
    fitted: Callable[[Workbook, str], tuple[Column, ...]] | None = None
    whole: Whole | None = None

    def of(self, workbook: Workbook, lang: str) -> Listing:
        """Give the list as it is in this workbook."""
        return replace(self, columns=self.fitted(workbook, lang)) if self.fitted else self
