"""What a page does as it is left: it hands over what it had not yet sent, and lets go of its kernel."""

from __future__ import annotations

import asyncio
import json

from tornado.web import HTTPError
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler

from samkit.course.sitting import Sitting
from samkit.errors import Rejected, UnknownName
from samkit.exercises import exercise
from samkit.serve import identity
from samkit.serve.frame import Frame

LARGEST = 1_000_000  # bytes; a browser lets a page that is left send 64 kB


class Left(Frame):
    """Takes the last answers of a page that is left, without its kernel; the browser keeps them until it hears more.

    A beacon can carry no form's token. It says instead that it is JSON, which another site can't
    say without being asked first, and the cookie doesn't come along from there.
    """

    def check_xsrf_cookie(self) -> None:
        """Ask for the kind of content that no form of another site can send."""
        if self.request.headers.get("Content-Type") != "application/json":
            raise HTTPError(403)

    async def post(self, lang: str, key: str) -> None:
        """Note them; numbered as they are, they count once, however often they come."""
        self.choose(lang)
        token = identity.token(self)
        if not token:
            raise HTTPError(403)
        if len(self.request.body) > LARGEST:
            raise HTTPError(413)
        try:
            message = json.loads(self.request.body)
            await asyncio.to_thread(self._take, token, key, message)
        except (Rejected, UnknownName, ValueError, RecursionError) as error:
            raise HTTPError(400) from error
        self.set_status(204)
        self.clear_header("Content-Type")

    def _take(self, token: str, key: str, message: object) -> None:
        Sitting(self.site.store, token, exercise(key), self.lang).take(message)


class LetGo(VoilaShutdownKernelHandler):
    """Ends the kernel of a page that is left; only that page knows the kernel's id, and a beacon can carry no more."""

    def check_xsrf_cookie(self) -> None:
        """Ask for nothing but the id."""

    async def post(self, kernel_id: str) -> None:
        """End it; one that is gone already is no mistake."""
        if kernel_id in self.kernel_manager:
            await self.kernel_manager.shutdown_kernel(kernel_id, now=True)
        self.set_status(204)
        self.finish()
