"""The course as a notebook meets it: worked examples, their figures, progress, and this machine's own work."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from samkit import settings
from samkit.content import language, words
from samkit.errors import SetupError
from samkit.examples import example
from samkit.exercise import Exercise, State
from samkit.exercises import ALL, exercise
from samkit.widgets import Page, reading
from samkit.workbook import Workbook, from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from samkit.store import Store

OWN = "own-token"


@dataclass(frozen=True)
class Example:
    """A worked example of one exercise, to be read; a notebook shows it folded."""

    lang: str
    story: str
    page: Page

    def __repr__(self) -> str:
        """Say what it is, the same on every machine."""
        return f"Example({self.lang})"

    def _repr_html_(self) -> str:
        """Give the example as HTML, with everything in it escaped."""
        title = words().form["see_example"](self.lang)
        paragraphs = "".join(f"<p>{escape(part)}</p>" for part in self.story.strip().split("\n\n"))
        return f"<details><summary>{escape(title)}</summary>{paragraphs}{reading.as_html(self.page)}</details>"


class Course:
    """The course in one language. Raises `UnknownName` for a language or a key that is not there."""

    def __init__(self, lang: str = "da") -> None:
        self.lang = language(lang)

    def __repr__(self) -> str:
        """Say the language."""
        return f"Course({self.lang!r})"

    def example(self, key: str) -> Example:
        """Give the worked example of the exercise with this key."""
        chosen, shown = exercise(key), example()
        story = f"{shown.story.invented(self.lang)}\n\n{shown.story.text(self.lang)}"
        return Example(self.lang, story, self._drawn(chosen))

    def figures(self, key: str) -> dict[str, str]:
        """Give every result the worked example leads to in this exercise, as a page shows it."""
        return self._drawn(exercise(key)).results()

    def progress(self) -> dict[str, str]:
        """Tell how far this machine's own work has come in each exercise, in words."""
        noted = own()
        return {one.title(self.lang): words().progress[one.progress(noted).key](self.lang) for one in ALL}

    def _drawn(self, chosen: Exercise) -> Page:
        noted = example().workbook(self.lang)
        return chosen.draw(State(noted, noted.chosen, self.lang))


def own() -> Workbook:
    """Give this machine's own workbook as it stands."""
    return _store().open(own_token()).workbook


def export_own() -> str:
    """Give this machine's own workbook as JSON."""
    return to_json(own())


def import_own(text: str | bytes) -> Workbook:
    """Put a workbook from JSON in the place of this machine's own; a damaged or newer file changes nothing."""
    workbook = from_json(text)
    return _store().replace(own_token(), workbook, own=True).workbook


def own_token() -> str:
    """Give the key to this machine's own workbook, from a file that only its owner may read; make it the first time."""
    path = settings.load().data / OWN
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path)
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError("own_token", name=path) from error


def _make(path: Path) -> None:
    """Write a new key, whole or not at all, unless there is one: two programs may start at once."""
    if path.exists():
        return
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(32))
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def _store() -> Store:
    from samkit.store import Store  # noqa: PLC0415 - SQLAlchemy is loaded only when something is read or kept

    return Store(settings.load().database)
