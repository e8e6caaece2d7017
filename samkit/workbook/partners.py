"""The co-players: who could take part, what each can bring and wants, and how near they are today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, many, one, text

RESOURCES = ("time", "knowledge", "places", "network", "money", "legitimacy", "equipment")
KINDS = (
    "citizens", "users", "association", "company", "culture",
    "education", "health", "employees", "politicians", "public",
)  # fmt: skip
CONTACT = ("none", "little", "regular")
FARTHEST = 1_000.0  # km
NAME = 300


@dataclass(frozen=True)
class Partner(Noted):
    """One co-player. `id` is made where the co-player is and never changes.

    `brings` are words of `RESOURCES` in their order, `kind` one of `KINDS` or
    empty, `contact` one of `CONTACT` or empty, `distance` in km from 0 to 1,000.
    """

    TAKES: ClassVar[Takes] = {
        "name": line(NAME),
        "brings": many(*RESOURCES),
        "wants": text(),
        "kind": one(*KINDS),
        "contact": one(*CONTACT),
        "distance": partial(limits.decimal, low=0, high=FARTHEST),
    }

    id: str
    name: str = ""
    brings: tuple[str, ...] = ()
    wants: str = ""
    kind: str = ""
    contact: str = ""
    distance: float | None = None

    @property
    def empty(self) -> bool:
        """Tell whether nothing is noted but the id."""
        return self == Partner(self.id)
