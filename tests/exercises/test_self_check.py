"""The self-check: what is entered, what is shown, and what the answers amount to in words."""

import datetime as dt

import pytest

from samkit.errors import Rejected
from samkit.exercise import State
from samkit.exercises.self_check import EXERCISE
from samkit.exercises.self_check.content import GROUPS, WORDS
from samkit.widgets import Page
from samkit.workbook import ADVICE, FIRST, QUESTIONS, Workbook

LANGS = ("da", "en")


def answered(answers: dict[str, object]) -> Workbook:
    workbook = Workbook()
    for question, value in answers.items():
        workbook = EXERCISE.enter(workbook, "", question, value)
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "", lang))


def test_there_are_four_statements_for_each_advice_and_the_first_twelve_hold_two_of_each() -> None:
    assert list(WORDS.statements) == list(QUESTIONS)
    for advice in ADVICE:
        assert sum(group == advice for group in GROUPS.values()) == 4
        assert sum(GROUPS[question] == advice for question in FIRST) == 2


def test_every_pair_of_strength_and_obstacle_has_a_help() -> None:
    assert set(WORDS.help) == {f"a{one}_a{two}" for one in ADVICE for two in ADVICE if one != two}
    for group in (WORDS.strength, WORDS.obstacle, WORDS.doors):
        assert set(group) == {f"a{advice}" for advice in ADVICE}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_shows_every_field_and_no_verdict(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert all(page[question].value == "" and page[f"{question}.example"].value == "" for question in QUESTIONS)
    assert page.results() == {}
    assert page["empty"].text == WORDS.empty(lang)


def test_values_are_the_same_in_both_languages() -> None:
    danish, english = (shown(Workbook(), lang)["q7"] for lang in LANGS)
    assert [point.value for point in danish.points] == [point.value for point in english.points] == list("12345")
    assert [option.value for option in english.aside] == ["unknown", "not_relevant"]


def test_an_answer_stands_on_its_scale_and_can_be_cleared() -> None:
    workbook = answered({"q7": "4"})
    assert shown(workbook)["q7"].value == "4"
    assert EXERCISE.read(workbook, "", "q7") == "4"
    assert EXERCISE.enter(workbook, "", "q7", "").empty


def test_an_example_is_kept_as_typed() -> None:
    workbook = EXERCISE.enter(Workbook(), "", "q7.example", "  <img onerror=x> \r\nto ")
    assert shown(workbook)["q7.example"].value == "<img onerror=x> \nto"


def test_one_advice_answered_says_its_points_and_the_quarter_they_lie_in() -> None:
    page = shown(answered({"q1": 4, "q2": 4, "q13": 3, "q14": 3}))
    assert page.results() == {"answered": "4", "items": "24", "band": "tredje"}
    assert page["band"].rule == (
        "Regel: 14 point på en skala fra 4 til 20. "
        "Fjerdedelen går fra 12 til 15. Der er 2 point op til næste fjerdedel."
    )
    assert page["profile"].rows[0] == ("1 Erfaringer", "3,5", "3,5", "3,5", "4 af 4")
    assert page["profile"].rows[1] == ("2 Medspillere", "–", "–", "–", "0 af 4")


def test_dont_know_gives_a_band_at_both_ends() -> None:
    page = shown(answered({"q1": 3, "q2": 3, "q13": 3, "q14": "unknown"}), "en")
    assert (page["band"].values["band_low"], page["band"].values["band_high"]) == ("second", "third")
    assert "10 and 14 points" in page["band"].rule


def test_nothing_but_not_relevant_gives_no_band() -> None:
    page = shown(answered(dict.fromkeys(QUESTIONS, "not_relevant")))
    assert page.results() == {"answered": "24", "items": "24"}


def test_the_strength_helps_the_obstacle() -> None:
    page = shown(answered({"q1": 5, "q5": 1, "q9": 3}), "en")
    assert (page["strength"].values["strength"], page["obstacle"].values["obstacle"]) == ("1", "3")
    assert page["help"].values["help"] == WORDS.help["a1_a3"].en


def test_all_alike_has_neither_strength_nor_obstacle_and_says_so() -> None:
    page = shown(answered(dict.fromkeys(QUESTIONS, 3)))
    assert "strength" not in page.results()
    assert page["level"].text == WORDS.level.da


def test_ties_are_told() -> None:
    page = shown(answered({"q1": 5, "q3": 5, "q5": 1}))
    assert page["tied.0"].text == "Råd 1 og 2 ligger lige. Det første er valgt."


def test_the_first_picture_is_announced_after_the_first_twelve() -> None:
    assert shown(answered(dict.fromkeys(FIRST, 3)))["first"].text == WORDS.first_done.da
    names = [control.name for control in shown(answered(dict.fromkeys(FIRST[:11], 3)))]
    assert "first" not in names


def test_keeping_today_adds_a_dated_earlier_self_and_leaves_the_answers() -> None:
    workbook = EXERCISE.enter(answered({"q1": 5}), "", "keep", "yes")
    (snapshot,) = workbook.self_check.earlier
    assert snapshot.date == dt.datetime.now().astimezone().date().isoformat()
    assert snapshot.answers == workbook.self_check.answers == {"q1": 5}
    assert str(dt.date.fromisoformat(snapshot.date).year) in shown(workbook)["earlier"].text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("q1", 0),
        ("q1", 6),
        ("q1", True),
        ("q1", 3.5),
        ("q1", None),
        ("q1", "maybe"),
        ("q25", 3),
        ("q1.other", "x"),
        ("q1.example", 3),
    ],
)
def test_a_forged_value_is_refused(field: str, value: object) -> None:
    with pytest.raises(Rejected):
        EXERCISE.enter(Workbook(), "", field, value)


def test_there_is_nothing_to_keep_before_the_first_answer() -> None:
    with pytest.raises(Rejected, match="nothing_to_keep"):
        EXERCISE.enter(Workbook(), "", "keep", "yes")


@pytest.mark.parametrize(("answer", "said"), [("unknown", "ved ikke"), ("not_relevant", "ikke relevant")])
def test_answers_that_say_nothing_yet_lead_on_all_the_same(answer: str, said: str) -> None:
    workbook = Workbook()
    for question in QUESTIONS:
        workbook = EXERCISE.enter(workbook, "", question, answer)
    page = EXERCISE.draw(State(workbook, "", "da"))
    assert said in page["aside"].text


def test_the_second_round_says_that_it_is_the_second() -> None:
    titles = [one.title for one in EXERCISE.draw(State(Workbook(), "", "da")).sections if one.step]
    assert (titles[0], titles[6]) == ("Råd 1 · Erfaringer", "Råd 1 · Erfaringer · 2. del")
    assert len(set(titles)) == len(titles)


def test_the_result_names_the_advice_it_speaks_of() -> None:
    workbook = Workbook()
    for question, answer in (("q1", "5"), ("q3", "1")):
        workbook = EXERCISE.enter(workbook, "", question, answer)
    page = EXERCISE.draw(State(workbook, "", "da"))
    assert page["strength"].text.startswith("Din styrke er råd 1, Erfaringer.")
    assert page["obstacle"].text.startswith("Her er der mest at hente: råd 2, Medspillere.")
