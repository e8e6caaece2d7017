"""The decision that an exercise ends in: what is done, by whom and before when, for the challenge it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import words
from samkit.widgets import Control, Date, Line, Notice, Section, TextField
from samkit.workbook import Action, Workbook

if TYPE_CHECKING:
    from samkit.exercise import State

ACTION = "action"
FIELDS = ("what", "owner", "date")


def section(state: State, exercise: str, title: str, question: str) -> Section:
    """Ask for the decision of one exercise; `question` is what is to be done."""
    noted = state.workbook.challenge(state.challenge).actions.get(exercise, Action())
    return Section(ACTION, title, fields(noted, state, question))


def fields(noted: Action, state: State, question: str) -> tuple[Control, ...]:
    """Give the three fields of an action, and say that it is whole when it is, or that its date has passed."""
    said, lang = words().decision, state.lang
    asked: tuple[Control, ...] = (
        TextField(f"{ACTION}.what", question, value=noted.what, rows=2),
        Line(f"{ACTION}.owner", said["owner"](lang), value=noted.owner, help=said["owner_help"](lang)),
        Date(f"{ACTION}.date", said["date"](lang), value=noted.date),
    )
    if noted.date and noted.date < state.today.isoformat():
        return (*asked, Notice(f"{ACTION}.passed", said["passed"](lang)))
    whole = all((noted.what, noted.owner, noted.date))
    return (*asked, Notice(f"{ACTION}.whole", said["whole"](lang))) if whole else asked


def enter(workbook: Workbook, challenge: str, exercise: str, part: str, value: object) -> Workbook:
    """Note one field of the action; `Rejected` if the value can't be taken."""
    about = workbook.challenge(challenge)
    action = about.actions.get(exercise, Action()).noted(part, value)
    return workbook.with_challenge(about.with_action(exercise, action))


def read(workbook: Workbook, challenge: str, exercise: str, part: str) -> str:
    """Give what stands in one field of the action."""
    action = workbook.challenge(challenge).actions.get(exercise, Action())
    return str(getattr(action, part)) if part in FIELDS else ""


def done(workbook: Workbook, challenge: str, exercise: str) -> bool:
    """Tell whether something has been decided."""
    return bool(read(workbook, challenge, exercise, "what"))
