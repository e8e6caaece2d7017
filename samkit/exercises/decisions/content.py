"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `phase` heads the decisions of each phase and `decision` names each; `who`
    are the answers and `type` what many of one make of it; `ask` are by decision what to ask instead of taking it.
    """

    title: Text
    about: Text
    list_help: Text
    one: Text
    now: Text
    wanted: Text
    found: Text
    nothing: Text
    few: Text
    type_now: Text
    type_wanted: Text
    type_rule: Text
    type_steps: Text
    open: Text
    phases: Text
    phase_counts: Text
    caption: Text
    key_now: Text
    key_wanted: Text
    unanswered: Text
    let_go: Text
    let_go_rule: Text
    keep_all: Text
    take_on: Text
    take_on_rule: Text
    firm: Text
    firm_rule: Text
    room: Text
    room_rule: Text
    closed: Text
    limits: Text
    questions: Text
    how: Text
    answers: Text
    questions_how: Text
    step: Text
    fixed: Text
    decide: Text
    question: Text
    columns: tuple[Text, ...]
    phase: Mapping[str, Text]
    who: Mapping[str, Text]
    type: Mapping[str, Text]
    decision: Mapping[str, Text]
    ask: Mapping[str, tuple[Text, ...]]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
