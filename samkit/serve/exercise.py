"""An exercise as an app: the whole page first, drawn from the store, then the kernel that keeps what is entered."""

from __future__ import annotations

import asyncio
import json
import logging
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup
from tornado.iostream import StreamClosedError
from voila.tornado.handler import TornadoVoilaHandler

from samkit.course import Course
from samkit.course.sitting import Sitting
from samkit.serve import identity, onwards
from samkit.serve.frame import Frame
from samkit.serve.reading import path, prose, to_run

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from samkit.exercise import Exercise

HEADER = "X-Samkit-Workbook"
ASKED = "cookie"

log = logging.getLogger(__name__)


class ExercisePage(Frame, TornadoVoilaHandler):
    """One exercise in one language, with a kernel of its own."""

    async def prepare(self) -> None:
        """Name the browser's workbook before anything is made for it; no header of the client's can name another."""
        self.request.headers.pop(HEADER, None)
        await super().prepare()  # type: ignore[misc]

    async def get(self, lang: str, key: str) -> None:
        """Show the exercise as it stands, then start its kernel and give the page what it needs to reach it."""
        self.here = f"{{lang}}/{key}"
        self.choose(lang)
        one = onwards.known(key)
        token = identity.token(self)
        if not token or self.get_query_argument(ASKED, ""):
            self._ask_for_cookie(token)
            return
        if not self.kernel_manager.has_room(token, self.site.most):
            self.set_status(503)
            self.set_header("Retry-After", "60")
            self.tell("busy")
            return
        self.request.headers[HEADER] = token
        identity.give(self, token)
        with self.kernel_manager.place(token):
            before = await asyncio.to_thread(self._drawn, one, token)
            await self._send(before, path(one, lang))

    def _ask_for_cookie(self, token: str) -> None:
        """Give the browser a name once and look whether it brings it back; never ask twice."""
        if token:
            self.redirect(self.request.path)
        elif self.get_query_argument(ASKED, ""):
            self.set_status(403)
            self.tell("cookies")
        else:
            identity.give(self, self.site.store.new_token())
            self.redirect(f"{self.request.path}?{ASKED}=1")

    def _drawn(self, one: Exercise, token: str) -> str:
        drawn = Sitting(self.site.store, token, one, self.lang).page()
        return self.page(
            "exercise.html",
            title=one.title(self.lang),
            advice=one.advice,
            one=one,
            text=prose(path(one, self.lang)),
            data=Markup(json.dumps(drawn, ensure_ascii=False).replace("<", "\\u003c")),  # noqa: S704 - no tag can begin
            example=_example(self.lang, one.key),
            onwards=onwards.told(self, one),
        )

    async def _send(self, before: str, notebook: str) -> None:
        """Send what can be read at once, then what the kernel gives; without a kernel the page asks again by itself."""
        try:
            self.write(before)
            await self.flush()
            async for part in self.get_generator(path=notebook):
                self.write(part)
                await self.flush()
        except StreamClosedError:
            return
        except Exception:
            log.exception("A kernel could not be started")
            self.write("</body></html>")
        await self.finish()


def only_what_runs(_handler: object, notebook: NotebookNode, cwd: str) -> NotebookNode:  # noqa: ARG001 - Voilà's names
    """Give Voilà the cells that an app runs; the page itself is sent by then."""
    return to_run(notebook)


@cache
def _example(lang: str, key: str) -> Markup:
    return Markup(Course(lang).example(key)._repr_html_())  # noqa: S704 - the course has escaped it
