"""A list of records as a control, and each of its records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from samkit.widgets.controls import Control, Field


@dataclass(frozen=True)
class Record(Control):
    """One record of a list: the value of each column by its name. Its own name is `<list>.<id>`.

    `title` heads it where none of its own fields does.
    """

    kind: ClassVar[str] = "record"
    values: Mapping[str, str]
    title: str = ""


@dataclass(frozen=True)
class Records(Control):
    """A list of records: `columns` are the fields of each, `rows` the ids, in order, of the `Record`s beside it.

    `more` names the columns that are hidden until wanted; they show by themselves once one of them holds something,
    or as `opens` says. `lacks` is what a closed card says while a column is empty, by its name. `one` is what a record
    is called, `empty` what to do first, `most` how many there is room for.
    A `fixed` list has the rows it has; else they can be added, moved and taken
    out, and an empty one begins with a record to fill in unless it `waits` to be asked for one.
    `takes` says what can be read in: `table`, `places`, `survey`, `measured`, from files of at most `largest` bytes.
    """

    kind: ClassVar[str] = "records"
    label: str
    columns: tuple[Field, ...]
    rows: tuple[str, ...]
    one: str
    empty: str = ""
    add: str = ""
    most: int = 0
    fixed: bool = False
    waits: bool = False
    more: tuple[str, ...] = ()
    more_label: str = ""
    opens: bool | None = None
    lacks: Mapping[str, str] = field(default_factory=dict)
    takes: tuple[str, ...] = ()
    largest: int = 8_000_000
    help: str = ""
