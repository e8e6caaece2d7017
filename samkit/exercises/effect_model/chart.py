"""The picture of an effect model: a box for each part, stage by stage, with the arrows between."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import sheet
from samkit.exercises.effect_model.across import across
from samkit.exercises.effect_model.boxes import Spot, Tie
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.down import down
from samkit.workbook import CERTAINTY, STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import altair as alt


@dataclass(frozen=True)
class Row:
    """One row: a `node` with its words, an `arrow` between two with how sure one is, or a `count` of many."""

    kind: str
    number: int
    stage: str = ""
    what: str = ""
    other: int = 0
    marked: bool = False


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each node, arrow and count; `data` is what the page's picture holds."""
    found = [Row("node", at, stage, what, marked=odd) for at, (stage, what, odd) in enumerate(data["nodes"], 1)]
    found += [
        Row("count", at, stage, WORDS.counted(lang, number=number))
        for at, (stage, number) in enumerate(data["counts"], 1)
    ]
    if data["counts"]:
        found += [Row("way", source, what=str(number), other=target) for source, target, number in data["arrows"]]
    else:
        found += [Row("arrow", source, what=sure, other=target) for source, target, sure in data["arrows"]]
    unknown = {one.what for one in found if one.kind == "arrow"} - {*CERTAINTY, ""}
    if unknown or not {one.stage for one in found} <= {*STAGES, ""}:
        raise ValueError(data)
    return pd.DataFrame([asdict(one) for one in found], columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels: in columns, or where it is narrow one below the other."""
    table = [Row(*row) for row in rows.itertuples(index=False)]
    spots = [Spot(one.number, one.stage, one.what, one.marked) for one in table if one.kind == "node"]
    spots += [_counted(one, table, lang) for one in table if one.kind == "count"]
    ties = [Tie(one.number, one.other, one.what) for one in table if one.kind == "arrow"]
    pieces, tall = across(spots, ties, width, lang) or down(spots, ties, width, lang)
    return sheet(pieces, width, tall)


def _counted(one: Row, table: list[Row], lang: str) -> Spot:
    """Give the box of a whole stage, with how many arrows lead on from it."""
    stage = {row.number: row.stage for row in table if row.kind == "count"}
    leads = tuple(
        WORDS.leads_many(
            lang, stage=(WORDS.stage[name] if (name := stage[row.other]) else WORDS.unstaged)(lang), number=row.what
        )
        for row in table
        if row.kind == "way" and row.number == one.number
    )
    return Spot(0, one.stage, one.what, leads=leads)


PICTURES = {"model": (rows, picture)}
