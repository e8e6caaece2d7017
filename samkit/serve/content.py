"""The words of the pages around the exercises, as `content.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence by page and name."""

    frame: Mapping[str, Text]
    serve: Mapping[str, Text]
    exercise: Mapping[str, Text]
    landing: Mapping[str, Text]
    me: Mapping[str, Text]
    use: Mapping[str, Text]
    privacy: Mapping[str, Text]
    accessibility: Mapping[str, Text]
    sources: Mapping[str, Text]
    cookies: Mapping[str, Text]
    gone: Mapping[str, Text]
    stale: Mapping[str, Text]
    dayless: Mapping[str, Text]
    missing: Mapping[str, Text]
    broken: Mapping[str, Text]
    busy: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("content.toml"), Words)
