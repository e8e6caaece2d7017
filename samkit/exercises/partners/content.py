"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `who` is a kind of co-player as somebody one may know."""

    title: Text
    list: Text
    list_help: Text
    one: Text
    add: Text
    empty: Text
    name: Text
    brings: Text
    wants: Text
    kind: Text
    contact: Text
    distance: Text
    more: Text
    missing: Text
    nothing: Text
    count: Text
    caption: Text
    unplaced: Text
    treasure: Text
    treasure_only: Text
    no_treasure: Text
    ask: Text
    ask_resource: Text
    ask_kind: Text
    decide: Text
    question: Text
    columns: Text
    map_caption: Text
    map_here: Text
    unchosen: Text
    unnamed: Text
    who: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
