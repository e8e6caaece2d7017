"""An action: what is done, by whom and before when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, text


@dataclass(frozen=True)
class Action(Noted):
    """What is done: by whom (a role or initials) and before which date (ISO)."""

    TAKES: ClassVar[Takes] = {"what": text(), "owner": line(), "date": limits.date}

    what: str = ""
    owner: str = ""
    date: str = ""
