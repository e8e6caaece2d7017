"""Paragraphs and tables as Word keeps them: WordprocessingML, written at once where python-docx takes cell by cell."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

if TYPE_CHECKING:
    from collections.abc import Iterable

BOLD, SMALL, SOFT = "<w:b/>", '<w:sz w:val="18"/>', '<w:color w:val="4A5560"/>'
TONES = {"result": BOLD, "alarm": BOLD, "rule": SOFT + SMALL}
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="D9D5CB"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def element(written: str) -> Any:  # noqa: ANN401 - an element of lxml's, which has no types
    """Read one paragraph or table; its namespace is the one that Word has for text."""
    tag, _, rest = written.partition(">")
    return parse_xml(f"{tag} {nsdecls('w')}>{rest}")


def heading(text: str, level: int) -> str:
    """Write a heading of level 1 to 4."""
    return paragraph(text, f"Heading{level}")


def paragraph(text: str, style: str = "", look: str = "") -> str:
    """Write a text in a style of the paper's, by its id; `look` says what else is special about it."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{run(text, look)}</w:p>"


def pair(label: str, answer: str) -> str:
    """Write what was asked, and the answer on the next line."""
    return f"<w:p>{run(label, SOFT)}<w:r><w:br/></w:r>{run(answer, BOLD)}</w:p>"


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a table whose first row is said again on every page."""
    named = tuple(columns)
    grid = "<w:gridCol/>" * len(named)
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{_cells(named, BOLD)}</w:tr>"
    body = "".join(f"<w:tr>{_cells(row, '')}</w:tr>" for row in rows)
    width = '<w:tblW w:w="5000" w:type="pct"/>'
    look = (
        f'<w:tblPr>{width}<w:tblBorders>{EDGES}</w:tblBorders><w:tblLook w:firstRow="1" w:firstColumn="1"/></w:tblPr>'
    )
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"


def run(text: str, look: str = "") -> str:
    """Write a text with its line ends."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r><w:rPr>{look}</w:rPr>{lines}</w:r>" if look else f"<w:r>{lines}</w:r>"


def _cells(cells: Iterable[str], look: str) -> str:
    return "".join(f"<w:tc><w:tcPr/><w:p>{run(cell, look + SMALL)}</w:p></w:tc>" for cell in cells)
