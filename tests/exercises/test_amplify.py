"""Find and amplify: what is entered, what stands behind the claim, and what the stories have in common in words."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.charts import WIDTHS, svg
from samkit.content import LANGUAGES
from samkit.errors import Rejected, RenderError
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.amplify import EXERCISE
from samkit.exercises.amplify.chart import layout, picture, rows
from samkit.exercises.amplify.content import WORDS
from samkit.exercises.amplify.stories import GROUPS
from samkit.exercises.self_check.content import GROUPS as SELF_CHECK
from samkit.workbook import HOLDS, PRACTICES, STORIES, SURE, Workbook, from_json, to_json
from samkit.workbook.amplify import CONDITION, CONDITIONS, NOTED, tags, written
from tests.charts.looking import misplaced, unlike_the_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from samkit.widgets import Page

# Asked as soon as there is something to choose; and a success needs no other strength.
LATER = {"candidate", "sure"}
FIELDS = set(NOTED) - {f"{story}.{name}" for story in ("s1", "s2") for name in ("strength", "train")}
THREE = {"s1.conditions": "mad, tid nok", "s2.conditions": "mad, Tid Nok, ro", "s3.conditions": "tid nok, hast"}


def entered(noted: dict[str, Any]) -> Workbook:
    workbook = Workbook()
    for field, value in noted.items():
        workbook = EXERCISE.enter(workbook, "", field, value)
    return workbook


def shown(noted: dict[str, Any] | Workbook, lang: str = "da") -> Page:
    workbook = noted if isinstance(noted, Workbook) else entered(noted)
    return EXERCISE.draw(State(workbook, "", lang))


def names(page: Page) -> list[str]:
    return [control.name for control in page]


def holding(across: str, together: str) -> dict[str, str]:
    """Answer all six statements: the first two, and the other four, by their first letters."""
    by = {one[0]: one for one in HOLDS}
    return {name: by[letter] for name, letter in zip(PRACTICES, across + together, strict=True)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_page_shows_every_field_that_can_be_filled_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown({}, lang)
    assert FIELDS - set(names(page)) == LATER
    assert all(page[name].value == "" for name in FIELDS - LATER)
    assert page.results() == {}
    assert page["empty"].text == WORDS.empty(lang)


def test_no_name_stands_twice_and_the_names_are_the_same_in_both_languages() -> None:
    danish, english = (names(shown(example().workbook(lang), lang)) for lang in LANGUAGES)
    assert danish == english
    assert len(set(danish)) == len(danish)
    assert set(danish) >= FIELDS


def test_it_comes_in_steps_and_none_is_a_wall_of_questions() -> None:
    page = shown({})
    assert [one.name for one in page.sections if one.step] == ["already", "together", *STORIES]
    for step in page.sections:
        assert sum(hasattr(one, "value") and not getattr(one, "folded", False) for one in step.controls) <= 6


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("claim", "Vi spiser sammen <b>"),
        ("p3", "partly"),
        ("p3.evidence", "To forældre\nog en tømrer"),
        ("s1.title", "Bænken"),
        ("s2.happened", "أهل 🙂"),
        ("s3.train", "{candidates}"),
        ("s2.conditions", "mad, tid nok"),
        ("candidate", "tid nok"),
        ("sure", "measured"),
        ("action.what", "Ring"),
        ("action.owner", "AM"),
        ("action.date", "2026-12-08"),
    ],
)
def test_what_is_entered_stands_in_its_field_and_can_be_cleared(field: str, value: str) -> None:
    workbook = entered({field: value})
    assert shown(workbook)[field].value == EXERCISE.read(workbook, "", field) == value
    assert from_json(to_json(workbook)) == workbook
    assert EXERCISE.enter(workbook, "c1", field, "").empty


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("p1", "maybe", "not_offered"),
        ("p7", "yes", "unknown_field"),
        ("p1.other", "x", "unknown_field"),
        ("s4.title", "x", "unknown_field"),
        ("s1.candidate", "x", "unknown_field"),
        ("", "x", "unknown_field"),
        ("sure", "certain", "not_offered"),
        ("s1.conditions", ", ".join(str(number) for number in range(CONDITIONS + 1)), "too_many"),
        ("s1.conditions", "x" * (CONDITION + 1), "too_long"),
        ("s1.title", 7, "not_text"),
        ("action.date", "8/12", "not_date"),
    ],
)
def test_what_can_not_be_taken_is_refused_by_name(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected, match=key):
        EXERCISE.enter(Workbook(), "", field, value)


def test_an_unknown_field_can_not_be_read() -> None:
    with pytest.raises(Rejected, match="unknown_field"):
        EXERCISE.read(Workbook(), "", "p1.other")


def test_while_statements_are_open_there_is_no_verdict_and_it_is_said_how_many_are_left() -> None:
    page = shown({"p1": "yes", "p4": "no"})
    assert page["practice.open"].text.startswith("Du mangler at svare på 4 af 6 udsagn.")
    assert "practice" not in names(page)


@pytest.mark.parametrize(
    ("across", "together", "text", "missing"),
    [
        ("yp", "npyy", WORDS.have_missing, "2"),
        ("yy", "yyyy", WORDS.have_all, "0"),
        ("yn", "nnnn", WORDS.first_missing, "4"),
        ("ny", "yyyy", WORDS.first_all, "0"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_verdict_says_what_is_there_first_and_shows_its_rule(
    across: str, together: str, text: Any, missing: str, lang: str
) -> None:
    verdict = shown(holding(across, together), lang)["practice"]
    assert (verdict.sentence, verdict.rule) == (text(lang), WORDS.rule(lang))
    assert verdict.values["missing"] == missing
    assert "{" not in verdict.text


def test_what_is_missing_is_named_in_the_order_of_the_statements() -> None:
    results = shown(holding("yy", "npyy"), "da").results()
    assert results["missing_what"] == "at folk udefra tæller lige så meget og at de er med fra starten"
    assert results["together"] == "4"


def test_one_more_yes_and_one_thing_fewer_is_missing_as_the_rule_says() -> None:
    assert shown(holding("yy", "nyyy")).results()["missing"] == "1"
    assert shown(holding("yy", "yyyy")).results()["missing"] == "0"


def test_in_both_successes_and_not_in_the_failure_is_the_best_guess_and_three_stories_are_no_proof() -> None:
    page = shown({**THREE, "s1.conditions": "mad, tid nok, sang"})
    assert page.results() == {
        "candidates": "mad",
        "likely": "sang og ro",
        "everywhere": "tid nok",
        "against": "hast",
        "told": "3",
        "stories": "3",
        "conditions": "5",
    }
    assert "Tre historier er spor, ikke beviser." in page["clue.candidates"].rule
    assert all(page[f"clue.{kind}"].rule for kind in WORDS.clue)


def test_before_the_failure_is_told_there_is_only_a_hint_and_the_failure_is_asked_for() -> None:
    page = shown({"s1.conditions": "mad", "s2.conditions": "mad"})
    assert page.results() == {"likely": "mad", "told": "2", "stories": "3", "conditions": "1"}
    assert page["clue.likely"].sentence == WORDS.early.da
    assert page["tell"].text == WORDS.tell_failure.da
    assert page["clues"].caption.endswith(WORDS.caption_untold.da)


def test_with_a_success_missing_it_is_the_successes_that_are_asked_for() -> None:
    page = shown({"s2.conditions": "mad", "s3.conditions": "hast"}, "en")
    assert page["tell"].text == WORDS.tell_success.en
    assert page["clues"].rows == (
        ("mad", "not told", "yes", "no", "perhaps"),
        ("hast", "not told", "no", "yes", "only in the failure"),
    )


def test_after_the_first_story_the_next_success_is_asked_for_before_the_failure() -> None:
    assert shown({"s1.conditions": "mad"})["tell"].text == WORDS.tell_success.da


def test_a_failure_alone_is_a_clue_of_nothing() -> None:
    page = shown({"s3.conditions": "hast"})
    assert page["clues"].rows == (("hast", "ikke fortalt", "ikke fortalt", "ja", "–"),)
    assert "clue.against" not in names(page)


def test_when_nothing_tells_success_from_failure_it_is_asked_what_was_different() -> None:
    page = shown(dict.fromkeys(THREE, "mad"))
    assert page["alike"].text == WORDS.alike.da
    assert "candidate" not in names(page)
    assert "alike" not in names(shown(THREE))


def test_the_table_names_the_stories_and_begins_with_what_matters_most() -> None:
    found = shown({"s3.title": "Mødet", **THREE, "s1.conditions": "tid nok, sang, mad"})["clues"]
    assert found.columns == ("Hvad var der?", "Succes 1", "Succes 2", "Fiasko: Mødet", "Spor")
    assert [row[0] for row in found.rows] == ["mad", "sang", "ro", "tid nok", "hast"]
    assert found.rows[0] == ("mad", "ja", "ja", "nej", "bedste bud")


def test_the_words_of_the_other_stories_are_offered_once_each() -> None:
    page = shown(THREE)
    assert page["s1.conditions"].offered == ("mad", "Tid Nok", "ro", "hast")
    assert page["s3.conditions"].offered == ("mad", "tid nok", "ro")
    assert shown({"s1.conditions": "mad"})["s1.conditions"].offered == ()


def test_what_can_be_built_on_is_chosen_among_the_guesses_and_its_value_is_the_word_itself() -> None:
    page = shown({**THREE, "candidate": "MAD"}, "en")
    assert [one.value for one in page["candidate"].options] == ["mad", "ro"]
    assert page["candidate"].value == "mad"
    assert [one.value for one in page["sure"].options] == list(SURE)


def test_a_choice_that_is_no_guess_any_more_stands_and_it_is_said() -> None:
    page = shown({**THREE, "candidate": "tid nok"})
    assert [one.value for one in page["candidate"].options] == ["mad", "ro", "tid nok"]
    assert page["candidate"].value == "tid nok"
    assert page["candidate.gone"].text.startswith("»tid nok« er ikke længere")
    assert "candidate.gone" not in names(shown({**THREE, "candidate": "mad"}))


@pytest.mark.parametrize("sure", SURE)
def test_however_sure_one_is_there_is_something_to_do(sure: str) -> None:
    assert shown({**THREE, "sure": sure})["sure.so"].text == WORDS.so[sure].da
    assert shown({"sure": sure})["sure"].value == sure


def test_what_a_person_wrote_is_never_taken_for_a_place_in_a_sentence() -> None:
    page = shown({"s1.conditions": "{told}", "s3.title": "{0}", "candidate": "{x}", "claim": "{"})
    assert page.results()["likely"] == "{told}"
    assert "{told}" in page["clue.likely"].text
    assert "»{x}«" in page["candidate.gone"].text


def test_the_statements_belong_to_the_same_advice_as_in_the_self_check() -> None:
    assert GROUPS == SELF_CHECK


def test_the_strength_of_the_self_check_is_said_and_not_asked_again() -> None:
    noted = shown({})
    assert "strength.found" not in names(noted)
    workbook = entered({})
    workbook = workbook.with_self_check(workbook.self_check.answer("q1", "5").answer("q5", "1").answer("q7", "5"))
    said = shown(workbook)["strength.found"].text
    assert said == "Det her er stærkt i dit selvtjek: råd 1, Erfaringer og råd 4, Forbind. Kunne det have hjulpet?"


def test_it_counts_the_statements_the_stories_and_the_decision() -> None:
    assert EXERCISE.progress(Workbook()).key == "not_begun"
    most = {**holding("yy", "nnnn"), **THREE}
    assert EXERCISE.progress(entered(most)).done == 9
    assert EXERCISE.progress(entered({**most, "action.what": "Ring"})).key == "done"


def test_it_ends_in_a_decision_that_is_whole_with_all_three_fields() -> None:
    noted = {"action.what": "Ring", "action.owner": "AM"}
    assert "action.whole" not in names(shown(noted))
    assert "action.whole" in names(shown({**noted, "action.date": "2026-12-08"}))


def test_the_example_has_the_precondition_and_lacks_three_things_of_four() -> None:
    for lang in LANGUAGES:
        workbook = example().workbook(lang)
        assert shown(workbook, lang).results()["missing"] == "3"
        assert workbook.amplify.candidate == shown(workbook, lang).results()["candidates"]
        assert EXERCISE.progress(workbook).key == "done"


LONG = {
    "s1.conditions": f"{'W' * CONDITION}, mad, {'en meget lang og nøje beskrevet ting '[: CONDITION - 25]}, {'ø' * 60}",
    "s2.conditions": f"{'W' * CONDITION}, {'m ' * 30}, {'日本語の条件' * 10}",
    "s3.conditions": "hast, <b>&amp;",
}
CASES: dict[str, dict[str, str]] = {
    "one story": {"s1.conditions": "mad"},
    "only a failure": {"s3.conditions": "hast"},
    "three stories": THREE,
    "long words": LONG,
    "as many as there is room for": {
        f"{story}.conditions": ", ".join(f"{story} {number}" for number in range(CONDITIONS)) for story in STORIES
    },
}


def drawn(noted: dict[str, str], lang: str, width: str) -> str:
    found = shown(noted, lang)["clues"]
    return svg(EXERCISE.charts, found.name, found.data, lang, width, found.caption)


def test_the_picture_is_drawn_from_plain_data_and_knows_what_was_where() -> None:
    data = shown({**THREE, "s2.conditions": ""})["clues"].data
    assert json.loads(json.dumps(data)) == data
    marks = rows(data, "da").set_index(["name", "across"])["mark"]
    assert [marks["tid nok", at] for at in range(3)] == ["success", "untold", "failure"]
    assert [marks["mad", at] for at in range(3)] == ["success", "untold", "absent"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_the_picture_takes_the_pages_colours_and_no_word_is_too_small(case: str, width: str) -> None:
    found = drawn(CASES[case], "en", width)
    assert unlike_the_page(found, WIDTHS[width]) == []


def test_success_and_failure_have_shapes_and_words_of_their_own() -> None:
    found = drawn(THREE, "da", "wide")
    assert len(re.findall(r'aria-roledescription="[^"]*"', found)) == 0
    assert {"Succes 1", "Succes 2", "Fiasko", "bedste bud", "kun i fiaskoen"} <= set(
        re.findall(r">([^<]+)</text>", found)
    )
    crosses, dots = len(re.findall(r'd="M-6[^"]*L[^"]*M', found)), len(re.findall(r"<path[^>]*A[^>]*fill=", found))
    assert (crosses, dots) == (2, 5)


def test_a_story_with_a_title_is_called_by_it() -> None:
    told = {**THREE, "s1.title": "Spisesalen", "s3.title": "Gården, som vi aldrig fik bygget om til legeplads"}
    found = re.findall(r">([^<]+)</text>", drawn(told, "da", "wide"))
    assert {"Spisesalen", "Succes 2", "Gården, som vi"} <= set(found)


def test_the_chart_is_one_that_altair_would_pass() -> None:
    for width in WIDTHS.values():
        assert picture(rows(shown(LONG)["clues"].data, "en"), "en", width).to_dict(validate=True)["width"] == width


def test_what_can_not_be_drawn_is_said_to_be_so() -> None:
    with pytest.raises(RenderError):
        svg(EXERCISE.charts, "clues", {"told": []}, "da", "wide", "")


@pytest.mark.parametrize("width", [240, 260, 399, 400, 480, 680, 1000])
def test_a_name_never_reaches_the_marks_beside_it(width: int) -> None:
    place = layout(width)
    assert place.below or place.room + 30 < place.across[0]
    assert place.across[-1] + 30 < width


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    pictures = "".join(drawn(case, lang, width) for case in CASES.values() for lang in LANGUAGES for width in WIDTHS)
    assert misplaced(browser, pictures) == []


def test_a_comma_before_a_clause_does_not_part_a_condition() -> None:
    said = "mad, en fast dag, en, der bød velkommen"
    assert tags(said) == ("mad", "en fast dag", "en, der bød velkommen")
    assert written(tags(said)) == said


@given(st.text("a, ;der ", max_size=40))
def test_conditions_that_are_written_out_are_read_as_the_same(said: str) -> None:
    assert tags(written(tags(said))) == tags(said)
