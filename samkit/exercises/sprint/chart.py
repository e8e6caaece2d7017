"""The picture of the weeks: a bar for each stretch, where it is in them, and a mark for the day the answer is used."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.exercises.sprint.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import altair as alt

COLOUR = ADVICE[5]
TALL, GAP, BAR, THIN, EDGE = 18, 10, 14, 4, 8
LEAST = 3  # pixels of a bar, however short
TRIAL, USED, TODAY = "trial", "used", "today"
MOST = 3


@dataclass(frozen=True)
class Row:
    """One stretch: what it is, when in words, and where it begins and ends as shares of the whole time, 0 to 1."""

    kind: str
    name: str
    said: str
    begin: float
    end: float


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each stretch, and one for today if it is among them; `data` is what the page's picture holds."""
    first = min(begin for _, begin, _, _ in data["parts"])
    long = max(end for _, _, end, _ in data["parts"]) - first
    found = [
        Row(key, WORDS.parts[key](lang), said, (begin - first) / long, (end - first) / long)
        for key, begin, end, said in data["parts"]
    ]
    if data["today"] is not None:
        at = (data["today"] - first) / long
        found.append(Row(TODAY, WORDS.today(lang), "", at, at))
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels: each its words, and under them its bar; today is a line through all."""
    del lang
    drawn = [Row(*one) for one in rows.itertuples(index=False)]
    now = next((one for one in drawn if one.kind == TODAY), None)
    pieces: list[Piece] = []
    top = 0.0
    for row in drawn:
        if row.kind != TODAY:
            made, height = _row(row, now, width, top)
            pieces, top = pieces + made, top + height
    if now:
        pieces.append(_today(now, width, top + TALL / 2))
        top += TALL
    return sheet(pieces, width, top)


def _at(share: float, width: int) -> float:
    return EDGE + share * (width - 2 * EDGE)


def _row(row: Row, now: Row | None, width: int, top: float) -> tuple[list[Piece], float]:
    """Draw one stretch, and give its height; the days stand at the right where they fit beside the name."""
    y = top + TALL / 2
    pieces: list[Piece] = [Said(0, y, row.name)]
    if wide(row.name, TEXT) + GAP + wide(row.said, TEXT) <= width:
        pieces.append(Said(width, y, row.said, INK_SOFT, "right"))
    else:
        lines = wrapped(row.said, width, TEXT, MOST)
        pieces += [Said(0, y + (at + 1) * TALL, line, INK_SOFT) for at, line in enumerate(lines)]
        y += len(lines) * TALL
    y += TALL
    pieces.append(Stroke(EDGE, y, width - EDGE, y, colour=LINE, wide=1))
    if now:
        x = _at(now.begin, width)
        pieces.append(Stroke(x, y - BAR / 2 - 2, x, y + BAR / 2 + 2, colour=INK))
    return [*pieces, _bar(row, width, y)], y + TALL / 2 + GAP - top


def _bar(row: Row, width: int, y: float) -> Piece:
    """Draw the stretch, thin for the trial, which is no part of the plan; a mark for the day of the answer."""
    begin, end = _at(row.begin, width), _at(row.end, width)
    if row.kind == USED:
        return Mark(end, y, "diamond", COLOUR)
    colour, thick = (INK_SOFT, THIN) if row.kind == TRIAL else (COLOUR, BAR)
    return Stroke(begin, y, max(end, begin + LEAST), y, colour=colour, wide=thick)


def _today(now: Row, width: int, y: float) -> Said:
    """Say which line is today, within the picture."""
    half = wide(now.name, TEXT) / 2
    return Said(min(max(_at(now.begin, width), half), width - half), y, now.name, align="center")


PICTURES = {"weeks": (rows, picture)}
