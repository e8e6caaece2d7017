"""What a notebook says, read without running it: its Markdown as HTML, and the cells that an app runs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import mistune
import nbformat
from markupsafe import Markup

from samkit.serve import notebooks

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from samkit.exercise import Exercise

# Cells for reading in JupyterLab: the app shows the example itself, and nobody checks figures there.
LEFT_OUT = frozenset({"example", "lab"})


def path(one: Exercise, lang: str) -> str:
    """Give the page of an exercise, from the folder of all notebooks."""
    return f"{lang}/{one.advice}-{one.key}.ipynb"


@cache
def prose(page: str) -> Markup:
    """Give a notebook's text, up to its last Markdown cell, as HTML. It is ours, so it may hold HTML."""
    cells = nbformat.read(notebooks() / page, as_version=4).cells  # type: ignore[no-untyped-call]
    return rendered("\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown" and not _tags(cell)))


def rendered(markdown: str) -> Markup:
    """Give our own Markdown as HTML."""
    return Markup(mistune.html(markdown))  # noqa: S704 - never called with what a visitor wrote


def to_run(notebook: NotebookNode) -> NotebookNode:
    """Leave in a notebook only the cells that an app runs."""
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type == "code" and not LEFT_OUT & _tags(cell)]
    return notebook


def _tags(cell: NotebookNode) -> set[str]:
    return set(cell.metadata.get("tags", ()))
