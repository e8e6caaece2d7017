"""What was there in which story: a dot where it worked, a cross where it stalled, what matters most on top."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import altair as alt
import pandas as pd

from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, SMALLEST, TEXT
from samkit.exercises.amplify.content import WORDS
from samkit.workbook import FAILURE, STORIES

if TYPE_CHECKING:
    from collections.abc import Mapping

COLOUR = ADVICE[0]
HEAD, GAP, STEP, LANE, SIDE = 30, 12, 17, 30, 400
BEST, BOLD = "candidates", 1.12
CROSS = "M-1,-1L1,1M-1,1L1,-1"
# How wide a letter is, in parts of its height, in the widest font that a page may have.
THIN, BROAD, CAPITAL, OTHER, FULL = 0.42, 1.0, 0.78, 0.64, 1.15


@dataclass(frozen=True)
class Layout:
    """Where things stand at one width, in pixels: `across` the stories, `room` for a name, and if marks are `below`."""

    across: tuple[float, ...]
    room: float
    below: bool


def layout(width: int) -> Layout:
    """Put the stories beside the names, or on a narrow screen below them."""
    if width < SIDE:
        third = width / len(STORIES)
        return Layout(tuple(third * (at + 0.5) for at in range(len(STORIES))), width - 4, below=True)
    step = width * 0.19 - 9
    across = tuple(width - 40 - step * at for at in reversed(range(len(STORIES))))
    return Layout(across, across[0] - 48, below=False)


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each condition and story; `data` is what the page's picture holds, see `result.py`.

    `mark` is `success`, `failure`, `absent` or `untold`.
    """
    cells = [
        {
            "name": one["name"],
            "kind": one["kind"],
            "said": WORDS.clue[one["kind"]](lang) if one["kind"] else "",
            "down": down,
            "across": at,
            "heading": WORDS.heading[story](lang),
            "mark": _mark(story, told=story in data["told"], there=one["there"][at]),
        }
        for down, one in enumerate(data["conditions"])
        for at, story in enumerate(STORIES)
    ]
    return pd.DataFrame(cells)


def _mark(story: str, *, told: bool, there: bool) -> str:
    if not told:
        return "untold"
    if not there:
        return "absent"
    return "failure" if story == FAILURE else "success"


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; a condition that takes several lines takes more room."""
    del lang
    place, names, edges, lanes = layout(width), list[dict[str, object]](), [float(HEAD)], list[float]()
    for name, kind, said in rows.loc[rows["across"] == 0, ["name", "kind", "said"]].itertuples(index=False):
        lines = _lines(name, kind, said, place.room)
        names += [{**line, "y": edges[-1] + (GAP + STEP) / 2 + at * STEP} for at, line in enumerate(lines)]
        tall = len(lines) * STEP
        lanes.append(edges[-1] + GAP / 2 + (tall + LANE / 2 if place.below else max(tall, LANE) / 2))
        edges.append(edges[-1] + GAP + (tall + LANE if place.below else max(tall, LANE)))
    table = rows.assign(x=rows["across"].map(dict(enumerate(place.across))), y=rows["down"].map(dict(enumerate(lanes))))
    layers = [_rules(edges[:-1]), *_names(pd.DataFrame(names)), _heads(table), *_marks()]
    whole = alt.AutoSizeParams(type="none")
    return alt.LayerChart(data=table, layer=layers, width=width, height=edges[-1], autosize=whole)


def _lines(name: str, kind: str, said: str, room: float) -> list[dict[str, object]]:
    """Give the lines of a name, in bold for the best guesses, and what it is a clue of."""
    strong = kind == BEST
    named = [{"text": one, "size": TEXT, "strong": strong} for one in wrapped(name, room / BOLD if strong else room)]
    return [*named, *([{"text": said, "size": SMALLEST, "strong": False}] if said else [])]


def wrapped(text: str, room: float) -> list[str]:
    """Break a text into lines that fit, between words where that can be done."""
    lines = [""]
    for word in text.split():
        if lines[-1] and wide(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
            continue
        lines += [""] if lines[-1] else []
        for letter in word:
            if wide(lines[-1] + letter) > room:
                lines.append("")
            lines[-1] += letter
    return lines


def wide(text: str) -> float:
    """Give the pixels a text takes at most."""
    return TEXT * sum(_em(letter) for letter in text)


def _em(letter: str) -> float:
    if letter in "fijlrtI.,:;'|!()[] -":
        return THIN
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return FULL
    if letter in "mwMW@%":
        return BROAD
    return CAPITAL if letter.isupper() else OTHER


def _rules(tops: list[float]) -> alt.Chart:
    return _drawn(alt.Chart(pd.DataFrame({"y": tops})).mark_rule(color=LINE), _y())


def _names(lines: pd.DataFrame) -> list[alt.Chart]:
    """Write the names, the best guesses in bold, each with what it is a clue of below."""
    looks: tuple[tuple[str, int, Literal[400, 700], str], ...] = (
        ("datum.strong", TEXT, 700, INK),
        (f"!datum.strong && datum.size == {TEXT}", TEXT, 400, INK),
        (f"datum.size == {SMALLEST}", SMALLEST, 400, INK_SOFT),
    )
    return [_written(lines, *look) for look in looks]


def _written(lines: pd.DataFrame, which: str, size: int, weight: Literal[400, 700], colour: str) -> alt.Chart:
    text = alt.Chart(lines).mark_text(align="left", baseline="middle", fontSize=size, fontWeight=weight, color=colour)
    return _drawn(text.transform_filter(which), _y(), alt.Text("text:N"), x=alt.value(0))


def _heads(table: pd.DataFrame) -> alt.Chart:
    text = alt.Chart(table[table["down"] == 0]).mark_text(baseline="middle", fontSize=TEXT, color=INK)
    return _drawn(text, _x(), alt.Text("heading:N"), y=alt.value(HEAD / 2))


def _marks() -> list[alt.Chart]:
    """Draw what was there, what was not, and what is not told yet, each by a shape of its own."""
    dot = alt.Chart().mark_point(shape="circle", size=200, filled=True, color=COLOUR, opacity=1)
    cross = alt.Chart().mark_point(shape=CROSS, size=150, filled=False, color=INK, strokeWidth=3, opacity=1)
    dash = alt.Chart().mark_point(shape="stroke", size=90, color=INK_SOFT, strokeWidth=1.5, opacity=1)
    asked = alt.Chart().mark_text(text="?", baseline="middle", fontSize=TEXT, color=INK_SOFT)
    drawn = {"success": dot, "failure": cross, "absent": dash, "untold": asked}
    return [_drawn(one.transform_filter(f"datum.mark == '{mark}'"), _x(), _y()) for mark, one in drawn.items()]


def _drawn(chart: alt.Chart, *places: alt.X | alt.Y | alt.Text, **fixed: alt.Value[float]) -> alt.Chart:
    drawn: alt.Chart = chart.encode(*places, **fixed)
    return drawn


def _x() -> alt.X:
    """Take a column as pixels from the left."""
    return alt.X("x:Q", scale=None)


def _y() -> alt.Y:
    """Take a column as pixels from the top."""
    return alt.Y("y:Q", scale=None)


PICTURES = {"clues": (rows, picture)}
