"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `lacks` ends a sentence that says what is missing, `so` goes with `degree`."""

    title: Text
    no_names: Text
    already: Text
    together: Text
    claim: Text
    claim_help: Text
    evidence: Text
    open: Text
    have_missing: Text
    have_all: Text
    first_missing: Text
    first_all: Text
    rule: Text
    story_title: Text
    happened: Text
    why: Text
    why_failed: Text
    why_failed_help: Text
    conditions: Text
    conditions_help: Text
    conditions_failed: Text
    conditions_failed_help: Text
    strength: Text
    strength_help: Text
    strength_found: Text
    strength_advice: Text
    train: Text
    clues: Text
    empty: Text
    count: Text
    caption: Text
    caption_untold: Text
    candidates: Text
    candidates_rule: Text
    likely: Text
    likely_rule: Text
    early: Text
    early_rule: Text
    everywhere: Text
    everywhere_rule: Text
    against: Text
    against_rule: Text
    alike: Text
    tell_success: Text
    tell_failure: Text
    candidate: Text
    candidate_help: Text
    candidate_gone: Text
    sure: Text
    decide: Text
    question: Text
    column_condition: Text
    column_clue: Text
    told_as: Text
    there: Text
    not_there: Text
    not_told: Text
    holds: Mapping[str, Text]
    statements: Mapping[str, Text]
    lacks: Mapping[str, Text]
    story: Mapping[str, Text]
    heading: Mapping[str, Text]
    clue: Mapping[str, Text]
    degree: Mapping[str, Text]
    so: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
