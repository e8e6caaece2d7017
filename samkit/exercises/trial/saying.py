"""How the numbers and days of a trial are said."""

from __future__ import annotations

import datetime as dt

from samkit.content import day, number
from samkit.workbook import limits

MONEY = ("money", "used_money")


def amount(value: float, lang: str, what: str = "") -> str:
    """Write a number with no more decimals than it has; money with two, or none."""
    return number(value, lang, len(held(value, what).partition(".")[2]))


def held(value: float | None, what: str) -> str:
    """Write a number as a field holds it; money with two decimals, or none."""
    whole = value is None or float(value).is_integer()
    return limits.plain(value) if what not in MONEY or whole else f"{value:.2f}"


def date(iso: str, lang: str) -> str:
    """Write a day that is noted."""
    return day(dt.date.fromisoformat(iso), lang)
