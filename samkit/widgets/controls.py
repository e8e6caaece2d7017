"""The controls: frozen values that say everything a screen needs to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True)
class Option:
    """One answer to choose: `value` is the same in every language, `label` is what is read."""

    value: str
    label: str


@dataclass(frozen=True)
class Control:
    """Anything on a page that has a name; `name` is unique on its page and stays over reload and language."""

    kind: ClassVar[str] = ""
    name: str


@dataclass(frozen=True)
class Field(Control):
    """Anything that is answered; `label` asks."""

    label: str


@dataclass(frozen=True)
class Scale(Field):
    """A statement answered on a scale of words, with answers set apart (`aside`); `value` is empty until answered."""

    kind: ClassVar[str] = "scale"
    points: tuple[Option, ...]
    aside: tuple[Option, ...]
    value: str = ""


@dataclass(frozen=True)
class Choice(Field):
    """One of several options; `value` is empty until chosen."""

    kind: ClassVar[str] = "choice"
    options: tuple[Option, ...]
    value: str = ""
    help: str = ""


@dataclass(frozen=True)
class Select(Choice):
    """One of more options than can be seen at once: a list that opens."""

    kind: ClassVar[str] = "select"


@dataclass(frozen=True)
class TextField(Field):
    """A text of at most `limit` characters over `rows` lines; `folded` hides it behind its label until wanted.

    `numeric` is for numbers that may have decimals.
    """

    kind: ClassVar[str] = "text"
    value: str = ""
    help: str = ""
    limit: int = 2_000
    rows: int = 3
    folded: bool = False
    numeric: bool = False


@dataclass(frozen=True)
class Line(Field):
    """A text of one line of at most `limit` characters.

    `numeric` is for a number that may have decimals, `whole` for a count. `offered` are names that it may well be.
    """

    kind: ClassVar[str] = "line"
    value: str = ""
    help: str = ""
    limit: int = 200
    numeric: bool = False
    whole: bool = False
    offered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Date(Field):
    """A date; `value` is ISO, as in `2026-11-23`, or empty."""

    kind: ClassVar[str] = "date"
    value: str = ""
    help: str = ""


@dataclass(frozen=True)
class Many(Field):
    """Any number of several options; `value` holds the chosen ones with spaces between, in the order of the options."""

    kind: ClassVar[str] = "many"
    options: tuple[Option, ...]
    value: str = ""
    help: str = ""


@dataclass(frozen=True)
class Tags(Field):
    """Short words of one's own with commas between in `value`; `offered` are those that were used before."""

    kind: ClassVar[str] = "tags"
    value: str = ""
    help: str = ""
    offered: tuple[str, ...] = ()
    limit: int = 2_000


@dataclass(frozen=True)
class Button(Control):
    """Something to do; pressing it is noted as a change of its name to `value`.

    One that `waits`, for it can't be undone, does nothing while something on the page is not saved.
    One that `leads` to a field of the page, by its name, notes nothing.
    """

    kind: ClassVar[str] = "button"
    label: str
    value: str = "yes"
    quiet: bool = False
    waits: bool = False
    leads: str = ""


@dataclass(frozen=True)
class Notice(Control):
    """A sentence to be seen: `tone` is `note` or `alarm`."""

    kind: ClassVar[str] = "notice"
    text: str
    tone: str = "note"


@dataclass(frozen=True)
class Result(Control):
    """A sentence whose `{places}` hold plain values, each a result with a name of its own; `rule` says how it came."""

    kind: ClassVar[str] = "result"
    sentence: str
    values: Mapping[str, str] = field(default_factory=dict)
    rule: str = ""

    @property
    def text(self) -> str:
        """Give the sentence as it is read."""
        return self.sentence.format(**self.values)


@dataclass(frozen=True)
class Picture(Control):
    """A chart to be drawn from `data`, with its caption and the same as a table, which may stand open and first."""

    kind: ClassVar[str] = "picture"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    data: Any = None
    table_first: bool = False
