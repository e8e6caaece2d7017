"""The pictures of the ledger: who has noticed what on which level, and what was measured before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Said, sheet
from samkit.charts.tokens import INK_SOFT, LINE
from samkit.content import words
from samkit.exercises.ledger.board import STEP, Cell, board
from samkit.exercises.ledger.spans import Mean, spans
from samkit.workbook import WHOSE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import altair as alt

CELLS = ["who", "level", "positive", "negative", "positive_unintended", "negative_unintended"]
MEANS = ["at", "name", "unit", "decimals", "who", "when", "mean", "low", "high", "n"]
REST = "rest"


def cells(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each stakeholder and level, with four counts; and one for those there is no room for."""
    found = [
        [who, level, *(counts or [0, 0, 0, 0])]
        for who, *levels in data["rows"]
        for level, counts in zip(WHOSE, levels, strict=True)
    ]
    return pd.DataFrame([*found, *_rest(data["more"], lang, len(CELLS))], columns=CELLS)


def matrix(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the matrix for a width in pixels; on a narrow screen each stakeholder stands above their cells."""
    shown = [Cell(*row) for row in rows[rows["level"] != REST].itertuples(index=False)]
    pieces, top = board(shown, lang, width)
    return _with_rest(pieces, rows["who"][rows["level"] == REST], width, top)


def means(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each mean of each indicator; and one for the indicators there is no room for."""
    found = [
        [at, one["name"], one["unit"], one["decimals"], *mean]
        for at, one in enumerate(data["indicators"])
        for mean in one["means"]
    ]
    rest = [[-1, name, "", 0, REST, "", 0.0, 0.0, 0.0, 0] for name, *_ in _rest(data["more"], lang, 1)]
    return pd.DataFrame([*found, *rest], columns=MEANS)


def outcomes(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the means of each indicator on a scale of its own, before over after, for a width in pixels."""
    pieces: list[Any] = []
    top = 0.0
    for _, one in rows[rows["who"] != REST].groupby("at"):
        shown = [Mean(*row) for row in one.drop(columns="at").itertuples(index=False)]
        drawn, top = spans(shown, lang, width, top)
        pieces += drawn
    return _with_rest(pieces, rows["name"][rows["who"] == REST], width, top)


def _rest(more: int, lang: str, wide: int) -> list[list[Any]]:
    return [[words().form["rest"](lang, number=more), REST, *[0] * wide][:wide]] if more else []


def _with_rest(pieces: Sequence[Any], rest: pd.Series[str], width: int, top: float) -> alt.LayerChart:
    """Draw the pieces, and below them how many there was no room for."""
    below = [Said(0, top + STEP / 2, one, INK_SOFT) for one in rest]
    drawn = sorted([*pieces, *below], key=lambda one: one.colour != LINE)
    return sheet(drawn, width, top + STEP * len(below))


PICTURES = {"matrix": (cells, matrix), "outcomes": (means, outcomes)}
