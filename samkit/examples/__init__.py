"""Worked examples: whole workbooks as data, invented, in both languages."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from samkit.content import LANGUAGES, Text, load
from samkit.errors import ContentError, UnknownName
from samkit.workbook import SCHEMA, Workbook, from_json

KEYS = ("neighbours",)
FIRST_ID = "example"
STORY = "story.toml"


@dataclass(frozen=True)
class Story:
    """Half a page in a citizen's own voice; `invented` says that it is."""

    title: Text
    invented: Text
    text: Text


@dataclass(frozen=True)
class Note:
    """What to look for in the example's picture."""

    text: Text


@dataclass(frozen=True)
class Told:
    """What is told about an example, beside its workbook; `today` is the day on which it is seen."""

    today: dt.date
    story: Story
    note: Note


@dataclass(frozen=True)
class Example:
    """One worked example: its story, and what its workbook holds, with every text in both languages.

    `noted` holds what is noted about the chosen challenge as `challenge`, further challenges as `others`.
    """

    today: dt.date
    story: Story
    note: Note
    noted: Mapping[str, Any]

    def workbook(self, lang: str) -> Workbook:
        """Give the whole example as the workbook of somebody who writes in `lang`."""
        said = _said(self.noted, lang)
        about = {"id": FIRST_ID, **said.pop("challenge")}
        challenges = [about, *said.pop("others", ())]
        whole = {"samkit": SCHEMA, "challenges": challenges, "chosen": FIRST_ID, **said}
        return from_json(json.dumps(whole))


@cache
def example(key: str = KEYS[0]) -> Example:
    """Give the worked example with this key; `UnknownName` if there is none."""
    if key not in KEYS:
        raise UnknownName("unknown_name", name=key)
    folder = Path(__file__).with_name(key)
    noted: dict[str, Any] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name != STORY:
            _merge(noted, tomllib.loads(path.read_text("utf-8")))
    told = load(folder / STORY, Told)
    return Example(told.today, told.story, told.note, noted)


def _merge(noted: dict[str, Any], more: Mapping[str, Any]) -> None:
    """Put more of a workbook into what there is: each piece of advice has a file of its own."""
    for name, value in more.items():
        if isinstance(value, Mapping) and name in noted:
            _merge(noted[name], value)
        else:
            noted[name] = dict(value) if isinstance(value, Mapping) else value


def _said(noted: Any, lang: str, place: str = "") -> Any:  # noqa: ANN401 - TOML holds anything
    """Give what is noted with every text in one language; a text in one language only is a `ContentError`."""
    if isinstance(noted, Mapping):
        if noted.keys() & set(LANGUAGES):
            if noted.keys() != set(LANGUAGES):
                raise ContentError("content_missing", place=place)
            return noted[lang].strip()
        return {name: _said(value, lang, f"{place} {name}") for name, value in noted.items()}
    return [_said(one, lang, place) for one in noted] if isinstance(noted, list) else noted
