"""What people say: whom to ask, their words with the role of who said them, and what these do to our understanding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, many, one, text
from samkit.workbook.partners import KINDS

SENSES = ("confirms", "changes", "contradicts", "opens")
RECOGNISED = ("yes", "partly", "no")
# What people write around a quote; the page puts its own.
MARKS = {"»": "«", "«": "»", "“": "”", "„": "“", "”": "”", '"': '"', "‘": "’", "'": "'"}
BRIEF = 50  # signs


@dataclass(frozen=True)
class Guide(Noted):
    """An interview to come: whom to ask (`KINDS`), what one wants to understand, and a question of one's own."""

    TAKES: ClassVar[Takes] = {"ask": many(*KINDS), "about": text(), "own": text()}

    ask: tuple[str, ...] = ()
    about: str = ""
    own: str = ""


@dataclass(frozen=True)
class Quote(Noted):
    """Somebody's own words: with a role (never a name), one of `KINDS`, what one noticed, and the date (ISO)."""

    TAKES: ClassVar[Takes] = {
        "what": text(),
        "role": line(),
        "kind": one(*KINDS),
        "note": text(),
        "date": limits.date,
    }

    id: str
    what: str = ""
    role: str = ""
    kind: str = ""
    note: str = ""
    date: str = ""

    @property
    def said(self) -> str:
        """Give the words on one line, without the quotation marks that may have been written around them."""
        words = " ".join(self.what.split())
        inside = words[1:-1].strip() if len(words) > 1 and MARKS.get(words[0]) == words[-1] else ""
        return inside if inside and not set(inside) & {words[0], words[-1]} else words

    @property
    def brief(self) -> str:
        """Give the first words, as a sentence calls a quote by."""
        first = self.said[:BRIEF]
        return self.said if len(self.said) <= BRIEF else f"{first[: first.rfind(' ')] if ' ' in first else first}…"


@dataclass(frozen=True)
class Sense(Noted):
    """What one quote does to our understanding: one of `SENSES` or empty."""

    TAKES: ClassVar[Takes] = {"sense": one(*SENSES)}

    sense: str = ""


@dataclass(frozen=True)
class Reframe(Noted):
    """The problem as it is seen together: the new statement and a *how might we*.

    `recognised` is what those who were quoted say to it (`RECOGNISED`), asked
    on `recognised_date`; `hears` is who in the organisation hears the quotes, on `hears_date`.
    """

    TAKES: ClassVar[Takes] = {
        "statement": text(),
        "question": text(),
        "recognised": one(*RECOGNISED),
        "recognised_date": limits.date,
        "hears": line(),
        "hears_date": limits.date,
    }

    statement: str = ""
    question: str = ""
    recognised: str = ""
    recognised_date: str = ""
    hears: str = ""
    hears_date: str = ""
