"""Drawing a picture as SVG, in this process."""

from __future__ import annotations

import hashlib
import importlib
import threading
from typing import TYPE_CHECKING

import vl_convert

from samkit.charts.markup import dressed
from samkit.charts.theme import worn
from samkit.charts.tokens import WIDTHS
from samkit.errors import RenderError

if TYPE_CHECKING:
    from vl_convert import FormatLocale

LOCALES: dict[str, FormatLocale] = {"da": "da-DK", "en": "en-GB"}
# Altair's theme is one for the whole process, so one picture is drawn at a time.
_easel = threading.Lock()


def draw(module: str, name: str, data: object, lang: str, width: str) -> str:
    """Draw the picture `name` of a module from plain data, at a width of `WIDTHS`.

    The module's `PICTURES` holds a pair for each name: `rows(data, lang)` and
    `picture(rows, lang, width)`. Raises `RenderError` for whatever goes wrong.
    """
    mark = hashlib.sha256(repr((module, name, data, lang, width)).encode("utf-8", "replace")).hexdigest()
    try:
        rows, picture = importlib.import_module(module).PICTURES[name]
        # Not held against the schema again: a third of the time, and each picture has a test that does it.
        with _easel, worn():
            chart = picture(rows(data, lang), lang, WIDTHS[width]).to_dict(validate=False)
        drawn = vl_convert.vegalite_to_svg(chart, format_locale=LOCALES[lang], allowed_base_urls=[])
        return dressed(drawn, f"p{mark[:12]}")
    except Exception as error:
        raise RenderError from error
