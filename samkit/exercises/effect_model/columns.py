"""The fields of a part and of an arrow, as a page asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercises.effect_model.content import WORDS
from samkit.widgets import Choice, Field, Option, Select, TextField
from samkit.workbook import CERTAINTY, INTENDED, STAGES, WHOSE, limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samkit.content import Text

NODE, ARROW = "node", "arrow"
NODE_FIELDS = ("what", "stage", "indicator", "level", "stakeholder", "intended")
ARROW_FIELDS = ("source", "target", "because", "assumption", "certainty")
MANY = 60  # arrows that are listed at once


def node_columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a node as a page asks for them."""
    asked = {name: WORDS.field[name](lang) for name in NODE_FIELDS}
    return (
        TextField("what", asked["what"], limit=limits.BELIEF, rows=2),
        Choice("stage", asked["stage"], _options(STAGES, WORDS.stage, lang)),
        TextField("indicator", asked["indicator"], limit=limits.BELIEF, rows=1),
        Choice("level", asked["level"], _options(WHOSE, WORDS.level, lang)),
        TextField("stakeholder", asked["stakeholder"], limit=limits.SHORT, rows=1),
        Choice("intended", asked["intended"], _options(INTENDED, WORDS.intended, lang)),
    )


def arrow_columns(names: Mapping[str, str], lang: str) -> tuple[Field, ...]:
    """Give the fields of an arrow as a page asks for them; `names` are the nodes to choose from."""
    asked = {name: WORDS.field[name](lang) for name in ARROW_FIELDS}
    nodes = tuple(Option(key, name) for key, name in names.items())
    return (
        Select("source", asked["source"], nodes),
        Select("target", asked["target"], nodes),
        TextField("because", asked["because"], rows=2),
        TextField("assumption", asked["assumption"], rows=1),
        Choice("certainty", asked["certainty"], _options(CERTAINTY, WORDS.certainty, lang)),
    )


def _options(keys: Iterable[str], said: Mapping[str, Text], lang: str) -> tuple[Option, ...]:
    return tuple(Option(key, said[key](lang)) for key in keys)
