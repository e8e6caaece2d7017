"""What the plan can be downloaded as: by kind, what makes its bytes from a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.workbook import to_json

if TYPE_CHECKING:
    from samkit.exercise import State

# Each is loaded by the first who asks for it: typst, python-docx and XlsxWriter take time and room.


def pdf(state: State) -> bytes:
    """Give the plan as PDF/UA."""
    from samkit.report.building import document
    from samkit.report.pdf import pdf as write

    return write(document(state))


def docx(state: State) -> bytes:
    """Give the plan as Word."""
    from samkit.report.building import document
    from samkit.report.word import docx as write

    return write(document(state))


def xlsx(state: State) -> bytes:
    """Give the plan as Excel."""
    from samkit.report.building import document
    from samkit.report.excel import xlsx as write

    return write(document(state))


def html(state: State) -> bytes:
    """Give the plan as one HTML file."""
    from samkit.report.building import document
    from samkit.report.html import html as write

    return write(document(state, narrow=True))


def json(state: State) -> bytes:
    """Give the whole workbook, as it can be read in again."""
    return to_json(state.workbook).encode("utf-8")


def ics(state: State) -> bytes:
    """Give the days of the trial for a calendar."""
    from samkit.report.calendar import ics as write

    return write(state)


FILES = {"pdf": pdf, "docx": docx, "ics": ics, "xlsx": xlsx, "html": html, "json": json}
# What takes a process 150 MB and more, that it never gives back: a server makes these, and no visitor's kernel does.
SERVED = ("pdf", "docx", "xlsx", "html")
KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ics": "text/calendar; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "json": "application/json; charset=utf-8",
}
