"""Find and amplify: what stands behind *we already do that*, two successes and a failure, and what is done about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.action import Action

PRACTICES = ("p1", "p2", "p3", "p4", "p5", "p6")
HOLDS = ("yes", "partly", "no")
STORIES = ("s1", "s2", "s3")
FAILURE = "s3"
TOLD = {
    "title": limits.SHORT,
    "happened": limits.LONG,
    "why": limits.LONG,
    "strength": limits.LONG,
    "train": limits.LONG,
}
SURE = ("guess", "believe", "seen", "measured")
CONDITIONS = 12
CONDITION = 60
# A comma before a clause parts nothing: »en fast dag, en, der bød velkommen« is two, »a person, who …« one.
BREAK = re.compile(r"[;\n]|,(?!\s*(?:der|som|hvor|når|at|who|which|that|where|when)\b)", re.IGNORECASE)

# Every field there is, as a page names it.
NOTED = (
    "claim",
    *PRACTICES,
    *(f"{one}.evidence" for one in PRACTICES),
    *(f"{one}.{name}" for one in STORIES for name in (*TOLD, "conditions")),
    "candidate",
    "sure",
    *(f"action.{name}" for name in ("what", "owner", "date")),
)


@dataclass(frozen=True)
class Story:
    """One story. `conditions` are short words for what was there; `strength` and `train` belong to the failure."""

    title: str = ""
    happened: str = ""
    why: str = ""
    strength: str = ""
    train: str = ""
    conditions: tuple[str, ...] = ()

    def noted(self, name: str, value: object) -> Story:
        """Give the story with one field noted; `Rejected` if the value can't be taken."""
        if name == "conditions":
            return replace(self, conditions=tags(value))
        if name not in TOLD:
            raise Rejected("unknown_field", name=name)
        taken = limits.line(value, TOLD[name]) if name == "title" else limits.text(value, TOLD[name])
        changed: dict[str, Any] = {name: taken}
        return replace(self, **changed)


@dataclass(frozen=True)
class Amplify:
    """Everything noted about experience, for the organisation as a whole.

    `holds` says by statement whether it holds: `yes`, `partly`, `no`; `evidence`
    what shows it. `stories` are by `STORIES`: two successes and a failure.
    `sure` is how sure one is that the candidate for a condition works.
    """

    claim: str = ""
    holds: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[str, Story] = field(default_factory=dict)
    candidate: str = ""
    sure: str = ""
    action: Action = field(default_factory=Action)

    def story(self, name: str) -> Story:
        """Give a story, an empty one if nothing is told yet; `Rejected` for a story that there is no place for."""
        if name not in STORIES:
            raise Rejected("unknown_field", name=name)
        return self.stories.get(name, Story())

    def noted(self, name: str, value: object) -> Amplify:
        """Give it with one field noted, by its name in `NOTED`; `Rejected` if the value can't be taken."""
        if name not in NOTED:
            raise Rejected("unknown_field", name=name)
        first, _, part = name.partition(".")
        if first in STORIES:
            return replace(self, stories=_with(self.stories, first, self.story(first).noted(part, value), Story()))
        if first in PRACTICES and part:
            return replace(self, evidence=_with(self.evidence, first, limits.text(value), ""))
        if first in PRACTICES:
            return replace(self, holds=_with(self.holds, first, limits.one_of(value, (*HOLDS, "")), ""))
        if part:
            return replace(self, action=self.action.noted(part, value))
        if first == "sure":
            return replace(self, sure=limits.one_of(value, (*SURE, "")))
        changed: dict[str, Any] = {first: limits.text(value) if first == "claim" else limits.line(value, CONDITION)}
        return replace(self, **changed)

    def shown(self, name: str) -> str:
        """Give what stands in a field, by its name in `NOTED`, as a page holds it."""
        if name not in NOTED:
            raise Rejected("unknown_field", name=name)
        first, _, part = name.partition(".")
        if first in STORIES:
            told = getattr(self.story(first), part)
            return written(told) if part == "conditions" else str(told)
        if first in PRACTICES:
            return (self.evidence if part else self.holds).get(first, "")
        return str(getattr(self.action, part) if part else getattr(self, first))


def tags(value: object) -> tuple[str, ...]:
    """Give short words as they are kept: each once, whatever its case, in the order they were noted."""
    said = [limits.line(one, CONDITION) for one in BREAK.split(limits.text(value))]
    kept = {one.casefold(): one for one in reversed(said) if one}
    if len(kept) > CONDITIONS:
        raise Rejected("too_many", limit=CONDITIONS)
    return tuple(reversed(kept.values()))


def written(conditions: tuple[str, ...]) -> str:
    """Give short words as one text that is read as the same: with commas between, or semicolons where need be."""
    said = ", ".join(conditions)
    return said if tags(said) == conditions else "; ".join(conditions)


def _with(noted: Mapping[str, Any], name: str, value: object, empty: object) -> dict[str, Any]:
    """Give what is noted with one thing more, or without it if it is empty."""
    rest = {key: kept for key, kept in noted.items() if key != name}
    return rest if value == empty else {**rest, name: value}
