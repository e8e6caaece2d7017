"""A sitting: what a browser sends and is told, on a real database."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samkit.course.sitting import Sitting
from samkit.errors import Rejected
from samkit.exercises import ALL, exercise
from samkit.store import Store, new_token


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}")
    yield opened
    opened.close()


@pytest.fixture
def token() -> str:
    return new_token()


def sent(number: int, path: str, value: object, writer: str = "tab", base: int = 0) -> dict[str, Any]:
    change = {"writer": writer, "number": number, "path": path, "value": value, "base": base}
    return {"type": "changes", "changes": [change]}


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("key", [one.key for one in ALL])
def test_a_page_is_plain_json_and_every_control_stands_in_one_section(
    store: Store, token: str, key: str, lang: str
) -> None:
    page = json.loads(json.dumps(Sitting(store, token, exercise(key), lang).page()))
    placed = [name for section in page["sections"] for name in section["controls"]]
    # A record is shown by its list.
    shown = [name for name, control in page["controls"].items() if control["kind"] != "record"]
    assert sorted(placed) == sorted(shown)
    assert any(control["kind"] in ("scale", "text") for control in page["controls"].values())


def test_a_page_knows_every_other_exercise_by_its_name(store: Store, token: str) -> None:
    named = Sitting(store, token, exercise("plan"), "da").page()["named"]
    assert named["Jeres udfordring"] == "challenge"
    assert set(named.values()) == {one.key for one in ALL} - {"plan"}


def test_an_answer_is_saved_and_there_for_the_next_sitting(store: Store, token: str) -> None:
    sitting = Sitting(store, token, exercise("self_check"), "da")
    (told,) = sitting.take(sent(1, "self_check//q7", "4"))
    assert (told["status"], told["number"], told["writer"], told["revision"]) == ("saved", 1, "tab", 1)
    assert sitting.page()["controls"]["q7"]["value"] == "4"
    later = Sitting(store, token, exercise("self_check"), "en").page()
    assert (later["controls"]["q7"]["value"], later["controls"]["q7"]["base"], later["revision"]) == ("4", 1, 1)


@pytest.mark.parametrize(("lang", "said"), [("da", "Der er plads til 2000."), ("en", "There is room for 2000.")])
def test_a_text_that_is_too_long_is_refused_in_the_users_language(
    store: Store, token: str, lang: str, said: str
) -> None:
    sitting = Sitting(store, token, exercise("challenge"), lang)
    (told,) = sitting.take(sent(1, "challenge/c1/what", "x" * 100_000))
    assert told["status"] == "rejected"
    assert said in told["sentence"]
    assert sitting.page()["controls"]["what"]["value"] == ""


def test_two_tabs_are_told_of_each_other(store: Store, token: str) -> None:
    one, two = (Sitting(store, token, exercise("challenge"), "da") for _ in range(2))
    one.take(sent(1, "challenge/c1/what", "hers", "one"))
    (told,) = two.take(sent(1, "challenge/c1/what", "his", "two"))
    assert (told["status"], told["theirs"]) == ("conflict", "hers")
    assert two.page()["controls"]["what"]["value"] == "hers"


def test_a_screen_keeps_to_its_challenge_when_another_screen_chooses_another(store: Store, token: str) -> None:
    one, two = (Sitting(store, token, exercise("challenge"), "da") for _ in range(2))
    one.take(sent(1, "challenge/c1/what", "A", "one"))
    two.take(sent(1, "challenge/c1/challenge.new", "c2", "two"))
    one.refresh()
    assert one.page()["controls"]["what"]["value"] == "A"
    assert two.page()["controls"]["what"]["value"] == ""
    assert Sitting(store, token, exercise("challenge"), "da").challenge == "c2"


@pytest.mark.parametrize(
    "forged",
    [
        None,
        "x",
        {},
        {"changes": "x"},
        {"changes": [None]},
        {"changes": [{"writer": "a"}]},
        {"changes": [{"writer": "a", "number": 1, "path": "self_check//q1", "value": 1, "base": 0, "extra": 1}]},
        sent(0, "self_check//q1", "1"),
        sent(1, "x" * 300, "1"),
        {"changes": [sent(1, "self_check//q1", "1")["changes"][0]] * 501},
    ],
)
def test_a_forged_message_is_refused_whole(store: Store, token: str, forged: object) -> None:
    sitting = Sitting(store, token, exercise("self_check"), "da")
    with pytest.raises(Rejected, match="forged"):
        sitting.take(forged)
    assert store.open(token).revision == 0


@pytest.mark.parametrize(
    "path", ["nothing//q1", "self_check//q99", "self_check", "challenge//what", "challenge/../what"]
)
def test_a_forged_path_is_refused_and_says_so(store: Store, token: str, path: str) -> None:
    (told,) = Sitting(store, token, exercise("self_check"), "da").take(sent(1, path, "1"))
    assert told["status"] == "rejected"
    assert told["sentence"]
    assert store.open(token).workbook.empty


def test_an_answer_that_is_about_no_challenge_has_one_place_only(store: Store, token: str) -> None:
    sitting = Sitting(store, token, exercise("self_check"), "da")
    (told,) = sitting.take(sent(1, "self_check/anything/q7", "4"))
    assert told["status"] == "rejected"
    assert sitting.page()["controls"]["q7"]["value"] == ""


NUMBER = "trial/c1/trial.money"


@pytest.mark.parametrize(
    ("lang", "typed", "kept"),
    [
        ("da", "1.500,50", "1500.5"),
        ("da", "1.500", "1500"),
        ("da", "-1.500", "rejected"),
        ("da", "1 500", "1500"),
        ("da", "1\u00a0500,5", "1500.5"),
        ("da", "1500,5", "1500.5"),
        ("da", "1.5", "1.5"),
        ("da", "1,500", "rejected"),
        ("da", "0.125", "rejected"),
        ("da", "1.500.50", "rejected"),
        ("da", "15.00,50", "rejected"),
        ("en", "1,500.50", "1500.5"),
        ("en", "1,500", "1500"),
        ("en", "1.500", "rejected"),
        ("en", "1.500,50", "1500.5"),
    ],
)
def test_a_number_is_read_as_the_language_of_the_page_writes_it(
    store: Store, token: str, lang: str, typed: str, kept: str
) -> None:
    sitting = Sitting(store, token, exercise("trial"), lang)
    (told,) = sitting.take(sent(1, NUMBER, typed))
    assert (told["value"] if told["status"] == "saved" else told["status"]) == kept


def test_a_count_and_a_number_in_a_list_are_read_so_too_and_a_text_stays_as_typed(store: Store, token: str) -> None:
    sitting = Sitting(store, token, exercise("trial"), "da")
    (told,) = sitting.take(sent(1, "trial/c1/trial.total", "1.500"))
    assert told["value"] == "1500"
    (told,) = sitting.take(sent(2, "trial/c1/trial.hypothesis", "1.500"))
    assert told["value"] == "1.500"
    partners = Sitting(store, token, exercise("partners"), "da")
    (told,) = partners.take(sent(3, "partners//partner.p1.distance", "1.500"))
    assert told["value"] == "1500"
    (told,) = partners.take(sent(4, "partners//partner.p1.name", "1.500"))
    assert told["value"] == "1.500"
    ledger = Sitting(store, token, exercise("ledger"), "da")
    (told,) = ledger.take(sent(5, "ledger/c1/open.i1.before", "1.500"))
    assert told["status"] == "rejected", "among measured numbers it is asked about"
