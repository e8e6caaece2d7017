"""Before and now: which earlier self-check stands for before, and how it was then as one sees it now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, one
from samkit.workbook.self_check import ADVICE, POINTS

THEN = tuple(f"then{advice}" for advice in ADVICE)
NOW = tuple(f"now{advice}" for advice in ADVICE)
SEEN = (*(str(point) for point in POINTS), "unknown")


@dataclass(frozen=True)
class Growth(Noted):
    """Six of *as I see it now, it was then …*, and how it is now: a point or `unknown` for each piece of advice.

    `before` is the date (ISO) of the earlier self-check that they are held up against; empty for the first.
    """

    TAKES: ClassVar[Takes] = {"before": limits.date, **dict.fromkeys((*THEN, *NOW), one(*SEEN))}

    before: str = ""
    then1: str = ""
    then2: str = ""
    then3: str = ""
    then4: str = ""
    then5: str = ""
    then6: str = ""
    now1: str = ""
    now2: str = ""
    now3: str = ""
    now4: str = ""
    now5: str = ""
    now6: str = ""
