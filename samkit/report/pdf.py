"""A document as PDF that a screen reader can read (PDF/UA-1), and pictures as pixels; both by Typst."""

from __future__ import annotations

import datetime as dt
import json
import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samkit.charts.tokens import SHOWN
from samkit.report import fonts
from samkit.report.columns import widths
from samkit.report.content import WORDS
from samkit.report.document import Bullets, Chapter, Heading, Pair, Paragraph, Table
from samkit.report.typesetting import forget, typeset

if TYPE_CHECKING:
    from samkit.report.document import Block, Document, Figure

TEMPLATE = Path(__file__).with_name("template") / "plan.typ"
LONGEST, PIECE = 28, 14  # signs of a word that is left whole, and of the pieces of a longer one
LONG_WORD = re.compile(rf"\S{{{LONGEST + 1},}}")
MAY_BREAK = "\u200b"
HALF = 44  # signs of a question and its answer that fit into half a line
TALL = 640  # pixels; so tall a picture goes on the next page, and what comes after it fills this one
NOON = dt.time(12, tzinfo=dt.UTC)
PIXELS = 144.0  # to the inch


def pdf(plan: Document) -> bytes:
    """Write the document, tagged, in its language, with a description of every picture."""
    inputs = {"plan": json.dumps(data(plan), ensure_ascii=False)}
    made = int(dt.datetime.combine(plan.made, NOON).timestamp())
    written: bytes = typeset(TEMPLATE.read_bytes(), inputs, format="pdf", pdf_standards=["ua-1"], timestamp=made)
    forget()
    return written


def data(plan: Document) -> dict[str, Any]:
    """Give the document as plain data in signs that the fonts have, with places where a long word may break."""
    lang = plan.lang
    said = {"page": WORDS.page(lang), "of": WORDS.of(lang), "undrawn": WORDS.undrawn(lang), "font": fonts.NAME}
    return {
        **said,
        "lang": lang,
        "title": plan.title,
        "contents": WORDS.contents(lang),
        "said": plan.said,
        "front": [_plain(one) for one in plan.front],
        "chapters": [_chapter(one) for one in plan.chapters],
    }


def png(svg: str) -> bytes:
    """Draw a picture in pixels."""
    source = '#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    drawn: bytes = typeset(source.encode(), {"svg": dressed(svg)}, format="png", ppi=PIXELS)
    return drawn


def dressed(svg: str) -> str:
    """Give a picture with the fonts that documents bring along."""
    return svg.replace(f'font-family="{SHOWN}"', f'font-family="{fonts.NAME}"')


def _chapter(one: Chapter) -> dict[str, Any]:
    groups = groupby(one.blocks, key=_short)
    blocks = [made for short, group in groups for made in (_beside if short else _each)(list(group))]
    return {"title": _signs(one.title), "blocks": blocks}


def _short(one: Block) -> bool:
    """Tell whether a block is a question with an answer so short that two of them fit on a line."""
    return isinstance(one, Pair) and len(one.label) + len(one.answer) <= HALF and "\n" not in one.answer


def _beside(them: list[Block]) -> list[dict[str, Any]]:
    return [{"kind": "pairs", "pairs": _each(them)}]


def _each(them: list[Block]) -> list[dict[str, Any]]:
    return [_plain(one) for one in them]


def _plain(one: Block) -> dict[str, Any]:
    match one:
        case Heading():
            return {"kind": "heading", "text": _signs(one.text), "level": one.level}
        case Paragraph():
            return {"kind": "paragraph", "text": _signs(one.text), "tone": one.tone}
        case Pair():
            return {"kind": "pair", "label": _signs(one.label), "answer": _signs(one.answer)}
        case Bullets():
            return {"kind": "bullets", "points": [_signs(point) for point in one.points]}
        case Table():
            return {"kind": "table", **_cells(one)}
        case _:
            return _picture(one)


def _picture(one: Figure) -> dict[str, Any]:
    sides = re.search(r'viewBox="0 0 (\d+)(?:\.\d+)? (\d+)', one.svg)
    width, height = (int(sides[1]), int(sides[2])) if sides else (0, 0)
    svg = fonts.written(dressed(one.svg))
    drawn = {"svg": svg, "width": width, "tall": height > TALL}
    table = _cells(one.table) if one.table.rows else None
    return {"kind": "figure", "caption": _signs(one.caption), "table": table, **drawn}


def _cells(one: Table) -> dict[str, Any]:
    rows = [[_signs(cell) for cell in row] for row in one.rows]
    return {
        "caption": _signs(one.caption),
        "columns": [_signs(cell) for cell in one.columns],
        "rows": rows,
        "widths": widths(one),
    }


def _signs(text: str) -> str:
    return LONG_WORD.sub(lambda found: _pieces(found[0]), fonts.written(text))


def _pieces(word: str) -> str:
    return MAY_BREAK.join(word[at : at + PIECE] for at in range(0, len(word), PIECE))
