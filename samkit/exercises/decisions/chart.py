"""The strip of decisions: a hollow mark where each is taken today, a filled one where it is wanted, a line between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from samkit.charts.sheet import Mark, Piece, Said, Stroke, sheet
from samkit.charts.tokens import ADVICE, INK_SOFT, LINE, SMALLEST, TEXT
from samkit.charts.wrapping import wide, wrapped
from samkit.exercises.decisions.content import WORDS
from samkit.exercises.decisions.result import capital
from samkit.workbook import DECISIONS, WHO

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

COLOUR = ADVICE[3]
STEP, PAD, LANE, MOST = 18, 6, 28, 3
APART, CLEAR = 10, 9  # from the middle of a place to each of two marks, and from a mark to its line
SHARE, BESIDE = 0.56, 420  # the places' share of a picture so wide, where names stand beside them
COLUMNS = ["phase", "decision", "now", "wanted"]


@dataclass(frozen=True)
class Layout:
    """Where things stand, in pixels: the middle of each place, and the `room` of names, beside the marks or above."""

    across: tuple[float, ...]
    room: float
    beside: bool

    @property
    def step(self) -> float:
        """The pixels from one place to the next."""
        return self.across[1] - self.across[0]


def layout(width: int) -> Layout:
    """Put the places beside the names, on a narrow screen below them."""
    beside = width >= BESIDE
    left = width * (1 - SHARE) if beside else 0.0
    step = (width - left) / len(WHO)
    return Layout(tuple(left + (at + 0.5) * step for at in range(len(WHO))), (left or width) - PAD, beside)


def rows(data: Sequence[Sequence[str]], lang: str) -> pd.DataFrame:
    """Give a row for each decision; `data` holds `[phase, decision, now, wanted]`, empty where there is no answer."""
    table = pd.DataFrame([list(one) for one in data], columns=COLUMNS)
    known = [(phase, name) for phase, names in DECISIONS.items() for name in names]
    if not set(zip(table["phase"], table["decision"], strict=True)) <= set(known) or not {
        *table["now"],
        *table["wanted"],
    } <= {*WHO, ""}:
        raise ValueError(data)
    return table.assign(name=[capital(WORDS.decision[one](lang)) for one in table["decision"]])


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the rows for a width in pixels, under the name of each phase."""
    place = layout(width)
    pieces, top = _heads(place, lang)
    for phase, names in rows.groupby("phase", sort=False):
        lines = wrapped(WORDS.phase[str(phase)](lang), width, TEXT, MOST)
        top += PAD
        pieces += [Said(0, top + (at + 0.5) * STEP, line, bold=True) for at, line in enumerate(lines)]
        top += len(lines) * STEP + PAD
        for row in names.to_dict("records"):
            drawn, height = _row(row, place, lang, top)
            pieces += [Stroke(0, top, width, top, colour=LINE, wide=1), *drawn]
            top += height
    return sheet(pieces, width, top)


def _heads(place: Layout, lang: str) -> tuple[list[Piece], float]:
    """Show what the marks are, name the places above their columns, and give the height."""
    now, wanted = WORDS.key_now(lang), WORDS.key_wanted(lang)
    end = 2 * APART + wide(now, TEXT) + 3 * APART
    y = STEP / 2 + PAD / 2
    pieces: list[Piece] = [
        Mark(APART, y, "circle", COLOUR, filled=False),
        Said(2 * APART, y, now, INK_SOFT),
        Mark(end, y, "circle", COLOUR),
        Said(end + APART, y, wanted, INK_SOFT),
    ]
    heads = [wrapped(WORDS.who[who](lang), place.step - 2, SMALLEST, MOST) for who in WHO]
    top, tall = STEP + 2 * PAD, max(map(len, heads))
    pieces += [
        Said(x, top + (tall - len(lines) + at + 0.5) * STEP, line, INK_SOFT, "center", small=True)
        for x, lines in zip(place.across, heads, strict=True)
        for at, line in enumerate(lines)
    ]
    return pieces, top + tall * STEP


def _row(row: dict[Any, Any], place: Layout, lang: str, top: float) -> tuple[list[Piece], float]:
    """Draw one decision, and give its height."""
    lines = wrapped(row["name"], place.room, TEXT, MOST)
    tall = len(lines) * STEP
    height = max(tall + 2 * PAD, LANE) if place.beside else tall + PAD + LANE
    first = top + (height - tall) / 2 if place.beside else top + PAD
    y = top + height / 2 if place.beside else top + height - LANE / 2
    said: list[Piece] = [Said(0, first + (at + 0.5) * STEP, line) for at, line in enumerate(lines)]
    free = (x for who, x in zip(WHO, place.across, strict=True) if who not in {row["now"], row["wanted"]})
    guides = [Stroke(x, y - LANE / 2 + PAD, x, y + LANE / 2 - PAD, colour=LINE, wide=1) for x in free]
    return [*said, *guides, *_marks(row["now"], row["wanted"], place, lang, y)], height


def _marks(now: str, wanted: str, place: Layout, lang: str, y: float) -> list[Piece]:
    """Give the marks of one decision; side by side where it is to stay."""
    if not now and not wanted:
        return [Said(place.across[1], y, WORDS.unanswered(lang), INK_SOFT, "center", small=True)]
    at = {who: place.across[WHO.index(who)] for who in (now, wanted) if who}
    apart = APART if now == wanted else 0
    pieces: list[Piece] = []
    if now:
        pieces.append(Mark(at[now] - apart, y, "circle", COLOUR, filled=False))
    if wanted:
        pieces.append(Mark(at[wanted] + apart, y, "circle", COLOUR))
    if now and wanted and not apart:
        forward = CLEAR if at[now] < at[wanted] else -CLEAR
        pieces.append(Stroke(at[now] + forward, y, at[wanted] - forward, y, colour=COLOUR))
    return pieces


PICTURES = {"strip": (rows, picture)}
