"""What is said about numbers that are being read in, as `numbers.toml` must hold it."""

from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """What is said about numbers."""

    found: Text
    row: Text
    row_other: Text
    sample: Text
    none: Text
    stands: Text
    elsewhere: Text
    another: Text
    strangers: Text
    full: Text
    untitled: Text
    go: Text
    taken: Text
    unread: Text


WORDS = load(Path(__file__).with_name("numbers.toml"), Words)
