"""What the plan of one challenge rests on, read from the workbook: actions, what is missing, and when to look again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from samkit.content import day
from samkit.exercise import State
from samkit.exercises.plan.content import WORDS
from samkit.measures import planning
from samkit.measures.timeline import Timeline
from samkit.workbook import Growth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samkit.measures.planning import Deed, Lacking
    from samkit.workbook import Challenge


@dataclass(frozen=True)
class Facts:
    """The facts of the plan that a state is about."""

    state: State

    @cached_property
    def about(self) -> Challenge:
        """The challenge."""
        return self.state.workbook.challenge(self.state.challenge)

    @cached_property
    def deeds(self) -> tuple[Deed, ...]:
        """Every action, by date."""
        noted = dict(planning.actions(self.state.workbook, self.about))
        return planning.deeds(noted, self.state.workbook.partners, self.state.today)

    @cached_property
    def missing(self) -> tuple[Lacking, ...]:
        """What is missing, in the order of the course."""
        return planning.missing(self.state.workbook, self.about, self.deeds, self.state.today)

    @property
    def review(self) -> str:
        """The day (ISO) to look at the plan again, noted or proposed; empty if neither is possible."""
        return planning.review(self.about.trial, self.about.plan.review)

    @property
    def begun(self) -> bool:
        """Tell whether there is anything to make a plan of."""
        return bool(self.deeds or self.about.answered or self.about.trial.hypothesis)

    @property
    def tried(self) -> bool:
        """Tell whether there is something to tell of: a trial that has ended, or of which something is noted since."""
        trial, plan = self.about.trial, self.about.plan
        over = bool(trial.end) and trial.end <= self.state.today.isoformat()
        told = plan.tried or plan.happened or plan.useful or self.about.log
        return over or trial.observed is not None or bool(told)

    @property
    def rated(self) -> bool:
        """Tell whether there are ratings of the leader's own: a self-check, guesses, points or how it was before."""
        noted = self.state.workbook
        return bool(noted.self_check.answers or noted.ballots or self.about.guesses or noted.growth != Growth())

    @property
    def agreed(self) -> bool:
        """Tell whether somebody outside has said yes, on a day that has come."""
        plan = self.about.plan
        return bool(plan.yes) and plan.yes_date <= self.state.today.isoformat()

    @property
    def owned(self) -> bool:
        """Tell whether there are actions, all of them owned, and all by our own people."""
        owners = [one for one in self.deeds if one.owner]
        return bool(owners) and not any(one.outside for one in owners)


def said(date: str, lang: str) -> str:
    """Write a date (ISO) as the language does; nothing for none."""
    return day(dt.date.fromisoformat(date), lang) if date else ""


def timeline(rows: Iterable[tuple[str, str, str, str, bool]], today: str, end: str) -> Timeline:
    """Give the line of time on which rows of a kind and a date (ISO) stand; a trial goes on until `end`."""
    dates = [date for kind, begin, *_ in rows for date in (begin, *([end] if kind == "trial" else []))]
    days = [dt.date.fromisoformat(one) for one in (*dates, today)]
    return Timeline(min(days), dt.date.fromisoformat(today), max(days))


def step(one: Lacking, lang: str, *, here: bool = False) -> str:
    """Say what to do about something that is missing; `here` says it on the page of the plan."""
    words = WORDS.here if here and one.key in WORDS.here else WORDS.step
    return words[one.key](lang, count=one.count)
