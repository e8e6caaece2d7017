"""A list that one adds to, as a page shows it: the list itself and a record for each of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NotRequired, Protocol, TypedDict, Unpack

from samkit.exercise.notes import values
from samkit.widgets import Control, Field, Record, Records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.content import Text


class Words(Protocol):
    """What every such list says: what to note, what one row is, what to do first, and how to add one."""

    @property
    def list_help(self) -> Text:
        """What to note."""

    @property
    def one(self) -> Text:
        """What one row is called."""

    @property
    def empty(self) -> Text:
        """What to do first."""

    @property
    def add(self) -> Text:
        """How the button to add one is called."""


class Rest(TypedDict):
    """What else `Records` takes: how many there is room for, what is shown when wanted, and what can be read in."""

    most: int
    more: NotRequired[tuple[str, ...]]
    more_label: NotRequired[str]
    takes: NotRequired[tuple[str, ...]]


def growing(
    name: str, noted: Sequence[Any], columns: tuple[Field, ...], words: Words, lang: str, **rest: Unpack[Rest]
) -> tuple[Control, ...]:
    """Give the list of what is noted, each a dataclass with an `id`, and a record for each."""
    shown = Records(
        name,
        label="",
        help=words.list_help(lang),
        columns=columns,
        rows=tuple(one.id for one in noted),
        one=words.one(lang),
        empty=words.empty(lang),
        add=words.add(lang),
        **rest,
    )
    return (shown, *(Record(f"{name}.{one.id}", values(one)) for one in noted))
