"""The picture of priorities: for each challenge the mean of both rounds, and from the fewest to the most points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.beside import EDGE, Place, layout
from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.content import number
from samkit.exercises.priorities.content import WORDS
from samkit.workbook import POINTS_EACH, ROUNDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import altair as alt

COLOUR = ADVICE[4]
STEP, PAD, GAP, LANE, MOST_LINES = 18, 6, 10, 20, 3
TICKS = (0, 5, 10)
BOLD = 1.1  # how much wider bold letters are
COLUMNS = ["what", *(f"{name}_{part}" for name in ROUNDS for part in ("rank", "mean", "low", "high"))]


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each challenge, with the number of ballots; a round that nobody has given has no numbers."""
    del lang
    none = [None] * 4
    table = pd.DataFrame([[what, *(first or none), *(second or none)] for what, first, second in data["rows"]])
    table.columns = pd.Index(COLUMNS)
    return table.assign(**{f"{name}_n": n for name, n in zip(ROUNDS, data["n"], strict=True)})


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels, under what the marks are."""
    place = layout(width, POINTS_EACH)
    given = tuple(name for name in ROUNDS if rows[f"{name}_n"].iloc[0])
    pieces, top = _key({name: int(rows[f"{name}_n"].iloc[0]) for name in given}, place, lang, width)
    for row in rows.to_dict("records"):
        drawn, height = _row(row, given, place, lang, top)
        pieces += [Stroke(0, top, width, top, colour=LINE, wide=1), *drawn]
        top += height
    return sheet(pieces, width, top)


def _key(n: Mapping[str, int], place: Place, lang: str, width: int) -> tuple[list[Piece], float]:
    """Say what the marks are and of how many ballots, and where 0, 5 and 10 points are."""
    pieces: list[Piece] = []
    x, top = EDGE, 0.0
    for name, number_ in n.items():
        text = WORDS.ballots if number_ > 1 else WORDS.ballots_one
        said = text(lang, round=WORDS.round[name](lang), n=number(number_, lang))
        said = said[:1].upper() + said[1:]
        if x > EDGE and x + 2 * EDGE + wide(said, TEXT) > width:
            x, top = EDGE, top + STEP
        pieces.append(Mark(x, top + STEP / 2, "circle", COLOUR, filled=name != ROUNDS[0]))
        pieces.append(Said(x + EDGE, top + STEP / 2, said, INK_SOFT))
        x += 3 * EDGE + int(wide(said, TEXT))
    scale = top + STEP + PAD + STEP / 2
    pieces += [Said(place.at(tick), scale, str(tick), INK_SOFT, "center", small=True) for tick in TICKS]
    return pieces, scale + STEP / 2 + PAD


def _row(row: dict[Any, Any], given: tuple[str, ...], place: Place, lang: str, top: float) -> tuple[list[Piece], float]:
    """Draw one challenge, and give its height."""
    rank = row[f"{given[-1]}_rank"]
    lines = wrapped(f"{rank:.0f}. {row['what']}", place.room / (BOLD if rank == 1 else 1), TEXT, MOST_LINES)
    told = wrapped(_told(row, given, lang), place.room, TEXT, 2)
    tall, lanes = (len(lines) + len(told)) * STEP + GAP, LANE * len(given)
    height = max(tall, lanes + GAP) if place.beside else tall + lanes
    first = top + GAP / 2
    words: list[Piece] = [Said(0, first + (at + 0.5) * STEP, line, bold=rank == 1) for at, line in enumerate(lines)]
    words += [Said(0, first + (len(lines) + at + 0.5) * STEP, line, INK_SOFT) for at, line in enumerate(told)]
    begin = top + (height - lanes) / 2 if place.beside else top + tall - PAD
    for at, name in enumerate(given):
        words += _lane(row, name, place, begin + (at + 0.5) * LANE)
    return words, height


def _told(row: dict[Any, Any], given: tuple[str, ...], lang: str) -> str:
    """Say place and mean of the round, and where both were before."""
    last = given[-1]
    now = {"rank": f"{row[f'{last}_rank']:.0f}", "mean": number(row[f"{last}_mean"], lang, 1)}
    if len(given) == 1:
        return WORDS.place(lang, **now)
    first = given[0]
    before = {"before": f"{row[f'{first}_rank']:.0f}", "mean_before": number(row[f"{first}_mean"], lang, 1)}
    return WORDS.moved(lang, **now, **before)


def _lane(row: dict[Any, Any], name: str, place: Place, y: float) -> list[Piece]:
    """Draw one round: from the fewest to the most points, and the mean on it."""
    low, mean, high = (place.at(row[f"{name}_{part}"]) for part in ("low", "mean", "high"))
    scale: list[Piece] = [Stroke(place.x, y, place.x2, y, colour=LINE, wide=1)]
    filled = name != ROUNDS[0]
    clear = 0 if filled else PAD + 1  # a line does not run through a hollow mark
    parts = [(low, mean - clear), (mean + clear, high)]
    spread = [Stroke(a, y, b, y, colour=COLOUR, wide=3 if filled else 2) for a, b in parts if b > a]
    ends = [Stroke(x, y - PAD, x, y + PAD, colour=COLOUR) for x in sorted({low, high}) if abs(x - mean) > PAD]
    return [*scale, *spread, *ends, Mark(mean, y, "circle", COLOUR, filled=filled)]


PICTURES = {"ranking": (rows, picture)}
