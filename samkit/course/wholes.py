"""A file that is being read in and takes the place of all that stands there: what it holds, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samkit.course.content import WORDS
from samkit.errors import Rejected

if TYPE_CHECKING:
    from samkit.exercise.listing import Listing
    from samkit.workbook import Workbook

Wire = dict[str, Any]


class Entire:
    """One such file beside what the workbook holds; `Rejected` if the list takes none, or can't read it."""

    def __init__(self, data: bytes, listing: Listing, workbook: Workbook, lang: str) -> None:
        if listing.whole is None:
            raise Rejected("forged")
        self.whole, self.lang = listing.whole, lang
        self.text, self.before = self.whole.read(data), ""
        self.said: tuple[str, ...] = ()
        self.stands(workbook)

    def stands(self, workbook: Workbook) -> bool:
        """Tell whether the workbook still holds what was last looked at; if not, look at it anew."""
        current = self.whole.current(workbook)
        if current == self.before:
            return True
        moved = (WORDS.moved(self.lang),) if self.before else ()
        self.before, self.said = current, (*moved, *self.whole.said(self.text, workbook, self.lang))
        return False

    def preview(self) -> Wire:
        """Say what the file holds and what it takes the place of; what stands there already is not read in."""
        go = self.whole.go(self.lang) if self.text != self.before else ""
        told = {"said": list(self.said), "rows": [], "changes": [], "refused": []}
        return {"type": "read", "what": "whole", **told, "go": go}

    def taken(self) -> Wire:
        """Give the text to note at the list, and the one that brings back what stood there."""
        return {"whole": self.text, "before": self.before, "said": self.whole.taken(self.lang)}
