"""The words of the documents, as `content.toml` must hold them."""

from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence that a document says by itself."""

    full: Text
    made: Text
    page: Text
    of: Text
    contents: Text
    date: Text
    what: Text
    owner: Text
    front: Text
    question: Text
    answer: Text
    figure: Text
    undrawn: Text


WORDS = load(Path(__file__).with_name("content.toml"), Words)
