"""A page to be read: what was answered, the results and the figures, as HTML without anything to press."""

from __future__ import annotations

from html import escape

from samkit.widgets.controls import Choice, Control, Notice, Option, Page, Picture, Result, Scale, TextField


def as_html(page: Page) -> str:
    """Write the page as HTML; everything in it is escaped, and what is empty is left out."""
    return '<div class="samkit">' + "".join(_section(one.title, one.controls) for one in page.sections) + "</div>"


# What is said to whoever answers, and to nobody who reads.
SPOKEN = frozenset({"progress", "noted", "keep.note", "earlier"})


def _section(title: str, controls: tuple[Control, ...]) -> str:
    shown = "".join(_control(control) for control in controls if control.name not in SPOKEN)
    return f"<section><h3>{escape(title)}</h3>{shown}</section>" if shown else ""


def _control(control: Control) -> str:
    match control:
        case Scale() | Choice():
            options = (*control.points, *control.aside) if isinstance(control, Scale) else control.options
            return _said(control.label, _label(options, control.value))
        case TextField():
            return _said(control.label, control.value)
        case Notice():
            return f"<p>{escape(control.text)}</p>"
        case Result():
            rule = f" <small>{escape(control.rule)}</small>" if control.rule else ""
            return f"<p><b>{escape(control.text)}</b>{rule}</p>"
        case Picture():
            return _table(control)
        case _:
            return ""


def _label(options: tuple[Option, ...], value: str) -> str:
    return next((option.label for option in options if option.value == value), "")


def _said(label: str, value: str) -> str:
    return f"<p>{escape(label)} <b>{escape(value)}</b></p>" if value else ""


def _table(picture: Picture) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in picture.columns)
    body = "".join(_row(row) for row in picture.rows)
    caption = escape(picture.caption)
    table = f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    # On a phone a table is wider than the page: whoever has no mouse must be able to stand in it and scroll.
    return f'<div class="wide" role="region" tabindex="0" aria-label="{caption}">{table}</div>'


def _row(cells: tuple[str, ...]) -> str:
    first, *rest = (escape(cell) for cell in cells)
    return f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest) + "</tr>"
