"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Statement:
    """One statement and the piece of advice, 1 to 6, that it belongs to."""

    advice: int
    text: Text


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `a3` is advice 3, `a1_a3` how strength in 1 helps with 3."""

    title: Text
    question: Text
    again: Text
    nothing_relevant: Text
    nothing_known: Text
    example: Text
    no_names: Text
    profile: Text
    caption: Text
    caption_before: Text
    empty: Text
    first_done: Text
    answered: Text
    band_one: Text
    band_two: Text
    rule_one: Text
    rule_two: Text
    next_band: Text
    strength_is: Text
    obstacle_is: Text
    helps: Text
    tied: Text
    level: Text
    standing_whole: Text
    standing_part: Text
    standing_range: Text
    standing_unknown: Text
    standing_none: Text
    standing_open: Text
    standing_aside: Text
    before: Text
    keep: Text
    keep_note: Text
    earlier: Text
    columns: tuple[Text, ...]
    scale: Mapping[str, Text]
    statements: Mapping[str, Statement]
    strength: Mapping[str, Text]
    obstacle: Mapping[str, Text]
    help: Mapping[str, Text]
    doors: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
GROUPS = {name: statement.advice for name, statement in WORDS.statements.items()}
