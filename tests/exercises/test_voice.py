"""Who is heard: what is entered about each co-player, who lacks influence, and what is said to be done."""

import re

import pytest

from samkit.content import LANGUAGES
from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.voice import EXERCISE
from samkit.exercises.voice.content import WORDS
from samkit.measures import Salience
from samkit.widgets import Page, Result
from samkit.workbook import DEGREES, MARKS, STANCES, Partner, Workbook, from_json, to_json

NOTHING = Workbook()
# Power, claim and urgency of each kind that asks for something to be done.
ASKING = {"dependent": "033", "dangerous": "303", "demanding": "002", "discretionary": "120"}


def near(*names: str, contact: str = "regular") -> Workbook:
    return NOTHING.with_partners(tuple(Partner(name, name=f"The {name}", contact=contact) for name in names))


def marked(workbook: Workbook, name: str, marks: str, **more: str) -> Workbook:
    """Mark power, claim, urgency and interest by one sign each; `?` is *don't know*, `-` is left open."""
    said = {mark: {"?": "unknown", "-": ""}.get(sign, sign) for mark, sign in zip(MARKS, marks, strict=False)}
    for mark, value in {**said, **more}.items():
        workbook = EXERCISE.enter(workbook, "c1", f"voice.{name}.{mark}", value)
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(page: Page) -> list[str]:
    return [control.name for control in page]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_page_asks_for_the_decision_and_leads_to_the_co_players(lang: str) -> None:
    page = shown(NOTHING, lang)
    assert names(page) == ["nobody", "action.what", "action.owner", "action.date"]
    assert page["nobody"].text == WORDS.nobody(lang)
    assert page.results() == {}


def test_each_co_player_with_a_name_has_a_row_with_five_plain_questions() -> None:
    page = shown(near("parents").with_partners((*near("parents").partners, Partner("nameless"))))
    assert (page["voice"].fixed, page["voice"].rows) == (True, ("parents",))
    assert page["voice.parents"].title == "The parents"
    assert page["voice.parents"].values == dict.fromkeys((*MARKS, "stance"), "")
    *marks, stance = page["voice"].columns
    assert [one.name for one in marks] == list(MARKS)
    assert all(tuple(option.value for option in one.options) == DEGREES for one in marks)
    assert tuple(option.value for option in stance.options) == STANCES
    assert page["empty"].text == WORDS.empty.da


def test_the_page_says_who_sees_the_marks_where_they_are_entered() -> None:
    page = shown(near("parents"))
    (first, *_) = page.sections
    assert [one.name for one in first.controls][:2] == ["private", "voice"]
    assert "kun dine" in page["private"].text


def test_a_mark_is_kept_for_one_challenge_and_can_be_taken_back() -> None:
    workbook = marked(near("parents"), "parents", "1")
    assert EXERCISE.read(workbook, "c1", "voice.parents.power") == "1"
    assert EXERCISE.read(workbook, "c2", "voice.parents.power") == ""
    assert shown(workbook)["voice.parents"].values["power"] == "1"
    assert from_json(to_json(workbook)) == workbook
    back = EXERCISE.enter(workbook, "c1", "voice.parents.power", "")
    assert EXERCISE.read(back, "c1", "voice.parents.power") == ""
    assert shown(back)["empty"].text == WORDS.empty.da


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_claim_that_is_urgent_and_without_power_comes_first_with_its_rule_and_what_would_change_it(lang: str) -> None:
    workbook = marked(marked(near("club", "parents"), "club", "303"), "parents", "132")
    page = shown(workbook, lang)
    assert page["need.1"].values == {"alarm_1": "The parents"}
    assert page.sections[1].controls[0].name == "alarm"
    assert page["alarm"].tone == "alarm"
    assert {"da": "Hvordan får de indflydelse?", "en": "How do they get influence?"}[lang] in page["alarm"].text
    for mark in ("1", "3", "2", WORDS.change["dependent"](lang)):
        assert mark in page["need.1"].rule
    assert page["need.2"].values == {"need_2": "The club"}
    assert page.results()["alarms"] == "1"


