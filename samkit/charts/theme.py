"""The look of every chart in Altair's words: the page's colours, text that can be read, no line without a meaning."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import altair as alt

from samkit.charts.tokens import ACCENT, ADVICE, INK, INK_SOFT, LINE, MEASURED, SMALLEST, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "samkit"


# Registered under its name and not enabled: a notebook's own charts look as they did.
@alt.theme.register(NAME, enable=False)
def look() -> alt.theme.ThemeConfig:
    """Give the theme; `fit` makes a chart with axes exactly as wide as it is told to be."""
    words = {"labelColor": INK_SOFT, "labelFontSize": SMALLEST, "titleColor": INK_SOFT, "titleFontSize": SMALLEST}
    axis = {**words, "domainColor": LINE, "tickColor": LINE, "gridColor": LINE, "grid": False, "titleFontWeight": 400}
    return {
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": 0,
        "background": "transparent",
        "config": {
            "font": MEASURED,
            "view": {"stroke": None},
            "axis": axis,  # type: ignore[typeddict-item]  # a plain dict of just these settings
            "legend": {"disable": True},
            "mark": {"color": ACCENT},
            "text": {"color": INK, "fontSize": TEXT},
            "range": {"category": list(ADVICE)},
        },
    }


@contextmanager
def worn() -> Iterator[None]:
    """Wear the theme for as long as a `with` lasts."""
    with alt.theme.enable(NAME):
        yield
