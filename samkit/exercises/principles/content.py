"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `name` and `about` are the principles in samkit's own words, by `PRINCIPLES`; `ask` is the question for one that
    has nothing, with the exercise that helps; `facts` are what the workbook holds, `state` how far one has come.
    """

    title: Text
    step: Text
    about_challenge: Text
    held: Text
    use: Text
    what: Text
    next: Text
    next_help: Text
    found: Text
    nothing: Text
    count: Text
    rule: Text
    gap: Text
    gap_rule: Text
    all: Text
    limits: Text
    caption: Text
    decide: Text
    question: Text
    columns: tuple[Text, ...]
    name: Mapping[str, Text]
    about: Mapping[str, Text]
    ask: Mapping[str, Text]
    facts: Mapping[str, Text]
    state: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
