"""A sheet that texts, marks and strokes are put on at given pixels, and that is drawn as one chart."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

import altair as alt
import pandas as pd

from samkit.charts.tokens import INK, INK_SOFT, SMALLEST, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

SIZE = (150, 200)  # of a hollow mark without its edge, and of a filled one
# Shapes that Vega does not have by name, drawn as lines in a square from -1 to 1.
LINES = {"cross": "M-1,-1L1,1M-1,1L1,-1", "dash": "M-.6,0L.6,0"}
PLACED = frozenset({"x", "y", "x2", "y2", "text"})


@dataclass(frozen=True)
class Said:
    """A line of text with its middle at `y`, and its left edge, middle or right edge at `x`."""

    x: float
    y: float
    text: str
    colour: str = INK
    align: Literal["left", "center", "right"] = "left"
    bold: bool = False
    small: bool = False


@dataclass(frozen=True)
class Mark:
    """A shape around a point, filled or hollow; a cross and a dash are lines. `across`: its width, 0 for the usual."""

    x: float
    y: float
    shape: Literal["circle", "square", "diamond", "cross", "dash", "triangle-right", "triangle-left"]
    colour: str
    filled: bool = True
    across: int = 0


@dataclass(frozen=True)
class Stroke:
    """A line from one point to another."""

    x: float
    y: float
    x2: float
    y2: float
    dashed: bool = False
    colour: str = INK_SOFT
    wide: float = 2


Piece = Said | Mark | Stroke
ORDER = (Stroke, Mark, Said)


def sheet(pieces: Iterable[Piece], width: int, height: float) -> alt.LayerChart:
    """Draw the pieces: strokes at the bottom, then marks, then texts; those that look alike are one layer."""
    layers: dict[tuple[object, ...], list[Piece]] = {}
    for piece in sorted(pieces, key=lambda one: ORDER.index(type(one))):
        layers.setdefault(_look(piece), []).append(piece)
    whole = alt.AutoSizeParams(type="none")
    return alt.LayerChart(
        layer=[_layer(alike) for alike in layers.values()], width=width, height=height, autosize=whole
    )


def _look(piece: Piece) -> tuple[object, ...]:
    """Give everything about a piece but where it is and what it says."""
    return (type(piece), *(value for name, value in vars(piece).items() if name not in PLACED))


def _layer(alike: list[Piece]) -> alt.Chart:
    chart = alt.Chart(pd.DataFrame([asdict(one) for one in alike]))
    place = (alt.X("x:Q", scale=None), alt.Y("y:Q", scale=None))
    match alike[0]:
        case Stroke(dashed=dashed, colour=colour, wide=wide):
            line: alt.Chart = chart.mark_rule(color=colour, strokeWidth=wide, strokeDash=[3, 4] if dashed else [1, 0])
            return line.encode(*place, alt.X2("x2"), alt.Y2("y2"))
        case Mark(shape=shape, colour=colour, filled=filled, across=across):
            drawn, line_width = LINES.get(shape, shape), 3 if shape in LINES else 2
            mark: alt.Chart = chart.mark_point(
                shape=drawn,
                filled=filled and shape not in LINES,
                color=colour,
                size=across**2 or SIZE[filled and shape not in LINES],
                strokeWidth=line_width,
                opacity=1,
            )
            return mark.encode(*place)
        case Said(colour=colour, align=align, bold=bold, small=small):
            weight: Literal[400, 700] = 700 if bold else 400
            size = SMALLEST if small else TEXT
            text: alt.Chart = chart.mark_text(
                align=align, baseline="middle", color=colour, fontSize=size, fontWeight=weight
            )
            return text.encode(*place, alt.Text("text:N"))
