"""The desk: what a browser is answered, in which order, and that it is always answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.exercises import exercise
from samkit.store import Store, new_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = new_token()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(Sitting(store, TOKEN, exercise("self_check"), "da"))


def sent(value: object, name: str = "q1", number: int = 1) -> dict[str, Any]:
    change = {"writer": "tab", "number": number, "path": f"self_check//{name}", "value": value, "base": 0}
    return {"type": "changes", "changes": [change]}


def test_an_answer_comes_at_once_with_what_changed_and_the_picture_after_it(desk: Desk) -> None:
    assert list(desk.handle({"type": "width", "width": "narrow"})) == []
    answer, pictures = desk.handle(sent("4"))
    assert answer["outcomes"][0]["status"] == "saved"
    assert answer["page"]["controls"]["q1"]["value"] == "4"
    assert "q2" not in answer["page"]["controls"]
    assert "profile" in [name for one in answer["page"]["sections"] for name in one["controls"]]
    assert pictures["pictures"]["profile"].startswith("<svg")


def test_a_picture_is_drawn_anew_only_when_it_or_its_width_has_changed(desk: Desk) -> None:
    list(desk.handle({"type": "width", "width": "narrow"}))
    list(desk.handle(sent("4")))
    example = sent("Fordi vi spurgte", "q1.example", 2)
    assert [one["type"] for one in desk.handle(example)] == ["answer"]
    assert [one["type"] for one in desk.handle({"type": "width", "width": "wide"})] == ["pictures"]


def test_who_asks_anew_is_told_everything(desk: Desk, store: Store) -> None:
    Desk(Sitting(store, TOKEN, exercise("self_check"), "en")).handle(sent("2", "q3"))
    list(Desk(Sitting(store, TOKEN, exercise("self_check"), "en")).handle(sent("2", "q3")))
    (answer,) = desk.handle({"type": "refresh"})
    assert answer["page"]["controls"].keys() == desk.sitting.page()["controls"].keys()
    assert answer["page"]["controls"]["q3"]["value"] == "2"
    assert answer["page"]["sections"] == desk.sitting.page()["sections"]


@pytest.mark.parametrize("message", [{}, {"type": "nothing"}, {"type": "width", "width": "../x"}, {"type": []}])
def test_what_asks_for_nothing_gets_nothing(desk: Desk, message: dict[str, Any]) -> None:
    assert list(desk.handle(message)) == []


def test_a_forged_message_is_one_sentence_and_saves_nothing(desk: Desk) -> None:
    (answer,) = desk.handle({"type": "changes", "changes": [{"path": "x"}]})
    assert answer["type"] == "failed"
    assert "Genindlæs siden" in answer["sentence"]
    assert desk.sitting.page()["revision"] == 0


def test_what_nobody_foresaw_is_a_sentence_too(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.sitting.store = None  # type: ignore[assignment]
    (answer,) = desk.handle(sent("4"))
    assert answer == {"type": "failed", "sentence": "Noget gik galt. Det, du har gemt, er der stadig. Prøv igen."}
    assert "could not be answered" in caplog.text


def test_a_picture_that_can_not_be_drawn_leaves_the_words_and_is_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMKIT_RENDERER", "key@/nowhere/at/all")
    list(desk.handle({"type": "width", "width": "narrow"}))
    answer, pictures = desk.handle(sent("4"))
    assert answer["outcomes"][0]["status"] == "saved"
    assert pictures["pictures"] == {"profile": ""}
    monkeypatch.delenv("SAMKIT_RENDERER")
    *_, again = desk.handle(sent("3", "q1.example", 2))
    assert again["pictures"]["profile"].startswith("<svg")
