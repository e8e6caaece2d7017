"""The trial on one sheet to print, with what may still be changed about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercises.trial.asking import doing, undo
from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.saying import amount, date
from samkit.measures.trials import CEILINGS
from samkit.widgets import Control, Handout, Notice, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.workbook import Trial

LINES = 6


def sheet(trial: Trial, lang: str) -> tuple[Control, ...]:
    """Give the sheet, and ask for what is not locked."""
    agreed = tuple(Part(WORDS.parts[name](lang), said=tuple(said)) for name, said in parts(trial, lang) if said)
    paper = Handout("paper", WORDS.paper(lang), (*agreed, Part(WORDS.notes(lang), lines=LINES)))
    return (paper, Notice("still", WORDS.still(lang)), *doing(trial, lang), undo(trial, lang))


def parts(trial: Trial, lang: str) -> Iterator[tuple[str, list[str]]]:
    """Give the parts in order, each with what is noted for it."""
    for name in ("hypothesis", "action", "who"):
        yield name, _said(getattr(trial, name))
    expected = amount(trial.prediction or 0, lang)
    if trial.total:
        expected = WORDS.of(lang, number=expected, total=amount(trial.total, lang))
    yield "measure", [WORDS.expects(lang, measure=trial.measure, prediction=expected)]
    most = [(name, getattr(trial, name)) for name in CEILINGS]
    yield (
        "fill",
        [f"{WORDS.fill[name](lang)}: {amount(value, lang, name)}" for name, value in most if value is not None],
    )
    for name in ("amplify", "stop", "undo"):
        yield name, _said(getattr(trial, name))
    days = {"start": date(trial.start, lang), "end": date(trial.end, lang)} if trial.end else {}
    yield "when", [WORDS.period(lang, **days)] if days else []


def _said(text: str) -> list[str]:
    return [text] if text else []
