"""Every address of the server, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tornado.routing import Matcher
from tornado.web import RedirectHandler

from samkit.serve.channel import Channel
from samkit.serve.exercise import ExercisePage
from samkit.serve.frame import Missing
from samkit.serve.health import Alive, Health, Metrics
from samkit.serve.leaving import Left, LetGo
from samkit.serve.me import Me, Start, Use
from samkit.serve.onwards import Next
from samkit.serve.pages import AssetHandler, Landing, Lesson, Statement
from samkit.serve.plan import Plan
from samkit.serve.site import is_here

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest

LANG = "(da|en)"
CODE = r"([\w-]{1,64})"
KERNEL = r"(?P<kernel_id>[0-9a-f-]{36})"


class Elsewhere(Matcher):
    """Finds what was asked of another name than this machine has for itself, as by a site that points its name here."""

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Give no arguments for what is found."""
        return None if is_here(request.host_name) else {}


def addresses(base: str, exercises: dict[str, Any], *, alone: bool = False) -> list[Any]:
    """Give tornado's routes under a base; `exercises` is what Voilà's own handler needs to be told.

    A server that is `alone` is reached from its own machine only, and answers to no name but the machine's own.
    """
    routes: list[tuple[Any, ...]] = [
        ("", Landing),
        (LANG, RedirectHandler, {"url": f"{base}{{0}}/"}),
        (f"{LANG}/", Landing),
        (f"{LANG}/([1-6])", Lesson),
        (f"{LANG}/me", Me),
        (f"{LANG}/me/(export|import|device|delete|switch)", Me),
        (rf"{LANG}/plan\.(pdf|docx|xlsx|html|json|ics)", Plan),
        (f"{LANG}/([a-z_]+)", ExercisePage, exercises),
        (f"{LANG}/([a-z_]+)/changes", Left),
        (f"{LANG}/([a-z_]+)/next", Next),
        (f"me/{CODE}", Use),
        (f"start/{CODE}", Start),
        *((name, Statement, {"name": name}) for name in ("privacy", "accessibility", "sources")),
        ("healthz", Health),
        ("metrics", Metrics),
        (r"static/([\w.-]+)", AssetHandler),
        (r"alive/([0-9a-f-]{36})", Alive),
        (f"api/kernels/{KERNEL}/channels", Channel),
        (r"voila/api/shutdown/([0-9a-f-]{36})", LetGo),
        (".*", Missing),
    ]
    strangers = [(Elsewhere(), Missing)] if alone else []
    return [*strangers, *((base + route[0], *route[1:]) for route in routes)]
