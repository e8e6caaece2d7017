"""An answer as it is read: words for what was chosen, dates and numbers as the language writes them."""

from __future__ import annotations

import datetime as dt

from samkit.content import day
from samkit.widgets import Choice, Date, Field, Line, Many, Scale


def answer(field: Field, value: str, lang: str) -> str:
    """Say what stands in a field; nothing where nothing stands."""
    match field:
        case Scale() | Choice() | Many():
            return _chosen(field, value)
        case Date() if value:
            return day(dt.date.fromisoformat(value), lang)
        case Line(numeric=True) if lang == "da":
            return value.replace(".", ",")
        case _:
            return value


def _chosen(field: Scale | Choice | Many, value: str) -> str:
    options = (*field.points, *field.aside) if isinstance(field, Scale) else field.options
    values = value.split() if isinstance(field, Many) else [value]
    return ", ".join(option.label for option in options if option.value in values)
