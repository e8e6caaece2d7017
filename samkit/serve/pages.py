"""What needs no kernel: the landing page, the lessons, the statements and the files they load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup
from tornado.web import HTTPError

from samkit.content import LANGUAGES, words
from samkit.exercise.paths import WAYS
from samkit.exercises import ALL, ahead, minutes
from samkit.serve import assets, identity
from samkit.serve.frame import Frame
from samkit.serve.reading import prose, rendered
from samkit.serve.steps import has_lesson
from samkit.workbook import Workbook

if TYPE_CHECKING:
    from samkit.exercise import Exercise


class Landing(Frame):
    """The course in few words, and where to begin."""

    def get(self, lang: str = LANGUAGES[0]) -> None:
        """Show it; whoever has begun is led to where they are."""
        self.choose(lang)
        workbook = self.workbook() or Workbook()
        path = ahead(workbook)
        begun = any(one.progress(workbook).done for one in ALL)
        unfinished = [one for one in path if one.progress(workbook).key != "done"]
        to, done = (unfinished or path[-1:])[0], not unfinished
        places = {"own": self.site.is_own(identity.token(self)), "months": self.site.settings.retention_months}
        shown = [self._shown(one, workbook) for one in path]
        named = WAYS[workbook.path].title(self.lang) if workbook.path else ""
        about = {"exercises": shown, "path": named}
        leads = {"to": to, "minutes": minutes(workbook, to), **about}
        self.show("landing.html", begun=begun, done=done, **leads, **places)

    def _shown(self, one: Exercise, workbook: Workbook) -> tuple[Exercise, int, str]:
        state = "" if workbook.empty else words().progress[one.progress(workbook).key](self.lang)
        return one, minutes(workbook, one), state


class Lesson(Frame):
    """The lesson of one piece of advice, with its exercises."""

    def get(self, lang: str, number: str) -> None:
        """Show it; for advice without a lesson yet the page is missing."""
        self.here = f"{{lang}}/{number}"
        self.choose(lang)
        if not has_lesson(int(number)):
            raise HTTPError(404)
        exercises = [one for one in ALL if one.advice == int(number)]
        workbook = self.workbook() or Workbook()
        to = next((one for one in exercises if one.progress(workbook).key != "done"), exercises[0])
        others = [one for one in exercises if one is not to]
        places = {"advice": int(number), "title": words().advice[f"a{number}"](self.lang), "to": to, "others": others}
        places["minutes"] = minutes(workbook, to)
        self.show("lesson.html", text=prose(f"{lang}/{number}.ipynb"), **places)


class Statement(Frame):
    """Privacy, accessibility and sources: what a public body must show."""

    def initialize(self, name: str) -> None:
        """Say which."""
        self.here = self.name = name

    def get(self) -> None:
        """Show it in the language asked for."""
        self.choose(self.get_query_argument("lang", LANGUAGES[0]))
        title = self.say(self.name, "title")
        filled = self.say(self.name, "body", months=self.site.settings.retention_months)
        self.show("prose.html", title=title, text=Markup("<h1>{}</h1>").format(title) + rendered(filled))


class AssetHandler(Frame):
    """Serves one static file."""

    def get(self, name: str) -> None:
        """Give it compressed to whoever takes that."""
        asset = assets.assets().get(name)
        if asset is None:
            raise HTTPError(404)
        self.set_header("Content-Type", asset.kind)
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("Vary", "Accept-Encoding")
        if "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(asset.packed)
        else:
            self.finish(asset.plain)

    head = get

    def compute_etag(self) -> None:
        """Need none: the address itself changes with the content."""
