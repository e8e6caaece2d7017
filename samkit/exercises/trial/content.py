"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `lacks` names what must be noted before a trial is locked, `each` says how full each ceiling is and `fill` heads it
    in the picture; `parts` head the parts of the sheet, `offers` are what to begin with.
    """

    title: Text
    about: Text
    trying: Text
    hypothesis: Text
    hypothesis_help: Text
    offer_none: Text
    action: Text
    action_help: Text
    who: Text
    who_help: Text
    expect: Text
    measure: Text
    measure_help: Text
    prediction: Text
    prediction_help: Text
    total: Text
    total_help: Text
    too_many: Text
    enough: Text
    ceilings: Text
    hours: Text
    meetings: Text
    money: Text
    stop: Text
    stop_help: Text
    amplify: Text
    amplify_help: Text
    undo: Text
    undo_help: Text
    when: Text
    start: Text
    weeks: Text
    weeks_help: Text
    missing: Text
    passed: Text
    lock_note: Text
    lock: Text
    happened: Text
    begins: Text
    later: Text
    counting: Text
    locked: Text
    late: Text
    period: Text
    observed: Text
    seen_too_many: Text
    noticed: Text
    noticed_help: Text
    used_hours: Text
    used_meetings: Text
    used_money: Text
    found: Text
    awaited: Text
    nothing: Text
    unlocked: Text
    waiting: Text
    ahead: Text
    ended: Text
    early: Text
    more: Text
    fewer: Text
    same: Text
    counted: Text
    inside: Text
    outside: Text
    beyond: Text
    used: Text
    reached: Text
    unused: Text
    no_ceiling: Text
    cases: Text
    cases_rule: Text
    caption: Text
    caption_expected: Text
    expected_row: Text
    observed_row: Text
    fill_heading: Text
    not_noted: Text
    of: Text
    swings: Text
    at_most: Text
    free: Text
    full: Text
    exceeded: Text
    columns: tuple[Text, ...]
    judge: Text
    signals: Text
    signal_amplify: Text
    signal_stop: Text
    verdict: Text
    because: Text
    because_help: Text
    rule: Text
    against: Text
    add_note: Text
    add: Text
    incomplete: Text
    log: Text
    logged: Text
    line: Text
    undated: Text
    tried: Text
    tried_unseen: Text
    used_all: Text
    again: Text
    next_title: Text
    next_begin: Text
    sheet: Text
    paper: Text
    still: Text
    expects: Text
    notes: Text
    decide: Text
    question: Text
    next_after: Mapping[str, Text]
    lacks: Mapping[str, Text]
    verdicts: Mapping[str, Text]
    fill: Mapping[str, Text]
    each: Mapping[str, Text]
    parts: Mapping[str, Text]
    offers: Mapping[str, Mapping[str, Text]]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
