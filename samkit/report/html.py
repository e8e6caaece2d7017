"""A document as one HTML file that loads nothing and prints well; everything a person typed is escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from samkit.report.content import WORDS

if TYPE_CHECKING:
    from samkit.report.document import Block, Document, Figure


def html(plan: Document) -> bytes:
    """Write the document."""
    return _template().render(plan=plan, words=WORDS, kind=_kind, drawn=_drawn).encode("utf-8")


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


def _drawn(figure: Figure) -> Markup:
    return Markup(figure.svg)  # noqa: S704 - drawn here, with every text in it escaped
