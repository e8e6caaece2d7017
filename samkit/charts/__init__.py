"""Pictures as SVG, and the one place that decides how a picture comes about: asked for, or drawn in this process."""

from __future__ import annotations

import os
from html import escape
from typing import Any

import samkit.lean  # noqa: F401 - before altair
from samkit.charts.tokens import WIDTHS
from samkit.content import language
from samkit.errors import RenderError, UnknownName

RENDERER = "SAMKIT_RENDERER"
# Long enough for a render process that has just begun; in the meantime the words and the table are on the page.
PATIENCE = 15.0

__all__ = ["RENDERER", "WIDTHS", "svg"]


def svg(module: str, name: str, data: object, lang: str, width: str, caption: str) -> str:  # noqa: PLR0913, PLR0917 - what to draw, how, and its words
    """Give the picture `name` of a module as SVG, drawn from plain data.

    `width` is one of `WIDTHS`; `caption` describes the picture to who can't
    see it. A visitor's kernel asks the render process that its environment
    names and imports nothing for it; anywhere else the picture is drawn here.
    It waits: answer a person first, and ask for the picture afterwards. Raises
    `RenderError` when there is no picture, `UnknownName` for a width or a
    language that there is not.
    """
    if width not in WIDTHS:
        raise UnknownName("unknown_name", name=width)
    renderer = os.environ.get(RENDERER, "")
    wanted = {"module": module, "name": name, "data": data, "lang": language(lang), "width": width}
    drawn = _asked(renderer, wanted) if renderer else _drawn(wanted)
    return drawn.replace("<svg ", f'<svg aria-label="{escape(caption)}" ', 1)


def _asked(renderer: str, wanted: dict[str, Any]) -> str:
    from samkit.charts.wire import ask  # sockets are loaded by who asks

    try:
        answer = ask(renderer, wanted, PATIENCE)
    except (OSError, ValueError, TypeError) as error:
        raise RenderError from error
    if not isinstance(answer.get("svg"), str):
        raise RenderError
    return str(answer["svg"])


def _drawn(wanted: dict[str, Any]) -> str:
    from samkit.charts.drawing import draw  # altair, pandas and vl-convert are loaded by who draws

    return draw(**wanted)
