"""A file that takes the place of a whole list and its fellows: what is said first, and the way back."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from samkit import exercises
from samkit.course import Course
from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.exercises import exercise
from samkit.exercises.effect_model.exchange import reads, writes
from samkit.store import Change, Store, new_token
from samkit.workbook import Challenge, EffectModel, Node, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = new_token()
CHAIN = (Path(__file__).parent / "exercises" / "effect_models" / "full_chain.json").read_bytes()
THERE = EffectModel((Node("n1", "Ro", "impact"),))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    opened.replace(TOKEN, Workbook((Challenge("c1", nodes=THERE.nodes, unfolded="yes"),), "c1"))
    yield Desk(Sitting(opened, TOKEN, exercise("effect_model"), "da"))
    opened.close()


def read(desk: Desk, data: bytes, name: str = "node", what: str = "whole") -> dict[str, Any]:
    encoded = base64.b64encode(data).decode()
    (told,) = desk.handle(
        {"type": "read", "list": name, "what": what, "name": "x", "key": "k", "part": 0, "parts": 1, "data": encoded}
    )
    return told


def test_a_whole_is_shown_before_it_is_taken_and_comes_with_the_way_back(desk: Desk) -> None:
    told = read(desk, CHAIN)
    assert told["said"] == [
        "Led i filen: 5. Pile: 4.",
        "Den træder i stedet for det, der står her nu. Led her: 1. Pile: 0. Du kan fortryde.",
    ]
    assert told["go"] == "Brug modellen fra filen"
    (taken,) = desk.handle({"type": "take", "list": "node", "what": "whole"})
    assert reads(taken["whole"]) == reads(CHAIN)
    assert reads(taken["before"]) == THERE
    (again,) = desk.handle({"type": "take", "list": "node", "what": "whole"})
    assert again["type"] == "forgotten"


def test_what_somebody_has_written_since_the_file_was_shown_is_told_before_it_is_replaced(desk: Desk) -> None:
    read(desk, CHAIN)
    change = Change("another", 1, "effect_model/c1/node.n2.what", "En anden skriver", 1)
    desk.sitting.store.save(TOKEN, [change], exercises.enter, exercises.read)
    (told,) = desk.handle({"type": "take", "list": "node", "what": "whole"})
    assert told["type"] == "read"
    assert told["said"][0] == "Der er skrevet noget her, siden du valgte filen. Vil du stadig bruge den?"
    assert "Led her: 2." in told["said"][-1]
    assert told["go"]
    (taken,) = desk.handle({"type": "take", "list": "node", "what": "whole"})
    assert [one.what for one in reads(taken["before"]).nodes] == ["Ro", "En anden skriver"]


def test_what_stands_there_already_is_not_read_in(desk: Desk) -> None:
    told = read(desk, writes(THERE).encode())
    assert (told["said"][1], told["go"]) == ("Det er den model, der står her nu.", "")


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b"[" * 100_000, json.dumps({"samkit": 4}).encode()])
def test_what_is_no_whole_is_one_sentence(desk: Desk, data: bytes) -> None:
    told = read(desk, data)
    assert told["type"] == "unread"
    assert "ikke en samkit-fil" in told["said"]


def test_a_list_that_takes_no_whole_refuses_one(desk: Desk) -> None:
    assert read(desk, CHAIN, "arrow")["type"] == "unread"
    assert read(desk, CHAIN, "node", "survey")["type"] == "unread"


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_nested_list_is_read_as_one_with_every_line_closed(lang: str) -> None:
    html = Course(lang).example("effect_model")._repr_html_()
    for tag in ("ul", "li"):
        assert html.count(f"<{tag}>") == html.count(f"</{tag}>") > 0
    assert "<ul><li>9. " in html
