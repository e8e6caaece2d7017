"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence; `step` is by what is missing, `here` the same on the plan's own page, `exercise` by key."""

    title: Text
    begin: Text
    agree: Text
    yes: Text
    yes_help: Text
    yes_date: Text
    review: Text
    proposed: Text
    found: Text
    own: Text
    not_yet: Text
    shared: Text
    count: Text
    count_rule: Text
    lacking: Text
    lacking_rule: Text
    then: Text
    more: Text
    complete: Text
    nothing: Text
    limits: Text
    undated: Text
    caption: Text
    pressed: Text
    columns: tuple[Text, ...]
    gone: Text
    comes: Text
    nobody: Text
    today: Text
    trial_row: Text
    review_row: Text
    review_proposed: Text
    tell: Text
    tried: Text
    happened: Text
    useful: Text
    tell_later: Text
    tell_help: Text
    sheet: Text
    voices: Text
    voices_yes: Text
    voices_help: Text
    ratings: Text
    ratings_help: Text
    decide: Text
    question: Text
    paper: Text
    made: Text
    challenge: Text
    feel: Text
    first: Text
    problem: Text
    partners: Text
    rest: Text
    trial: Text
    do: Text
    do_with: Text
    during: Text
    begins: Text
    ceiling: Text
    hour: Text
    hours: Text
    meeting: Text
    meetings: Text
    money: Text
    expects: Text
    saw: Text
    stop: Text
    decided: Text
    decided_so: Text
    who_does: Text
    deed: Text
    no_owner: Text
    no_day: Text
    others: Text
    gone_by: Text
    said_yes: Text
    on_day: Text
    open: Text
    own_sheet: Text
    lacks: Text
    next_review: Text
    next_proposed: Text
    tried_line: Text
    happened_line: Text
    useful_line: Text
    verdict: Mapping[str, Text]
    step: Mapping[str, Text]
    here: Mapping[str, Text]
    exercise: Mapping[str, Text]
    calendar: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
