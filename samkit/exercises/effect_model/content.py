"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `box` and `box_help` ask for the four boxes and `link` for the arrows between, by their ids; `flaw` and `mend` say
    what can be found and what a press does about it; `told` is the story, `whole` a model that is read in.
    """

    title: Text
    about: Text
    boxes: Text
    boxes_help: Text
    feel: Text
    feel_use: Text
    feel_long: Text
    feel_missing: Text
    unfold_note: Text
    unfold: Text
    fold: Text
    nodes: Text
    nodes_help: Text
    node: Text
    node_add: Text
    node_empty: Text
    node_more: Text
    arrows: Text
    arrows_help: Text
    arrow: Text
    arrow_add: Text
    arrow_empty: Text
    arrow_more: Text
    lacks_because: Text
    focus: Text
    focus_more: Text
    picture: Text
    nothing: Text
    next_box: Text
    caption: Text
    caption_many: Text
    outline: Text
    again: Text
    line: Text
    because_of: Text
    count: Text
    count_unrated: Text
    weakest: Text
    weakest_rule: Text
    settled: Text
    settled_rule: Text
    limits: Text
    check: Text
    flaws: Text
    flaws_rule: Text
    flaws_unfold: Text
    flawless: Text
    tie_all: Text
    story: Text
    paper: Text
    decide: Text
    question: Text
    from_to: Text
    lacking: Text
    unworded: Text
    unstaged: Text
    unexpected: Text
    leads: Text
    leads_many: Text
    key_lines: Text
    key_numbers: Text
    sure: Text
    counted: Text
    columns: tuple[Text, ...]
    box: Mapping[str, Text]
    box_help: Mapping[str, Text]
    link: Mapping[str, Text]
    stage: Mapping[str, Text]
    level: Mapping[str, Text]
    intended: Mapping[str, Text]
    certainty: Mapping[str, Text]
    field: Mapping[str, Text]
    flaw: Mapping[str, Text]
    mend: Mapping[str, Text]
    told: Mapping[str, Text]
    whole: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
