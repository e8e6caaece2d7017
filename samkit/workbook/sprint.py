"""A sprint evaluation: a question answered in at most three months, with a certainty that is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from samkit.workbook import limits
from samkit.workbook.noted import Noted, Takes, line, many, one, text, whole

METHODS = ("conversations", "observation", "count", "questionnaire", "documents", "workshop")
CERTAIN = ("clue", "pattern", "compared")
AGAINST = ("before", "elsewhere")
WEEKS = 13


@dataclass(frozen=True)
class Sprint(Noted):
    """A plan of evaluation: the question, who uses the answer, what it decides, and how it is found (`METHODS`).

    It takes `weeks` (1 to `WEEKS`), that many `people` asked and `hours` spent,
    and the answer is to be as certain as one of `CERTAIN`; what is found is set `against` how it was before or is
    elsewhere (`AGAINST`). `whose` task it is.
    """

    TAKES: ClassVar[Takes] = {
        "question": text(),
        "uses": line(),
        "decides": text(),
        "methods": many(*METHODS),
        "start": limits.date,
        "weeks": whole(1, WEEKS),
        "people": whole(1, 10_000),
        "hours": whole(1, 10_000),
        "certain": one(*CERTAIN),
        "against": one(*AGAINST),
        "whose": line(),
    }

    question: str = ""
    uses: str = ""
    decides: str = ""
    methods: tuple[str, ...] = ()
    start: str = ""
    weeks: int | None = None
    people: int | None = None
    hours: int | None = None
    certain: str = ""
    against: str = ""
    whose: str = ""
