"""The words of the exercise, as `content.toml` must hold them."""

from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `columns` are those of the picture's table."""

    title: Text
    about: Text
    list: Text
    list_help: Text
    one: Text
    add: Text
    empty: Text
    what: Text
    resource: Text
    match: Text
    no_needs: Text
    no_partners: Text
    no_offers: Text
    unplaced: Text
    silent: Text
    count: Text
    rule: Text
    caption: Text
    pair: Text
    gives: Text
    wants: Text
    no_wants: Text
    today: Text
    no_today: Text
    others: Text
    twice: Text
    ask: Text
    possible: Text
    more_possible: Text
    who: Text
    free: Text
    unnamed: Text
    decide: Text
    question: Text
    columns: tuple[Text, ...]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
