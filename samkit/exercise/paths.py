"""The paths through the course, as `paths.toml` must hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samkit.content import Text, load


@dataclass(frozen=True)
class Step:
    """One exercise on a path, and the minutes it has there, with the talk that belongs to it."""

    key: str
    minutes: int


@dataclass(frozen=True)
class Way:
    """One path: what it is called, and its steps in order; none means every exercise in course order."""

    title: Text
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Ways:
    """Every path by its key in the workbook."""

    paths: Mapping[str, Way]


WAYS = load(Path(__file__).with_name("paths.toml"), Ways).paths
