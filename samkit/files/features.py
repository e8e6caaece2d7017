"""The features of a GeoJSON file, one at a time, so that a large file never stands in memory as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from typing import Any

from samkit.errors import Rejected
from samkit.files.geometry import PARTS

BLANK = re.compile(r"[ \t\n\r]*")
MOST_BRACKETS = 2_500_000  # each becomes an object; 20 MB of coordinates have fewer
DIGITS = 15
UTF_16 = (b"\xff\xfe", b"\xfe\xff")

# Gives features, is left with the place behind what it has read.
Reading = Generator[object, None, int]


def features(data: bytes) -> Iterator[object]:
    """Give whatever stands where a feature should: in a collection, in a bare list, or alone.

    Raises `Rejected("file_not_places")`, maybe after some features, for what is no
    JSON, is cut off, nested too deeply to be read, or JSON of another kind.
    """
    if data.count(b"{") + data.count(b"[") > MOST_BRACKETS:
        raise Rejected("file_not_places")
    try:
        text = data.decode("utf-16" if data.startswith(UTF_16) else "utf-8-sig")
        end = yield from _whole(text)
        _expect(text, end, "")
    except (ValueError, TypeError, RecursionError) as error:
        raise Rejected("file_not_places") from error


def _whole(text: str) -> Reading:
    begin = _after_blank(text, 0)
    if text.startswith("[", begin):
        first, _ = _value(text, begin + 1)
        if not isinstance(first, dict) or first.get("type") != "Feature":
            raise ValueError
        return (yield from _list(text, begin))
    return (yield from _object(text, begin))


def _object(text: str, at: int) -> Reading:
    """Read an object member by member, its `features` one by one; without them it is a feature or a geometry itself."""
    rest: dict[str, Any] = {}
    collection = False
    at = _expect(text, at, "{")
    more = not text.startswith("}", at)
    while more:
        name, at = _value(text, at)
        if not isinstance(name, str):
            raise TypeError
        at = _expect(text, at, ":")
        if name == "features" and text.startswith("[", at):
            collection = True
            at = yield from _list(text, at)
        else:
            rest[name], at = _value(text, at)
        more = text.startswith(",", at)
        at += more
    at = _expect(text, at, "}")
    if not collection:
        yield _alone(rest)
    elif rest.get("type", "FeatureCollection") != "FeatureCollection":
        raise ValueError
    return at


def _alone(one: dict[str, Any]) -> object:
    if str(one.get("type")) in PARTS:
        return {"type": "Feature", "geometry": one}
    if one.get("type") != "Feature":
        raise ValueError
    return one


def _list(text: str, at: int) -> Reading:
    at = _expect(text, at, "[")
    more = not text.startswith("]", at)
    while more:
        one, at = _value(text, at)
        yield one
        more = text.startswith(",", at)
        at += more
    return _expect(text, at, "]")


def _value(text: str, at: int) -> tuple[Any, int]:
    """Give the JSON value that begins here, and the place of the sign after it."""
    value, end = DECODER.raw_decode(text, _after_blank(text, at))
    return value, _after_blank(text, end)


def _expect(text: str, at: int, sign: str) -> int:
    """Give the place after a sign that must stand here, and the blanks behind it; no sign is the end of the text."""
    if not text.startswith(sign, at) or (not sign and at != len(text)):
        raise ValueError
    return _after_blank(text, at + len(sign))


def _after_blank(text: str, at: int) -> int:
    found = BLANK.match(text, at)
    return found.end() if found else at


def _whole_number(digits: str) -> int | float:
    """Read whole numbers beyond any id or degree as what they are near to: Python refuses thousands of digits."""
    return int(digits) if len(digits) <= DIGITS else float(digits)


DECODER = json.JSONDecoder(parse_int=_whole_number)
