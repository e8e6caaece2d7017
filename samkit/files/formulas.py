"""The sign that keeps a spreadsheet from taking a text for a formula: set on the way out, taken away on the way in."""

from __future__ import annotations

import re

# The signs that begin a formula or hide one: OWASP, CSV Injection. With `'` before them already one more is set, so
# that the way back is without loss: `=a` goes out as `'=a`, and `'=a` as `''=a`.
BEGINS = re.compile(r"'*[=+\-@\t\r]")
GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Give a text as it can stand in a file that a spreadsheet opens."""
    return f"'{text}" if BEGINS.match(text) else text


def bare(text: str) -> str:
    """Give a cell's text back as it was before `guarded`."""
    return text[1:] if GUARDED.match(text) else text
