"""The meeting as a file for a calendar."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.exercises.runsheet.content import WORDS
from samkit.exercises.runsheet.paper import subject
from samkit.exercises.runsheet.result import planned
from samkit.exercises.runsheet.saying import lasts, titles
from samkit.files.calendar import Appointment, as_ics

if TYPE_CHECKING:
    from samkit.exercise import State
    from samkit.measures import Meeting

# Any fixed one: what is named in it never changes its id.
SPACE = uuid.UUID("6f0c9d2e-5a1b-4c39-9a57-2f4f1d7b8e60")


def calendar(state: State) -> bytes:
    """Give the meeting as iCalendar; `Rejected("no_date")` while its day or time of day is not noted.

    Its id stays whatever is changed about the meeting, so that a calendar that
    is given it again moves it; another challenge and another workbook have other ids.
    """
    about = state.workbook.challenge(state.challenge)
    noted, made = about.runsheet, planned(about.runsheet)
    if made is None or not noted.date or not noted.start:
        raise Rejected("no_date")
    begins = dt.datetime.combine(dt.date.fromisoformat(noted.date), dt.time.fromisoformat(noted.start))
    what, lang = subject(about), state.lang
    return as_ics(
        Appointment(
            id=str(uuid.uuid5(SPACE, f"{state.id} {state.challenge}")),
            title=WORDS.event(lang, what=what) if what else WORDS.title(lang),
            begins=begins,
            minutes=made.minutes,
            place=noted.place,
            notes=_steps(made, noted.start, lang),
        ),
        dt.datetime.now(dt.UTC),
    )


def _steps(made: Meeting, start: str, lang: str) -> str:
    named = zip(titles(made.steps, lang), made.steps, strict=True)
    return "\n".join(f"{lasts(one, start, lang)}: {title}" for title, one in named)


FILES = {"ics": calendar}
