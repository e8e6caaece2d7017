"""A cell's value as a person reads it: numbers without needless digits, dates as ISO writes them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

MANY = 1e21  # from here on, digits are no help
ANY_DAY = dt.date(1900, 1, 1)


def shown(value: object) -> str:
    """Write what openpyxl found in a cell."""
    match value:
        case None:
            text = ""
        case bool():
            text = "TRUE" if value else "FALSE"
        case int() | float():
            # Excel counts in 15 digits: 0.30000000000000004 is 0.3 there.
            digits = f"{value:.15g}"
            text = f"{Decimal(digits):f}" if abs(value) < MANY else digits
        case dt.datetime():
            midnight = dt.datetime.combine(value, dt.time())
            text = _date(midnight, value - midnight)
        case dt.time():
            text = _time(dt.datetime.combine(ANY_DAY, value) - dt.datetime.combine(ANY_DAY, dt.time()))
        case dt.timedelta():
            text = _time(value)
        case _:
            text = unescaped(str(value))
    return text


def _date(midnight: dt.datetime, time: dt.timedelta) -> str:
    """Write a date, with the time of day there is, to the second: Excel's fractions of a day are not exact."""
    days, seconds = divmod(round(time.total_seconds()), 86_400)
    date = (midnight + dt.timedelta(days)).date()
    return f"{date} {_time(dt.timedelta(seconds=seconds))}" if seconds else str(date)


def _time(read: dt.timedelta) -> str:
    """Write a part of a day, or several days, as hours, minutes and the seconds there are."""
    minutes, seconds = divmod(round(read.total_seconds()), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def unescaped(text: str) -> str:
    """Give the signs that a workbook writes by number, `_x000D_`; half a character becomes `?`."""
    if "_x" not in text:
        return text
    from openpyxl.utils.escape import unescape  # loaded by those who read

    return unescape(text).encode(errors="replace").decode()
