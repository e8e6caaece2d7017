"""The words of the exercise, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Service:
    """What is said about how ready a service is: `items` are the questions, `short` names each."""

    title: Text
    question: Text
    help: Text
    users: Text
    organisation: Text
    nothing: Text
    sums: Text
    rule: Text
    open: Text
    flips: Text
    steady: Text
    limits: Text
    yes_no: Mapping[str, Text]
    verdict: Mapping[str, Text]
    items: Mapping[str, Text]
    short: Mapping[str, Text]


@dataclass(frozen=True)
class Words:
    """Every sentence the exercise shows.

    `fit` are the three questions, `fit_short` names them and `degrees` are the
    answers of each; `stops` speak against it; `verdict` is what to do, also
    instead, and `how` says more; `bands` names the parts of the picture.
    """

    title: Text
    fits: Text
    fits_help: Text
    one: Text
    against: Text
    against_help: Text
    stop: Text
    none: Text
    found: Text
    nothing: Text
    verdict_of: Text
    verdict_of_stop: Text
    because: Text
    counted: Text
    rule: Text
    caption: Text
    stopped: Text
    yours: Text
    sum_of: Text
    range_of: Text
    flips: Text
    flip: Text
    flip_more: Text
    flip_stop: Text
    to: Text
    least: Text
    most: Text
    between: Text
    joined: Text
    steady: Text
    unanswered: Text
    stops_open: Text
    both: Text
    alone: Text
    more: Text
    untold: Text
    limits: Text
    decide: Text
    question: Text
    columns: tuple[Text, ...]
    fit: Mapping[str, Text]
    fit_short: Mapping[str, Text]
    degrees: Mapping[str, Mapping[str, Text]]
    stops: Mapping[str, Text]
    verdict: Mapping[str, Text]
    how: Mapping[str, Text]
    bands: Mapping[str, Text]
    service: Service


WORDS = load(Path(__file__).with_name("content.toml"), Words)
