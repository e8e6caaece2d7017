"""What the render process does with a question: who may ask for what, what is kept, and how long a drawing may take."""

from __future__ import annotations

import contextlib
import faulthandler
import hashlib
import hmac
import importlib
import json
import logging
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from samkit.charts import wire
from samkit.errors import RenderError

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

    from samkit.charts.wire import Message

WANTED = ("module", "name", "data", "lang", "width")
KEPT = 16_000_000
SECONDS_TO_ASK = 5.0

log = logging.getLogger(__name__)


class Shelf:
    """The pictures drawn last, at most `most` characters of them; the one not asked for longest goes first."""

    def __init__(self, most: int = KEPT) -> None:
        self.most, self.size = most, 0
        self._pictures: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._pictures)

    def get(self, key: str) -> str:
        """Give the picture kept under a key, empty if there is none."""
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
            return self._pictures.get(key, "")

    def put(self, key: str, picture: str) -> None:
        """Keep a picture, and let go of as many as it takes."""
        with self._lock:
            self.size += len(picture) - len(self._pictures.pop(key, ""))
            self._pictures[key] = picture
            while self.size > self.most:
                self.size -= len(self._pictures.popitem(last=False)[1])


class Studio:
    """Draws one picture at a time, of the modules it may draw from, for those who know the key.

    A drawing that takes longer than `seconds` ends the process, for nothing
    less ends a loop in Vega; its server starts another.
    """

    def __init__(self, key: str, modules: frozenset[str], seconds: float) -> None:
        self.key, self.modules, self.seconds = key, modules, seconds
        self.shelf = Shelf()
        self._drawing = threading.Lock()

    def warm(self) -> None:
        """Load all that drawing needs, and have Vega draw something, before anybody waits for it."""
        with self._drawing:
            import vl_convert  # three seconds that nobody should wait for

            vl_convert.vegalite_to_svg({"data": {"values": []}, "mark": "text"})
            for module in ("samkit.charts.drawing", *self.modules):
                try:
                    importlib.import_module(module)
                except Exception:
                    log.exception("There will be no pictures from %s", module)

    def serve(self, connection: socket.socket) -> None:
        """Answer the one question that a connection is for; one who no longer waits is not drawn for."""
        with connection, contextlib.suppress(OSError, ValueError):
            connection.settimeout(SECONDS_TO_ASK)
            try:
                question = wire.receive(connection, wire.LONGEST_QUESTION)
                wanted = self._wanted(question)
            except (ValueError, RecursionError):
                wire.send(connection, {"error": "forged"}, wire.LONGEST_ANSWER)
                return
            for answer in self._answers(wanted):
                wire.send(connection, answer, wire.LONGEST_ANSWER)

    def _wanted(self, question: Message) -> Message:
        """Give what is asked for; `ValueError` for who doesn't know the key or names a module that is not offered."""
        known = hmac.compare_digest(str(question.get("key")).encode("utf-8", "replace"), self.key.encode("utf-8"))
        if not known or str(question.get("module")) not in self.modules:
            raise ValueError
        return {name: question.get(name) for name in WANTED}

    def _answers(self, wanted: Message) -> Iterator[Message]:
        """Give the picture, after the word that its drawing has begun; or say that there is none, and not why."""
        key = hashlib.sha256(json.dumps(wanted, sort_keys=True).encode("ascii")).hexdigest()
        picture = self.shelf.get(key)
        if not picture:
            with self._drawing:
                yield wire.BEGUN
                picture = self.shelf.get(key) or self._drawn(key, wanted)
        yield {"svg": picture} if picture else {"error": RenderError.key}

    def _drawn(self, key: str, wanted: Message) -> str:
        """Draw a picture and keep it; empty when it can't be drawn."""
        from samkit.charts.drawing import draw  # as above

        faulthandler.dump_traceback_later(self.seconds, exit=True)
        try:
            picture = draw(**wanted)
        except RenderError as error:
            # Only the kind: an error's own words may hold what somebody answered.
            log.warning("A picture of %s could not be drawn: %s", wanted["module"], type(error.__cause__).__name__)
            return ""
        finally:
            faulthandler.cancel_dump_traceback_later()
        self.shelf.put(key, picture)
        return picture
