"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `round` names each round, `columns` are those of the picture's table."""

    title: Text
    first: Text
    first_help: Text
    one: Text
    add: Text
    empty: Text
    name: Text
    ballot: Text
    left: Text
    left_one: Text
    over: Text
    none: Text
    only: Text
    more: Text
    talk: Text
    talk_how: Text
    talk_alone: Text
    second: Text
    second_help: Text
    found: Text
    nothing: Text
    top: Text
    top_tied: Text
    rule: Text
    lead: Text
    tied: Text
    spread: Text
    spread_rule: Text
    apart: Text
    agreed: Text
    shift: Text
    shift_rule: Text
    still: Text
    screened: Text
    chosen: Text
    limits: Text
    limits_one: Text
    caption: Text
    ballots: Text
    ballots_one: Text
    place: Text
    moved: Text
    mean: Text
    range: Text
    level: Text
    decide: Text
    question: Text
    round: Mapping[str, Text]
    columns: tuple[Text, ...]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
