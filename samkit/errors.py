"""Everything that can go wrong and has a sentence of its own.

SamkitError
├── Rejected          what a person entered can't be taken as it is
├── OutOfRange        a calculation was asked about a value that does not exist
├── UnknownName       an exercise, example or language that is not there
├── ContentError      a content file lacks a sentence or has one too many
├── WorkbookError
│   ├── Damaged       a workbook file can't be read
│   └── TooNew        a workbook file was written by a later samkit
├── StoreError        the database can't be read or written just now
├── RenderError       a picture can't be drawn just now
└── SetupError        a command can't do what was asked on this machine
"""

from __future__ import annotations


class SamkitError(Exception):
    """A refusal with a key; `words.toml` holds the sentence, in both languages.

    `key` names the sentence, `details` fill its places. `str(error)` is the
    key and the details, for logs; `samkit.content.sentence` says it to a person.
    """

    key = "unexpected"

    def __init__(self, key: str = "", **details: object) -> None:
        """Keep the key and what its sentence needs to be filled in."""
        self.key = key or self.key
        self.details = details
        super().__init__(self.key, details)

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error travel between processes whole."""
        return type(self), (self.key,), {"details": self.details}

    def __str__(self) -> str:
        """Say the key and the details; the sentence itself is `content.sentence`."""
        told = ", ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.key} ({told})" if told else self.key


class Rejected(SamkitError):
    """What a person entered can't be taken as it is; it stays in its field."""

    key = "rejected"


class OutOfRange(SamkitError, ValueError):
    """A calculation was asked about a value outside what it is defined for."""

    key = "out_of_range"


class UnknownName(SamkitError, KeyError):
    """An exercise, example, field or language that is not there."""

    key = "unknown_name"

    __str__ = SamkitError.__str__


class ContentError(SamkitError):
    """A content file lacks a sentence, has one too many or one in one language only."""

    key = "content"


class WorkbookError(SamkitError):
    """A workbook can't be read."""

    key = "damaged"


class Damaged(WorkbookError):
    """A workbook file that is not one, or has been cut or changed by hand."""

    key = "damaged"


class TooNew(WorkbookError):
    """A workbook file from a later samkit than this one."""

    key = "too_new"


class StoreError(SamkitError):
    """The database can't be read or written just now: full, read-only, locked or away."""

    key = "store"


class RenderError(SamkitError):
    """A picture can't be drawn just now; the words and the table still stand."""

    key = "render"


class SetupError(SamkitError):
    """A command can't do what was asked on this machine."""

    key = "setup"
