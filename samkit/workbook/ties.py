"""Ties: how far two of those around a challenge work together, seen from each end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, one

LEVELS = ("0", "1", "2", "3", "4", "5")
US = "us"
BETWEEN = "~"


@dataclass(frozen=True)
class Tie(Noted):
    """One pair: the level today as each end sees it, and the level wanted; one of `LEVELS`, or empty for not known.

    `now` is said by whoever fills it in, `theirs` by the other end.
    """

    TAKES: ClassVar[Takes] = {"now": one(*LEVELS), "theirs": one(*LEVELS), "wanted": one(*LEVELS)}

    now: str = ""
    theirs: str = ""
    wanted: str = ""


def pair(first: str, second: str) -> str:
    """Name a pair; the same whichever comes first."""
    return BETWEEN.join(sorted((first, second)))


def ends(name: str) -> tuple[str, str]:
    """Give both ends of a pair by its name; `Rejected` for what names none."""
    first, _, second = name.partition(BETWEEN)
    if limits.identifier(first) >= limits.identifier(second):
        raise Rejected("forged")
    return first, second
