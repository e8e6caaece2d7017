"""How the numbers and days of a trial are said."""

from __future__ import annotations

import datetime as dt

from samkit.content import day, number
from samkit.workbook import limits


def amount(value: float, lang: str) -> str:
    """Write a number with no more decimals than it has."""
    return number(value, lang, len(limits.plain(float(value)).partition(".")[2]))


def date(iso: str, lang: str) -> str:
    """Write a day that is noted."""
    return day(dt.date.fromisoformat(iso), lang)
