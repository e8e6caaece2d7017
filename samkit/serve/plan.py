"""The plan as a file: of the visitor's own workbook, made when somebody asks for it."""

from __future__ import annotations

import asyncio

from samkit.content import sentence
from samkit.course.sitting import FIRST
from samkit.errors import Rejected
from samkit.exercise import State
from samkit.exercises import exercise
from samkit.report.files import FILES, KINDS
from samkit.serve import identity
from samkit.serve.frame import Frame
from samkit.workbook import Workbook

KEY = "plan"
AT_ONCE = 2  # a file takes a processor for a second or two, and pages must be served meanwhile


_making = asyncio.Semaphore(AT_ONCE)


class Plan(Frame):
    """One kind of file; who has noted nothing yet gets the plan that says where to begin."""

    async def get(self, lang: str, kind: str) -> None:
        """Make it and give it, or say what is missing for it."""
        self.choose(lang)
        try:
            async with _making:
                data = await asyncio.to_thread(self._made, kind)
        except Rejected as error:
            self.set_status(400)
            self.tell("missing", sentence(error, lang))
            return
        self.set_header("Content-Type", KINDS[kind])
        self.set_header("Content-Disposition", f'attachment; filename="{exercise(KEY).title(lang)}.{kind}"')
        self.finish(data)

    def _made(self, kind: str) -> bytes:
        token = identity.token(self)
        opened = self.site.store.open(token) if token else None
        workbook = opened.workbook if opened else Workbook()
        return FILES[kind](State(workbook, workbook.chosen or FIRST, self.lang, id=opened.id if opened else ""))
