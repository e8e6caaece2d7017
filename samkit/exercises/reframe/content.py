"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `compare` is what texts are compared by, words with spaces between."""

    title: Text
    inside: Text
    old: Text
    no_inside: Text
    no_quotes: Text
    quotes: Text
    quotes_help: Text
    one: Text
    quote: Text
    sense: Text
    anew: Text
    statement: Text
    statement_help: Text
    statement_help_open: Text
    how: Text
    how_help: Text
    shown: Text
    recognised: Text
    recognised_date: Text
    hears: Text
    hears_help: Text
    hears_date: Text
    changed: Text
    nothing: Text
    before: Text
    after: Text
    compared: Text
    wording: Text
    borrowed: Text
    borrowed_none: Text
    borrowed_rule: Text
    same: Text
    own_theme: Text
    senses_said: Text
    limits: Text
    unmarked: Text
    calm: Text
    calm_rule: Text
    unheard: Text
    unheard_rule: Text
    inside_only: Text
    ask_them: Text
    not_yet: Text
    undated: Text
    ahead: Text
    roleless: Text
    caption: Text
    role: Text
    whose: Text
    does: Text
    ask_who: Text
    decide: Text
    question: Text
    senses: Mapping[str, Text]
    heads: Mapping[str, Text]
    sides: Mapping[str, Text]
    answers: Mapping[str, Text]
    compare: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
