"""The way between a page and its kernel: messages of the form and the kinds that a page sends and reads, no others."""

from __future__ import annotations

import json
import logging
import re
from asyncio import Future
from typing import Any

from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado.web import HTTPError

PROTOCOL = "v1.kernel.websocket.jupyter.org"
SENT = ("comm_info_request", "comm_msg", "kernel_info_request")
# No page shows what a kernel prints; and a traceback names the server's folders.
UNREAD = frozenset({"error", "execute_input", "stream"})
SESSION = re.compile(r"[A-Za-z0-9_-]{1,64}")
WORD = 8  # bytes of each number that a message begins with: how many there are, then where each part begins
FEWEST, MOST = 6, 64

log = logging.getLogger(__name__)


class Channel(KernelWebsocketHandler):
    """One connection of a page to a kernel. What is no message ends it, before anything is made of it."""

    async def get(self, kernel_id: str) -> None:
        """Let in who knows the kernel's id, under a name that can stand in an address."""
        if not SESSION.fullmatch(self.get_query_argument("session_id", "none")):
            raise HTTPError(400)
        await super().get(kernel_id=kernel_id)  # type: ignore[no-untyped-call]

    def on_message(self, ws_message: str | bytes) -> None:
        """Hand a message on. Jupyter's own reading of a forged one takes all the memory and time there is."""
        try:
            _look(ws_message, v1=self.selected_subprotocol == PROTOCOL)
            super().on_message(ws_message)  # type: ignore[no-untyped-call]
        except Exception as error:  # noqa: BLE001 - whatever there is to stumble over in it
            log.warning("A message could not be read: %s", type(error).__name__)
            self.close(1003)

    def write_message(self, message: bytes | str | dict[str, Any], binary: bool = False) -> Future[None]:  # noqa: FBT001, FBT002 - as tornado calls it
        """Send what a page reads, while there is one."""
        open_ = self.ws_connection is not None
        if open_ and _kind(message, v1=self.selected_subprotocol == PROTOCOL) not in UNREAD:
            return super().write_message(message, binary)
        left_out: Future[None] = Future()
        left_out.set_result(None)
        return left_out

    def write_error(self, status_code: int, **_about: Any) -> None:  # noqa: ANN401 - as tornado calls it
        """Answer with the number alone: nobody reads more of a connection."""
        self.set_status(status_code)
        self.finish()

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:  # noqa: ANN401 - as tornado calls it
        """Note what nobody foresaw, but neither who asked nor for which kernel."""
        if not isinstance(error, HTTPError):
            log.error("A connection broke", exc_info=(kind, error, trace))


def _look(message: str | bytes, *, v1: bool) -> None:
    """Raise `ValueError` for bytes that don't say truly where their parts are."""
    if isinstance(message, bytes) != v1:
        raise ValueError
    if isinstance(message, str):
        return
    count = _word(message, 0)
    if not FEWEST <= count <= MOST:
        raise ValueError(count)
    begins = [_word(message, at) for at in range(1, count + 1)]
    if begins[0] != WORD * (count + 1) or begins[-1] != len(message) or begins != sorted(begins):
        raise ValueError(count)


def _kind(message: bytes | str | dict[str, Any], *, v1: bool) -> str:
    """Give the kind of a message from a kernel; empty for the old form in bytes, that no page of samkit asks for."""
    if isinstance(message, bytes):
        header = json.loads(message[_word(message, 2) : _word(message, 3)]) if v1 else {}
    else:
        header = (json.loads(message) if isinstance(message, str) else message)["header"]
    return str(header.get("msg_type", ""))


def _word(message: bytes, at: int) -> int:
    return int.from_bytes(message[WORD * at : WORD * (at + 1)], "little")
