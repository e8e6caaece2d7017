"""Turning Vega's SVG into one that takes the page's theme, fits on any page and asks nobody for anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from samkit.charts.tokens import SHOWN, themed

if TYPE_CHECKING:
    from collections.abc import Mapping

COLOURED = ("fill", "stroke", "stop-color")
# Vega's words for a screen reader are English; the picture has one description, its caption, and its table.
DROPPED = re.compile(r"class|role|version|font-family|aria-.*")
REFERENCE = re.compile(r"url\(#([^)]*)\)")


def dressed(svg: str, mark: str) -> str:
    """Give the SVG for a page; `mark` begins every id in it, so that two pictures never share one."""
    root = ET.fromstring(svg)  # noqa: S314 - Vega wrote it a moment ago, with every text in it escaped
    names = {one: f"{mark}-{at}" for at, one in enumerate(filter(None, (one.get("id") for one in root.iter())))}
    for element in root.iter():
        element.tag = _local(element.tag)
        element.attrib = dict(filter(None, (_attribute(key, value, names) for key, value in element.items())))
    root.attrib = {"xmlns": "http://www.w3.org/2000/svg", "role": "img", **root.attrib, "font-family": SHOWN}
    return ET.tostring(root, "unicode")


def _attribute(key: str, value: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """Give one attribute as it is kept, or nothing for what a page doesn't want."""
    key = _local(key)
    if DROPPED.fullmatch(key):
        return None
    if key in COLOURED:
        value = themed(value)
    if key == "id":
        return key, names[value]
    if key in {"href", "src"}:
        return (key, "#" + names[value[1:]]) if value.startswith("#") and value[1:] in names else None
    return key, REFERENCE.sub(lambda found: f"url(#{names.get(found[1], '')})", value)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
