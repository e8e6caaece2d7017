"""What was there in which story: a dot where it worked, a cross where it stalled, what matters most on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, SMALLEST, TEXT
from samkit.charts.wrapping import wrapped
from samkit.exercises.amplify.content import WORDS
from samkit.workbook import FAILURE, STORIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import altair as alt

COLOUR = ADVICE[0]
GAP, STEP, LANE, SIDE = 12, 17, 30, 400
HEADS, NAMES = 3, 9  # lines at most of a story's title, and of a condition
BEST, BOLD = "candidates", 1.12


@dataclass(frozen=True)
class Layout:
    """Where things stand at one width, in pixels: `across` the stories, `room` for a name, and if marks are `below`."""

    across: tuple[float, ...]
    room: float
    below: bool

    @property
    def step(self) -> float:
        """The pixels from one story to the next."""
        return self.across[1] - self.across[0]


def layout(width: int) -> Layout:
    """Put the stories beside the names, or on a narrow screen below them."""
    if width < SIDE:
        third = width / len(STORIES)
        return Layout(tuple(third * (at + 0.5) for at in range(len(STORIES))), width - 4, below=True)
    step = width * 0.19 - 9
    across = tuple(width - step / 2 - step * at for at in reversed(range(len(STORIES))))
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
            "across": at,
            "heading": data["titles"].get(story) or WORDS.heading[story](lang),
            "mark": _mark(story, told=story in data["told"], there=one["there"][at]),
        }
        for one in data["conditions"]
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
    place = layout(width)
    pieces, top = _heads(rows["heading"][: len(STORIES)].tolist(), place)
    for about, marks in rows.groupby(["name", "kind", "said"], sort=False)["mark"]:
        drawn, height = _row([str(one) for one in about], marks.tolist(), place, top)
        pieces += [Stroke(0, top, width, top, colour=LINE, wide=1), *drawn]
        top += height
    return sheet(pieces, width, top)


def _heads(headings: list[str], place: Layout) -> tuple[list[Piece], float]:
    """Write each story's title above its column, the last line right above the marks, and give the height."""
    titles = [wrapped(one, place.step - 8, TEXT, HEADS) for one in headings]
    tall = max(map(len, titles)) * STEP + GAP
    return [
        Said(x, tall - GAP / 2 - (len(lines) - at - 0.5) * STEP, line, align="center")
        for x, lines in zip(place.across, titles, strict=True)
        for at, line in enumerate(lines)
    ], tall


def _row(about: list[str], marks: list[str], place: Layout, top: float) -> tuple[list[Piece], float]:
    """Draw one condition, what it is a clue of and where it was, and give its height."""
    name, kind, said = about
    best = kind == BEST
    lines = wrapped(name, place.room / BOLD if best else place.room, TEXT, NAMES)
    clue = wrapped(said, place.room, SMALLEST, NAMES)
    tall = (len(lines) + len(clue)) * STEP
    middle = top + GAP / 2 + (tall + LANE / 2 if place.below else max(tall, LANE) / 2)
    first = top + (GAP + STEP) / 2
    written: list[Piece] = [Said(0, first + at * STEP, line, bold=best) for at, line in enumerate(lines)]
    written += [Said(0, first + at * STEP, line, INK_SOFT, small=True) for at, line in enumerate(clue, len(lines))]
    shapes = [_shape(mark, x, middle) for x, mark in zip(place.across, marks, strict=True)]
    return [*written, *shapes], GAP + (tall + LANE if place.below else max(tall, LANE))


def _shape(mark: str, x: float, y: float) -> Piece:
    """Give what was there, what was not, and what is not told yet a shape of its own."""
    match mark:
        case "success":
            return Mark(x, y, "circle", COLOUR)
        case "failure":
            return Mark(x, y, "cross", INK)
        case "absent":
            return Mark(x, y, "dash", INK_SOFT)
        case _:
            return Said(x, y, "?", INK_SOFT, "center")


PICTURES = {"clues": (rows, picture)}
