"""The plan as a file: of the visitor's own workbook, made when somebody asks for it."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from weakref import WeakValueDictionary

from samkit.content import sentence
from samkit.course.sitting import FIRST
from samkit.errors import Rejected
from samkit.exercise import State
from samkit.exercises import exercise
from samkit.report.files import FILES, KINDS
from samkit.serve import identity
from samkit.serve.frame import Frame
from samkit.workbook import Workbook

KEY, TRIAL = "plan", "trial"
DAYLESS = "no_days"  # why a calendar is refused while no day of the trial is known
AT_ONCE = 2  # a file takes a processor for a second or two, and pages must be served meanwhile
QUICK = ("json", "ics")  # take no time worth waiting for

MOST_WAITING = 60  # a whole workshop; beyond that who asks is told to come back

making = asyncio.Semaphore(AT_ONCE)
# One workbook's files are made one after another, so that nobody waits for more than one of somebody else's.
turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
waiting: set[Plan] = set()


class Plan(Frame):
    """One kind of file; who has noted nothing yet gets the plan that says where to begin."""

    gone = False

    def on_connection_close(self) -> None:
        """Note that nobody waits for it any more."""
        super().on_connection_close()
        self.gone = True

    async def get(self, lang: str, kind: str) -> None:
        """Make it and give it, or say what is missing for it."""
        self.choose(lang)
        if len(waiting) >= MOST_WAITING:
            self.set_status(503)
            self.set_header("Retry-After", "60")
            self.tell("busy")
            return
        waiting.add(self)
        try:
            data = await self.file(kind)
        except Rejected as error:
            self.set_status(400)
            self.lacking(error)
            return
        finally:
            waiting.discard(self)
        self.set_header("Content-Type", KINDS[kind])
        self.set_header("Content-Disposition", f'attachment; filename="{exercise(KEY).title(lang)}.{kind}"')
        self.finish(data)

    def lacking(self, error: Rejected) -> None:
        """Say what the file lacks, with the way to where it is written."""
        if error.key != DAYLESS:
            self.tell("missing", sentence(error, self.lang))
            return
        back = (f"{self.site.base_url}{self.lang}/{TRIAL}", self.say("dayless", "back"))
        self.show("message.html", title=self.say("dayless", "title"), body=sentence(error, self.lang), back=back)

    async def file(self, kind: str) -> bytes:
        """Give the file when it is its turn; nothing is made for who has gone away meanwhile."""
        async with AsyncExitStack() as waits:
            if kind not in QUICK:
                await waits.enter_async_context(turns.setdefault(identity.token(self), asyncio.Lock()))
                await waits.enter_async_context(making)
            return b"" if self.gone else await asyncio.to_thread(self._made, kind)

    def _made(self, kind: str) -> bytes:
        token = identity.token(self)
        opened = self.site.store.open(token) if token else None
        workbook = opened.workbook if opened else Workbook()
        return FILES[kind](State(workbook, self._about(workbook), self.lang, id=opened.id if opened else ""))

    def _about(self, workbook: Workbook) -> str:
        """Give the challenge that is asked for, if there is such a one; else the one that was chosen."""
        asked = self.get_query_argument("challenge", "")
        there = {one.id for one in workbook.challenges}
        return asked if asked in there else workbook.chosen or FIRST
