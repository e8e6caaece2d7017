"""What the server writes down: which page, how it went, how long it took, but never who asked, and no code."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tornado.web import RequestHandler

log = logging.getLogger("samkit.access")

CODE = re.compile(r"((?<!/da)(?<!/en)/(?:me|start|join|host|show|events)/)[^/?]+")
KERNEL = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def masked(path: str) -> str:
    """Hide what opens something, a code after its address and a kernel's id, and what would steer a terminal."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in path.partition("?")[0])
    return KERNEL.sub("***", CODE.sub(r"\1***", shown))


def request(handler: RequestHandler) -> None:
    """Note one request, as tornado's `log_function`."""
    status, asked = handler.get_status(), handler.request
    level = logging.INFO if status < 500 else logging.ERROR  # noqa: PLR2004 - HTTP's own line between theirs and ours
    log.log(level, "%s %s %s %.0f ms", status, asked.method, masked(asked.path), 1000 * asked.request_time())
