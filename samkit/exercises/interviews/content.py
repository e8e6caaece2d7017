"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Sheet:
    """The sheet to print, but for the questions: `consent`, `probes` and `ending` are said aloud, one by one."""

    title: Text
    before: Text
    purpose: Text
    purpose_open: Text
    where: Text
    listen: Text
    aloud: Text
    subject: Text
    consent: tuple[Text, ...]
    open: Text
    opening: Text
    on_list: Text
    own: Text
    further: Text
    wait: Text
    probes: tuple[Text, ...]
    end: Text
    ending: tuple[Text, ...]
    at_once: Text
    write: Text


@dataclass(frozen=True)
class Questions:
    """What to ask those of one kind."""

    title: Text
    ask: tuple[Text, ...]


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows; `short` heads the columns of a file, `questions` are by kind."""

    title: Text
    about: Text
    no_about: Text
    before: Text
    ask: Text
    ask_help: Text
    understand: Text
    understand_help: Text
    own: Text
    own_help: Text
    after: Text
    list_help: Text
    one: Text
    add: Text
    empty: Text
    what: Text
    role: Text
    kind: Text
    note: Text
    date: Text
    more: Text
    found: Text
    nothing: Text
    nobody: Text
    no_partners: Text
    count: Text
    count_rule: Text
    inside_only: Text
    unheard: Text
    unheard_rule: Text
    all_heard: Text
    several: Text
    roleless: Text
    unplaced: Text
    wordless: Text
    ahead: Text
    limits: Text
    unnamed: Text
    caption: Text
    on_list: Text
    quotes: Text
    decide: Text
    question: Text
    short: Mapping[str, Text]
    sheet: Sheet
    questions: Mapping[str, Questions]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
