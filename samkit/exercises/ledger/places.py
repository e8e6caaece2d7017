"""Where indicators are kept: a baseline that is locked stands for ever, and what comes after is noted beside it."""

from __future__ import annotations

from samkit.exercise.locking import Locking
from samkit.workbook import Indicator, limits

AFTER = ("after", "after_date", "other_after")
INDICATORS = Locking("indicators", Indicator, limits.INDICATORS, "baseline_locked", "unknown_row")
locked, loose, room = INDICATORS.locked, INDICATORS.loose, INDICATORS.room
