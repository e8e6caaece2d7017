"""An action: what is done, by whom and before when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from samkit.errors import Rejected
from samkit.workbook import limits


@dataclass(frozen=True)
class Action:
    """What is done: by whom (a role or initials) and before which date (ISO)."""

    what: str = ""
    owner: str = ""
    date: str = ""

    def noted(self, name: str, value: object) -> Action:
        """Give the action with one field noted; `Rejected` if the value can't be taken."""
        if name == "date":
            return replace(self, date=limits.date(value))
        if name not in {"what", "owner"}:
            raise Rejected("unknown_field", name=name)
        taken = limits.text(value) if name == "what" else limits.line(value)
        changed: dict[str, Any] = {name: taken}
        return replace(self, **changed)
