"""What co-players can bring, by kind: a number where somebody can, a question mark where nobody is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import altair as alt
import pandas as pd

from samkit.charts import around
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, PAPER, TEXT
from samkit.content import words
from samkit.exercises.partners.content import WORDS
from samkit.exercises.partners.result import drawn
from samkit.workbook import KINDS, RESOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

COLOUR = ADVICE[1]
ROW, HEAD, GAP, LEFT, BELOW = 38, 92, 4, 178, 24


def rows(data: Sequence[Sequence[Any]], lang: str) -> pd.DataFrame:
    """Give a row for each kind and resource; `data` holds `[resource, kind, number]` for those that somebody fills."""
    known = {(resource, kind): number for resource, kind, number in data}
    named = words()
    said = {**{kind: named.kind[kind](lang) for kind in KINDS}, "": WORDS.unchosen(lang)}
    cells = [
        {
            "kind": said[kind],
            "resource": named.resource[resource](lang),
            "down": down,
            "across": across,
            "number": known.get((resource, kind), 0),
        }
        for down, kind in enumerate(drawn({kind for _, kind in known}))
        for across, resource in enumerate(RESOURCES)
    ]
    return pd.DataFrame(cells)


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the cells for a width in pixels; on a narrow screen each kind's name stands above its cells."""
    del lang
    narrow = width < LEFT + len(RESOURCES) * 56
    left, above = (0, BELOW) if narrow else (LEFT, 0)
    step, line = (width - left) / len(RESOURCES), ROW + above + GAP
    table = rows.assign(
        x=left + rows["across"] * step + GAP / 2,
        x2=left + (rows["across"] + 1) * step - GAP / 2,
        mid=left + (rows["across"] + 0.5) * step,
        y=HEAD + rows["down"] * line + above,
        y2=HEAD + rows["down"] * line + above + ROW,
        middle=HEAD + rows["down"] * line + above + ROW / 2,
        said=rows["number"].map(lambda number: str(number) if number else "?"),
        named=HEAD + rows["down"] * line + (above / 2 if narrow else ROW / 2),
    )
    height = HEAD + rows["down"].nunique() * line
    layers = [*_cells(), _kinds(table), _resources(table)]
    whole = alt.AutoSizeParams(type="none")
    return alt.LayerChart(data=table, layer=layers, width=width, height=height, autosize=whole)


def _cells() -> list[alt.Chart]:
    box = {"x": _x("x"), "x2": alt.X2("x2"), "y": _y("y"), "y2": alt.Y2("y2")}
    filled = alt.Chart().transform_filter("datum.number > 0").mark_rect(color=COLOUR, cornerRadius=6).encode(**box)
    empty = alt.Chart().transform_filter("datum.number == 0")
    hollow = empty.mark_rect(filled=False, stroke=LINE, strokeDash=[4, 3], cornerRadius=6).encode(**box)
    return [filled, hollow, _number("datum.number > 0", PAPER, 700), _number("datum.number == 0", INK_SOFT, 400)]


def _number(which: str, colour: str, weight: Literal[400, 700]) -> alt.Chart:
    text = alt.Chart().mark_text(color=colour, fontSize=TEXT, fontWeight=weight, baseline="middle")
    drawn: alt.Chart = text.transform_filter(which).encode(_x("mid"), _y("middle"), alt.Text("said:N"))
    return drawn


def _kinds(table: pd.DataFrame) -> alt.Chart:
    text = alt.Chart(table[table["across"] == 0])
    text = text.mark_text(align="left", baseline="middle", fontSize=TEXT, color=INK)
    drawn: alt.Chart = text.encode(_y("named"), alt.Text("kind:N"), x=alt.value(0))
    return drawn


def _resources(table: pd.DataFrame) -> alt.Chart:
    text = alt.Chart(table[table["down"] == 0])
    text = text.mark_text(angle=270, align="left", baseline="middle", fontSize=TEXT, color=INK)
    drawn: alt.Chart = text.encode(_x("mid"), alt.Text("resource:N"), y=alt.value(HEAD - 8))
    return drawn


def _x(field: str) -> alt.X:
    """Take a column as pixels from the left."""
    return alt.X(f"{field}:Q", scale=None)


def _y(field: str) -> alt.Y:
    """Take a column as pixels from the top."""
    return alt.Y(f"{field}:Q", scale=None)


PICTURES = {"coverage": (rows, picture), "map": (around.rows, around.picture)}
