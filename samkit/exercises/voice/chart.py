"""Power and interest as they were marked, 0 to 3: who stands in each square, or how many if names have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from samkit.charts.tokens import ADVICE, INK, INK_SOFT, LINE, NAME, PAPER, TEXT
from samkit.exercises.voice.content import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

COLOUR = ADVICE[1]
DEGREES = range(4)
# Names stand in the squares where these are so wide.
ROOM, NAMES, LINE_HEIGHT, SLACK = 140, 3, 18, 24
LEFT, HEAD, FOOT, GAP = 48, 30, 66, 2
LOW, HIGH = 50, 70
WORD, FIGURE = 0, 34


def rows(data: Sequence[Sequence[Any]], lang: str) -> pd.DataFrame:
    """Give a row for each square; `data` holds `[name, power, interest]` for everybody who stands in one."""
    del lang
    names: dict[tuple[int, int], list[str]] = {}
    for name, power, interest in data:
        names.setdefault((power, interest), []).append(name)
    if not names.keys() <= {(power, interest) for power in DEGREES for interest in DEGREES}:
        raise ValueError(data)
    squares = [
        {"power": power, "interest": interest, "names": names.get((power, interest), [])}
        for power in DEGREES
        for interest in DEGREES
    ]
    return pd.DataFrame(squares).assign(number=lambda table: table["names"].map(len))


def picture(rows: pd.DataFrame, lang: str, width: int) -> alt.LayerChart:
    """Draw the squares for a width in pixels, power upwards and interest to the right, and where no becomes yes."""
    across = (width - LEFT) / len(DEGREES)
    down = HIGH if across >= ROOM else LOW
    table = _placed(rows, across, down).drop(columns="names")
    bottom = HEAD + down * len(DEGREES)
    layers = [*_squares(table), *_threshold(across, down, bottom, width), *_axes(across, down, lang)]
    layers += [_titles(lang, bottom), *_texts(_said(rows, across, down))]
    whole = alt.AutoSizeParams(type="none")
    return alt.LayerChart(data=table, layer=layers, width=width, height=bottom + FOOT, autosize=whole)


def _placed(rows: pd.DataFrame, across: float, down: float) -> pd.DataFrame:
    """Give the squares with their edges in pixels."""
    x, y = LEFT + rows["interest"] * across, HEAD + (DEGREES[-1] - rows["power"]) * down
    return rows.assign(x=x + GAP, x2=x + across - GAP, y=y + GAP, y2=y + down - GAP)


def _squares(table: pd.DataFrame) -> list[alt.Chart]:
    edges = {"x": _x("x"), "x2": alt.X2("x2"), "y": _y("y"), "y2": alt.Y2("y2")}
    here = alt.Chart(table[table["number"] > 0]).mark_rect(color=COLOUR, cornerRadius=6)
    nobody = alt.Chart(table[table["number"] == 0]).mark_rect(filled=False, stroke=LINE, cornerRadius=6)
    return [here.encode(**edges), nobody.encode(**edges)]


def _said(rows: pd.DataFrame, across: float, down: float) -> pd.DataFrame:
    """Give what is written in the squares: the names where there is room for all of them, else how many there are."""
    said = []
    for square in rows[rows["number"] > 0].to_dict("records"):
        named = across >= ROOM and square["number"] <= NAMES
        texts = square["names"] if named else [str(square["number"])]
        middle = HEAD + (DEGREES[-1] - square["power"] + 0.5) * down
        first = middle - (len(texts) - 1) * LINE_HEIGHT / 2
        x = LEFT + (square["interest"] + 0.5) * across
        said += [{"text": text, "x": x, "y": first + at * LINE_HEIGHT, "named": named} for at, text in enumerate(texts)]
    return pd.DataFrame(said, columns=["text", "x", "y", "named"]).assign(room=across - SLACK)


def _texts(said: pd.DataFrame) -> list[alt.Chart]:
    """Write names, cut off where the square ends, and numbers."""
    room = float(said["room"].iloc[0]) if len(said) else 0.0
    names, numbers = (alt.Chart(said[said["named"] == named]) for named in (True, False))
    cut = names.mark_text(color=PAPER, fontSize=TEXT, baseline="middle", limit=room)
    whole = numbers.mark_text(color=PAPER, fontSize=NAME, fontWeight=700, baseline="middle")
    return [one.encode(_x("x"), _y("y"), alt.Text("text:N")) for one in (cut, whole)]


def _threshold(across: float, down: float, bottom: float, width: float) -> list[alt.Chart]:
    """Draw where 1 ends and 2 begins, for both marks."""
    x, y = LEFT + across * 2, HEAD + down * 2
    ends = pd.DataFrame([{"x": x, "x2": x, "y": HEAD, "y2": bottom}, {"x": LEFT, "x2": width, "y": y, "y2": y}])
    lines = alt.Chart(ends).mark_rule(color=INK, strokeWidth=3)
    return [lines.encode(_x("x"), _y("y"), alt.X2("x2"), alt.Y2("y2"))]


def _axes(across: float, down: float, lang: str) -> list[alt.Chart]:
    """Write the marks beside and below the squares, and which of them are a no and a yes."""
    bottom, no, yes = HEAD + down * len(DEGREES), WORDS.no(lang), WORDS.yes(lang)
    said = [{"text": str(one), "x": LEFT + (one + 0.5) * across, "y": bottom + 12, "side": "center"} for one in DEGREES]
    said += [{"text": str(one), "x": FIGURE, "y": HEAD + (3.5 - one) * down, "side": "center"} for one in DEGREES]
    said += [
        {"text": text, "x": LEFT + at * across, "y": bottom + 31, "side": "center"} for text, at in ((no, 1), (yes, 3))
    ]
    said += [{"text": text, "x": WORD, "y": HEAD + at * down, "side": "left"} for text, at in ((yes, 1), (no, 3))]
    table = pd.DataFrame(said)
    return [
        _written(table[table["side"] == "center"], "center"),
        _written(table[table["side"] == "left"], "left"),
    ]


def _titles(lang: str, bottom: float) -> alt.Chart:
    """Write the two questions: power above the squares, interest below."""
    power, interest = (WORDS.marks[name](lang) for name in ("power", "interest"))
    said = [{"text": f"↑ {power}", "x": WORD, "y": 12}, {"text": f"→ {interest}", "x": LEFT, "y": bottom + 54}]
    return _written(pd.DataFrame(said), "left", INK)


def _written(table: pd.DataFrame, side: Any, colour: str = INK_SOFT) -> alt.Chart:  # noqa: ANN401 - altair's own words for it
    text: alt.Chart = alt.Chart(table).mark_text(align=side, baseline="middle", fontSize=TEXT, color=colour)
    return text.encode(_x("x"), _y("y"), alt.Text("text:N"))


def _x(field: str) -> alt.X:
    """Take a column as pixels from the left."""
    return alt.X(f"{field}:Q", scale=None)


def _y(field: str) -> alt.Y:
    """Take a column as pixels from the top."""
    return alt.Y(f"{field}:Q", scale=None)


PICTURES = {"grid": (rows, picture)}
