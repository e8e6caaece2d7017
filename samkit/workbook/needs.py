"""What a challenge needs from others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook.noted import Noted, Takes, line, one
from samkit.workbook.partners import RESOURCES


@dataclass(frozen=True)
class Need(Noted):
    """One thing a challenge needs: in words, and as one of `RESOURCES` or empty."""

    TAKES: ClassVar[Takes] = {"what": line(), "resource": one(*RESOURCES)}

    id: str
    what: str = ""
    resource: str = ""
