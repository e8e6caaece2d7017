"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `finding` is what can be missing, by the keys of `measures.FINDINGS`."""

    title: Text
    list: Text
    list_help: Text
    one: Text
    phases: Text
    forms: Text
    times: Text
    barrier: Text
    promise: Text
    more: Text
    no_partners: Text
    taking: Text
    nothing: Text
    count: Text
    rule: Text
    fine: Text
    caption: Text
    whose: Text
    yes: Text
    no: Text
    unnamed: Text
    decide: Text
    question: Text
    side: Mapping[str, Text]
    phase: Mapping[str, Text]
    head: Mapping[str, Text]
    form: Mapping[str, Text]
    time: Mapping[str, Text]
    promises: Mapping[str, Text]
    finding: Mapping[str, Text]
    alarm: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
