"""My data: the work as a file, out and in, on another device, and gone."""

from __future__ import annotations

import asyncio
import io
from dataclasses import asdict

import segno
from markupsafe import Markup

from samkit.content import LANGUAGES, sentence
from samkit.course import own
from samkit.errors import Damaged, Rejected, SamkitError, WorkbookError
from samkit.serve import identity
from samkit.serve.frame import Frame
from samkit.store import Receipt
from samkit.workbook import Workbook, from_json, to_json

FILE = "samkit.json"


class Me(Frame):
    """What is kept of one browser, and what can be done with it."""

    def get(self, lang: str, action: str = "") -> None:
        """Show it."""
        self.choose(lang)
        if action:
            self._again("")
            return
        done = self.get_query_argument("done", "")
        self._show(done=self.say("me", "imported") if done == "imported" else "")

    async def post(self, lang: str, action: str) -> None:
        """Do one thing, and say what became of it."""
        self.choose(lang)
        try:
            done = getattr(self, f"_{action}")()
            if done is not None:
                await done
        except (Rejected, WorkbookError) as error:
            self.set_status(400)
            self._show(problem=sentence(error, lang))

    def _show(self, **more: object) -> None:
        self.here = "{lang}/me"
        places = {
            "done": "",
            "problem": "",
            "link": "",
            "code": "",
            "alone": self.site.alone,
            "now": self._told(identity.token(self)),
            **more,
        }
        self.show("me.html", others=self._others(), xsrf=Markup(self.xsrf_form_html()), **places)  # noqa: S704 - tornado's own

    def _told(self, token: str) -> str:
        workbook = self.site.store.open(token).workbook if token else Workbook()
        if workbook == Workbook():
            return self.say("me", "nothing")
        return self.say("me", "has", **workbook.counts)

    def _others(self) -> list[tuple[int, str]]:
        """Give the other work on this device by its place in the list; tokens stay out of the page."""
        workbooks = [self.site.store.open(one).workbook for one in identity.kept(self)]
        return [(at, self._named(one)) for at, one in enumerate(workbooks) if one != Workbook()]

    def _named(self, workbook: Workbook) -> str:
        what = next((one.what for one in workbook.challenges if one.what), "")
        return self.say("me", "kept_one", **workbook.counts, what=what[:80])

    def _export(self) -> None:
        token = identity.token(self)
        workbook = self.site.store.open(token).workbook if token else Workbook()
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Content-Disposition", f'attachment; filename="{FILE}"')
        self.finish(to_json(workbook))

    async def _import(self) -> None:
        """Take a file in as work of its own, so that nobody who shares the present work loses it."""
        sent = self.request.files.get("file")
        if not sent or not sent[0].body:
            self.set_status(400)
            self._show(problem=self.say("me", "no_file"))
            return
        workbook = await asyncio.to_thread(_read, sent[0].body)
        store, token, new = self.site.store, identity.token(self), self.site.store.new_token()
        if self.site.is_own(token):
            store.replace(new, store.open(token).workbook)
            store.replace(token, workbook, own=True)
            identity.keep(self, [new, *identity.kept(self)])
        else:
            store.replace(new, workbook)
            identity.give(self, new)
        self._again("imported")

    def _device(self) -> None:
        token = identity.token(self) or self.site.store.new_token()
        identity.give(self, token)
        spoken = "" if self.lang == LANGUAGES[0] else f"?lang={self.lang}"
        link = self.site.link(f"me/{self.site.store.link(token)}{spoken}")
        drawn = io.BytesIO()
        segno.make(link, error="m").save(
            drawn, kind="svg", xmldecl=False, svgns=True, border=4, light="#fff", omitsize=True
        )
        self._show(link=link, code=Markup(drawn.getvalue().decode()))  # noqa: S704 - drawn from our own link

    async def _delete(self) -> None:
        """Delete it for good: a page left open elsewhere has a kernel that would note its next answer all the same."""
        token = identity.token(self)
        await self.settings["kernel_manager"].end(token)
        receipt = self.site.store.delete(token) if token else None
        identity.forget(self)
        done = self.say("me", "deleted", **asdict(receipt or Receipt()))
        self.here = "{lang}/me"
        self.show("deleted.html", done=done)

    def _switch(self) -> None:
        kept, at = identity.kept(self), self.get_body_argument("work", "")
        if not at.isdecimal() or int(at) >= len(kept):
            raise Rejected("unknown_field", name=at[:20])
        identity.give(self, kept[int(at)])
        self._again("")

    def _again(self, done: str) -> None:
        self.redirect(f"{self.site.base_url}{self.lang}/me" + (f"?done={done}" if done else ""), status=303)


def _read(data: bytes) -> Workbook:
    """Read a file whole; one that says in few words what takes more room than there is, is refused before all else."""
    workbook = from_json(data)
    if not workbook.fits:
        raise Damaged("too_large")
    return workbook


class Use(Frame):
    """A one-time link: asks first, then gives this browser the work it opens."""

    def prepare(self) -> None:
        """Take the language of the page that made the link."""
        self.choose(self.get_query_argument("lang", LANGUAGES[0]))

    def get(self, code: str) -> None:
        """Ask, so that a link that is only looked at opens nothing."""
        self.here = f"me/{code}"
        if not self.site.store.peek(code):
            self._gone()
            return
        self.show("use.html", xsrf=Markup(self.xsrf_form_html()))  # noqa: S704 - tornado's own

    def post(self, code: str) -> None:
        """Use the code up."""
        try:
            identity.give(self, self.site.store.redeem(code))
        except SamkitError as error:
            if error.key != "unknown_link":
                raise
            self._gone()
            return
        self.redirect(f"{self.site.base_url}{self.lang}/")

    def _gone(self) -> None:
        self.set_status(404)
        self.tell("gone", sentence(Rejected("unknown_link"), self.lang))


class Start(Frame):
    """The link that `samkit serve` opens on its own machine: this browser gets the machine's own workbook."""

    def get(self, code: str) -> None:
        """Give it once, to this machine only."""
        if self.request.remote_ip in {"127.0.0.1", "::1"} and self.site.launch.take(code):
            self._take()
        self.redirect(self.site.base_url)

    def _take(self) -> None:
        if not self.site.is_own(identity.token(self)):
            store = self.site.store
            identity.give(self, store.redeem(store.link(own.token(), own=True)))
