"""What is said about files and paths, as `content.toml` must hold it."""

from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Survey:
    """What is said about a survey."""

    found: Text
    rule: Text
    without: Text
    left_out: Text
    other: Text
    yes_no: Text
    unread: Text
    column: Text
    missing: Text
    impossible: Text
    change: Text
    line: Text
    more: Text
    go: Text
    taken: Text


@dataclass(frozen=True)
class Words:
    """Every sentence about what a file holds, and the one about a step."""

    found: Text
    same: Text
    nothing: Text
    moved: Text
    columns: Text
    left_out: Text
    refused: Text
    none_read: Text
    change: Text
    line: Text
    lines: Text
    longer: Text
    go: Text
    taken: Text
    places: Text
    unnamed: Text
    unplaced: Text
    doubles: Text
    more: Text
    place: Text
    known: Text
    sort: Text
    here: Text
    middle: Text
    map: Text
    step: Text
    survey: Survey


WORDS = load(Path(__file__).with_name("content.toml"), Words)
