"""Where a trial is kept: its fields with the button that locks it, sentences to begin with, and the log."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from samkit.content import today
from samkit.errors import Rejected
from samkit.exercise.notes import values
from samkit.exercises.trial.content import WORDS
from samkit.measures import trial_outcome
from samkit.workbook import Challenge, Logged, Workbook, limits

LOCK, ADD, HYPOTHESIS = "lock", "add", "hypothesis"


@dataclass(frozen=True)
class Tried:
    """The trial: its fields are `<name>.<field>`; `<name>.lock` locks it once all is noted that must be."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note a field, or lock what is foreseen from today."""
        del workbook
        if rest != LOCK:
            return replace(about, trial=about.trial.noted(rest, value))
        ready = not trial_outcome(about.trial, today()).missing
        return replace(about, trial=about.trial.lock(today())) if ready else about

    def read(self, about: Challenge, rest: str) -> str:
        """Give a field."""
        return values(about.trial).get(rest, "")


@dataclass(frozen=True)
class Begun:
    """A sentence to begin the hypothesis with, from elsewhere in the workbook; it never takes the place of another."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Put the sentence where the hypothesis is to be, if nothing stands there yet."""
        del workbook
        if rest not in WORDS.offers:
            raise Rejected("unknown_field", name=f"{self.name}.{rest}")
        return about if about.trial.hypothesis else replace(about, trial=about.trial.noted(HYPOTHESIS, value))

    def read(self, about: Challenge, rest: str) -> str:
        """Give nothing: what was taken over stands in the hypothesis."""
        del about, rest
        return ""


@dataclass(frozen=True)
class Log:
    """The log of decisions, which only grows: `<name>.add` writes the verdict and the reason down, dated today."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Add a line with the next verdict, and begin another; nothing is added without a verdict and a reason."""
        del workbook, value
        if rest != ADD:
            raise Rejected("unknown_field", name=f"{self.name}.{rest}")
        if not about.trial.locked:
            raise Rejected("trial_open")
        if not about.trial.verdict or not about.trial.because:
            return about
        if len(about.log) >= limits.LOG:
            raise Rejected("too_many", limit=limits.LOG)
        taken = {one.id for one in about.log}
        name = next(one for one in (f"l{number}" for number in count(len(about.log) + 1)) if one not in taken)
        line = Logged(name, about.trial.verdict, about.trial.because, today().isoformat())
        return replace(about, log=(*about.log, line), trial=replace(about.trial, verdict="", because=""))

    def read(self, about: Challenge, rest: str) -> str:
        """Give nothing: what is in the log is shown, and in no field."""
        del about, rest
        return ""
