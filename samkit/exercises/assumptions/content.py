"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `short` are the questions where there is little room, `head` the words of `certainties` in the picture. `since`
    says when a citizen was asked, `before` why one comes before the next, and `reason` the same in a few words.
    """

    title: Text
    about: Text
    list: Text
    list_help: Text
    one: Text
    add: Text
    empty: Text
    what: Text
    certainty: Text
    importance: Text
    source: Text
    asked: Text
    more: Text
    map: Text
    nothing: Text
    test: Text
    why: Text
    rule: Text
    change: Text
    settled: Text
    settled_change: Text
    count: Text
    count_never: Text
    unplaced: Text
    unworded: Text
    undated: Text
    ahead: Text
    limits: Text
    caption: Text
    number: Text
    reasons: Text
    days: Text
    upward: Text
    across: Text
    quadrant: Text
    decide: Text
    question: Text
    short: Mapping[str, Text]
    certainties: Mapping[str, Text]
    head: Mapping[str, Text]
    degrees: Mapping[str, Text]
    sources: Mapping[str, Text]
    falls: Mapping[str, Text]
    sure: Mapping[str, Text]
    since: Mapping[str, Text]
    before: Mapping[str, Text]
    reason: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
