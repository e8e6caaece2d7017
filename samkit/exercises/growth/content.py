"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `scale` are the words of the points 1 to 5 and of `unknown`, `statements` what is rated for each piece of
    advice (`a1` to `a6`), `shift` the difference by whether looking back shows `more`, `less` or the `same`.
    """

    title: Text
    step: Text
    before: Text
    before_is: Text
    before_none: Text
    then: Text
    then_undated: Text
    now: Text
    found: Text
    nothing: Text
    open_now: Text
    same: Text
    measured: Text
    measured_range: Text
    measured_rule: Text
    looked_back: Text
    looked_back_rule: Text
    shift_rule: Text
    no_shift: Text
    warning: Text
    limits: Text
    caption: Text
    caption_seen: Text
    mark_before: Text
    mark_then: Text
    mark_now: Text
    between: Text
    checked: Text
    unchecked: Text
    seen: Text
    unseen: Text
    decide: Text
    question: Text
    columns: tuple[Text, ...]
    scale: Mapping[str, Text]
    statements: Mapping[str, Text]
    shift: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
