"""What is decided about a trial: the signals written before, the next verdict, and the log that only grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.saying import date
from samkit.widgets import Button, Choice, Control, Notice, Option, Result, Section, TextField
from samkit.workbook import VERDICTS

if TYPE_CHECKING:
    from samkit.measures import TrialOutcome
    from samkit.workbook import Challenge, Logged, Trial


def judged(about: Challenge, outcome: TrialOutcome, lang: str) -> tuple[Section, ...]:
    """Ask for the next verdict once the trial is locked, and show what is in the log."""
    asked = _asked(about.trial, outcome, lang) if about.trial.locked else ()
    found = (Section("judge", WORDS.judge(lang), asked),) if asked else ()
    return (*found, Section("log", WORDS.log(lang), _log(about.log, lang))) if about.log else found


def _asked(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    options = tuple(Option(key, WORDS.verdicts[key](lang)) for key in VERDICTS)
    against = outcome.stops and trial.verdict == "amplify"
    ready = trial.verdict and trial.because
    add = (
        (Notice("add.note", WORDS.add_note(lang)), Button("log.add", WORDS.add(lang), waits=True))
        if ready
        else (Notice("incomplete", WORDS.incomplete(lang)),)
    )
    return (
        *_signals(trial, lang),
        Choice("trial.verdict", WORDS.verdict(lang), options, value=trial.verdict, help=WORDS.rule(lang)),
        *((Notice("against", WORDS.against(lang), tone="alarm"),) if against else ()),
        TextField("trial.because", WORDS.because(lang), value=trial.because, help=WORDS.because_help(lang), rows=2),
        *add,
    )


def _signals(trial: Trial, lang: str) -> tuple[Control, ...]:
    """Show the signs that were agreed on before anybody knew."""
    said = [WORDS.signals(lang)]
    said += [WORDS.signal_amplify(lang, what=trial.amplify.rstrip(". "))] if trial.amplify else []
    said += [WORDS.signal_stop(lang, what=trial.stop.rstrip(". "))] if trial.stop else []
    return (Notice("signals", " ".join(f"{one}." if one.endswith(("»", "«", "’")) else one for one in said)),)


def _log(log: tuple[Logged, ...], lang: str) -> tuple[Control, ...]:
    """Give every line, the oldest first."""
    values = {"lines": str(len(log)), "latest": _verdict(log[-1], lang)}
    lines = (Notice(f"logged.{one.id}", _line(one, lang)) for one in log)
    return (Result("logged", WORDS.logged(lang), values), *lines)


def _line(one: Logged, lang: str) -> str:
    when = date(one.date, lang) if one.date else WORDS.undated(lang)
    return WORDS.line(lang, date=when, verdict=_verdict(one, lang), because=one.because)


def _verdict(one: Logged, lang: str) -> str:
    return WORDS.verdicts[one.verdict](lang) if one.verdict else "–"
