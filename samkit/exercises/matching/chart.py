"""The picture of who can help with what: a line from each need to a co-player, and what still lacks the other."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, TEXT
from samkit.charts.wrapping import wrapped
from samkit.content import words
from samkit.exercises.matching.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import altair as alt

COLOUR = ADVICE[1]
LINE, GAP, CLEAR, LABEL, MOST = 18, 20, 10, 10, 4


@dataclass(frozen=True)
class Row:
    """One row: a `pair`, an `unmet` need, an `unused` co-player, or how many more; what is not there is empty."""

    kind: str
    need: str
    resource: str
    name: str


@dataclass(frozen=True)
class Layout:
    """Where things stand at one width, in pixels: needs have `room`, then `square`, `circle` and the co-players."""

    room: int
    square: int
    circle: int
    names: int
    names_room: int


NARROW = Layout(room=232, square=8, circle=8, names=24, names_room=232)
MEDIUM = Layout(room=166, square=180, circle=280, names=296, names_room=182)
WIDE = Layout(room=250, square=264, circle=394, names=412, names_room=266)


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each pair, unmet need and unused co-player; `data` is what the page's picture holds."""
    named = words().resource
    found = [Row("pair", need, named[resource](lang), name) for need, resource, name in data["pairs"]]
    found += [Row("unmet", need, named[resource](lang), WORDS.who(lang)) for need, resource in data["unmet"]]
    found += [Row("unused", "" if at else WORDS.free(lang), "", name) for at, name in enumerate(data["unused"])]
    if data["more"]:
        found.append(Row("rest", "", "", words().form["rest"](lang, number=data["more"])))
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; on a narrow screen each co-player stands below its need."""
    del lang
    place = next((one for one in (WIDE, MEDIUM) if one.names + one.names_room <= width), NARROW)
    draw = _below if place is NARROW else _beside
    pieces: list[Piece] = []
    top = 0.0
    for row in rows.itertuples(index=False):
        drawn, height = draw(Row(*row), place, top)
        pieces, top = pieces + drawn, top + height
    return sheet(pieces, width, max(top, LINE))


def _beside(row: Row, place: Layout, top: float) -> tuple[list[Piece], float]:
    """Draw one row with the need to the left, and give its height."""
    need, name = wrapped(row.need, place.room, TEXT, MOST), wrapped(row.name, place.names_room, TEXT, MOST)
    height = max(len(need), len(name), 1) * LINE + GAP
    middle = top + height / 2
    soft = row.kind in {"unused", "rest"}
    pieces = [
        *_text(need, 0, middle, soft=soft),
        *_text(name, place.names, middle, soft=row.kind != "pair" and not soft),
    ]
    if row.resource:
        line = (place.square + CLEAR, middle, place.circle - CLEAR, middle)
        label = Said((place.square + place.circle) / 2, middle - LABEL, row.resource, INK_SOFT, "center")
        pieces += [Stroke(*line, dashed=row.kind == "unmet"), label]
        pieces.append(Mark(place.square, middle, "square", COLOUR, filled=row.kind == "pair"))
    return [*pieces, *_end(row.kind, place.circle, middle)], height


def _below(row: Row, place: Layout, top: float) -> tuple[list[Piece], float]:
    """Draw one row with the co-player below the need, and give its height."""
    need, name = wrapped(row.need, place.room, TEXT, MOST), wrapped(row.name, place.names_room, TEXT, MOST)
    left = place.names if row.resource else 0
    first, tall = top + LINE / 2, len(need) * LINE
    soft = row.kind == "unused"
    pieces = _text(need, left, top + tall / 2, soft=soft)
    if row.resource:
        end = first + tall + LINE
        pieces.append(Stroke(place.square, first + CLEAR, place.square, end - CLEAR, dashed=row.kind == "unmet"))
        pieces.append(Mark(place.square, first, "square", COLOUR, filled=row.kind == "pair"))
        pieces.append(Said(place.names, end - LINE, row.resource, INK_SOFT))
        tall += LINE
    below = len(name) * LINE
    pieces += _text(name, place.names, top + tall + below / 2, soft=row.kind in {"unmet", "rest"})
    return [*pieces, *_end(row.kind, place.circle, first + tall)], tall + below + (GAP if row.resource else 6)


def _end(kind: str, x: float, y: float) -> list[Piece]:
    """Give what stands where a line ends: who is asked, nobody yet, or one whom no line leads to."""
    if kind == "unmet":
        return [Said(x, y, "?", COLOUR, "center", bold=True)]
    return [] if kind == "rest" else [Mark(x, y, "circle", COLOUR, filled=kind == "pair")]


def _text(lines: Sequence[str], left: float, middle: float, *, soft: bool) -> list[Piece]:
    """Write lines around their common middle."""
    first = middle - (len(lines) - 1) * LINE / 2
    return [Said(left, first + at * LINE, line, INK_SOFT if soft else INK) for at, line in enumerate(lines)]


PICTURES = {"match": (rows, picture)}
