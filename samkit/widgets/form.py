"""The form: one exercise's controls as one anywidget with one comm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anywidget
import traitlets

BUILT = Path(__file__).with_name("static")

Wire = dict[str, Any]
Handle = Callable[[Wire], Iterator[Wire]]


class Form(anywidget.AnyWidget):
    """Shows a page and hands what the browser sends to `handle`, which gives the answers to send back.

    `page` goes whole when the form is opened; afterwards only what has changed
    goes, as part of an answer. A page that brings the form's own script and
    style (`hosted`) is not sent them once more.
    """

    page = traitlets.Dict().tag(sync=True)
    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)

    def __init__(self, page: Wire, handle: Handle, *, hosted: bool = False) -> None:
        self._handle = handle
        script, style = ("", "") if hosted else (_built("form.js"), _built("form.css"))
        super().__init__(page=page, _esm=script, _css=style)
        self.on_msg(self._received)

    def __repr__(self) -> str:
        """Say which exercise it is, the same each time."""
        return f"Form({self.page['exercise']!r})"

    def _received(self, _widget: object, content: object, _buffers: object) -> None:
        """Answer one message; whatever goes wrong in it, the browser is told something."""
        for answer in self._handle(content if isinstance(content, dict) else {}):
            self.send(answer)


def _built(name: str) -> str:
    return (BUILT / name).read_text("utf-8")
