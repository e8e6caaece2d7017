"""Where a trial is kept: its fields with the button that locks it, sentences to begin with, the log, and the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from samkit.content import today
from samkit.errors import Rejected
from samkit.exercise.notes import values
from samkit.exercises.trial.content import WORDS
from samkit.measures import trial_outcome
from samkit.workbook import Challenge, Logged, PastTrial, Workbook, limits

LOCK, ADD, HYPOTHESIS, BEGIN = "lock", "add", "hypothesis", "begin"


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
        name, _, belief = rest.partition(".")
        known = {one.id for one in about.assumptions} if name == "assumption" else {""}
        if name not in WORDS.offers or belief not in known:
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


@dataclass(frozen=True)
class Next:
    """The next trial: `<name>.begin` keeps the one that was decided about as it stands, and begins another."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Begin it, with what the decision leaves; nothing happens while there is no decision."""
        del workbook, value
        if rest != BEGIN:
            raise Rejected("unknown_field", name=f"{self.name}.{rest}")
        if not decided(about):
            return about
        if len(about.tried) >= limits.LOG:
            raise Rejected("too_many", limit=limits.LOG)
        taken = {one.id for one in about.tried}
        name = next(one for one in (f"t{number}" for number in count(len(about.tried) + 1)) if one not in taken)
        past = PastTrial(**vars(about.trial), id=name)
        return replace(about, tried=(*about.tried, past), trial=about.trial.after(about.log[-1].verdict))

    def read(self, about: Challenge, rest: str) -> str:
        """Give nothing: what was tried is shown, and in no field."""
        del about, rest
        return ""


def decided(about: Challenge) -> bool:
    """Tell whether the trial is locked, something is decided in the log since, and no other line is begun."""
    last = about.log[-1] if about.log else None
    draft = about.trial.verdict or about.trial.because
    return bool(about.trial.locked and last and last.verdict and last.date >= about.trial.locked and not draft)
