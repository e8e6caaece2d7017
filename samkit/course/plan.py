"""This machine's own plan in a notebook: shown on one page, and written as a file."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from samkit.course.troubles import spoken
from samkit.errors import SetupError, UnknownName
from samkit.exercises import exercise
from samkit.widgets import Handout, Page, Section, reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from samkit.exercise import State

KEY = "plan"


class Plan:
    """The plan as it stands; a notebook shows the one page, `save` writes all of it."""

    def __init__(self, state: State) -> None:
        self.lang, self.state = state.lang, state

    def __repr__(self) -> str:
        """Say what it is, the same on every machine."""
        return f"Plan({self.lang})"

    def _repr_html_(self) -> str:
        """Give the one page as HTML, with everything in it escaped."""
        page = exercise(KEY).draw(self.state)
        sheets = tuple(one for one in page if isinstance(one, Handout))
        return reading.as_html(Page((Section(KEY, exercise(KEY).title(self.lang), sheets),)), self.lang)

    @spoken
    def save(self, name: str) -> None:
        """Write it as a file whose ending says which kind: `.pdf`, `.docx`, `.xlsx`, `.html`, `.json` or `.ics`.

        Raises `UnknownName` for another ending, `SetupError` where no file can be written.
        """
        makers: dict[str, Callable[[State], bytes]] = importlib.import_module(exercise(KEY).files).FILES
        path = Path(name)
        kind = path.suffix.removeprefix(".").casefold()
        if kind not in makers:
            raise UnknownName("unknown_name", name=path.suffix or name)
        data = makers[kind](self.state)
        try:
            path.write_bytes(data)
        except OSError as error:
            raise SetupError("file_unwritable", name=path) from error
