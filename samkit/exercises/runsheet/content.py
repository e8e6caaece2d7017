"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence but the questions; `step`, `happens` and `lead` are by phase, `form` and `material` by round."""

    title: Text
    meeting: Text
    purpose: Text
    people: Text
    people_help: Text
    minutes: Text
    minutes_help: Text
    date: Text
    start: Text
    start_help: Text
    place: Text
    place_help: Text
    sheet: Text
    nothing: Text
    count: Text
    rule: Text
    one_thing: Text
    dropped: Text
    no_round: Text
    no_about: Text
    no_when: Text
    caption: Text
    columns: tuple[Text, ...]
    numbered: Text
    piece: Text
    clock: Text
    after: Text
    length: Text
    between: Text
    ending: Text
    others: Text
    paper: Text
    about: Text
    to: Text
    when: Text
    time: Text
    at: Text
    size: Text
    roles: Text
    bring: Text
    leads: Text
    uses: Text
    opens: Text
    lasts: Text
    times: Text
    agreed: Text
    heard: Text
    agreed_help: Text
    event: Text
    decide: Text
    question: Text
    purposes: Mapping[str, Text]
    step: Mapping[str, Text]
    happens: Mapping[str, Text]
    lead: Mapping[str, Text]
    form: Mapping[str, Text]
    material: Mapping[str, Text]
    brought: Mapping[str, Text]
    role: Mapping[str, Text]
    exercise: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
