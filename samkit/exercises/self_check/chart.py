"""The picture of the self-check: by advice a dot, how far *don't know* can move it, and where an earlier self was."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

import altair as alt
import pandas as pd

from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, NAME, PAPER, TEXT
from samkit.content import words
from samkit.exercises.self_check.content import WORDS
from samkit.workbook import POINTS

if TYPE_CHECKING:
    from collections.abc import Mapping

FIGURES = ["mean", "low", "high", "before"]
COLUMNS = ["advice", "name", *FIGURES, "said", "date"]


@dataclass(frozen=True)
class Layout:
    """Where things stand at one width, in pixels: the scale from `left` to `right`, and in each row its parts.

    `named` are the points of the scale that have room for their words. A row's
    figures stand at its dot (`beside`), or else in a line of their own under its name.
    """

    left: int
    right: int
    row: int
    lane: int
    name: int
    said: int
    named: tuple[int, ...]
    beside: bool = True


NARROW = Layout(left=14, right=246, row=78, lane=53, name=10, said=29, named=(1, 5), beside=False)
MEDIUM = Layout(left=134, right=446, row=58, lane=36, name=36, said=14, named=(1, 3, 5))
WIDE = Layout(left=150, right=630, row=58, lane=36, name=36, said=14, named=POINTS)

TICK, THICK, DOT, DIAMOND = 9, 10, 200, 680
# A text begins at its mark when that lies in the first part of the scale, and ends there in the last.
PARTS, EDGES = (0, 2.35, 3.65, 5), (-14, 0, 14)
SIDES: tuple[Literal["left", "center", "right"], ...] = ("left", "center", "right")
DATE_BELOW, DATE_ROOM, WORDS_ROOM = 23, 18, 20


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each piece of advice; `data` is what the page's picture holds, see `result.py`.

    `mean`, `low`, `high` and the earlier `before` are on the scale 1 to 5, or missing.
    """
    named, date = words().advice, WORDS.before(lang, date=data["date"])
    advice = [{**one, "name": f"{one['advice']} {named['a' + str(one['advice'])](lang)}"} for one in data["advice"]]
    return pd.DataFrame(advice, columns=COLUMNS).assign(date=date).astype(dict.fromkeys(FIGURES, "float64"))


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; the scale is 1 to 5 whatever was answered."""
    place = next((one for one in (WIDE, MEDIUM) if one.right < width), NARROW)
    step = place.row + (DATE_ROOM if rows["before"].notna().any() else 0)
    table = _placed(rows, place, rows.index * step)
    height = len(rows) * step + WORDS_ROOM
    words_at = height - WORDS_ROOM / 2
    layers = [*_scale(table, place, lang, words_at), *_range(place), *_earlier(place), *_dot(place), *_texts(place)]
    whole = alt.AutoSizeParams(type="none")
    return alt.LayerChart(data=table, layer=layers, width=width, height=height, autosize=whole)


def _placed(rows: pd.DataFrame, place: Layout, top: pd.Index[int]) -> pd.DataFrame:
    """Give the rows with what each of their parts stands at: pixels down, points of the scale across."""
    lane, before = top + place.lane, rows["before"]
    middle = rows["mean"].fillna((rows["low"] + rows["high"]) / 2).fillna(POINTS[0])
    return rows.assign(
        lane=lane,
        name_y=top + place.name,
        said_y=top + place.said,
        said_x=middle if place.beside else float(POINTS[0]),
        date_y=lane + DATE_BELOW,
        date_x=before.where(before.index == before.first_valid_index()),
    )


def _scale(table: pd.DataFrame, place: Layout, lang: str, below: float) -> list[alt.Chart]:
    """Draw a short line for every point in every lane, and the scale's words below."""
    ticks = table[["lane"]].merge(pd.DataFrame({"point": POINTS}), how="cross")
    ticks = ticks.assign(top=ticks["lane"] - TICK, bottom=ticks["lane"] + TICK)
    lines = alt.Chart(ticks).mark_rule(color=LINE).encode(_x("point", place), _y("top"), alt.Y2("bottom"))
    said = [WORDS.scale[str(point)](lang) for point in place.named]
    named = alt.Chart(pd.DataFrame({"point": place.named, "text": said, "below": below}))
    if not place.beside:
        return [lines, *_at_its_mark(named, place, "point", "below", "text")]
    text = named.mark_text(baseline="middle", color=INK_SOFT)
    return [lines, text.encode(_x("point", place), _y("below"), alt.Text("text:N"))]


