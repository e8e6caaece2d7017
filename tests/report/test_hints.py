"""Which sentences of a page are said in no document: those that ask for something, but never what is grave."""

from __future__ import annotations

import pytest

from samkit.report.hints import hint
from samkit.widgets import Notice


@pytest.mark.parametrize(("name", "left_out"), [("missing", True), ("offer.first", True), ("outside", False)])
def test_a_sentence_that_asks_is_left_out_by_its_name(name: str, left_out: bool) -> None:  # noqa: FBT001 - what is expected
    assert hint("sprint", Notice(name, "Skriv noget")) is left_out


def test_what_is_grave_is_said_even_by_a_name_that_asks() -> None:
    assert hint("sprint", Notice("missing", "Ingen udefra er med", tone="alarm")) is False


def test_a_name_that_asks_in_one_exercise_tells_in_another() -> None:
    assert [hint(key, Notice("silent_ones", "Hos os")) for key in ("voice", "sprint")] == [False, False]
    assert [hint(key, Notice("nobody", "Ingen")) for key in ("voice", "sprint")] == [True, False]
