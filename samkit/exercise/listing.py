"""A list that can be read in from a file and written to one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from samkit.content import Text
from samkit.files import Column
from samkit.workbook import Workbook


@dataclass(frozen=True)
class Listing:
    """`columns`, the first of which names a record; `make` begins one by its id; at most `most` of them.

    `current` gives what the workbook holds: the fields of each record, as a page holds them, by its id and in order.
    """

    title: Text
    columns: tuple[Column, ...]
    make: Callable[[str], Any]
    current: Callable[[Workbook], Mapping[str, Mapping[str, str]]]
    most: int
