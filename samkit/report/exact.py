"""The number or the day behind what is read, for who calculates with it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from samkit.content import LOCALES
from samkit.widgets import Date, Line, TextField

if TYPE_CHECKING:
    from samkit.widgets import Field

Exact = float | dt.date | None
# Figures in groups of three or none, with a comma or a point before the decimals; no zero that a number would lose.
NUMBER = {
    "da": re.compile(r"([+\u2212-]?)((?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,13})(?:,\d{1,6})?)(\s?%)?"),
    "en": re.compile(r"([+\u2212-]?)((?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,13})(?:\.\d{1,6})?)(\s?%)?"),
}
DAY = re.compile(r"(\d{1,2})\.? (\w+) (\d{4})")


def exact(field: Field, value: str) -> Exact:
    """Give the number or the day that stands in a field; nothing for what is a text, though it looks like a number."""
    match field:
        case Date() if value:
            return dt.date.fromisoformat(value)
        case Line(numeric=True) | Line(whole=True) | TextField(numeric=True):
            return read(value.replace(".", ","), "da")
        case _:
            return None


def read(cell: str, lang: str) -> Exact:
    """Read a number, a share in percent or a day as the language writes them; nothing for anything else."""
    if found := NUMBER[lang].fullmatch(cell):
        sign, figures, percent = found.groups()
        plain = figures.replace(".", "").replace(",", ".") if lang == "da" else figures.replace(",", "")
        return float(plain) * (-1 if sign in {"\N{MINUS SIGN}", "-"} else 1) / (100 if percent else 1)
    if found := DAY.fullmatch(cell):
        date, month, year = found.groups()
        if number := _months(lang).get(month.casefold()):
            return _day(int(year), number, int(date))
    return None


def look(cell: str, value: Exact, lang: str) -> str:
    """Give Excel's word for how a value is written: with as many decimals, its sign and its percent."""
    if isinstance(value, dt.date):
        return "d. mmmm yyyy" if lang == "da" else "d mmmm yyyy"
    point = "," if lang == "da" else "."
    decimals = len(re.sub(r"\D", "", cell.partition(point)[2]))
    percent = cell[len(cell.rstrip("%").rstrip()) :]
    groups = "#,##0" if re.search(r"\d[.,]\d{3}(?!\d)", cell.partition(point)[0]) else "0"
    shape = groups + ("." + "0" * decimals if decimals else "") + percent.replace("\N{NO-BREAK SPACE}", " ")
    return f"+{shape};-{shape};{shape}" if cell.startswith("+") else shape


def _day(year: int, month: int, date: int) -> dt.date | None:
    try:
        return dt.date(year, month, date)
    except ValueError:
        return None


@cache
def _months(lang: str) -> dict[str, int]:
    from babel.dates import get_month_names  # loaded by the first who writes a workbook of Excel's

    return {name.casefold(): number for number, name in get_month_names("wide", locale=LOCALES[lang]).items()}
