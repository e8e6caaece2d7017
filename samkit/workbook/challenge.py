"""The challenge: what it is about, who feels it, and what they are to feel in a year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from samkit.errors import Rejected
from samkit.workbook import limits

ALONE = ("yes", "partly", "no", "unknown")
TEXTS = {"what": limits.LONG, "vision": limits.LONG, "who": limits.LONG, "feel": limits.LONG}


@dataclass(frozen=True)
class Challenge:
    """One challenge. `id` is made where the challenge is, and never changes; `alone` is one of `ALONE` or empty."""

    id: str
    what: str = ""
    vision: str = ""
    who: str = ""
    feel: str = ""
    alone: str = ""
    archived: bool = False

    def noted(self, field: str, value: object) -> Challenge:
        """Give the challenge with one field noted; `Rejected` if the value can't be taken."""
        if field == "alone":
            return replace(self, alone=limits.one_of(value, (*ALONE, "")))
        if field not in TEXTS:
            raise Rejected("unknown_field", name=field)
        changed: dict[str, Any] = {field: limits.text(value, TEXTS[field])}
        return replace(self, **changed)

    @property
    def empty(self) -> bool:
        """Tell whether nothing at all is noted yet."""
        return not (self.what or self.vision or self.who or self.feel or self.alone)

    @property
    def answered(self) -> int:
        """Count the fields that hold something, 0 to 5."""
        return sum(bool(said) for said in (self.what, self.vision, self.who, self.feel, self.alone))
