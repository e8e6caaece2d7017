"""A document as one HTML file that loads nothing and prints well; everything a person typed is escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from samkit.report.columns import widths
from samkit.report.content import WORDS
from samkit.report.fitting import Paper, size

if TYPE_CHECKING:
    from samkit.report.document import Block, Document, Table

# A4 with margins of 12 mm, in the widest of the fonts that a browser may take, with the spaces of `template/plan.html`.
PRINT = Paper(across=527, tall=774, sign=0.55, line=1.2, heading=0.85, after=0.25, cell=0.4, indent=30, edges=8)


def html(plan: Document) -> bytes:
    """Write the document."""
    helping = {"kind": _kind, "drawn": _drawn, "shares": _shares}
    return _template().render(plan=plan, words=WORDS, size=size(plan.front, PRINT), **helping).encode("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("samkit.report", "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("plan.html")


def _kind(block: Block) -> str:
    return type(block).__name__


def _shares(table: Table) -> list[float]:
    """Give how wide each column is, in percent."""
    found = widths(table)
    return [round(100 * one / sum(found), 2) for one in found]


def _drawn(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704 - drawn here, with every text in it escaped
