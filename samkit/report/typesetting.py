"""Typst at work: it sets a document, may break on it, and is made to forget it."""

from __future__ import annotations

from typing import Any

import typst

from samkit.errors import RenderError
from samkit.report import fonts

# So many documents after it was last of use, Typst lets go of what it has worked out: typst 0.15.
LATER = 11


def typeset(source: bytes, inputs: dict[str, str], **how: Any) -> Any:  # noqa: ANN401 - as typst takes and gives it
    """Set a source; `RenderError("unset")` for what Typst can't set, or breaks on."""
    try:
        return typst.compile(source, font_paths=[fonts.FOLDER], ignore_system_fonts=True, sys_inputs=inputs, **how)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # where Typst breaks, what is raised is no `Exception`
        raise RenderError("unset") from error


def forget() -> None:
    """Let Typst forget all that it has worked out, people's words too: of ten plans, 75 MB and more for each.

    It keeps that for a next time that never comes.
    """
    for _ in range(LATER):
        typst.compile(b"", format="svg", ignore_system_fonts=True)
