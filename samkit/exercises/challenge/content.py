"""The words of the exercise, as `content.toml` must hold them."""

from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows."""

    title: Text
    lead: Text
    what: Text
    what_help: Text
    vision: Text
    vision_help: Text
    who: Text
    who_help: Text
    feel: Text
    feel_help: Text
    alone: Text
    alone_yes: Text
    alone_partly: Text
    alone_no: Text
    alone_unknown: Text
    alone_yes_note: Text
    alone_partly_note: Text
    alone_no_note: Text
    alone_unknown_note: Text
    no_names: Text
    no_names_short: Text
    several: Text
    path_title: Text
    path: Text
    path_help: Text
    which: Text
    archived: Text
    new: Text
    put_away: Text
    noted: Text
    empty: Text


WORDS = load(Path(__file__).with_name("content.toml"), Words)
