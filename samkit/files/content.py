"""The sorts of places, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Sort:
    """One sort: the word for it, the kind of co-player it is, if any, and the tags on the map that stand for it."""

    word: Text
    tags: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True)
class Words:
    """Every sort by its key; the first that fits a place is taken."""

    sorts: Mapping[str, Sort]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
