"""A table's columns matched to what a list holds, and its cells to samkit's own words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from samkit.content import Text
from samkit.errors import Rejected
from samkit.files.folding import fold
from samkit.files.tables import Row, Table

DECIMAL = re.compile(r"[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
BETWEEN = re.compile(r"[,;/+\n\r]|(?<!\S)(?:og|and)(?!\S)", re.IGNORECASE)
# The day first, as Danes and Britons write it, or as ISO does, with a time of day that is left out.
DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[-./](?P<month>[0-9]{1,2})[-./](?P<year>[0-9]{4})")
YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?: [0-9:]+)?")
MOST_WORDS = 50  # in one cell
TOLD = 60  # signs of what was written that an error says again


@dataclass(frozen=True)
class Column:
    """One field of a list.

    `titles`: the first is written on export, all are understood. `options`: the
    words for a field that holds keys, in the order they are kept in, and `also` other
    words for them; `several` of them may stand in one cell. `decimal`: a number, with a comma or a point. `date`: a
    date, kept as ISO writes it.
    """

    name: str
    titles: tuple[Text, ...]
    options: Mapping[str, Text] = field(default_factory=dict)
    several: bool = False
    decimal: bool = False
    also: Mapping[str, Text] = field(default_factory=dict)
    date: bool = False

    @cached_property
    def headings(self) -> frozenset[str]:
        """Give what a heading of this column looks like, folded."""
        return frozenset(fold(said) for title in self.titles for said in (title.da, title.en)) | {fold(self.name)}

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Give the key of every word, folded, without those that stand for more than one."""
        named = [*self.options.items(), *self.also.items()]
        meant = [(fold(said), key) for key, word in named for said in (key, word.da, word.en)]
        keys: dict[str, set[str]] = {}
        for word, key in meant:
            keys.setdefault(word, set()).add(key)
        return {word: key for word, key in meant if len(keys[word]) == 1}

    def read(self, text: str) -> str:
        """Give a cell's text in samkit's words; `Rejected` with `word_unknown`, `number_unknown` or `not_date`."""
        if not text.strip():
            return ""
        if self.date:
            return _date(text.strip())
        if self.decimal:
            if not DECIMAL.fullmatch(text.strip()):
                raise Rejected("number_unknown", name=_told(text))
            return text.strip().replace(",", ".")
        if not self.options:
            return text
        return self._keys(text) if self.several else self._key(text)

    def written(self, value: str, lang: str) -> str:
        """Give a value as a person reads it in a cell."""
        if self.decimal and lang == "da" and DECIMAL.fullmatch(value):
            return value.replace(".", ",")
        if self.date and lang == "da" and YEAR_FIRST.fullmatch(value):
            return "-".join(reversed(value.split("-")))
        keys = value.split() if self.several else [value]
        if not self.options or not keys:
            return value
        return ", ".join(self.options[key](lang) if key in self.options else key for key in keys)

    def _key(self, text: str) -> str:
        if fold(text) not in self.words:
            raise Rejected("word_unknown", name=_told(text))
        return self.words[fold(text)]

    def _keys(self, text: str) -> str:
        """Read several words; one that has a comma or an *and* in itself is found before its parts."""
        ends = [(found.start(), found.end()) for found in BETWEEN.finditer(text)]
        begins, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]
        if len(begins) > MOST_WORDS:
            raise Rejected("word_unknown", name=_told(text))
        chosen, at = set(), 0
        while at < len(begins):
            if not text[begins[at] : stops[at]].strip():
                at += 1
                continue
            fits = [to for to in range(at, len(stops)) if fold(text[begins[at] : stops[to]]) in self.words]
            if not fits:
                raise Rejected("word_unknown", name=_told(text[begins[at] : stops[at]]))
            chosen.add(self.words[fold(text[begins[at] : stops[fits[-1]]])])
            at = fits[-1] + 1
        return " ".join(key for key in self.options if key in chosen)


@dataclass(frozen=True)
class Matched:
    """Where each field stands: its column's number in `places`, its heading as it was written in `headings`.

    `unknown` are the headings that no field has, or that a field has twice.
    `headless` is a list of names only, whose first line is a name too.
    """

    places: Mapping[str, int]
    unknown: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    headless: bool = False


def matched(header: tuple[str, ...], columns: tuple[Column, ...]) -> Matched:
    """Find the fields in a table's header.

    Headings are compared in both languages and by key, without case, accents,
    spaces and punctuation. A header of one cell that no field knows, and that
    holds letters, is no header: a pasted list of names. Its cells belong to the
    first of `columns`, and `entries` gives that first line with the others. A
    header of several cells none of which is known has no places: whether its
    first cell is a name or a heading would be a guess.
    """
    places: dict[str, int] = {}
    unknown = []
    for place, heading in enumerate(header):
        known = next((one.name for one in columns if fold(heading) in one.headings and one.name not in places), "")
        if known:
            places[known] = place
        elif heading.strip():
            unknown.append(place)
    if not places and len(unknown) == 1 and any(map(str.isalpha, header[unknown[0]])):
        return Matched({columns[0].name: unknown[0]}, headless=True)
    return Matched(
        places,
        tuple(header[place].strip() for place in unknown),
        {name: header[place].strip() for name, place in places.items()},
    )


def entries(table: Table, found: Matched) -> tuple[Row, ...]:
    """Give the rows that hold something to keep: all of them, and the first line too if it is no header."""
    return (Row(table.line, table.header), *table.rows) if found.headless else table.rows


def values(row: Row, found: Matched, columns: Iterable[Column]) -> dict[str, str]:
    """Give the text of each field that the table has, in samkit's own words; nothing is guessed or cut.

    Keys of a field that holds several stand in the order of its options, with
    spaces between; a number has a point. Raises `Rejected` with `word_unknown` or
    `number_unknown`, and says what was written, in which column and which line.
    """
    read = {}
    for column in columns:
        if column.name not in found.places:
            continue
        place = found.places[column.name]
        try:
            read[column.name] = column.read(row.cells[place] if place < len(row.cells) else "")
        except Rejected as error:
            heading = found.headings.get(column.name, column.name)
            raise Rejected(error.key, **error.details, column=heading, field=column.name, line=row.line) from error
    return read


def _date(text: str) -> str:
    """Read a date."""
    found = DAY_FIRST.fullmatch(text) or YEAR_FIRST.fullmatch(text)
    if not found:
        raise Rejected("not_date", name=_told(text))
    try:
        return dt.date(**{part: int(said) for part, said in found.groupdict().items()}).isoformat()
    except ValueError as error:
        raise Rejected("not_date", name=_told(text)) from error


def _told(text: str) -> str:
    """Give what was written, short enough for a sentence."""
    said = " ".join(text.split())
    return said if len(said) <= TOLD else f"{said[:TOLD]}…"
