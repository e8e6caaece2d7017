"""The co-players: who could take part, what each can bring and wants, and how near they are today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from samkit.errors import Rejected
from samkit.workbook import limits

RESOURCES = ("time", "knowledge", "places", "network", "money", "legitimacy", "equipment")
KINDS = (
    "citizens", "users", "association", "company", "culture",
    "education", "health", "employees", "politicians", "public",
)  # fmt: skip
CONTACT = ("none", "little", "regular")
FARTHEST = 1_000.0  # km
NAME = 300


@dataclass(frozen=True)
class Partner:
    """One co-player. `id` is made where the co-player is and never changes.

    `brings` are words of `RESOURCES` in their order, `kind` one of `KINDS` or
    empty, `contact` one of `CONTACT` or empty, `distance` in km from 0 to 1,000.
    """

    id: str
    name: str = ""
    brings: tuple[str, ...] = ()
    wants: str = ""
    kind: str = ""
    contact: str = ""
    distance: float | None = None

    def noted(self, field: str, value: object) -> Partner:
        """Give the co-player with one field noted; `Rejected` if the value can't be taken."""
        match field:
            case "name":
                taken: Any = limits.line(value, NAME)
            case "brings":
                taken = limits.several(value, RESOURCES)
            case "wants":
                taken = limits.text(value, limits.LONG)
            case "kind":
                taken = limits.one_of(value, (*KINDS, ""))
            case "contact":
                taken = limits.one_of(value, (*CONTACT, ""))
            case "distance":
                taken = limits.decimal(value, 0, FARTHEST)
            case _:
                raise Rejected("unknown_field", name=field)
        changed: dict[str, Any] = {field: taken}
        return replace(self, **changed)

    @property
    def empty(self) -> bool:
        """Tell whether nothing is noted but the id."""
        return self == Partner(self.id)
