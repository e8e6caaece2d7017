"""The page of an exercise: its sections, and every control by its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from samkit.errors import UnknownName
from samkit.widgets.controls import Control, Result

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Section:
    """Controls that belong together: a `card`, or one `step` of several that are shown one at a time.

    One that is `folded` shows only its title until it is wanted.
    """

    name: str
    title: str
    controls: tuple[Control, ...]
    step: bool = False
    folded: bool = False


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
