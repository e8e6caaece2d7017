"""Who decides: the style with its rule, what to let go of, what is firm, and the questions to ask instead."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.decisions import EXERCISE
from samkit.exercises.decisions.content import WORDS
from samkit.measures.facilitation import ALL, MIXED, TYPES
from samkit.workbook import DECISIONS, WHO, Workbook, from_json, to_json

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
PHASE = {name: phase for phase, names in DECISIONS.items() for name in names}


def deciding(**who: str) -> Workbook:
    """Note who decides, as in `goal="we together"`: today, then what is wanted; `-` for no answer."""
    workbook = Workbook()
    for name, answers in who.items():
        for field, value in zip(("now", "wanted"), answers.split(), strict=True):
            workbook = EXERCISE.enter(workbook, "c1", f"{PHASE[name]}.{name}.{field}", value.strip("-"))
    return workbook


def every(answers: str, **others: str) -> Workbook:
    return deciding(**{**dict.fromkeys(ALL, answers), **others})


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


def test_there_are_words_for_every_decision_phase_answer_and_type() -> None:
    assert set(WORDS.decision) == set(WORDS.ask) == set(ALL)
    assert set(WORDS.phase) == set(DECISIONS)
    assert set(WORDS.who) == set(WHO)
    assert set(WORDS.type) == {*TYPES.values(), MIXED}


@pytest.mark.parametrize("lang", LANGS)
def test_there_are_three_questions_for_each_decision_and_none_stands_twice(lang: str) -> None:
    asked = [text(lang) for texts in WORDS.ask.values() for text in texts]
    assert [len(texts) for texts in WORDS.ask.values()] == [3] * 10
    assert len(set(asked)) == 30
    assert all(one.endswith("?") for one in asked)


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_ten_decisions_in_three_steps_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    steps = [one for one in page.sections if one.step]
    assert [one.name for one in steps] == list(DECISIONS)
    assert [page[phase].rows for phase in DECISIONS] == list(DECISIONS.values())
    assert page["define.problem"].title == ("Hvad problemet er" if lang == "da" else "What the problem is")
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}


def test_both_styles_are_named_with_their_numbers_and_the_rule_once() -> None:
    page = shown(every("we together", money="we we", tasks="together they"))
    assert page["type_now"].text == (
        "I dag er stilen styrende: Af 10 beslutninger tager I 9 selv og 1 sammen med medspillerne. "
        "Medspillerne tager 0."
    )
    assert page["type_now"].rule.endswith("ikke forskning. Stilen kan få et andet navn, når 4 af svarene ændrer sig.")
    assert page["type_wanted"].values["type_wanted"] == "fælles"
    assert page["type_wanted"].rule == "Stilen kan få et andet navn, når 3 af svarene ændrer sig."
    assert not {"few", "open"} & names(every("we we"))


def test_with_few_answers_the_style_has_no_name_and_it_is_said_how_many_there_are() -> None:
    page = shown(deciding(problem="we together", goal="we -"))
    assert page["few"].text == (
        "Svar på mindst 5 beslutninger, så får stilen et navn. Svar om i dag: 2. Svar om dit ønske: 1."
    )
    assert not {"type_now", "type_wanted"} & names(deciding(problem="we together"))
    assert page["open"].text.startswith("Et svar mangler ved 9 af 10 beslutninger.")
    half = every("we -", goal="we we")
    assert {"type_now", "few"} <= names(half)
    assert shown(half)["type_now"].rule.startswith("Regel:")


def test_a_style_of_the_wish_alone_comes_with_the_rule() -> None:
    assert shown(every("- they"))["type_wanted"].rule.startswith("Regel:")


def test_each_phase_says_how_many_are_ours_today_and_as_wanted() -> None:
    page = shown(deciding(problem="we together", goal="we we", tasks="they -"), "en")
    assert page["phases"].text == (
        "This is how many of the decisions you take yourselves. Say what the problem is: 2 of 2 today, "
        "1 of 2 as you would like it. "
        "Carry it out: 0 of 1 today, 0 of 0 as you would like it."
    )


def test_what_to_let_go_of_begins_with_the_biggest_step_and_many_are_counted() -> None:
    page = shown(every("we together", success="we they"))
    assert page["let_go"].text == (
        "Giv slip på det her: hvornår det er lykkedes, hvad problemet er, hvad målet er, hvem der er med og 6 til."
    )
    assert page["let_go"].rule == WORDS.let_go_rule.da


def test_each_decision_to_let_go_of_comes_with_three_questions_and_what_is_firm_is_on_the_sheet() -> None:
    sheet = shown(deciding(goal="we they", money="we we", ideas="we together"))["questions"]
    assert [(part.heading, part.aside) for part in sheet.parts[1:3]] == [
        ("Hvad målet er", "Os selv → Medspillerne"),
        ("Hvilke idéer der tæller", "Os selv → Sammen"),
    ]
    assert sheet.parts[1].points == tuple(text.da for text in WORDS.ask["goal"])
    assert sheet.parts[-2].points == ("Hvad pengene går til",)
    assert sheet.parts[-1].lines, "there is room for what they answered"
    bare = shown(deciding(goal="we they"))["questions"]
    assert [part.heading for part in bare.parts] == ["Sådan gør du", "Hvad målet er", "Det svarede de"]


def test_nothing_to_let_go_of_is_said_and_gives_no_sheet() -> None:
    workbook = deciding(goal="we we", pace="they we")
    page = shown(workbook)
    assert page["keep_all"].text == WORDS.keep_all.da
    assert page["take_on"].text.startswith("Her vil I selv have mere at sige end i dag: hvor hurtigt det går.")
    assert not {"let_go", "questions"} & names(workbook)
    assert not {"let_go", "keep_all"} & names(deciding(goal="we -")), "half an answer is no wish to keep"


def test_what_is_firm_and_what_needs_room_is_named() -> None:
    page = shown(every("we together", pace="we we", money="we we"))
    assert page["firm"].values == {"firm": "hvad pengene går til og hvor hurtigt det går"}
    assert page["room"].values == {"room": "hvad målet er, hvem der er med og hvornår det er lykkedes"}
    assert not {"firm", "take_on"} & names(every("we together"))
    assert "room" not in names(every("we we"))


def test_keeping_all_about_the_problem_is_said_to_be_no_co_creation() -> None:
    assert shown(every("we we"))["closed"].tone == "alarm"
    assert "closed" not in names(every("we we", people="we together"))
    assert "closed" not in names(deciding(problem="we we", goal="we we"))


def test_what_can_not_be_concluded_is_said() -> None:
    assert shown(deciding(goal="we we"))["limits"].text == WORDS.limits.da


def test_the_table_has_every_decision_in_order() -> None:
    page = shown(deciding(goal="we together"), "en")
    assert page["strip"].columns == ("Decision", "Today", "Your wish", "Part of the work")
    assert page["strip"].rows[1] == ("What the goal is", "Ourselves", "Together", "Say what the problem is")
    assert page["strip"].rows[0][1:3] == ("–", "–")
    assert len(page["strip"].rows) == 10
    assert json.loads(json.dumps(page["strip"].data)) == page["strip"].data


def test_the_page_names_the_challenge_it_is_about_once() -> None:
    workbook = deciding(goal="we together")
    workbook = workbook.with_challenge(workbook.challenge("c1").noted("what", "Utrygge {børn}"))
    assert shown(workbook)["about"].text == "Jeres udfordring: Utrygge {børn}"
    assert [one.name for one in shown(workbook)].count("about") == 1


def test_an_answer_is_noted_emptied_and_can_be_read_and_what_holds_nothing_is_not_kept() -> None:
    workbook = deciding(goal="we together")
    assert EXERCISE.read(workbook, "c1", "define.goal.wanted") == "together"
    assert EXERCISE.read(workbook, "c1", "define.problem.now") == ""
    assert from_json(to_json(workbook)) == workbook
    for field in ("now", "wanted"):
        workbook = EXERCISE.enter(workbook, "c1", f"define.goal.{field}", "")
    assert workbook.challenge("c1").decisions == {}


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("define.goal.now", "you", "not_offered"),
        ("define.goal.now", 1, "not_offered"),
        ("define.goal.then", "we", "unknown_field"),
        ("define.money.now", "we", "unknown_row"),
        ("design.goal.now", "we", "unknown_row"),
        ("define.weather.now", "we", "unknown_row"),
        ("define.goal", "remove", "unknown_field"),
        ("define", "goal problem", "unknown_row"),
        ("decision.goal.now", "we", "unknown_field"),
        ("action.date", "soon", "not_date"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(Workbook(), "c1", field, value)
    assert refused.value.key == key


def test_it_is_done_with_five_decisions_answered_twice_and_a_decision_of_ones_own() -> None:
    workbook = deciding(goal="we -")
    assert EXERCISE.progress(workbook).key == "not_begun"
    workbook = deciding(**dict.fromkeys(ALL[:4], "we together"))
    assert EXERCISE.progress(workbook).key == "begun"
    workbook = EXERCISE.enter(every("we we"), "c1", "action.what", "Spørg forældrene")
    assert (EXERCISE.progress(workbook).done, EXERCISE.progress(workbook).total) == (6, 6)
    assert workbook.challenge("c1").actions["decisions"].what == "Spørg forældrene"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_steered_alone_and_wants_to_decide_together(lang: str) -> None:
    told = example()
    workbook = told.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, told.today))
    found = page.results()
    assert (found["type_now"], found["type_wanted"]) == (WORDS.type["governing"](lang), WORDS.type["shared"](lang))
    assert (found["we_now"], found["together_wanted"], found["they_wanted"]) == ("8", "6", "2")
    assert found["let_go"].startswith(WORDS.decision["success"](lang))
    assert page["action.whole"]
    assert "open" not in {one.name for one in page}
