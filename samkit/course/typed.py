"""Numbers as they are typed on a page: what stands between the thousands is a matter of its language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samkit import exercises
from samkit.content import THOUSANDS
from samkit.widgets import Control, Line, Records
from samkit.workbook import limits

if TYPE_CHECKING:
    from samkit.course.sitting import Sitting
    from samkit.store.changes import Change


def read(change: Change, sitting: Sitting) -> Change:
    """Give a change with the number as every language writes it: `1.500` in a field for a number is 1500 in Danish.

    What stands in any other field, and in a list of measured numbers, is left as it is.
    """
    if not isinstance(change.value, str):
        return change
    number = limits.ungrouped(change.value.strip(), THOUSANDS[sitting.lang])
    asked = number != change.value.strip() and any(_asks(one, change.path, sitting) for one in sitting.draw())
    return replace(change, value=number) if asked else change


def _asks(control: Control, path: str, sitting: Sitting) -> bool:
    """Tell whether a path names this control, or a field of this list, and one number is asked for there."""
    place = exercises.path(sitting.exercise, sitting.challenge, control.name)
    if isinstance(control, Records):
        named = [one for one in control.columns if path.endswith(f".{one.name}")]
        return path.startswith(f"{place}.") and any(map(_number, named))
    return path == place and _number(control)


def _number(control: Control) -> bool:
    return isinstance(control, Line) and (control.numeric or control.whole)
