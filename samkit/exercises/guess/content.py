"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `columns` are those of the picture's table, `standing` its last column's."""

    title: Text
    about: Text
    list: Text
    list_help: Text
    one: Text
    add: Text
    empty: Text
    again: Text
    what: Text
    guess: Text
    lock: Text
    lock_note: Text
    answers: Text
    locked: Text
    answers_help: Text
    titled: Text
    agree: Text
    disagree: Text
    unknown: Text
    found: Text
    closed: Text
    waiting: Text
    count: Text
    caption: Text
    fewer: Text
    more: Text
    rule: Text
    none: Text
    none_rule: Text
    differ: Text
    alike: Text
    few: Text
    unsure: Text
    open: Text
    limits: Text
    higher: Text
    lower: Text
    level: Text
    between: Text
    your_guess: Text
    their_answers: Text
    n: Text
    decide: Text
    question: Text
    columns: tuple[Text, ...]
    standing: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
