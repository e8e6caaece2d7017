"""Answering a browser: each message gives what became of it and what has changed on the page, and never a traceback."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from samkit import charts
from samkit.content import sentence
from samkit.course.handing import handed
from samkit.errors import Rejected, RenderError, SamkitError
from samkit.widgets import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.course.intake import Intake
    from samkit.course.sitting import Sitting

Wire = dict[str, Any]

NOTHING: Wire = {"controls": {}, "sections": [], "progress": {}}

log = logging.getLogger(__name__)


class Desk:
    """Takes the messages of one form, in order, and remembers what its page was last told."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.told = sitting.page()
        self.width = ""
        self.drawn: dict[str, Wire] = {}
        self.intake: Intake | None = None

    def handle(self, message: Wire) -> Iterator[Wire]:
        """Give the answers to one message, the quick one first; none to a message that asks for nothing."""
        try:
            yield from self._answers(message)
        except SamkitError as error:
            log.warning("A message was refused: %s", error.key)
            yield {"type": "failed", "sentence": sentence(error, self.sitting.lang)}
        except Exception:
            log.exception("A message could not be answered")
            yield {"type": "failed", "sentence": sentence(SamkitError(), self.sitting.lang)}

    def _answers(self, message: Wire) -> Iterator[Wire]:
        match message.get("type"):
            case "changes":
                yield self._answer(self.sitting.take(message))
            case "refresh":
                # An answer may have been lost on the way, so nothing is known of what the browser shows.
                self.told, self.drawn = NOTHING, {}
                self.sitting.refresh()
                yield self._answer([])
            case "width" if str(message.get("width")) in charts.WIDTHS:
                self.width, self.drawn = message["width"], {}
            case "file":
                yield handed(self.sitting, message)
                return
            case "read" | "look" | "take" | "export":
                yield from self._filed(message)
                return
            case _:
                return
        yield from self._pictures()

    def _filed(self, message: Wire) -> Iterator[Wire]:
        """Answer about a file: one that can't be read is a sentence at its list, and nothing to send again."""
        from samkit.course.intake import Intake  # loaded by the first who reads something in

        self.intake = self.intake or Intake(self.sitting)
        try:
            told = self.intake.handle(message)
        except Rejected as error:
            told = {"type": "unread", "list": message.get("list"), "said": sentence(error, self.sitting.lang)}
        if told and "map" in told:
            told["picture"] = self._drawn("map", told.pop("map"), told["caption"])
        if told:
            yield told

    def _answer(self, outcomes: list[Wire]) -> Wire:
        return {"type": "answer", "outcomes": outcomes, "page": self._changed()}

    def _changed(self) -> Wire:
        """Give what differs from the page as last told: controls by name, sections and progress whole."""
        before, self.told = self.told, self.sitting.page()
        changed: Wire = {"revision": self.told["revision"]}
        changed["controls"] = {
            name: control for name, control in self.told["controls"].items() if before["controls"].get(name) != control
        }
        for name in ("sections", "progress"):
            if self.told[name] != before[name]:
                changed[name] = self.told[name]
        return changed

    def _pictures(self) -> Iterator[Wire]:
        """Draw what has changed, once it is known how wide it will be shown."""
        shown = {name: one for name, one in self.told["controls"].items() if one["kind"] == Picture.kind}
        stale = {name: one for name, one in shown.items() if self.drawn.get(name) != one} if self.width else {}
        if stale:
            pictures = {name: self._picture(one) for name, one in stale.items()}
            self.drawn = {name: one for name, one in shown.items() if pictures.get(name, "drawn before")}
            yield {"type": "pictures", "pictures": pictures}

    def _picture(self, control: Wire) -> str:
        return self._drawn(control["name"], control["data"], control["caption"])

    def _drawn(self, name: str, data: object, caption: str) -> str:
        """Draw one picture; empty if that can't be done now, for the words and the table still stand."""
        one = self.sitting
        try:
            return charts.svg(one.exercise.charts, name, data, one.lang, self.width or min(charts.WIDTHS), caption)
        except RenderError:
            log.warning("A picture could not be drawn: %s", name)
            return ""
