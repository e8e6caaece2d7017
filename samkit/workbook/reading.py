"""Reading values back from JSON into the workbook's dataclasses, refusing whatever does not fit."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import chain
from typing import Any

from samkit.errors import Damaged, Rejected
from samkit.workbook import limits
from samkit.workbook.amplify import NOTED, PRACTICES, STORIES, Amplify
from samkit.workbook.challenge import LISTS, TEXTS, Challenge
from samkit.workbook.decisions import DECISIONS
from samkit.workbook.plan import PRINCIPLES
from samkit.workbook.screening import ITEMS
from samkit.workbook.self_check import Answer, SelfCheck, taken
from samkit.workbook.ties import ends

T = typing.TypeVar("T")

# The parts of a challenge in which not just anything can be named.
NAMES = {"decisions": tuple(chain(*DECISIONS.values())), "readiness": ITEMS, "principles": PRINCIPLES}

MOST = limits.TIES  # parts of one list

_hints = cache(typing.get_type_hints)


def build(raw: object, kind: type[T], place: str) -> T:
    """Make a `kind` of plain JSON values; `Damaged` names the place of what does not fit."""
    return typing.cast("T", _build(raw, kind, place))


def _build(raw: Any, kind: Any, place: str) -> Any:  # noqa: ANN401 - JSON holds anything until it is checked here
    origin = typing.get_origin(kind)
    if is_dataclass(kind):
        _expect(raw, dict, place)
        hints = _hints(typing.cast("type", kind))
        names = {field.name for field in fields(kind)}
        if raw.keys() - names:
            raise Damaged("damaged_at", place=f"{place}.{min(raw.keys() - names)}")
        made = {name: _build(value, hints[name], f"{place}.{name}") for name, value in raw.items()}
        try:
            return typing.cast("type", kind)(**made)
        except TypeError as error:
            raise Damaged("damaged_at", place=place) from error
    if origin is Mapping:
        _expect(raw, dict, place)
        return {key: _build(value, typing.get_args(kind)[1], f"{place}.{key}") for key, value in raw.items()}
    if origin is tuple:
        _expect(raw, list, place)
        return tuple(_build(value, typing.get_args(kind)[0], f"{place}.{i}") for i, value in enumerate(raw))
    _expect(raw, kind, place)
    return raw


def _expect(raw: object, kind: Any, place: str) -> None:  # noqa: ANN401 - a type, or a union of them
    allowed = typing.get_args(kind) or (kind,)
    # What is longer than any list of a workbook is refused before anything is made of it.
    if type(raw) not in allowed or (isinstance(raw, list | dict) and len(raw) > MOST):
        raise Damaged("damaged_at", place=place)


def check_challenge(challenge: Challenge) -> None:
    """Raise `Damaged` unless every field of the challenge is as `noted` would have kept it."""
    with _at("challenges"):
        limits.identifier(challenge.id)
        for name in (*TEXTS, "alone", "focus", "unfolded"):
            _same(challenge.noted(name, getattr(challenge, name)), challenge)
    for name, part in vars(challenge).items():
        if isinstance(part, tuple):
            check_records(part, f"challenges.{name}", LISTS[name])
        elif isinstance(part, Mapping):
            with _at(f"challenges.{name}"):
                for key, one in part.items():
                    _key(name, key)
                    _as_noted(one)
        elif is_dataclass(part):
            with _at(f"challenges.{name}"):
                _as_noted(part)


def _key(name: str, key: str) -> None:
    """Refuse what can't be named so in this part of a challenge."""
    if name == "ties":
        ends(key)
    elif name in NAMES:
        limits.one_of(key, NAMES[name])
    else:
        limits.identifier(key)


def check_records(records: tuple[Any, ...], place: str, most: int) -> None:
    """Raise `Damaged` unless every record is as `noted` would have kept it, under an id of its own."""
    with _at(place):
        _same(len({one.id for one in records}), min(len(records), most))
        for one in records:
            limits.identifier(one.id)
            _as_noted(one)


def check_one(record: object, place: str) -> None:
    """Raise `Damaged` unless the record is as `noted` would have kept it."""
    with _at(place):
        _as_noted(record)


def check_amplify(amplify: Amplify) -> None:
    """Raise `Damaged` unless everything about experience is as it would have been kept."""
    with _at("amplify"):
        for name in NOTED:
            _same(amplify.noted(name, amplify.shown(name)), amplify)
        for names, kept in ((PRACTICES, {*amplify.holds, *amplify.evidence}), (STORIES, amplify.stories.keys())):
            _same(kept - set(names), set())


def check_self_check(self_check: SelfCheck) -> None:
    """Raise `Damaged` unless every answer, example and date is as it would have been kept."""
    with _at("self_check.answers"):
        _check_answers(self_check.answers)
    with _at("self_check.examples"):
        for question, said in self_check.examples.items():
            _same(self_check.example(question, said).examples, self_check.examples)
    with _at("self_check.earlier"):
        again = SelfCheck()
        for snapshot in self_check.earlier:
            _check_answers(snapshot.answers)
            again = replace(again, answers=snapshot.answers).remember(snapshot.date)
        _same(again.earlier, self_check.earlier)


def _check_answers(answers: Mapping[str, Answer]) -> None:
    for question, answer in answers.items():
        _same(SelfCheck().answer(question, answer).answers, {question: answer})
        _same(type(taken(answer)), type(answer))


def _as_noted(one: Any) -> None:  # noqa: ANN401 - any record of the workbook
    """Enter every field once more as a page holds it."""
    for name in (field.name for field in fields(one) if field.name != "id"):
        value = getattr(one, name)
        _same(one.noted(name, limits.plain(value)), one)


def _same(kept: object, read: object) -> None:
    if kept != read:
        raise Rejected("rejected")


@contextmanager
def _at(place: str) -> Iterator[None]:
    """Say where a file is broken."""
    try:
        yield
    except Rejected as error:
        raise Damaged("damaged_at", place=place) from error
