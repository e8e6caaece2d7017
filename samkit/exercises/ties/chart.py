"""The picture of who knows whom: a network with us in the middle, or how many ties each has where there are many."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import INK, INK_SOFT, TEXT
from samkit.charts.wrapping import wrapped
from samkit.exercises.ties.circle import COLOUR, NODE, ROW, Line, around, boxes, listed, named, numbered, tied
from samkit.exercises.ties.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import altair as alt

# Names stand at their nodes where they are so few and it is so wide, else beside or below the network.
FEW, ROOMY, BESIDE = 6, 460, 620
NETWORK = 380
RADIUS = (125, 145)
GAP, BAR, LEFT, LEAST = 14, 12, 24, 26


@dataclass(frozen=True)
class Row:
    """One row: a `node`, a `line` between two of them by their places, a `count` of ties, or the `rest`."""

    kind: str
    name: str = ""
    first: int = -1
    second: int = -1
    level: int = 0
    apart: bool = False
    side: str = ""


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each node, line and count; `data` is what the page's picture holds."""
    found = [Row("node", name) for name in data["nodes"]]
    found += [Row("line", "", first, second, level, apart) for first, second, level, apart in data["lines"]]
    found += [Row("count", name, level=ties, side=side) for name, ties, side in data["counts"]]
    if data["more"]:
        found.append(Row("rest", WORDS.undrawn(lang, number=data["more"])))
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels: a network, or a bar for each."""
    del lang
    table = [Row(*row) for row in rows.itertuples(index=False)]
    names = [one.name for one in table if one.kind == "node"]
    if not names:
        return _counted(table, width)
    lines = [Line(one.first, one.second, one.level, one.apart) for one in table if one.kind == "line"]
    if len(names) <= FEW + 1 and width >= ROOMY:
        return _direct(names, lines, width)
    return _numbered(names, lines, width)


def _direct(names: Sequence[str], lines: Sequence[Line], width: int) -> alt.LayerChart:
    """Draw a network with each name at its node."""
    points = [(0.0, 0.0), *around(len(names) - 1, RADIUS[width >= BESIDE])]
    pieces, tall = _whole(points, list(named(points, names, width)), lines, width / 2)
    return sheet(pieces, width, tall)


def _numbered(names: Sequence[str], lines: Sequence[Line], width: int) -> alt.LayerChart:
    """Draw a network with numbers, and who they are beside or below it."""
    size, beside = min(width, NETWORK), width >= BESIDE
    points = [(0.0, 0.0), *around(len(names) - 1, (size - NODE) / 2 - 1)]
    pieces, tall = _whole(points, list(numbered(points, names[0])), lines, (size if beside else width) / 2)
    left, top = (size + LEFT, 0.0) if beside else (0, tall + GAP)
    who, end = listed(names[1:], left, top, width - left)
    return sheet([*pieces, *who], width, max(tall, end))


def _whole(
    points: Sequence[tuple[float, float]], nodes: Sequence[Piece], lines: Sequence[Line], middle: float
) -> tuple[list[Piece], float]:
    """Put lines and nodes together around `middle`, from the top, and give how tall they are."""
    taken = boxes(nodes)
    top, bottom = min(one[1] for one in taken), max(one[3] for one in taken)
    return [_moved(one, middle, -top) for one in (*tied(points, lines, taken), *nodes)], bottom - top


def _moved(one: Piece, across: float, down: float) -> Piece:
    """Give a piece at another place."""
    if isinstance(one, Stroke):
        return replace(one, x=one.x + across, y=one.y + down, x2=one.x2 + across, y2=one.y2 + down)
    return replace(one, x=one.x + across, y=one.y + down)


def _counted(table: Sequence[Row], width: int) -> alt.LayerChart:
    """Draw a bar for each, below its name where it is narrow."""
    narrow = width < ROOMY
    room = width - LEFT if narrow else (width - LEFT) * 0.5
    most = max((one.level for one in table), default=0) or 1
    pieces: list[Piece] = []
    top = 0.0
    for one in table:
        lines = wrapped(one.name, room - 8, TEXT, 2)
        soft = INK_SOFT if one.kind == "rest" else INK
        pieces += [Said(LEFT, top + (0.5 + row) * ROW, line, soft) for row, line in enumerate(lines)]
        tall = len(lines) * ROW
        if one.kind == "count":
            begin, y = (LEFT, top + tall + ROW / 2) if narrow else (LEFT + room, top + ROW / 2)
            end = begin + (width - begin - LEAST) * one.level / most
            pieces += [_mark(one, top + ROW / 2), *_bar(one, begin, end, y)]
            tall += ROW if narrow else 0
        top += tall + (GAP - 4 if narrow else 6)
    return sheet(pieces, width, max(top, ROW))


def _mark(one: Row, y: float) -> Piece:
    """Show whether one has a tie to us, or is us."""
    if one.side == "unknown":
        return Said(8, y, "?", COLOUR, "center", bold=True)
    return Mark(8, y, "square" if one.side == "us" else "circle", COLOUR, filled=one.side != "not")


def _bar(one: Row, begin: float, end: float, y: float) -> list[Piece]:
    number = Said(end + (6 if one.level else 0), y, str(one.level), INK, bold=True)
    return [Stroke(begin, y, end, y, colour=COLOUR, wide=BAR), number] if one.level else [number]


PICTURES = {"network": (rows, picture)}
