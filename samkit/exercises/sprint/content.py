"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `certainties` are the words of `CERTAIN` at the beginning of a sentence, `named` inside one; `takes` says
    what each demands and `lacks` what is missing; `parts` are the stretches of the weeks.
    """

    title: Text
    about: Text
    asking: Text
    question: Text
    question_help: Text
    offer: Text
    offer_sure: Text
    offer_none: Text
    begin: Text
    begins: Text
    uses: Text
    uses_help: Text
    decides: Text
    decides_help: Text
    finding: Text
    methods: Text
    people: Text
    start: Text
    weeks: Text
    weeks_help: Text
    hours: Text
    whose: Text
    whose_help: Text
    knowing: Text
    knowing_help: Text
    certain: Text
    demands: Text
    against: Text
    against_help: Text
    found: Text
    nothing: Text
    none: Text
    highest: Text
    raises: Text
    top: Text
    rule: Text
    short_of: Text
    enough: Text
    more: Text
    unchosen: Text
    minutes: Text
    days: Text
    no_start: Text
    passed: Text
    over: Text
    unused: Text
    limits: Text
    caption: Text
    caption_plain: Text
    between: Text
    today: Text
    columns: tuple[Text, ...]
    decide: Text
    doing: Text
    methods_of: Mapping[str, Text]
    sure: Mapping[str, Text]
    certainties: Mapping[str, Text]
    named: Mapping[str, Text]
    takes: Mapping[str, Text]
    comparisons: Mapping[str, Text]
    lacks: Mapping[str, Text]
    parts: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
