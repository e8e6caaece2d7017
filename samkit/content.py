"""Sentences in both languages: loading them, filling them, and numbers and dates as each language writes them."""

from __future__ import annotations

import datetime as dt
import tomllib
import typing
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from samkit.errors import ContentError, SamkitError, UnknownName

T = typing.TypeVar("T")

LANGUAGES = ("da", "en")
LOCALES = {"da": "da_DK", "en": "en_GB"}
THOUSANDS = {"da": ".", "en": ","}


@dataclass(frozen=True)
class Text:
    """One sentence, side by side in Danish and English."""

    da: str
    en: str

    def __call__(self, lang: str, **places: object) -> str:
        """Give the sentence in `lang` with its `{places}` filled in."""
        said = str(getattr(self, language(lang)))
        return said.format(**places) if places else said

    def places(self) -> set[str]:
        """Name the places of the Danish sentence that must be filled in."""
        return {name for _, name, _, _ in Formatter().parse(self.da) if name}


def language(lang: str) -> str:
    """Give `lang` back if samkit speaks it; raise `UnknownName` if not."""
    if lang not in LANGUAGES:
        raise UnknownName("unknown_language", name=lang)
    return lang


def load(path: Path, kind: type[T]) -> T:
    """Read a TOML file into the frozen dataclass `kind`.

    A table too many, one too few, or a sentence in one language only raises
    `ContentError` with the place, e.g. `self_check/content.toml: statements.q7.text`.
    """
    return typing.cast("T", _build(tomllib.loads(path.read_text("utf-8")), kind, f"{path.parent.name}/{path.name}:"))


def _build(raw: Any, kind: Any, place: str) -> Any:  # noqa: ANN401 - TOML holds anything until it is checked here
    origin = typing.get_origin(kind)
    if origin in (Mapping, dict):
        _expect(raw, dict, place)
        inner = typing.get_args(kind)[1]
        return {key: _build(value, inner, f"{place} {key}") for key, value in raw.items()}
    if origin is tuple:
        _expect(raw, list, place)
        inner = typing.get_args(kind)[0]
        return tuple(_build(value, inner, f"{place} [{number}]") for number, value in enumerate(raw))
    if is_dataclass(kind):
        return _record(raw, typing.cast("type", kind), place)
    _expect(raw, kind, place)
    return raw


def _record(raw: Any, kind: type, place: str) -> Any:  # noqa: ANN401 - as above
    _expect(raw, dict, place)
    hints = typing.get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}
    for name in raw.keys() - known.keys():
        raise ContentError("content_unknown", place=f"{place} {name}")
    for name, field in known.items():
        if name not in raw and field.default is MISSING and field.default_factory is MISSING:
            raise ContentError("content_missing", place=f"{place} {name}")
    return kind(**{name: _build(value, hints[name], f"{place} {name}") for name, value in raw.items()})


def _expect(raw: object, kind: Any, place: str) -> None:  # noqa: ANN401 - a type, or a union of them
    if not isinstance(raw, kind) or (kind is str and not raw.strip()):
        raise ContentError("content_kind", place=place)


@dataclass(frozen=True)
class Words:
    """The sentences that belong to no single exercise; see `words.toml`."""

    product: Text
    advice: Mapping[str, Text]
    progress: Mapping[str, Text]
    form: Mapping[str, Text]
    resource: Mapping[str, Text]
    kind: Mapping[str, Text]
    contact: Mapping[str, Text]
    decision: Mapping[str, Text]
    ordinal: Mapping[str, Text]
    errors: Mapping[str, Text]


@cache
def words() -> Words:
    """Give the shared sentences."""
    return load(Path(__file__).with_name("words.toml"), Words)


def sentence(error: SamkitError, lang: str) -> str:
    """Say what is wrong and what to do, in the user's language; never a traceback."""
    known = words().errors
    text = known.get(error.key) or known["unexpected"]
    return text(lang, **{"name": "", **{key: str(value) for key, value in error.details.items()}})


def number(value: float, lang: str, decimals: int = 0) -> str:
    """Write a number as the language does: `1.234,5` in Danish, `1,234.5` in English; below 0 with a true minus."""
    from babel.numbers import format_decimal  # Babel is loaded by the first page that needs it

    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=LOCALES[language(lang)]).replace("-", "\N{MINUS SIGN}")


def today() -> dt.date:
    """Give the day it is where the server stands."""
    return dt.datetime.now().astimezone().date()


def day(value: dt.date, lang: str) -> str:
    """Write a date as the language does: `23. november 2026`, `23 November 2026`."""
    from babel.dates import format_date  # as above

    return format_date(value, format="long", locale=LOCALES[language(lang)])


def listed(items: list[str], lang: str) -> str:
    """Join words as the language does: `a, b og c`, `a, b and c`."""
    joiner = words().form["and"](lang)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joiner} {items[-1]}"


OPENING = ("»", "‘")


def joined(names: Iterable[str], lang: str, most: int = 0) -> str:
    """Join names that people have written; of more than `most` (0: all) the rest is counted.

    A name that reads like several stands in quotation marks.
    """
    said, joiner = list(names), words().form["and"](lang)
    several = [not one.startswith(OPENING) and (", " in one or f" {joiner} " in one) for one in said]
    shown = [quoted(one, lang) if two and len(said) > 1 else one for one, two in zip(said, several, strict=True)]
    if not most or len(said) <= most + 1:  # one more is as short as saying that there is one more
        return listed(shown, lang)
    return f"{', '.join(shown[:most])} {words().form['rest'](lang, number=len(said) - most)}"


def quoted(text: str, lang: str) -> str:
    """Give what a person has written in the quotation marks of the language."""
    return words().form["quoted"](lang, name=text)