def _range(place: Layout) -> list[alt.Chart]:
    """Draw how far *don't know* can move the dot, with an edge that is seen on any paper."""
    moved = alt.Chart().transform_filter("datum.low < datum.high")
    drawn = moved.encode(_x("low", place), alt.X2("high"), _y("lane"), _colour())
    line = drawn.mark_bar(orient="horizontal", size=THICK, cornerRadius=THICK / 2, opacity=0.35)
    edge = drawn.mark_bar(orient="horizontal", size=THICK, cornerRadius=THICK / 2, filled=False, opacity=1)
    return [line, edge]


def _earlier(place: Layout) -> list[alt.Chart]:
    """Draw the earlier self as a hollow diamond that a dot in the same place fits into, and name its date once."""
    mark = alt.Chart().transform_filter("isValid(datum.before)").encode(_x("before", place), _y("lane"))
    around = mark.mark_point(shape="diamond", size=DIAMOND, color=PAPER, strokeWidth=5, opacity=1)
    diamond = mark.mark_point(shape="diamond", size=DIAMOND, color=INK, strokeWidth=2, opacity=1)
    return [around, diamond, *_at_its_mark(alt.Chart(), place, "date_x", "date_y", "date")]


def _dot(place: Layout) -> list[alt.Chart]:
    """Draw the mean of the numbers, where there is one, on top of all else."""
    known = alt.Chart().transform_filter("isValid(datum.mean)").encode(_x("mean", place), _y("lane"))
    around = known.mark_point(shape="circle", size=DOT, color=PAPER, strokeWidth=3, opacity=1)
    return [around, known.encode(_colour()).mark_point(shape="circle", size=DOT, filled=True, opacity=1)]


def _texts(place: Layout) -> list[alt.Chart]:
    """Write each row's name, and what it amounts to."""
    name = alt.Chart().mark_text(align="left", baseline="middle", fontSize=NAME)
    names = name.encode(_y("name_y"), alt.Text("name:N"), x=alt.value(0))
    return [names, *_at_its_mark(alt.Chart(), place, "said_x", "said_y", "said")]


def _at_its_mark(chart: alt.Chart, place: Layout, x: str, y: str, text: str) -> list[alt.Chart]:
    """Write texts at their marks so that each stays inside the picture."""
    written = chart.encode(_x(x, place), _y(y), alt.Text(f"{text}:N"))
    return [
        written.transform_filter(f"{begin} < datum.{x} && datum.{x} <= {end}").mark_text(
            align=side, dx=edge, baseline="middle", fontSize=TEXT, color=INK_SOFT
        )
        for (begin, end), side, edge in zip(pairwise(PARTS), SIDES, EDGES, strict=True)
    ]


def _colour() -> alt.Color:
    return alt.Color("advice:N", scale=alt.Scale(domain=[1, 2, 3, 4, 5, 6], range=list(ADVICE)), legend=None)


def _x(field: str, place: Layout) -> alt.X:
    scale = alt.Scale(domain=[POINTS[0], POINTS[-1]], range=[place.left, place.right])
    return alt.X(f"{field}:Q", scale=scale, axis=None)


def _y(field: str) -> alt.Y:
    """Take a column as pixels from the top."""
    return alt.Y(f"{field}:Q", scale=None)


PICTURES = {"profile": (rows, picture)}
