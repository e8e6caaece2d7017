"""Paragraphs and tables as Word keeps them: WordprocessingML, written at once where python-docx takes cell by cell."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BOLD, SMALL, SOFT = "<w:b/>", '<w:sz w:val="17"/>', '<w:color w:val="4A5560"/>'
TONES = {"result": BOLD, "alarm": BOLD, "rule": SOFT + SMALL}
TIGHT = '<w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
ACROSS = 9_354  # twentieths of a point between the margins
GAP = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
NEW_PAGE = "<w:pageBreakBefore/>"
ACCENT = '<w:color w:val="0B5D5E"/>'
CONTENTS, LINK = BOLD + ACCENT + '<w:sz w:val="30"/>', ACCENT
EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="D9D5CB"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def element(written: str) -> Any:  # noqa: ANN401 - an element of lxml's, which has no types
    """Read one paragraph or table; its namespace is the one that Word has for text."""
    tag, _, rest = written.partition(">")
    return parse_xml(f"{tag} {nsdecls('w')}>{rest}")


def sized(points: float) -> str:
    """Give the look of words so large; Word counts in halves of a point."""
    return f'<w:sz w:val="{round(2 * points)}"/>'


def small_heading(text: str, level: int, points: float) -> str:
    """Write a heading so large, close to what is around it."""
    tight = '<w:spacing w:before="60" w:after="0"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/>{tight}</w:pPr>{run(text, sized(points))}</w:p>'


def heading(text: str, level: int, mark: int = 0) -> str:
    """Write a heading of level 1 to 4, with the mark that the list of contents leads to."""
    begins = f'<w:bookmarkStart w:id="{mark}" w:name="{_mark(mark)}"/>' if mark else ""
    ends = f'<w:bookmarkEnd w:id="{mark}"/>' if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{begins}{run(text)}{ends}</w:p>'


def contents(title: str, chapters: Sequence[str]) -> list[str]:
    """Write a list of contents on a new page: links, in a field that gets its page numbers when it is updated.

    Word doesn't ask to update it when the file is opened; how long the pages are, only Word knows.
    """
    top = f'<w:p><w:pPr>{NEW_PAGE}<w:spacing w:after="120"/></w:pPr>{run(title, CONTENTS)}</w:p>'
    begins = f'{_field("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z </w:instrText></w:r>'
    entries = [
        f'<w:hyperlink w:anchor="{_mark(at)}" w:history="1">{run(one, LINK)}</w:hyperlink>'
        for at, one in enumerate(chapters, 1)
    ]
    first, *rest = entries
    ends = f"<w:p>{TIGHT}{_field('end')}</w:p>"
    within = f"{begins}{_field('separate')}{first}"
    return [top, *(f"<w:p>{TIGHT}{one}</w:p>" for one in (within, *rest)), ends]


def footer(page: str, of: str) -> str:
    """Write which page this is, of how many; Word counts them itself."""
    numbers = (f'<w:fldSimple w:instr="{what}">{run("1", SOFT + SMALL)}</w:fldSimple>' for what in ("PAGE", "NUMPAGES"))
    number, whole = numbers
    said = f"{run(f'{page} ', SOFT + SMALL)}{number}{run(f' {of} ', SOFT + SMALL)}{whole}"
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{said}</w:p>'


def paragraph(text: str, style: str = "", look: str = "") -> str:
    """Write a text in a style of the paper's, by its id; `look` says what else is special about it."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{run(text, look)}</w:p>"


def pair(label: str, answer: str) -> str:
    """Write what was asked, and the answer after it."""
    return f"<w:p>{run(f'{label} ', SOFT)}{run(answer, BOLD)}</w:p>"


def table(columns: Iterable[str], rows: Iterable[Iterable[str]], widths: Sequence[float], look: str = SMALL) -> str:
    """Write a table, with the share of the width for each column, whose first row is said again on every page."""
    across = [round(ACROSS * one / sum(widths)) for one in widths]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in across)
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{_cells(columns, BOLD + look, across)}</w:tr>"
    body = "".join(f"<w:tr>{_cells(row, look, across)}</w:tr>" for row in rows)
    width = '<w:tblW w:w="5000" w:type="pct"/>'
    fixed = '<w:tblLayout w:type="fixed"/>'
    shown = '<w:tblLook w:firstRow="1" w:firstColumn="1"/>'
    about = f"<w:tblPr>{width}<w:tblBorders>{EDGES}</w:tblBorders>{fixed}{shown}</w:tblPr>"
    return f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"


def run(text: str, look: str = "") -> str:
    """Write a text with its line ends."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r><w:rPr>{look}</w:rPr>{lines}</w:r>" if look else f"<w:r>{lines}</w:r>"


def _mark(number: int) -> str:
    return f"_Toc{number:08}"


def _field(part: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>'


def _cells(cells: Iterable[str], look: str, across: Iterable[int]) -> str:
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr><w:p>{TIGHT}{run(cell, look)}</w:p></w:tc>'
        for cell, wide in zip(cells, across, strict=True)
    )
