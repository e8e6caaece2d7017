"""The frame around every page: headers, steps, footer, and own pages for what is missing or broken."""

from __future__ import annotations

import logging
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from tornado.web import HTTPError, RequestHandler

from samkit.content import LANGUAGES, language, sentence, words
from samkit.errors import SamkitError
from samkit.serve import assets, identity
from samkit.serve.content import WORDS
from samkit.serve.steps import steps

if TYPE_CHECKING:
    from samkit.serve.site import Site
    from samkit.workbook import Workbook

log = logging.getLogger(__name__)

POLICY = (
    "default-src 'self'; script-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "connect-src 'self' {socket}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Type": "text/html; charset=utf-8",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "Server": "samkit",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@cache
def templates() -> Environment:
    """Give the pages' templates; everything put into them is escaped."""
    return Environment(
        loader=PackageLoader("samkit.serve", "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Frame(RequestHandler):
    """A page of samkit: any handler that shows something is one."""

    lang = LANGUAGES[0]
    # The same page in a language: the path with a place for it, or a path that takes `?lang=`.
    here = "{lang}/"

    @property
    def site(self) -> Site:
        """What every page of this server shares."""
        return self.settings["samkit"]  # type: ignore[no-any-return]

    def set_default_headers(self) -> None:
        """Set what every answer carries; pages load nothing from another host and tell no other host anything."""
        secure = self.request.protocol == "https"
        socket = f"{'wss' if secure else 'ws'}://{self.request.host}"
        for name, value in {**HEADERS, "Content-Security-Policy": POLICY.format(socket=socket)}.items():
            self.set_header(name, value)

    def choose(self, lang: str) -> None:
        """Speak this language from now on; an unknown one is a page that is missing."""
        if lang not in LANGUAGES:
            raise HTTPError(404)
        self.lang = language(lang)

    def page(self, name: str, **places: Any) -> str:  # noqa: ANN401 - a template takes anything
        """Draw a template with what every page needs."""
        return templates().get_template(name).render({**self._shared(), **places})

    def show(self, name: str, **places: Any) -> None:  # noqa: ANN401 - as above
        """Answer with a template."""
        self.finish(self.page(name, **places))

    def workbook(self) -> Workbook | None:
        """Give the browser's workbook; none if it has none yet."""
        token = identity.token(self)
        return self.site.store.open(token).workbook if token else None

    def say(self, group: str, key: str, /, **places: object) -> str:
        """Give a sentence of `content.toml` in the page's language."""
        return str(getattr(WORDS, group)[key](self.lang, **places))

    def _shared(self) -> dict[str, Any]:
        here = self.here if "{lang}" in self.here else f"{self.here}?lang={{lang}}"
        return {
            "lang": self.lang,
            "base_url": self.site.base_url,
            "places": {lang: self.site.base_url + here.replace("{lang}", lang) for lang in LANGUAGES},
            "asset": lambda name: f"{self.site.base_url}static/{assets.named(name)}",
            "product": words().product(self.lang),
            "say": self.say,
            "version": version("samkit"),
            "advice": 0,
            "steps": lambda: steps(self._known(), self.lang),
        }

    def _known(self) -> Workbook | None:
        """Give the browser's workbook for the steps; a page about a store that can't be read must still be drawn."""
        try:
            return self.workbook()
        except SamkitError:
            return None

    def write_error(self, status_code: int, **about: Any) -> None:  # noqa: ANN401 - as tornado calls it
        """Show an own page for what went wrong: one sentence, and no traceback."""
        error = about.get("exc_info", (None, None, None))[1]
        if isinstance(error, SamkitError):
            self.set_status(503)
        group = {400: "missing", 403: "stale", 404: "missing", 405: "missing"}.get(status_code, "broken")
        self.tell(group, sentence(error, self.lang) if isinstance(error, SamkitError) else "")

    def tell(self, group: str, body: str = "") -> None:
        """Answer with a message and one way on: to the front page from what is missing, else to try again."""
        # Two slashes would begin the name of another host.
        again = "/" + self.request.path.lstrip("/\\")
        address = f"{self.site.base_url}{self.lang}/" if group in {"missing", "gone"} else again
        back = (address, self.say(group, "back"))
        self.show("message.html", title=self.say(group, "title"), body=body or self.say(group, "body"), back=back)

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:  # noqa: ANN401 - as tornado calls it
        """Note what went wrong, with a traceback only for what nobody foresaw, and never what a visitor sent."""
        if isinstance(error, SamkitError):
            log.warning("A page could not be shown: %s", error.key)
        elif not isinstance(error, HTTPError):
            log.error("A page broke", exc_info=(kind, error, trace))


class Missing(Frame):
    """Every address that is not there."""

    def prepare(self) -> None:
        """Say so, whatever was asked."""
        first = self.request.path.removeprefix(self.site.base_url).partition("/")[0]
        self.lang = first if first in LANGUAGES else self.lang
        raise HTTPError(404)
