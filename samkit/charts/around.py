"""A map without a map: numbered places around one's own, as far away and in the direction that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from samkit.charts.tokens import ADVICE, INK_SOFT, LINE, PAPER, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping

COLOUR, EDGE, DOT, MOST = ADVICE[1], 18, 420, 560


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each place: its number, and where it is as shares of the radius east and north, -1 to 1."""
    del lang
    radius = data["radius"]
    points = [{"number": at, "east": x / radius, "north": y / radius} for at, (x, y) in enumerate(data["points"], 1)]
    return pd.DataFrame(points, columns=["number", "east", "north"]).assign(radius=radius)


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw them for a width in pixels, north up, with one's own place in the middle of two circles."""
    del lang
    size = min(width, MOST)
    reach, middle = size / 2 - EDGE, size / 2
    table = rows.assign(x=middle + rows["east"] * reach, y=middle - rows["north"] * reach)
    own = alt.Chart(pd.DataFrame({"x": [middle], "y": [middle]}))
    rings = [
        own.mark_point(shape="circle", size=area, stroke=LINE, filled=False, opacity=1).encode(_x("x"), _y("y"))
        for area in ((reach * 2) ** 2, reach**2)
    ]
    cross = own.mark_point(shape="cross", size=160, color=INK_SOFT, filled=True, opacity=1).encode(_x("x"), _y("y"))
    dots = alt.Chart(table).mark_point(shape="circle", size=DOT, color=COLOUR, stroke=PAPER, filled=True, opacity=1)
    text = alt.Chart(table).mark_text(color=PAPER, fontSize=TEXT, fontWeight=700, baseline="middle")
    placed = [dots.encode(_x("x"), _y("y")), text.encode(_x("x"), _y("y"), alt.Text("number:Q"))]
    whole = alt.AutoSizeParams(type="none")
    return alt.LayerChart(layer=[*rings, cross, *placed], width=size, height=size, autosize=whole)


def _x(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=None, axis=None)


def _y(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", scale=None, axis=None)
