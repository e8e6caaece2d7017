"""The controls and the page that holds them: frozen values that say everything a screen needs to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from samkit.errors import UnknownName


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
class Scale(Control):
    """A statement answered on a scale of words, with answers set apart (`aside`); `value` is empty until answered."""

    kind: ClassVar[str] = "scale"
    label: str
    points: tuple[Option, ...]
    aside: tuple[Option, ...]
    value: str = ""


@dataclass(frozen=True)
class Choice(Control):
    """One of several options; `value` is empty until chosen."""

    kind: ClassVar[str] = "choice"
    label: str
    options: tuple[Option, ...]
    value: str = ""
    help: str = ""


@dataclass(frozen=True)
class TextField(Control):
    """A text of at most `limit` characters over `rows` lines; `folded` hides it behind its label until wanted."""

    kind: ClassVar[str] = "text"
    label: str
    value: str = ""
    help: str = ""
    limit: int = 2_000
    rows: int = 3
    folded: bool = False


@dataclass(frozen=True)
class Button(Control):
    """Something to do; pressing it is noted as a change of its name to `value`."""

    kind: ClassVar[str] = "button"
    label: str
    value: str = "yes"
    quiet: bool = False


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
    """A chart to be drawn from `data`, with its caption and the same as a table."""

    kind: ClassVar[str] = "picture"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    data: Any = None


@dataclass(frozen=True)
class Section:
    """Controls that belong together: a `card`, or one `step` of several that are shown one at a time."""

    name: str
    title: str
    controls: tuple[Control, ...]
    step: bool = False


@dataclass(frozen=True)
class Page:
    """All that one exercise shows, whole. `page["q7"]` is a control by its name."""

    sections: tuple[Section, ...]

    def __iter__(self) -> Iterator[Control]:
        """Go through every control in the order it is read."""
        return (control for section in self.sections for control in section.controls)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a test reads any attribute of the control it names
        """Give the control with this name; `UnknownName` if the page has none."""
        for control in self:
            if control.name == name:
                return control
        raise UnknownName("unknown_field", name=name)

    def results(self) -> dict[str, str]:
        """Give every result's plain value by name, as a page shows it."""
        return {
            name: value for control in self if isinstance(control, Result) for name, value in control.values.items()
        }
