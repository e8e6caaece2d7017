"""What `samkit lab` and `samkit doctor` say, as `commands.toml` must hold it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Words:
    """Every sentence by command and name."""

    lab: Mapping[str, Text]
    doctor: Mapping[str, Text]


WORDS = load(Path(__file__).with_name("commands.toml"), Words)
