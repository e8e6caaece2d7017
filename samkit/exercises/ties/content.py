"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `columns` are those of the picture's table. `hub` is what is said when
    everything depends on us, `why` gives the reasons for whom to introduce.
    """

    title: Text
    list: Text
    list_help: Text
    no_partners: Text
    focus: Text
    focus_help: Text
    first: Text
    ours: Text
    theirs_all: Text
    one: Text
    us: Text
    between: Text
    now: Text
    theirs: Text
    wanted: Text
    more: Text
    found: Text
    nothing: Text
    introduce: Text
    density: Text
    density_rule: Text
    apart: Text
    apart_rule: Text
    apart_more: Text
    isolates: Text
    isolates_rule: Text
    silent: Text
    groups: Text
    bridges: Text
    broker: Text
    caption: Text
    caption_many: Text
    undrawn: Text
    unsaid: Text
    decide: Text
    question: Text
    columns: tuple[Text, ...]
    levels: Mapping[str, Text]
    hub: Mapping[str, Text]
    why: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
