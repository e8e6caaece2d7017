"""Before and now: what stands for before, both ways side by side, what they amount to, and what can't be concluded."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import enter as enter_at
from samkit.exercises import path
from samkit.exercises.growth import EXERCISE
from samkit.exercises.growth.content import WORDS
from samkit.exercises.growth.result import GROUPS, signed
from samkit.exercises.self_check.content import GROUPS as THEIRS
from samkit.exercises.self_check.content import WORDS as SELF_CHECK
from samkit.workbook import NOW, QUESTIONS, THEN, SelfCheck, Workbook, from_json, to_json

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
FEBRUARY, MAY = "2026-02-10", "2026-05-04"


def checked(before: int | str, now: int | str, *dates: str) -> Workbook:
    """Answer every statement alike on each date, and all of them now."""
    noted = SelfCheck(dict.fromkeys(QUESTIONS, before))
    for date in dates:
        noted = noted.remember(date)
    return Workbook(self_check=SelfCheck(dict.fromkeys(QUESTIONS, now), earlier=noted.earlier))


def seen(workbook: Workbook, **points: str) -> Workbook:
    """Note points as a page does: `then1="2"`."""
    for field, value in points.items():
        workbook = EXERCISE.enter(workbook, "c1", field, value)
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, TODAY))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_about_then_and_now_and_says_how_to_get_a_before(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert all(page[field].value == "" for field in (*THEN, *NOW))
    assert page["then1"].label == WORDS.then_undated(lang)
    assert page["before.none"].text == WORDS.before_none(lang)
    assert SELF_CHECK.keep(lang) in page["before.none"].text, "the button is called what it is called there"
    assert SELF_CHECK.title(lang) in page["before.none"].text
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}


def test_each_piece_of_advice_is_a_step_with_two_questions_on_the_scale_of_the_self_check() -> None:
    page = shown(Workbook())
    steps = [one for one in page.sections if one.step]
    assert [one.title for one in steps][:2] == ["Råd 1 · Erfaringer", "Råd 2 · Medspillere"]
    assert len(steps) == 6
    for lang in LANGS:
        ours = shown(Workbook(), lang)["now3"]
        assert [one.label for one in (*ours.points, *ours.aside)] == [
            SELF_CHECK.scale[key](lang) for key in (*"12345", "unknown")
        ]


def test_statements_belong_to_the_advice_that_the_self_check_gives_them() -> None:
    assert GROUPS == THEIRS


def test_one_earlier_self_check_is_before_and_is_named_by_its_date() -> None:
    page = shown(checked(2, 3, FEBRUARY))
    assert page["before.is"].text == "»Før« er dit selvtjek fra den 10. februar 2026."
    assert page["then1"].label == "Som du ser det nu: Hvordan var det den 10. februar 2026?"
    assert "before" not in names(checked(2, 3, FEBRUARY))


def test_of_several_the_first_is_before_until_another_is_chosen() -> None:
    workbook = checked(2, 3, FEBRUARY, MAY)
    page = shown(workbook)
    assert page["before"].value == EXERCISE.read(workbook, "c1", "before") == FEBRUARY
    assert [one.value for one in page["before"].options] == [FEBRUARY, MAY]
    chosen = seen(workbook, before=MAY)
    assert shown(chosen)["before"].value == EXERCISE.read(chosen, "c1", "before") == MAY
    assert "4. maj 2026" in shown(chosen)["then1"].label
    assert shown(seen(chosen, before=""))["before"].value == FEBRUARY


def test_a_before_that_is_no_longer_kept_gives_way_to_the_first() -> None:
    chosen = seen(checked(2, 3, FEBRUARY, MAY), before=MAY)
    left = chosen.with_self_check(checked(2, 3, FEBRUARY).self_check)
    assert "10. februar" in shown(left)["before.is"].text


def test_two_self_checks_alone_fill_the_picture_and_say_what_is_missing() -> None:
    page = shown(checked(2, 3, FEBRUARY))
    assert page["measured"].text == (
        "Fra dit selvtjek den 10. februar 2026 til dit selvtjek nu: +1,0 trin i gennemsnit. "
        "Udsagn med et tal begge gange: 24 af 24."
    )
    assert page["measured"].rule == WORDS.measured_rule.da
    assert page["no_shift"].text == WORDS.no_shift.da
    assert page.results() == {"measured": "+1,0", "statements": "24", "items": "24"}
    assert page["growth"].data[0][1:9] == [2, 2, 2, 3, 3, 3, None, None]


def test_the_words_under_the_picture_are_about_self_checks_only_where_there_are_some() -> None:
    assert shown(seen(Workbook(), then1="2"))["growth"].caption == WORDS.caption_seen.da
    assert shown(seen(checked(2, 4, FEBRUARY), then1="2"))["growth"].caption == WORDS.caption.da


def test_looking_back_alone_fills_the_picture_too() -> None:
    page = shown(seen(Workbook(), then1="2", now1="4", then2="5", now2="unknown"))
    assert page.results() == {"looked_back": "+2,0", "looked_back_advice": "1", "advice": "6"}
    assert page["looked_back"].rule == WORDS.looked_back_rule.da
    assert page["growth"].data[0] == [
        1,
        *[None] * 6,
        2,
        4,
        "Selvtjek: mangler tal",
        "Set fra i dag: 2 → 4 (+2)",
    ]
    assert page["growth"].data[1][-1] == "Set fra i dag: 5 → ved ikke"
    assert page["growth"].data[2][-1] == "Set fra i dag: mangler svar"


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("5", "Når du ser tilbage, ser du 2,0 trin mere fremgang, end dine to selvtjek viser."),
        ("3", "Når du ser tilbage, ser du lige så meget fremgang, som dine to selvtjek viser. Forskellen er 0,0 trin."),
        ("2", "Når du ser tilbage, ser du 1,0 trin mindre fremgang, end dine to selvtjek viser."),
    ],
)
def test_the_two_ways_are_held_up_against_each_other_and_never_merged(now: str, said: str) -> None:
    page = shown(seen(checked(2, 3, FEBRUARY), then2="2", now2=now))
    assert page["shift"].text == said
    assert "råd 2. Forskellen kan have flere grunde" in page["shift"].rule
    assert page.results()["measured"] == "+1,0"


@pytest.mark.parametrize("lang", LANGS)
def test_whatever_is_shown_comes_with_the_warning_and_what_can_not_be_concluded(lang: str) -> None:
    for workbook in (checked(2, 3, FEBRUARY), seen(Workbook(), then1="2"), seen(Workbook(), now6="unknown")):
        page = shown(workbook, lang)
        assert "BMJ Leader 2023;7:64" in page["warning"].text
        assert all(number in page["warning"].text for number in ("17", "11", "12", "4"))
        assert "n = 1" in page["limits"].text


def test_do_not_know_in_a_self_check_gives_a_range() -> None:
    workbook = checked(2, 3, FEBRUARY)
    answers = {**workbook.self_check.answers, "q1": "unknown"}
    workbook = workbook.with_self_check(SelfCheck(answers, earlier=workbook.self_check.earlier))
    page = shown(workbook)
    assert "»Ved ikke« kan flytte gennemsnittet til et sted mellem +0,9 og +1,1." in page["measured"].text
    assert {"measured_low": "+0,9", "measured_high": "+1,1"}.items() <= page.results().items()
    assert page["growth"].rows[0] == (
        "1 Erfaringer",
        "2,00",
        "3,00 (2,50 til 3,50)",
        "+1,00 (+0,50 til +1,50)",
        "3 af 4",
        "–",
        "–",
        "–",
    )


def test_what_has_not_been_answered_since_is_said() -> None:
    assert "same" in names(checked(3, 3, FEBRUARY))
    assert "same" not in names(checked(2, 3, FEBRUARY))
    empty_now = checked(2, 3, FEBRUARY)
    empty_now = empty_now.with_self_check(SelfCheck(earlier=empty_now.self_check.earlier))
    assert "10. februar 2026" in shown(empty_now)["open_now"].text
    assert {"nothing", "open_now"} <= names(empty_now)
    assert not {"same", "open_now"} & names(Workbook())


def test_the_same_chosen_before_alone_is_no_answer() -> None:
    empty_now = checked("unknown", "not_relevant", FEBRUARY, MAY)
    assert "nothing" in names(seen(empty_now, before=MAY))


def test_a_loss_is_written_with_a_sign_and_nothing_without() -> None:
    assert [signed(one, "da") for one in (1.26, -0.5, 0.04, -0.04, None)] == ["+1,3", "−0,5", "0,0", "0,0", "–"]  # noqa: RUF001
    assert shown(checked(4, 3, FEBRUARY)).results()["measured"] == "−1,0"  # noqa: RUF001 - a minus as it is printed


def test_the_picture_can_travel_as_json() -> None:
    data = shown(seen(checked(2, 3, FEBRUARY), then1="2", now1="4"))["growth"].data
    assert json.loads(json.dumps(data)) == data


def test_answers_belong_to_the_organisation_and_the_decision_to_the_challenge() -> None:
    assert {path(EXERCISE, "c1", field) for field in ("then1", "before")} == {"growth//then1", "growth//before"}
    assert path(EXERCISE, "c1", "action.what") == "growth/c1/action.what"
    workbook = enter_at(enter_at(Workbook(), "growth//then1", "2"), "growth/c1/action.what", "Spørg to forældre")
    assert workbook.growth.then1 == "2"
    assert workbook.challenge("c1").actions["growth"].what == "Spørg to forældre"
    assert from_json(to_json(workbook)) == workbook


def test_an_answer_can_be_read_and_cleared() -> None:
    workbook = seen(Workbook(), then1="2", now6="unknown")
    assert [EXERCISE.read(workbook, "c1", field) for field in ("then1", "now6", "now1")] == ["2", "unknown", ""]
    assert EXERCISE.read(workbook, "c1", "before") == ""
    assert EXERCISE.read(workbook, "c1", "then9") == ""
    assert seen(workbook, then1="", now6="").empty


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("then1", "6", "not_offered"),
        ("now1", "not_relevant", "not_offered"),
        ("now1", 3, "not_offered"),
        ("then7", "3", "unknown_field"),
        ("before", "2026-01-01", "not_offered"),
        ("before", "today", "not_offered"),
        ("action.other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(checked(2, 3, FEBRUARY), "c1", field, value)
    assert refused.value.key == key


def test_it_is_begun_with_both_answers_to_one_and_done_with_all_and_a_decision() -> None:
    assert EXERCISE.progress(seen(Workbook(), then1="2")).key == "not_begun"
    workbook = seen(Workbook(), then1="2", now1="unknown")
    assert (EXERCISE.progress(workbook).key, EXERCISE.progress(workbook).total) == ("begun", 7)
    workbook = seen(workbook, **dict.fromkeys((*THEN, *NOW), "3"))
    assert EXERCISE.progress(workbook).done == 6
    assert EXERCISE.progress(EXERCISE.enter(workbook, "c1", "action.what", "x")).key == "done"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_sees_more_looking_back_than_two_self_checks_show(lang: str) -> None:
    shown_example = example()
    workbook = shown_example.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, shown_example.today))
    results = page.results()
    assert results["statements"] == "21", "three are not known or not relevant"
    written = [float(results[name].replace(",", ".")) for name in ("looked_back", "measured", "shift")]
    assert written[0] - written[1] == pytest.approx(written[2]), "what is read adds up"
    assert page["action.whole"]
