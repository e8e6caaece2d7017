"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Listed:
    """What a list says, see `exercise.growing.Words`; `more` is what is shown when wanted."""

    list_help: Text
    one: Text
    empty: Text
    add: Text
    more: Text


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `field` are the questions, `short` the same in few words, `head` the levels where there is little room. `ask` is
    what to ask where nobody has said anything, `verdict` what a change amounts to, `limit` what a figure can't show.
    """

    title: Text
    about: Text
    decide: Text
    question: Text
    seen: Text
    matrix: Text
    nothing: Text
    count: Text
    count_rule: Text
    unconfirmed: Text
    blind: Text
    blind_rule: Text
    also: Text
    whole: Text
    whole_rule: Text
    no_partners: Text
    unplaced: Text
    unworded: Text
    caption: Text
    who: Text
    good: Text
    bad: Text
    unmeant: Text
    frame: Text
    measured: Text
    again: Text
    tried: Text
    lock: Text
    lock_note: Text
    locked: Text
    titled: Text
    titled_other: Text
    result: Text
    unmeasured: Text
    outcomes: Text
    change: Text
    change_equal: Text
    people: Text
    rule_paired: Text
    rule_unpaired: Text
    difference: Text
    difference_equal: Text
    difference_rule: Text
    under: Text
    waiting: Text
    unasked: Text
    few: Text
    lengths: Text
    lengths_other: Text
    other_open: Text
    backwards: Text
    unnamed: Text
    limits: Text
    before_word: Text
    after_word: Text
    us: Text
    them: Text
    between: Text
    columns: tuple[Text, ...]
    observation: Listed
    indicator: Listed
    field: Mapping[str, Text]
    short: Mapping[str, Text]
    level: Mapping[str, Text]
    head: Mapping[str, Text]
    sign: Mapping[str, Text]
    intended: Mapping[str, Text]
    better: Mapping[str, Text]
    ask: Mapping[str, Text]
    verdict: Mapping[str, Text]
    limit: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
