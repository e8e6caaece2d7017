"""A page to be read: what was answered, the results and the figures, as HTML without anything to press."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from samkit.widgets.controls import (
    Choice,
    Control,
    Field,
    Line,
    Many,
    Notice,
    Picture,
    Result,
    Scale,
    Tags,
    TextField,
)
from samkit.widgets.lists import Record, Records
from samkit.widgets.papers import Compared, Handout, Item, Outline, Part

if TYPE_CHECKING:
    from samkit.widgets.page import Page


def as_html(page: Page, lang: str) -> str:
    """Write the page as HTML; everything in it is escaped, and what is empty is left out."""
    sections = "".join(_section(one.title, one.controls, lang) for one in page.sections)
    return f'<div class="samkit">{sections}</div>'


# What is said to whoever answers, and to nobody who reads.
SPOKEN = frozenset({"progress", "noted", "keep.note", "earlier", "private", "action.whole", "action.passed"})


def _section(title: str, controls: tuple[Control, ...], lang: str) -> str:
    said = [control for control in controls if control.name not in SPOKEN]
    records = {one.name: one for one in said if isinstance(one, Record)}
    shown = "".join(_records(one, records, lang) if isinstance(one, Records) else _control(one) for one in said)
    return f"<section><h3>{escape(title)}</h3>{shown}</section>" if shown else ""


def _control(control: Control) -> str:
    match control:
        case Scale() | Choice() | Many():
            return _said(control.label, _chosen(control, control.value))
        case TextField() | Line() | Tags():
            return _said(control.label, control.value)
        case Notice():
            return f"<p>{escape(control.text)}</p>"
        case Result():
            rule = f" <small>{escape(control.rule)}</small>" if control.rule else ""
            return f"<p><b>{escape(control.text)}</b>{rule}</p>"
        case Picture():
            return _table(control)
        case _:
            return _paper(control)


def _paper(control: Control) -> str:
    match control:
        case Handout():
            return f"<h4>{escape(control.title)}</h4>" + "".join(map(_part, control.parts))
        case Compared():
            said = ((control.before_label, control.before), (control.after_label, control.after))
            return "".join(_said(label, " ".join(one.text for one in spans)) for label, spans in said)
        case Outline():
            return f"<p>{escape(control.label)}</p>" + _nested(control.items)
        case _:
            return ""


def _nested(items: tuple[Item, ...]) -> str:
    """Write a nested list; each line closes what is deeper than itself."""
    html, deep = "", -1
    for one in items:
        html += "<ul>" * (one.depth - deep) + "</li></ul>" * (deep - one.depth) + "</li>" * (one.depth <= deep)
        aside = f" <small>{escape(one.aside)}</small>" if one.aside else ""
        html += f"<li>{escape(one.text)}{aside}"
        deep = one.depth
    return html + "</li></ul>" * (deep + 1)


def _part(part: Part) -> str:
    aside = f" ({escape(part.aside)})" if part.aside else ""
    said = "".join(f"<p>{escape(one)}</p>" for one in part.said)
    points = "".join(f"<li>{escape(one)}</li>" for one in part.points)
    return f"<p><b>{escape(part.heading)}</b>{aside}</p>{said}" + (f"<ul>{points}</ul>" if points else "")


def _chosen(field: Scale | Choice | Many, value: str) -> str:
    options = (*field.points, *field.aside) if isinstance(field, Scale) else field.options
    values = value.split() if isinstance(field, Many) else [value]
    return ", ".join(option.label for option in options if option.value in values)


def _records(control: Records, records: dict[str, Record], lang: str) -> str:
    """Write a list as a table; a column that nobody has filled is left out."""
    rows = [records[f"{control.name}.{name}"] for name in control.rows]
    used = [one for one in control.columns if any(row.values[one.name] for row in rows)]
    heads = (*((control.one,) if control.fixed else ()), *(one.label for one in used))
    cells = tuple((*((row.title,) if control.fixed else ()), *(_cell(one, row, lang) for one in used)) for row in rows)
    return _table(Picture(control.name, control.label or control.one, heads, cells)) if rows and used else ""


def _cell(column: Field, row: Record, lang: str) -> str:
    value = row.values[column.name]
    match column:
        case Scale() | Choice() | Many():
            return _chosen(column, value)
        case Line(numeric=True) if lang == "da":
            return value.replace(".", ",")
        case _:
            return value


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
