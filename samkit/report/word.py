"""A document as Word: real headings, tables with a header row, and pictures with a description."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx as library
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from samkit.content import LOCALES
from samkit.report import wordml
from samkit.report.columns import widths
from samkit.report.content import WORDS
from samkit.report.document import Bullets, Heading, Pair, Paragraph, Table
from samkit.report.fitting import Paper, size
from samkit.report.pdf import png

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samkit.report.document import Block, Document, Figure

WIDE = Mm(150)
SMALL, BODY = Pt(9), Pt(9.5)
LARGER = 1.5  # points that a heading on the front page is larger than its words
# A4 with the margins below, in a font that is as wide as what Word may take for Calibri.
A4 = Paper(across=482, tall=751, sign=0.55, line=1.22, heading=0.7, after=0.28, cell=0.08, indent=18, edges=11)
ACCENT, SOFT = RGBColor(0x0B, 0x5D, 0x5E), RGBColor(0x4A, 0x55, 0x60)
# The size of each level of heading, and the space above it.
HEADINGS = {1: (Pt(15), Pt(12)), 2: (Pt(11.5), Pt(6)), 3: (Pt(10), Pt(5)), 4: (Pt(9.5), Pt(4))}


def docx(plan: Document) -> bytes:
    """Write the document."""
    paper: Any = library.Document()
    _dress(paper, plan)
    pen = _Pen(paper, plan.lang)
    pen.put(wordml.heading(plan.title, 1), wordml.paragraph(plan.said, "Subtitle"))
    pen.write(plan.front, size(plan.front, A4))
    if plan.chapters:
        pen.put(*wordml.contents(WORDS.contents(plan.lang), [one.title for one in plan.chapters]))
    for mark, chapter in enumerate(plan.chapters, 1):
        pen.put(wordml.heading(chapter.title, 1, mark))
        pen.write(chapter.blocks)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _dress(paper: Any, plan: Document) -> None:  # noqa: ANN401 - python-docx has no name of its own for what it makes
    """Set the title, the language and how it looks."""
    about, lang = paper.core_properties, LOCALES[plan.lang].replace("_", "-")
    about.title, about.author, about.comments, about.language = plan.title, "samkit", "", lang
    for section in paper.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin = section.bottom_margin = Mm(16)
        section.footer_distance = Mm(8)
        below = section.footer.paragraphs[0]._p  # noqa: SLF001 - what is there is put in whole
        below.getparent().replace(below, wordml.element(wordml.footer(WORDS.page(plan.lang), WORDS.of(plan.lang))))
    styles = paper.styles
    for element in styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), lang)
    normal = styles["Normal"]
    normal.font.name, normal.font.size, normal.paragraph_format.space_after = "Calibri", BODY, Pt(2)
    normal.paragraph_format.line_spacing = 1.0
    for level, (large, above) in HEADINGS.items():
        heading = styles[f"Heading {level}"]
        heading.font.name, heading.font.color.rgb, heading.font.size = "Calibri", ACCENT, large
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = above, Pt(1)
    subtitle = styles["Subtitle"].font
    subtitle.size, subtitle.italic, subtitle.color.rgb = SMALL, False, SOFT


class _Pen:
    """Writes one block after another at the end of a paper."""

    def __init__(self, paper: Any, lang: str) -> None:  # noqa: ANN401 - as above
        self.paper, self.lang = paper, lang

    def put(self, *written: str) -> None:
        """Put in what is written as Word keeps it, before what says how the pages are."""
        body = self.paper.element.body
        for one in written:
            body.insert(len(body) - 1, wordml.element(one))

    def write(self, blocks: Iterable[Block], points: float = 0) -> None:
        """Write every block; of a page that must be one, `points` is the size of its words."""
        look = wordml.sized(points) if points else ""
        for one in blocks:
            match one:
                case Heading() if points:
                    self.put(wordml.small_heading(one.text, one.level, points + LARGER))
                case Heading():
                    self.put(wordml.heading(one.text, one.level))
                case Paragraph():
                    self.put(wordml.paragraph(one.text, look=wordml.TONES.get(one.tone, look)))
                case Pair():
                    self.put(wordml.pair(one.label, one.answer))
                case Bullets():
                    self.put(*(wordml.paragraph(point, "ListBullet", look) for point in one.points))
                case Table():
                    self._table(one, look or wordml.SMALL)
                case _:
                    self._figure(one)

    def _table(self, one: Table, look: str = wordml.SMALL) -> None:
        if one.caption:
            self.put(wordml.paragraph(one.caption))
        self.put(wordml.table(one.columns, one.rows, widths(one), look), wordml.GAP)

    def _figure(self, one: Figure) -> None:
        self.put(wordml.paragraph(one.caption))
        if one.svg:
            shown = self.paper.add_picture(io.BytesIO(png(one.svg)), width=WIDE)
            about = shown._inline.docPr  # noqa: SLF001 - where Word keeps the description
            about.set("descr", one.caption)
            about.set("name", one.name)
        else:
            self.put(wordml.paragraph(WORDS.undrawn(self.lang)))
        if one.table.rows:
            self._table(one.table)