@pytest.mark.parametrize(("kind", "marks"), ASKING.items())
def test_each_co_player_that_needs_it_gets_one_sentence_and_what_would_change_it(kind: str, marks: str) -> None:
    page = shown(marked(near("parents"), "parents", marks))
    (only,) = [one for one in page if isinstance(one, Result) and one.name.startswith("need.")]
    assert only.sentence == re.sub("{who}", "{" + next(iter(only.values)) + "}", WORDS.needs[kind].da)
    assert only.rule.endswith(WORDS.change[kind].da)
    assert not {"heard", "later", "keen"} & set(names(page))


@pytest.mark.parametrize("marks", ["330", "333", "33?"])
def test_who_is_heard_is_asked_to_make_room(marks: str) -> None:
    page = shown(marked(near("mayor"), "mayor", marks))
    assert page["heard"].values == {"heard": "The mayor"}
    assert not any(one.startswith("need.") for one in names(page))


@pytest.mark.parametrize("marks", ["000", "301", "?00"])
def test_who_has_no_claim_and_no_hurry_can_wait(marks: str) -> None:
    page = shown(marked(near("mayor"), "mayor", marks))
    assert page["later"].values == {"later": "The mayor"}
    assert "alarm" not in names(page)


def test_who_it_matters_to_without_power_is_told_once_and_not_to_wait() -> None:
    workbook = marked(marked(marked(near("a", "b", "c"), "a", "1003"), "b", "0332"), "c", "?003")
    page = shown(workbook)
    assert page["keen"].values == {"keen": "The a"}
    assert page["later"].values == {"later": "The c"}
    assert page["need.1"].values == {"alarm_1": "The b"}


@pytest.mark.parametrize(("contact", "ask"), [("none", "ask_others"), ("", "ask_others"), ("little", "ask_them")])
def test_dont_know_says_what_is_not_known_and_whom_to_ask(contact: str, ask: str) -> None:
    page = shown(marked(near("parents", contact=contact), "parents", "?3?"), "en")
    what = "whether they can change anything and whether it is urgent to them"
    assert page["need.1"].text == f"The parents: you don’t know {what}. {getattr(WORDS, ask).en}"
    assert page["need.1"].rule == WORDS.rule_alarm.en
    assert shown(marked(near("parents"), "parents", "2?0"), "en")["need.1"].rule == WORDS.rule_unknown.en


def test_those_who_may_lack_influence_come_right_after_those_who_do() -> None:
    workbook = near("plain", "danger", "maybe", "alarm")
    for name, marks in (("plain", "1?0"), ("danger", "303"), ("maybe", "?33"), ("alarm", "033")):
        workbook = marked(workbook, name, marks)
    page = shown(workbook)
    told = [next(iter(page[f"need.{at}"].values.values())) for at in range(1, 5)]
    assert told == ["The alarm", "The maybe", "The danger", "The plain"]


def test_a_row_begun_is_named_as_open_and_gets_no_verdict() -> None:
    page = shown(marked(near("parents", "club"), "parents", "03"))
    assert page["open"].text == WORDS.open("da", names="The parents")
    assert page.results() == {"answered": "0", "named": "2", "alarms": "0"}


def test_more_than_six_who_need_something_are_counted() -> None:
    everybody = [f"p{at}" for at in range(8)]
    workbook = near(*everybody)
    for name in everybody:
        workbook = marked(workbook, name, "033")
    page = shown(workbook)
    assert [one for one in names(page) if one.startswith("need.")] == [f"need.{at}" for at in range(1, 7)]
    assert page["others"].text == WORDS.others("da", count=2)
    assert page.results()["alarms"] == "8"


def test_for_and_against_stand_apart_and_change_no_verdict() -> None:
    workbook = marked(near("parents", "club"), "parents", "033")
    before = shown(workbook)["need.1"]
    page = shown(marked(workbook, "parents", "", stance="against"), "en")
    assert page["need.1"].text != before.text
    assert page["need.1"].values == before.values
    assert page["sides"].values == {
        "side_for": "nobody",
        "side_against": "The parents",
        "side_both": "nobody",
        "side_unknown": "nobody",
    }
    assert "sides" not in names(shown(workbook))


