"""What is decided about a trial: the signals written before, the next verdict, the log that only grows, the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.paper import parts
from samkit.exercises.trial.places import decided
from samkit.exercises.trial.saying import amount, date
from samkit.measures.trials import CEILINGS
from samkit.widgets import Button, Choice, Control, Item, Notice, Option, Outline, Result, Section, TextField
from samkit.workbook import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.measures import TrialOutcome
    from samkit.workbook import Challenge, Logged, PastTrial, Trial


def judged(about: Challenge, outcome: TrialOutcome, lang: str) -> tuple[Section, ...]:
    """Ask for the next verdict once the trial has begun, and show what is in the log."""
    begun = outcome.stage in ("running", "over")
    found = (Section("judge", WORDS.judge(lang), asked(about.trial, outcome, lang)),) if begun else ()
    log = (Section("log", WORDS.log(lang), (*_log(about.log, lang), *_tried(about.tried, lang))),) if about.log else ()
    return (*found, *log, *_next(about, lang))


def asked(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    """Ask for the verdict and why, beside the signs that were agreed on."""
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


def _tried(tried: tuple[PastTrial, ...], lang: str) -> Iterator[Outline]:
    """Say of each earlier trial what was expected and what was seen, and give all that was noted about it."""
    for one in tried:
        given = {
            "date": date(one.locked, lang) if one.locked else WORDS.undated(lang),
            "prediction": amount(one.prediction or 0, lang),
        }
        seen = "" if one.observed is None else amount(one.observed, lang)
        text = WORDS.tried if seen else WORDS.tried_unseen
        yield Outline(f"tried.{one.id}", text(lang, **given, observed=seen), tuple(_whole(one, lang)))


def _whole(trial: PastTrial, lang: str) -> Iterator[Item]:
    """Give the agreement of an earlier trial, and what came of it."""
    used = [(name, getattr(trial, f"used_{name}")) for name in CEILINGS]
    came = {
        WORDS.used_all: [
            f"{WORDS.fill[name](lang)}: {amount(value, lang, name)}" for name, value in used if value is not None
        ],
        WORDS.noticed: [trial.noticed] if trial.noticed else [],
    }
    agreed = ((WORDS.parts[name], said) for name, said in parts(trial, lang))
    for heading, said in (*agreed, *came.items()):
        if said:
            yield Item(0, heading(lang))
            yield from (Item(1, one) for one in said)


def _next(about: Challenge, lang: str) -> tuple[Section, ...]:
    """Offer the next trial once something is decided about this one."""
    if not decided(about):
        return ()
    said = Notice("next.note", WORDS.next_after[about.log[-1].verdict](lang))
    button = Button("next.begin", WORDS.next_begin(lang), waits=True, quiet=True)
    return (Section("next", WORDS.next_title(lang), (said, button)),)


def _line(one: Logged, lang: str) -> str:
    when = date(one.date, lang) if one.date else WORDS.undated(lang)
    return WORDS.line(lang, date=when, verdict=_verdict(one, lang), because=one.because)


def _verdict(one: Logged, lang: str) -> str:
    return WORDS.verdicts[one.verdict](lang) if one.verdict else "–"
