"""What a challenge needs from others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.partners import RESOURCES


@dataclass(frozen=True)
class Need:
    """One thing a challenge needs: in words, and as one of `RESOURCES` or empty."""

    id: str
    what: str = ""
    resource: str = ""

    def noted(self, field: str, value: object) -> Need:
        """Give the need with one field noted; `Rejected` if the value can't be taken."""
        if field == "what":
            taken: Any = limits.line(value)
        elif field == "resource":
            taken = limits.one_of(value, (*RESOURCES, ""))
        else:
            raise Rejected("unknown_field", name=field)
        changed: dict[str, Any] = {field: taken}
        return replace(self, **changed)
