"""The challenge: what is entered, what is shown, and several challenges side by side."""

import pytest

from samkit.errors import Rejected
from samkit.exercise import State
from samkit.exercises.challenge import EXERCISE
from samkit.widgets import Page
from samkit.workbook import ALONE, Workbook


def shown(workbook: Workbook, lang: str = "da", challenge: str = "one") -> Page:
    return EXERCISE.draw(State(workbook, challenge, lang))


def test_what_is_entered_stands_in_its_field() -> None:
    for field, value in (("what", "Børn er utrygge"), ("vision", "🙂"), ("who", "أهل"), ("feel", "<img onerror=x>")):
        workbook = EXERCISE.enter(Workbook(), "one", field, value)
        assert shown(workbook)[field].value == value
        assert EXERCISE.read(workbook, "one", field) == value


def test_an_empty_page_shows_every_field_and_says_where_to_begin() -> None:
    page = shown(Workbook())
    assert [page[name].value for name in ("what", "vision", "who", "feel", "alone")] == [""] * 5
    assert page["empty"].text.startswith("Begynd")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("answer", ALONE)
def test_every_answer_to_alone_says_what_it_means(lang: str, answer: str) -> None:
    workbook = EXERCISE.enter(Workbook(), "one", "alone", answer)
    notes = {shown(EXERCISE.enter(Workbook(), "one", "alone", other), lang)["alone.note"].text for other in ALONE}
    assert shown(workbook, lang)["alone.note"].text in notes
    assert len(notes) == len(ALONE)


def test_a_new_challenge_is_chosen_and_the_first_one_is_kept() -> None:
    workbook = EXERCISE.enter(EXERCISE.enter(Workbook(), "one", "what", "A"), "one", "challenge.new", "two")
    assert workbook.chosen == "two"
    assert workbook.challenge("one").what == "A"
    again = EXERCISE.enter(workbook, "two", "challenge.chosen", "one")
    assert again.chosen == "one"
    assert [option.label for option in shown(again)["challenge.chosen"].options] == [
        "A",
        "Udfordring 2, uden tekst endnu",
    ]


def test_a_challenge_put_away_gives_its_place_to_the_next_and_can_come_back() -> None:
    workbook = EXERCISE.enter(EXERCISE.enter(Workbook(), "one", "what", "A"), "one", "challenge.new", "two")
    away = EXERCISE.enter(workbook, "two", "challenge.archive", "two")
    assert (away.chosen, away.challenge("two").archived) == ("one", True)
    back = EXERCISE.enter(away, "one", "challenge.chosen", "two")
    assert (back.chosen, back.challenge("two").archived) == ("two", False)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("alone", "maybe"),
        ("alone", 1),
        ("what", ["x"]),
        ("what", "x" * 100_000),
        ("nothing", "x"),
        ("challenge.chosen", "unknown"),
        ("challenge.archive", None),
        ("challenge.new", "../../x"),
        ("challenge.new", "x" * 41),
        ("challenge.new", ""),
    ],
)
def test_a_forged_value_is_refused(field: str, value: object) -> None:
    with pytest.raises(Rejected):
        EXERCISE.enter(Workbook(), "one", field, value)


def test_progress_goes_from_not_begun_to_done() -> None:
    workbook = Workbook()
    assert EXERCISE.progress(workbook).key == "not_begun"
    for field in ("what", "vision", "who", "feel"):
        workbook = EXERCISE.enter(workbook, "one", field, "x")
        assert EXERCISE.progress(workbook).key == "begun"
    assert EXERCISE.progress(EXERCISE.enter(workbook, "one", "alone", "no")).key == "done"


def test_a_new_challenge_sent_twice_wipes_nothing() -> None:
    workbook = EXERCISE.enter(EXERCISE.enter(Workbook(), "", "challenge.new", "one"), "one", "what", "A")
    assert EXERCISE.enter(workbook, "one", "challenge.new", "one") == workbook


def test_a_new_challenge_is_new_each_time_the_button_is_pressed() -> None:
    workbook = EXERCISE.enter(Workbook(), "c1", "what", "A")
    for already in (1, 2, 3):
        assert len(workbook.challenges) == already
        press = EXERCISE.draw(State(workbook, workbook.chosen, "da"))["challenge.new"]
        workbook = EXERCISE.enter(workbook, workbook.chosen, press.name, press.value)
        workbook = EXERCISE.enter(workbook, workbook.chosen, "what", "B")
    assert len({one.id for one in workbook.challenges}) == 4


def test_one_challenge_that_is_still_empty_asks_for_no_choice() -> None:
    assert [one.name for one in EXERCISE.draw(State(Workbook(), "c1", "da")).sections] == ["challenge", "path"]


def test_the_path_belongs_to_the_work_and_not_to_one_challenge() -> None:
    workbook = EXERCISE.enter(Workbook(), "", "path", "half_hour")
    assert EXERCISE.draw(State(workbook, "c2", "da"))["path"].value == "half_hour"
    assert EXERCISE.read(workbook, "", "path") == "half_hour"
    with pytest.raises(Rejected, match="not_offered"):
        EXERCISE.enter(workbook, "", "path", "a_year")


def test_what_was_put_away_says_so_where_it_can_be_chosen_again() -> None:
    workbook = EXERCISE.enter(EXERCISE.enter(Workbook(), "c1", "what", "A"), "c1", "challenge.new", "c2")
    workbook = EXERCISE.enter(workbook, "c2", "challenge.archive", "c1")
    chosen = EXERCISE.draw(State(workbook, "c2", "da"))["challenge.chosen"]
    assert [one.label for one in chosen.options] == ["A (lagt væk)", "Udfordring 2, uden tekst endnu"]
