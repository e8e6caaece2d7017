"""Worked examples: whole workbooks as data, invented, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samkit.content import Text, load
from samkit.errors import UnknownName
from samkit.workbook import Challenge, SelfCheck, Snapshot, Workbook

KEYS = ("neighbours",)
FIRST_ID = "example"


@dataclass(frozen=True)
class Story:
    """Half a page in a citizen's own voice; `invented` says that it is."""

    title: Text
    invented: Text
    text: Text


@dataclass(frozen=True)
class NotedChallenge:
    """The example's challenge, in both languages."""

    what: Text
    vision: Text
    who: Text
    feel: Text
    alone: str


@dataclass(frozen=True)
class NotedSelfCheck:
    """The example's answers, its examples in own words, and its earlier selves."""

    answers: Mapping[str, int | str]
    examples: Mapping[str, Text]
    earlier: tuple[Snapshot, ...]


@dataclass(frozen=True)
class Note:
    """What to look for in the example's picture."""

    text: Text


@dataclass(frozen=True)
class Example:
    """One worked example."""

    story: Story
    challenge: NotedChallenge
    self_check: NotedSelfCheck
    note: Note

    def workbook(self, lang: str) -> Workbook:
        """Give the whole example as the workbook of somebody who writes in `lang`."""
        noted = self.challenge
        texts = {name: getattr(noted, name)(lang) for name in ("what", "vision", "who", "feel")}
        challenge = Challenge(id=FIRST_ID, alone=noted.alone, **texts)
        examples = {name: text(lang) for name, text in self.self_check.examples.items()}
        check = SelfCheck(dict(self.self_check.answers), examples, self.self_check.earlier)
        return Workbook((challenge,), challenge.id, check)


@cache
def example(key: str = KEYS[0]) -> Example:
    """Give the worked example with this key; `UnknownName` if there is none."""
    if key not in KEYS:
        raise UnknownName("unknown_name", name=key)
    return load(Path(__file__).with_name(f"{key}.toml"), Example)
