"""The picture of a trial: what was expected above what was seen, and below, how full each ceiling is."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from math import isnan, nan
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.saying import amount
from samkit.measures.trials import FULL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import altair as alt

COLOUR = ADVICE[5]
TALL, GAP, BAR, THIN, HALF = 18, 12, 14, 4, 9
UNDER = 8  # pixels for how far chance can move it
LEAST = 2  # pixels of a bar, however short
BOLD = 1.1  # how much wider bold letters are
MOST = 3
EXPECTED, OBSERVED, FILL, HEAD = "expected", "observed", "fill", "head"


@dataclass(frozen=True)
class Row:
    """One line: its name and what is said of it, a bar to `value` on a line from `low` to `high`, a mark at `most`.

    `least` and `utmost` are how far chance can move the value. A number that there is not is not a number; a `head`
    has nothing but its name.
    """

    kind: str
    name: str
    said: str = ""
    value: float = nan
    low: float = nan
    high: float = nan
    most: float = nan
    full: bool = False
    least: float = nan
    utmost: float = nan


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for what was expected and what was seen, and one for each ceiling; `data` is the page's picture."""
    found = [*_compared(data, lang)]
    if data["fills"]:
        found += [Row(HEAD, WORDS.fill_heading(lang)), *(_fill(one, lang) for one in data["fills"])]
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels: each its words, and under them its bar."""
    del lang
    pieces: list[Piece] = []
    top = 0.0
    for one in rows.itertuples(index=False):
        drawn, height = _row(Row(*one), width, top)
        pieces, top = pieces + drawn, top + height
    return sheet(pieces, width, top)


def _compared(data: Mapping[str, Any], lang: str) -> list[Row]:
    """Put both numbers on one line from 0, or from the lowest below it."""
    there = [one for one in (data["prediction"], data["observed"], data["total"]) if one is not None]
    low, high = min(0, *there), max(0, *there)
    head = [Row(HEAD, data["measure"])] if data["measure"] else []
    expected = Row(EXPECTED, WORDS.expected_row(lang), _of(data, "prediction", lang), data["prediction"], low, high)
    if data["observed"] is None:
        return [*head, expected, Row(OBSERVED, WORDS.observed_row(lang), WORDS.not_noted(lang), nan, low, high)]
    return [*head, expected, _observed(data, (low, high), lang)]


def _observed(data: Mapping[str, Any], ends: tuple[float, float], lang: str) -> Row:
    """Give what was seen, with how far chance can move it where that is known."""
    said, row = _of(data, "observed", lang), Row(OBSERVED, WORDS.observed_row(lang))
    if data["low"] is None:
        return replace(row, said=said, value=data["observed"], low=ends[0], high=ends[1])
    swings = WORDS.swings(lang, number=said, low=amount(data["low"], lang), high=amount(data["high"], lang))
    moved = {"least": data["low"], "utmost": data["high"]}
    return replace(row, said=swings, value=data["observed"], low=ends[0], high=ends[1], **moved)


def _of(data: Mapping[str, Any], name: str, lang: str) -> str:
    said = amount(data[name], lang)
    return WORDS.of(lang, number=said, total=amount(data["total"], lang)) if data["total"] else said


def _fill(one: Sequence[Any], lang: str) -> Row:
    """Give what is used on a line from nothing to the ceiling, or beyond it."""
    what, most, used, standing = one
    number = WORDS.not_noted(lang) if used is None else amount(used, lang, what)
    said = WORDS.free(lang, number=number)
    if most is not None:
        said = WORDS.at_most(lang, number=number, most=amount(most, lang, what))
    marked = {"reached": WORDS.full, "over": WORDS.exceeded}.get(standing)
    whole = marked(lang, said=said) if marked else said
    ends = (nan if used is None else used, 0, max(most or 0, used or 0))
    return Row(FILL, WORDS.fill[what](lang), whole, *ends, nan if most is None else most, standing in FULL)


def _row(row: Row, width: int, top: float) -> tuple[list[Piece], float]:
    """Draw one row, and give its height; what is said stands at the right where it fits beside the name."""
    size = TEXT * (BOLD if row.full or row.kind == HEAD else 1)
    if row.kind == HEAD:
        lines = wrapped(row.name, width, size, MOST)
        head: list[Piece] = [Said(0, top + (at + 0.5) * TALL, line, bold=True) for at, line in enumerate(lines)]
        return head, len(lines) * TALL + GAP / 2
    y = top + TALL / 2
    pieces: list[Piece] = [Said(0, y, row.name, INK_SOFT)]
    if wide(row.name, size) + GAP + wide(row.said, size) <= width:
        pieces.append(Said(width, y, row.said, align="right", bold=row.full))
    else:
        lines = wrapped(row.said, width, size, MOST)
        pieces += [Said(0, y + (at + 1) * TALL, line, bold=row.full) for at, line in enumerate(lines)]
        y += len(lines) * TALL
    under = 0 if isnan(row.least) else UNDER
    return [*pieces, *_bar(row, width, y + TALL)], y + TALL + HALF + under + GAP - top


def _bar(row: Row, width: int, y: float) -> list[Piece]:
    """Draw the line, the bar from nothing to the value, thin for what was only expected, and the ceiling."""
    long = row.high - row.low

    def at(value: float) -> float:
        return 1 + (width - 2) * (value - row.low) / long if long else 1

    pieces: list[Piece] = [Stroke(1, y, width - 1, y, colour=LINE, wide=1)]
    if not isnan(row.value):
        begin, end = at(0), at(row.value)
        end = end if abs(end - begin) >= LEAST else begin + LEAST
        colour, thick = (INK_SOFT, THIN) if row.kind == EXPECTED else (COLOUR, BAR)
        pieces.append(Stroke(begin, y, end, y, colour=colour, wide=thick))
    if not isnan(row.least):
        left, right, under = at(row.least), at(row.utmost), y + HALF + UNDER / 2
        pieces.append(Stroke(left, under, right, under, colour=INK))
        pieces += [Stroke(end, under - THIN, end, under + THIN, colour=INK) for end in (left, right)]
    if not isnan(row.most):
        pieces.append(Stroke(at(row.most), y - HALF, at(row.most), y + HALF, colour=INK))
    return pieces


PICTURES = {"compared": (rows, picture)}
