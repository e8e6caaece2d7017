"""The go-live list: whether this machine is ready, and what to do about each thing that is not."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

import typer

from samkit import settings
from samkit.content import sentence
from samkit.errors import SamkitError, SetupError
from samkit.serve.commands import WORDS

log = logging.getLogger(__name__)

MARKS = {True: "✓", False: "!"}


@dataclass(frozen=True)
class Finding:
    """What one check found: the key of its sentence, and whether all is well."""

    key: str
    ok: bool = True
    details: Mapping[str, object] = field(default_factory=dict)

    def say(self, lang: str) -> str:
        """Give the line for the list; an error among the details becomes its sentence."""
        details = {name: _worded(value, lang) for name, value in self.details.items()}
        return f"{MARKS[self.ok]} {WORDS.doctor[self.key](lang, **details)}"


def doctor(lang: str) -> int:
    """Say the list, each line as soon as it is known; 0 when nothing must be done, otherwise 1."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that can't show the mark still gets the words
    wrong = 0
    for finding in examine():
        typer.echo(finding.say(lang))
        wrong += not finding.ok
    typer.echo(WORDS.doctor["todo"](lang, count=wrong) if wrong else WORDS.doctor["ok"](lang))
    return int(bool(wrong))


def examine() -> Iterator[Finding]:
    """Look at everything, in the order it must be put right."""
    from samkit.serve import checks  # it loads what it looks at

    for check in checks.OF_THE_MACHINE:
        yield _looked(check)
    try:
        chosen = settings.load()
    except SetupError as error:
        yield Finding("settings_broken", ok=False, details={"why": error})
        return
    yield Finding("settings")
    for one in checks.OF_THE_SETTINGS:
        yield _looked(partial(one, chosen), one.__name__)


def _looked(check: Callable[[], Finding], name: str = "") -> Finding:
    """Make a check, and go on with the list whatever happens in it."""
    try:
        return check()
    except Exception:
        name = name or getattr(check, "__name__", "")
        log.debug("The check %s could not be made", name, exc_info=True)
        log.exception("The check %s could not be made", name)
        return Finding("unknown", ok=False, details={"name": name})


def _worded(value: object, lang: str) -> object:
    if isinstance(value, SamkitError):
        # The sentence for any trouble with a database speaks to who sits at a page.
        return WORDS.doctor["database_away"](lang) if value.key == "store" else sentence(value, lang)
    return value
