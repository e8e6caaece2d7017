"""Decisions about a challenge: who takes them today, and who should."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook.noted import Noted, Takes, one

# By phase: defining, designing, realising.
DECISIONS = {
    "define": ("problem", "goal", "people"),
    "design": ("ideas", "solution", "money", "pace"),
    "realise": ("tasks", "changes", "success"),
}
WHO = ("we", "together", "they")


@dataclass(frozen=True)
class Decided(Noted):
    """Who takes one decision today, and who should: one of `WHO` or empty."""

    TAKES: ClassVar[Takes] = {"now": one(*WHO), "wanted": one(*WHO)}

    now: str = ""
    wanted: str = ""
