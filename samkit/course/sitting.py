"""One exercise on one screen: what it shows from the store, and what becomes of what is entered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from samkit import exercises
from samkit.content import sentence, words
from samkit.course import typed
from samkit.errors import Rejected
from samkit.exercise import Exercise, State
from samkit.store.changes import Change, Outcome
from samkit.widgets import Control, Item, Option, Part, Record, Span
from samkit.widgets.words import said

if TYPE_CHECKING:
    from samkit.store import Store
    from samkit.widgets import Page, Section

FIRST = "c1"
MOST = 500
SECTION = ("name", "title", "step", "folded")

Wire = dict[str, Any]


class Sitting:
    """What one person sees and enters in one exercise, about one challenge, in one language.

    It keeps to the challenge that was chosen when it began, until somebody
    chooses another on this very screen. Nothing lives here but what is shown:
    every answer comes whole from the store. `hosted` is true where a server
    stands by that makes large files itself.
    """

    def __init__(  # noqa: PLR0913 - what, whose and where
        self, store: Store, token: str, exercise: Exercise, lang: str, *, own: bool = False, hosted: bool = False
    ) -> None:
        self.store, self.token, self.exercise, self.lang, self.own = store, token, exercise, lang, own
        self.hosted = hosted
        self.opened = store.open(token)
        self.challenge = self.opened.workbook.chosen or FIRST

    def draw(self) -> Page:
        """Work out all that is shown."""
        return self.exercise.draw(State(self.opened.workbook, self.challenge, self.lang))

    def page(self) -> Wire:
        """Give the page as a browser takes it; see `widgets/form.js`."""
        page = self.draw()
        return {
            "exercise": self.exercise.key,
            "workbook": self.opened.id,
            "lang": self.lang,
            "revision": self.opened.revision,
            "progress": self._progress(),
            "sections": [
                {**{name: getattr(one, name) for name in SECTION}, "controls": _names(one)} for one in page.sections
            ],
            "controls": {control.name: self._control(control) for control in page},
            "words": said(self.lang),
            "named": {one.title(self.lang): one.key for one in exercises.ALL if one != self.exercise},
        }

    def _control(self, control: Control) -> Wire:
        path = exercises.path(self.exercise, self.challenge, control.name)
        wire = {**_plain(control), "path": path, "base": self.opened.revision_of(path)}
        if isinstance(control, Record):
            bases = {name: self.opened.revision_of(f"{path}.{name}") for name in control.values}
            whole = max([wire["base"], *bases.values()])
            wire |= {"base": whole, "bases": {name: max(base, wire["base"]) for name, base in bases.items()}}
        return wire

    def _progress(self) -> Wire:
        """Give how far the work has come with the exercise's piece of advice, for a page that shows the six."""
        key = exercises.progress(self.opened.workbook, self.exercise.advice).key
        return {"advice": self.exercise.advice, "key": key, "said": words().progress[key](self.lang)}

    def refresh(self) -> None:
        """Take in what others have noted since."""
        self.opened = self.store.open(self.token)

    def take(self, message: object) -> list[Wire]:
        """Save the changes of a message from the browser, and say what became of each.

        A message that no page of samkit sends is `Rejected("forged")`; nothing of it is saved.
        """
        changes = [typed.read(one, self) for one in _changes(message)]
        self.opened, outcomes = self.store.save(self.token, changes, exercises.enter, exercises.read, own=self.own)
        self._follow(changes, outcomes)
        return [self._told(change, outcome) for change, outcome in zip(changes, outcomes, strict=True)]

    def _follow(self, changes: list[Change], outcomes: list[Outcome]) -> None:
        """Go with the choice of another challenge, if it was made here."""
        chose = exercises.path(self.exercise, self.challenge, "challenge.")
        if any(c.path.startswith(chose) and o.status == "saved" for c, o in zip(changes, outcomes, strict=True)):
            self.challenge = self.opened.workbook.chosen or FIRST

    def _told(self, change: Change, outcome: Outcome) -> Wire:
        said = sentence(Rejected(outcome.key, **outcome.details), self.lang) if outcome.key else ""
        told = {name: getattr(outcome, name) for name in ("number", "status", "revision", "value", "theirs")}
        return {"writer": change.writer, "path": change.path, "sentence": said, **told}


def _names(section: Section) -> list[str]:
    """Name the controls of a section; the records of a list are shown by their list."""
    return [one.name for one in section.controls if not isinstance(one, Record)]


def _plain(control: Control) -> Wire:
    """Give a control as JSON holds it, with its kind."""
    return {"kind": control.kind, **{name: _value(value) for name, value in vars(control).items()}}


def _value(value: object) -> object:
    match value:
        case Control():
            return _plain(value)
        case Option() | Part() | Span() | Item():
            return {name: _value(one) for name, one in vars(value).items()}
        case tuple():
            return [_value(one) for one in value]
        case Mapping():
            return dict(value)
        case _:
            return value


def _changes(message: object) -> list[Change]:
    sent = message.get("changes") if isinstance(message, Mapping) else None
    if not isinstance(sent, list) or len(sent) > MOST:
        raise Rejected("forged")
    return [_change(one) for one in sent]


def _change(sent: object) -> Change:
    names = ("writer", "number", "path", "value", "base")
    if not isinstance(sent, Mapping) or sent.keys() != set(names):
        raise Rejected("forged")
    change = Change(**{name: sent[name] for name in names})
    change.check()
    return change
