"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `marks` are the questions and `short` their names where there is little
    room; `missing` says what is not known. `needs` and `change` are by the kind
    that a co-player is: what is shown with what to do, and what would change it.
    """

    title: Text
    list: Text
    list_help: Text
    private: Text
    one: Text
    nobody: Text
    found: Text
    empty: Text
    caption: Text
    no: Text
    yes: Text
    outside: Text
    answered: Text
    open: Text
    alarm: Text
    then: Text
    unknown: Text
    ask_them: Text
    ask_others: Text
    rule: Text
    rule_unknown: Text
    rule_alarm: Text
    others: Text
    heard: Text
    heard_rule: Text
    later: Text
    later_rule: Text
    keen: Text
    keen_rule: Text
    sides: Text
    sides_rule: Text
    decide: Text
    question: Text
    marks: Mapping[str, Text]
    short: Mapping[str, Text]
    missing: Mapping[str, Text]
    degrees: Mapping[str, Text]
    stances: Mapping[str, Text]
    needs: Mapping[str, Text]
    change: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