def test_the_picture_holds_raw_marks_and_its_table_every_name() -> None:
    workbook = marked(marked(near("parents", "club"), "parents", "1333"), "club", "2?-?")
    page = shown(workbook, "en")
    assert page["grid"].data == [["The parents", 1, 3]]
    assert page["grid"].rows == (
        ("The parents", "1", "3", "3", "3", "–"),
        ("The club", "2", "Don’t know", "–", "Don’t know", "–"),
    )
    assert page["outside"].text == WORDS.outside("en", names="The club")
    assert "grid" not in names(shown(marked(near("parents"), "parents", "333?")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_names_a_type(lang: str) -> None:
    workbook = near("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7")
    for at in range(8):
        workbook = marked(workbook, f"p{at}", "".join("3" if at & bit else "0" for bit in (1, 2, 4)))
    texts = [getattr(one, "text", "") + getattr(one, "rule", "") for one in shown(workbook, lang)]
    told = " ".join(texts).lower()
    assert not [kind for kind in Salience if kind != Salience.NONE and kind in told]


def test_a_name_with_braces_is_only_ever_text() -> None:
    workbook = NOTHING.with_partners((Partner("a", name="{who} {0} <b>"),))
    for marks in ("033", "?33", "333", "0003"):
        assert "{who} {0} <b>" in " ".join(
            one.text for one in shown(marked(workbook, "a", marks)) if hasattr(one, "text")
        )


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("voice.parents.power", "4", "not_offered"),
        ("voice.parents.power", 3, "not_offered"),
        ("voice.parents.power", "for", "not_offered"),
        ("voice.parents.stance", "3", "not_offered"),
        ("voice.parents.name", "x", "unknown_field"),
        ("voice.parents", "{}", "unknown_field"),
        ("voice", "1", "unknown_row"),
        ("marks.parents.power", "1", "unknown_field"),
        ("voice.stranger.power", "1", "unknown_row"),
        ("action.price", "1", "unknown_field"),
    ],
)
def test_what_no_page_offers_is_refused(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected, match=key):
        EXERCISE.enter(near("parents"), "c1", field, value)


def test_the_decision_is_kept_under_its_own_key() -> None:
    workbook = EXERCISE.enter(near("parents"), "c1", "action.what", "Ask at the gate")
    assert workbook.challenge("c1").actions["voice"].what == "Ask at the gate"
    assert EXERCISE.read(workbook, "c1", "action.what") == "Ask at the gate"
    assert shown(workbook)["action.what"].value == "Ask at the gate"


def test_progress_counts_three_rows_and_the_decision_or_as_many_rows_as_there_are() -> None:
    assert (EXERCISE.progress(NOTHING).done, EXERCISE.progress(NOTHING).total) == (0, 2)
    workbook = EXERCISE.enter(marked(near("a"), "a", "?00"), "c1", "action.what", "x")
    assert EXERCISE.progress(workbook).key == "done"
    more = workbook.with_partners(near("a", "b", "c", "d", "e").partners)
    assert (EXERCISE.progress(more).done, EXERCISE.progress(more).total) == (2, 4)
    assert EXERCISE.progress(marked(more, "b", "03")).done == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_example_finds_two_groups_of_parents_who_have_no_power(lang: str) -> None:
    noted = example().workbook(lang)
    page = EXERCISE.draw(State(noted, noted.chosen, lang, example().today))
    by_id = {one.id: one.name for one in noted.partners}
    results = page.results()
    assert (results["answered"], results["named"], results["alarms"]) == ("8", "8", "2")
    assert (results["alarm_1"], results["alarm_2"]) == (by_id["parents"], by_id["newcomers"])
    assert results["ask_3"] == by_id["scouts"]
    assert page["action.whole"].text
    assert EXERCISE.progress(noted).key == "done"
