"""What came of it: observations, and indicators with what was measured before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Self

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.effects import INTENDED, WHOSE
from samkit.workbook.noted import Noted, Takes, line, one, text

if TYPE_CHECKING:
    import datetime as dt

SIGNS = ("positive", "negative")
BETTER = ("more", "less")
BASELINE = ("name", "unit", "better", "paired", "before", "before_date", "other_before")
SAMPLES = ("before", "after", "other_before", "other_after")
Sample = tuple[float | None, ...]
numbers = partial(limits.numbers, most=limits.SAMPLE)


@dataclass(frozen=True)
class Observation(Noted):
    """Something that happened for one `stakeholder`, on the level of one of `WHOSE`.

    It is good or bad (`SIGNS`), intended or not (`INTENDED`). `evidence` is what
    shows it, `part` what we had to do with it, `substantiated` who outside confirms it.
    """

    TAKES: ClassVar[Takes] = {
        "what": text(),
        "stakeholder": line(),
        "level": one(*WHOSE),
        "sign": one(*SIGNS),
        "intended": one(*INTENDED),
        "evidence": text(),
        "part": text(),
        "substantiated": line(),
        "date": limits.date,
    }

    id: str
    what: str = ""
    stakeholder: str = ""
    level: str = ""
    sign: str = ""
    intended: str = ""
    evidence: str = ""
    part: str = ""
    substantiated: str = ""
    date: str = ""


@dataclass(frozen=True)
class Indicator(Noted):
    """Something measured: the numbers before and after, and those of others who were not part of it (`other_…`).

    `paired` says that the same people, in the same order, stand in both, with
    `None` for a number that is missing; `better` whether more or less is wished
    for. From the day it is `locked` (ISO) the baseline stands for ever.
    """

    TAKES: ClassVar[Takes] = {
        "name": line(),
        "unit": line(),
        "better": one(*BETTER),
        "paired": one("yes", "no"),
        "before_date": limits.date,
        "after_date": limits.date,
        "locked": limits.date,
        **dict.fromkeys(SAMPLES, numbers),
    }

    id: str
    name: str = ""
    unit: str = ""
    better: str = ""
    paired: str = ""
    before: Sample = ()
    before_date: str = ""
    after: Sample = ()
    after_date: str = ""
    other_before: Sample = ()
    other_after: Sample = ()
    locked: str = ""

    def noted(self, field: str, value: object) -> Self:
        """Give the indicator with one field noted; `Rejected` for a baseline that stands."""
        taken = super().noted(field, value)
        if field in BASELINE and self.locked and taken != self:
            raise Rejected("baseline_locked")
        if field == "locked" and (taken != self or (self.locked and not self.whole)):
            raise Rejected("forged")
        return taken

    @property
    def whole(self) -> bool:
        """Tell whether there is a baseline to keep: at least one number, of what, of whom, and what is wished for."""
        return bool(self.name and self.better and self.paired) and any(one is not None for one in self.before)

    def lock(self, today: dt.date) -> Self:
        """Give the indicator with its baseline kept from today, if there is one and it is not kept already."""
        return replace(self, locked=today.isoformat()) if self.whole and not self.locked else self
