"""Every address of the server, in one list."""

from __future__ import annotations

from typing import Any

from tornado.web import RedirectHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from samkit.serve.exercise import ExercisePage
from samkit.serve.frame import Missing
from samkit.serve.health import Alive, Health, Metrics
from samkit.serve.leaving import Left, LetGo
from samkit.serve.me import Me, Start, Use
from samkit.serve.pages import AssetHandler, Landing, Lesson, Statement

LANG = "(da|en)"
CODE = r"([\w-]{1,64})"
KERNEL = r"(?P<kernel_id>[0-9a-f-]{36})"


def addresses(base: str, exercises: dict[str, Any]) -> list[Any]:
    """Give tornado's routes under a base; `exercises` is what Voilà's own handler needs to be told."""
    routes: list[tuple[Any, ...]] = [
        ("", Landing),
        (LANG, RedirectHandler, {"url": f"{base}{{0}}/"}),
        (f"{LANG}/", Landing),
        (f"{LANG}/([1-6])", Lesson),
        (f"{LANG}/me", Me),
        (f"{LANG}/me/(export|import|device|delete|switch)", Me),
        (f"{LANG}/([a-z_]+)", ExercisePage, exercises),
        (f"{LANG}/([a-z_]+)/changes", Left),
        (f"me/{CODE}", Use),
        (f"start/{CODE}", Start),
        *((name, Statement, {"name": name}) for name in ("privacy", "accessibility", "sources")),
        ("healthz", Health),
        ("metrics", Metrics),
        (r"static/([\w.-]+)", AssetHandler),
        (r"alive/([0-9a-f-]{36})", Alive),
        (f"api/kernels/{KERNEL}/channels", VoilaKernelWebsocketHandler),
        (r"voila/api/shutdown/([0-9a-f-]{36})", LetGo),
        (".*", Missing),
    ]
    return [(base + route[0], *route[1:]) for route in routes]
