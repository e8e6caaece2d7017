"""A document as PDF that a screen reader can read (PDF/UA-1), and pictures as pixels; both by Typst."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from samkit.charts.tokens import SHOWN
from samkit.report import fonts
from samkit.report.content import WORDS
from samkit.report.document import Bullets, Chapter, Heading, Pair, Paragraph, Table

if TYPE_CHECKING:
    from samkit.report.document import Block, Document, Figure

TEMPLATE = Path(__file__).with_name("template") / "plan.typ"
LONGEST, PIECE = 28, 14  # signs of a word that is left whole, and of the pieces of a longer one
LONG_WORD = re.compile(rf"\S{{{LONGEST + 1},}}")
MAY_BREAK = "\u200b"
WIDEST = 60  # signs that a column counts for
LEAST = 14  # part of the table that the narrowest column has
NOON = dt.time(12, tzinfo=dt.UTC)
PIXELS = 144.0  # to the inch


def pdf(plan: Document) -> bytes:
    """Write the document, tagged, in its language, with a description of every picture."""
    inputs = {"plan": json.dumps(data(plan), ensure_ascii=False)}
    made = int(dt.datetime.combine(plan.made, NOON).timestamp())
    written: bytes = _compile(TEMPLATE.read_bytes(), inputs, format="pdf", pdf_standards=["ua-1"], timestamp=made)
    return written


def data(plan: Document) -> dict[str, Any]:
    """Give the document as plain data in signs that the fonts have, with places where a long word may break."""
    lang = plan.lang
    said = {"page": WORDS.page(lang), "of": WORDS.of(lang), "undrawn": WORDS.undrawn(lang), "font": fonts.NAME}
    return {
        **said,
        "lang": lang,
        "title": plan.title,
        "said": plan.said,
        "front": [_plain(one) for one in plan.front],
        "chapters": [_chapter(one) for one in plan.chapters],
    }


def png(svg: str) -> bytes:
    """Draw a picture in pixels."""
    source = '#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    drawn: bytes = _compile(source.encode(), {"svg": dressed(svg)}, format="png", ppi=PIXELS)
    return drawn


def dressed(svg: str) -> str:
    """Give a picture with the fonts that documents bring along."""
    return svg.replace(f'font-family="{SHOWN}"', f'font-family="{fonts.NAME}"')


def _compile(source: bytes, inputs: dict[str, str], **how: Any) -> Any:  # noqa: ANN401 - as typst takes and gives it
    return typst.compile(source, font_paths=[fonts.FOLDER], ignore_system_fonts=True, sys_inputs=inputs, **how)


def _chapter(one: Chapter) -> dict[str, Any]:
    return {"title": _signs(one.title), "blocks": [_plain(block) for block in one.blocks]}


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
    wide = re.search(r'viewBox="0 0 (\d+)', one.svg)
    width = int(wide[1]) if wide else 0
    svg = fonts.written(dressed(one.svg))
    return {"kind": "figure", "caption": _signs(one.caption), "svg": svg, "width": width, "table": _cells(one.table)}


def _cells(one: Table) -> dict[str, Any]:
    columns = zip(one.columns, *one.rows, strict=True)
    signs = [min(max(len(cell) for cell in cells), WIDEST) for cells in columns]
    widths = [max(one, sum(signs) // LEAST, 1) for one in signs]
    rows = [[_signs(cell) for cell in row] for row in one.rows]
    return {
        "caption": _signs(one.caption),
        "columns": [_signs(cell) for cell in one.columns],
        "rows": rows,
        "widths": widths,
    }


def _signs(text: str) -> str:
    return LONG_WORD.sub(lambda found: _pieces(found[0]), fonts.written(text))


def _pieces(word: str) -> str:
    return MAY_BREAK.join(word[at : at + PIECE] for at in range(0, len(word), PIECE))
