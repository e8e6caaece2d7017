"""What OpenStreetMap's tags say of a place: its name, its sort, its id, wherever a tool has put them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.files.content import WORDS
from samkit.files.features import DECODER
from samkit.workbook import limits

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("name:da", "name", "official_name", "brand", "operator")
NAME = 300  # signs, as a co-player's name
OTHER = "other"
PACKED = ("other_tags", "all_tags")
NOTHING = ("no", "vacant")
# "key"=>"value" as PostgreSQL's hstore writes it, with \ before a quote sign or itself.
PAIR = re.compile(r'\s*"((?:[^"\\]|\\.)*)"\s*=>\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)', re.DOTALL)
IDS = ("@id", "id", "full_id", "osm_id", "osm_way_id")
ID = re.compile(r"[A-Za-z0-9][\w/:.-]{0,39}", re.ASCII)


def tags(feature: Mapping[str, object]) -> dict[str, str]:
    """Give a feature's tags: its properties, with those that osmtogeojson keeps in `tags` or ogr2ogr in one text."""
    properties = feature.get("properties")
    if not isinstance(properties, dict):
        return {}
    within = properties.get("tags")
    every = dict(properties)
    for more in (within if isinstance(within, dict) else {}, *(_pairs(properties.get(key)) for key in PACKED)):
        every = {**more, **every}
    return {key: value for key, value in every.items() if isinstance(value, str)}


def _pairs(text: object) -> dict[str, object]:
    """Read tags that stand in one text: as JSON, or as pairs, up to where they stop being pairs."""
    if not isinstance(text, str):
        return {}
    if text.startswith("{"):
        try:
            read = DECODER.decode(text)
        except (ValueError, RecursionError):
            return {}
        return dict(read)
    found: dict[str, object] = {}
    pair = PAIR.match(text)
    while pair:
        key, value = (re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in pair.groups())
        found[key] = value
        pair = PAIR.match(pair.string, pair.end())
    return found


def name(found: Mapping[str, str]) -> str:
    """Give the name that people here know a place by; empty if it has none that can be kept."""
    for key in NAMES:
        try:
            said = " ".join(limits.text(found.get(key, ""), NAME).split())
        except Rejected:
            continue
        if said:
            return said
    return ""


def sort(found: Mapping[str, str]) -> str:
    """Give the first sort of `content.toml` that one of the tags stands for; `other` if none does."""
    best = None
    for key, value in found.items():
        for rule in (f"{key}={value}", *([] if value in NOTHING else [f"{key}=*"])):
            for rank, also, named in rules().get(rule, ()):
                if (best is None or rank < best[0]) and all(found.get(k) == v for k, v in also):
                    best = rank, named
    return best[1] if best else OTHER


@cache
def rules() -> Mapping[str, tuple[tuple[int, tuple[tuple[str, str], ...], str], ...]]:
    """Give, by its first tag, each rule's rank, the other tags it asks for, and the sort."""
    made: dict[str, list[tuple[int, tuple[tuple[str, str], ...], str]]] = {}
    every = ((sort, rule) for sort, one in WORDS.sorts.items() for rule in one.tags)
    for rank, (named, rule) in enumerate(every):
        first, *also = rule.split(" + ")
        pairs = tuple((key, value) for key, _, value in (one.partition("=") for one in also))
        made.setdefault(first, []).append((rank, pairs, named))
    return {first: tuple(them) for first, them in made.items()}


def given_id(feature: Mapping[str, object]) -> str:
    """Give the id that OpenStreetMap or a tool gave a feature; empty if there is none that can be kept."""
    properties = feature.get("properties")
    held = properties if isinstance(properties, dict) else {}
    for value in (feature.get("id"), *(held.get(key) for key in IDS)):
        text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        if isinstance(text, str) and ID.fullmatch(text):
            return text
    return ""
