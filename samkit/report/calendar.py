"""The days of a trial for a calendar: when it begins, when it is over and when one looks again, with the way back."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from samkit import settings
from samkit.errors import Rejected
from samkit.exercises.plan.content import WORDS
from samkit.exercises.plan.facts import Facts
from samkit.exercises.plan.fitting import LONG, brief
from samkit.files.calendar import Appointment, several

if TYPE_CHECKING:
    from samkit.exercise import State

# Any fixed one: what is named in it never changes its id.
SPACE = uuid.UUID("6f0c9d2e-5a1b-4c39-9a57-2f4f1d7b8e60")
TRIAL, PLAN = "trial", "plan"


def ics(state: State) -> bytes:
    """Give the days as whole-day appointments; `Rejected("no_days")` while none of them is known.

    Their ids stay whatever is changed, so that a calendar that is given them again moves them.
    """
    facts = Facts(state)
    trial, noted = facts.about.trial, facts.about.plan.review
    review = "review" if noted else "proposed"
    days = (("start", trial.start, TRIAL), ("end", trial.end, TRIAL), (review, facts.review, PLAN))
    known = tuple(_day(facts, key, date, back) for key, date, back in days if date)
    if not known:
        raise Rejected("no_days")
    return several(known, dt.datetime.now(dt.UTC))


def _day(facts: Facts, key: str, date: str, back: str) -> Appointment:
    state, lang = facts.state, facts.state.lang
    what = {"start": "start", "end": "end"}.get(key, "review")
    address = _address(back, lang)
    where = _back(address, lang) if address else _here(back, lang)
    return Appointment(
        id=str(uuid.uuid5(SPACE, f"{state.id} {state.challenge} {TRIAL} {what}")),
        title=WORDS.calendar[key](lang),
        begins=dt.datetime.fromisoformat(date),
        minutes=0,
        place="",
        notes="\n\n".join(filter(None, (brief(facts.about.trial.hypothesis, LONG), where))),
        link=address,
    )


def _address(key: str, lang: str) -> str:
    """Give the address of an exercise, where people reach this course by one."""
    site = settings.load().public_url
    return f"{site.rstrip('/')}/{lang}/{key}" if site else ""


def _back(address: str, lang: str) -> str:
    """Say how to come back: what was written is only in the browser in which it was, or behind a link of one's own."""
    return f"{WORDS.calendar['back'](lang, address=address)}\n{WORDS.calendar['browser'](lang)}"


def _here(key: str, lang: str) -> str:
    return WORDS.calendar["here"](lang, title=WORDS.exercise[key](lang))
