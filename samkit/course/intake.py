"""Reading files into a list: a file comes in parts, is shown, and taken in when the person says so."""

from __future__ import annotations

import base64
import binascii
import importlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from samkit.course.content import WORDS
from samkit.course.measured import Numbers
from samkit.course.places import Map
from samkit.course.surveys import Poll
from samkit.course.tables import Sheet
from samkit.course.wholes import Entire
from samkit.errors import Rejected
from samkit.widgets import Records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samkit.course.sitting import Sitting
    from samkit.exercise.listing import Listing
    from samkit.workbook import Workbook

Wire = dict[str, Any]

PARTS = 64
LARGEST = 8_000_000


class Intake:
    """Holds one file at a time, for as long as it is looked at; what is taken in goes the way of any answer."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.key, self.parts = "", [b""]
        self.shown: Sheet | Map | Poll | Numbers | Entire | None = None

    def handle(self, message: Wire) -> Wire | None:
        """Give the answer to a message about a file; nothing while more of it is on its way."""
        name = str(message.get("list"))
        listing = self._listing(name)
        match message.get("type"):
            case "read":
                told = self._read(message, listing)
            case "look":
                told = self.shown.look(message) if isinstance(self.shown, Map) else {"type": "forgotten"}
            case "take":
                told = self._take(message)
            case _:
                told = self._out(message, listing)
        return told and {**told, "list": name}

    def _listing(self, name: str) -> Listing:
        """Give what is known of a list, if this page shows it."""
        module = self.sitting.exercise.lists
        if not module or not self._takes(name):
            raise Rejected("forged")
        lists: dict[str, Listing] = importlib.import_module(module).LISTS
        return lists[name].of(self._workbook(), self.sitting.lang)

    def _takes(self, name: str) -> tuple[str, ...]:
        """Give the kinds of file that can be read into a list, none if this page does not show it."""
        lists = (one for one in self.sitting.draw() if isinstance(one, Records) and one.name == name)
        return next((one.takes for one in lists), ())

    def _read(self, message: Wire, listing: Listing) -> Wire | None:
        if not self._received(message):
            return None
        data, self.parts = b"".join(self.parts), [b""]
        what, current, lang = message.get("what"), self._current(listing), self.sitting.lang
        if what not in self._takes(str(message.get("list"))):
            raise Rejected("forged")
        if what == "places":
            self.shown = Map(data, listing, current, lang)
            return self.shown.look({})
        if what == "whole":
            self.shown = Entire(data, listing, self._workbook(), lang)
            return self.shown.preview()
        readers: dict[str, type[Poll | Numbers]] = {"survey": Poll, "measured": Numbers}
        shown = readers.get(str(what), Sheet)(data, str(message.get("name", "")), listing, current, lang)
        self.shown = shown
        return shown.preview()

    def _current(self, listing: Listing) -> Mapping[str, Mapping[str, str]]:
        """Give what the list holds now, of the challenge that this page is about."""
        return listing.current(self._workbook())

    def _workbook(self) -> Workbook:
        return replace(self.sitting.opened.workbook, chosen=self.sitting.challenge)

    def _received(self, message: Wire) -> bool:
        """Put the parts of a file together; say whether they are all there."""
        key, part, parts, data = (message.get(name) for name in ("key", "part", "parts", "data"))
        if not isinstance(part, int) or not isinstance(parts, int) or not 0 <= part < parts <= PARTS:
            raise Rejected("forged")
        if part == 0:
            self.key, self.parts, self.shown = str(key), [], None
        if key != self.key or part != len(self.parts) or not isinstance(data, str):
            raise Rejected("forged")
        try:
            self.parts.append(base64.b64decode(data, validate=True))
        except (binascii.Error, ValueError) as error:
            raise Rejected("forged") from error
        if sum(map(len, self.parts)) > LARGEST:
            self.parts = [b""]
            raise Rejected("file_too_large", limit=LARGEST // 1_000_000)
        return part == parts - 1

    def _take(self, message: Wire) -> Wire:
        if self.shown is None:
            return {"type": "forgotten"}
        if isinstance(self.shown, Entire):
            self.sitting.refresh()  # what others have noted since must not be lost unseen
            if not self.shown.stands(self._workbook()):
                return self.shown.preview()
        shown, self.shown = self.shown, None
        if isinstance(shown, Entire):
            return {"type": "taken", **shown.taken()}
        fresh, changed = shown.take(message)
        number = {"fresh": len(fresh), "changed": len({one for one, *_ in changed})}
        said = shown.taken() if isinstance(shown, Poll | Numbers) else WORDS.taken(self.sitting.lang, **number)
        return {"type": "taken", "fresh": fresh, "changed": changed, "said": said}

    def _out(self, message: Wire, listing: Listing) -> Wire:
        """Give the list as a file."""
        from samkit import files  # loaded only when a file is asked for

        lang, kind = self.sitting.lang, message.get("kind")
        rows = self._current(listing).values()
        if kind not in ("csv", "xlsx"):
            raise Rejected("forged")
        title = listing.title(lang)
        data = (
            files.as_csv(listing.columns, rows, lang)
            if kind == "csv"
            else files.as_xlsx(listing.columns, rows, lang, title)
        )
        return {
            "type": "file",
            "kind": kind,
            "name": f"{listing.title(lang)}.{kind}",
            "data": base64.b64encode(data).decode("ascii"),
        }
