"""The picture of guesses and answers: for each statement the guess, the share who agree and how sure that is."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.content import number, words
from samkit.exercises.guess.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import altair as alt

COLOUR = ADVICE[2]
ALL = 100
TICKS = (0, 50, 100)
HIGH, GAP, EDGE, CLEAR = 18, 16, 12, 8
# A guess stands over the line, so that it is seen where the answers are the same.
OVER = 13
MOST_LINES = 4
# From here on the statement stands beside its line; before, above it.
BESIDE, SHARE = 460, 0.42
BOLD = 1.1  # how much wider bold letters are


@dataclass(frozen=True)
class Row:
    """One statement: the `guess`, the `share` who agree between `low` and `high`, all 0 to 100, of `n`."""

    what: str
    guess: int
    share: int
    low: int
    high: int
    n: int
    few: bool
    most: bool


@dataclass(frozen=True)
class Place:
    """Where things stand, in pixels: statements have `room` from the left, 0 to 100 goes from `x` to `x2`."""

    room: float
    x: float
    x2: float
    width: float

    def at(self, value: float) -> float:
        """Give where a value from 0 to 100 stands."""
        return self.x + (self.x2 - self.x) * value / ALL


def rows(data: Mapping[str, Any], lang: str) -> pd.DataFrame:
    """Give a row for each statement, and one with nothing but words for those there is no room for."""
    found = [asdict(Row(**one)) for one in data["gaps"]]
    if data["more"]:
        found.append({"what": words().form["rest"](lang, number=data["more"]), "n": 0})
    return pd.DataFrame(found, columns=[one.name for one in fields(Row)])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels; on a narrow screen each statement stands above its line."""
    shown = [Row(*row) for row in rows[rows["n"] > 0].itertuples(index=False)]
    place = _place(shown, lang, width)
    pieces, top = _key(place, lang)
    for row in shown:
        drawn, height = _row(row, place, lang, top)
        pieces, top = pieces + drawn, top + height
    for rest in rows[rows["n"] == 0]["what"]:
        pieces.append(Said(0, top + HIGH / 2, rest, INK_SOFT))
        top += HIGH
    return sheet(sorted(pieces, key=lambda one: one.colour != LINE), width, top)


def _place(shown: list[Row], lang: str, width: int) -> Place:
    """Give the number of answers the room it takes at the right, and the rest to the statement and the line."""
    last = max(wide(_n(row, lang), TEXT) * (BOLD if row.most else 1) for row in shown) + EDGE
    if width >= BESIDE:
        return Place(width * SHARE - EDGE, width * SHARE + EDGE, width - last - EDGE, width)
    return Place(width, EDGE, width - last - EDGE, width)


def _n(row: Row, lang: str) -> str:
    return WORDS.n(lang, number=number(row.n, lang))


def _key(place: Place, lang: str) -> tuple[list[Piece], float]:
    """Say what the shapes are, and where 0, 50 and 100 are."""
    middle, guess, answers = HIGH / 2, WORDS.your_guess(lang), WORDS.their_answers(lang)
    second = EDGE + CLEAR + wide(guess, TEXT) + 2 * EDGE
    pieces: list[Piece] = [
        Mark(EDGE, middle, "diamond", INK, filled=False),
        Said(EDGE + 2 * CLEAR, middle, guess),
        Stroke(second, middle, second + 4 * CLEAR, middle, colour=COLOUR, wide=3),
        Mark(second + 2 * CLEAR, middle, "circle", COLOUR),
        Said(second + 5 * CLEAR, middle, answers),
    ]
    scale = HIGH + GAP
    pieces += [Said(place.at(tick), scale, str(tick), INK_SOFT, "center") for tick in TICKS]
    return pieces, scale + GAP


def _row(row: Row, place: Place, lang: str, top: float) -> tuple[list[Piece], float]:
    """Draw one statement with its line, and give its height."""
    lines = wrapped(row.what, place.room / (BOLD if row.most else 1), TEXT, MOST_LINES)
    tall, above = len(lines) * HIGH, place.x < place.room
    line = HIGH + OVER
    height = tall + line if above else max(tall, line)
    middle = top + tall + line - HIGH / 2 if above else top + (height + OVER) / 2
    first = top + HIGH / 2 if above else top + (height - tall + HIGH) / 2
    pieces: list[Piece] = [Said(0, first + at * HIGH, line, bold=row.most) for at, line in enumerate(lines)]
    pieces.append(Said(place.width, middle, _n(row, lang), INK_SOFT, "right", bold=row.most))
    return [*pieces, *_line(row, place, middle)], height + GAP


def _line(row: Row, place: Place, y: float) -> list[Piece]:
    """Draw 0 to 100, the interval with the share on it, dashed where the answers are too few, and the guess over it."""
    guess = place.at(row.guess)
    ticks = [Stroke(place.at(tick), y - CLEAR, place.at(tick), y + CLEAR, colour=LINE, wide=1) for tick in TICKS]
    return [
        Stroke(place.x, y, place.x2, y, colour=LINE, wide=1),
        *ticks,
        Stroke(place.at(row.low), y, place.at(row.high), y, dashed=row.few, colour=COLOUR, wide=3),
        Mark(place.at(row.share), y, "circle", COLOUR),
        Stroke(guess, y - CLEAR, guess, y, colour=INK, wide=1),
        Mark(guess, y - OVER, "diamond", INK, filled=False),
    ]


PICTURES = {"gap": (rows, picture)}
