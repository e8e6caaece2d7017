"""Screening: the verdict with its rule, what could change it, what goes before it, and how ready a service is."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from samkit import exercises
from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercise.challenges import MOST, brief
from samkit.exercises.screening import EXERCISE
from samkit.exercises.screening.chart import rows
from samkit.exercises.screening.content import WORDS
from samkit.measures.screening import ALTERNATIVES, EDGES
from samkit.workbook import DEGREE, FITS, ITEMS, STOPS, Challenge, Workbook, from_json, to_json

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")


def noting(*answers: str, stops: str = "", start: Workbook | None = None) -> Workbook:
    """Note answers about challenges as a page does, one sign for each: 0 to 3, a question mark, or a point for none."""
    workbook = start or Workbook(tuple(Challenge(f"c{at}", f"U{at}") for at in range(1, len(answers) + 1)), "c1")
    for at, said in enumerate(answers, 1):
        for name, sign in zip(FITS, said, strict=True):
            if sign != ".":
                value = "unknown" if sign == "?" else sign
                workbook = exercises.enter(workbook, f"screening//fit.c{at}.{name}", value)
        if stops:
            workbook = exercises.enter(workbook, f"screening//stop.c{at}.stops", stops)
    return workbook


def shown(workbook: Workbook, lang: str = "da", chosen: str = "c1") -> Page:
    return EXERCISE.draw(State(workbook, chosen, lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_about_the_first_challenge_and_says_what_fills_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["fit"].rows == page["stop"].rows == ("c1",)
    assert page["fit.c1"].title.endswith(("uden tekst endnu", "no text yet"))
    assert page["untold"].text == WORDS.untold(lang)
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}
    assert (
        exercises.read(exercises.enter(Workbook(), "screening//fit.c1.across", "2"), "screening//fit.c1.across") == "2"
    )


def test_every_answer_stop_verdict_and_item_has_its_words() -> None:
    assert all(tuple(WORDS.degrees[name]) == DEGREE for name in FITS)
    assert tuple(WORDS.stops) == STOPS
    assert set(WORDS.verdict) == set(WORDS.how) == {*EDGES, "open", *ALTERNATIVES.values()}
    assert tuple(WORDS.service.items) == tuple(WORDS.service.short) == ITEMS


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("333", "Samskab det: »Jeres udfordring« får 9 af 9 point."),
        ("222", "Prøv det i det små: »Jeres udfordring« får 6 af 9 point."),
        ("111", "Løs det i driften: »Jeres udfordring« får 3 af 9 point."),
        ("22?", "Find ud af mere først: »Jeres udfordring« får 4–7 af 9 point."),
    ],
)
def test_the_verdict_is_said_with_its_sum_its_rule_and_what_to_do(answers: str, said: str) -> None:
    page = shown(noting(answers))
    assert page["verdict"].text == said
    assert page["verdict"].rule in {text.da for text in WORDS.how.values()}
    assert page["rule"].text == WORDS.rule.da
    assert page["limits"].text == WORDS.limits.da


def test_the_rule_says_the_edges_that_count() -> None:
    for low, high in list(EDGES.values())[1:]:
        assert f"{low} til {high}" in WORDS.rule.da
        assert f"{low} to {high}" in WORDS.rule.en


@pytest.mark.parametrize("stop", STOPS)
def test_a_stop_ends_in_an_alternative_and_says_why(stop: str) -> None:
    page = shown(noting("333", stops=stop))
    said = f"Noget taler imod: {WORDS.verdict[ALTERNATIVES[stop]].da}"
    assert page["verdict"].text == f"{said} i stedet for at samskabe »Jeres udfordring«."
    assert WORDS.stops[stop].da in page["verdict"].rule
    assert (
        page["flip.c1"].text
        == f"Ved »Jeres udfordring« bliver resultatet »Samskab det«, hvis »{WORDS.stops[stop].da}« ikke længere passer."
    )
    assert page["sums"].data == [["Jeres udfordring", 9, 9, ALTERNATIVES[stop], True, True]]
    assert page["sums"].rows[0][-1] == said
    assert rows(page["sums"].data, "da")["said"].tolist() == [f"9 af 9 · {said}"]


def test_what_a_stop_leads_to_is_no_change_when_the_sum_says_the_same() -> None:
    assert "flip.c1" not in names(noting("000", stops="routine"))


def test_each_answer_that_changes_the_verdict_by_a_step_or_by_being_known_is_listed() -> None:
    page = shown(noting("213", "22?", "333", "012"))
    assert page["flip.c1"].text == (
        "Ved »U1« bliver resultatet »Samskab det«, hvis du svarer »Meget« ved »på tværs« "
        "eller mindst »En del« ved »uklart«."
    )
    assert page["flip.c2"].text.endswith(
        "ved »mangler«. Svarer du »Det meste« ved »mangler«, bliver det »Samskab det«."
    )
    assert "højst »En del«" in page["flip.c2"].text
    assert page["steady"].text == "Flytter du ét svar ét trin, ændrer det intet ved »U3«."
    assert "»Prøv det i det små«" in page["flip.c4"].text


def test_what_lacks_an_answer_is_named_and_the_others_are_counted() -> None:
    page = shown(noting("3..", "222", "..."))
    assert page["unanswered"].text.startswith("Svar på alle tre spørgsmål ved »U1«.")
    assert page.results() == {
        "counted": "1",
        "cocreate": "0",
        "bounded": "1",
        "operations": "0",
        "open": "0",
        "stop": "0",
    }
    assert len(page["sums"].rows) == 1
    assert "counted" not in names(noting("222")), "one challenge need not be counted"
    assert "unanswered" not in names(noting("222"))
    assert "nothing" in names(noting("3.."))


def test_what_speaks_against_itself_is_asked_about_and_nothing_is_lost() -> None:
    page = shown(noting("222", stops="none acute"))
    assert "»Jeres udfordring«" in page["both"].text
    assert page["verdict"].values["verdict"] == "Noget taler imod: Handl nu"
    assert "stops_open" in names(noting("222"))
    assert not {"stops_open", "both", "alone"} & names(noting("222", stops="none"))
    alone = Workbook((Challenge("c1", "U1", alone="yes"),), "c1")
    assert "»Jeres udfordring«" in shown(noting("222", start=alone))["alone"].text
    assert "alone" not in names(noting("122", start=alone))
    assert "alone" not in names(noting("222", start=Workbook((Challenge("c1", "U1", alone="no"),), "c1")))


def test_the_picture_has_the_most_points_on_top_and_stopped_ones_last() -> None:
    workbook = exercises.enter(noting("100", "333", "???", "332"), "screening//stop.c2.stops", "acute")
    page = shown(workbook, "en")
    assert [row[0] for row in page["sums"].data] == ["U4", "U3", "U1", "U2"]
    assert page["sums"].rows[1] == ("U3", *["Don’t know"] * 3, "0–9", "–", "Find out more first")
    assert json.loads(json.dumps(page["sums"].data)) == page["sums"].data


def test_challenges_put_away_are_left_out_and_of_many_the_chosen_one_is_there() -> None:
    many = tuple(Challenge(f"c{at}", f"U{at}", archived=at == 2) for at in range(1, 12))
    page = shown(Workbook(many, "c11"), chosen="c11")
    assert page["fit"].rows == ("c1", "c3", "c4", "c5", "c6", "c7", "c8", "c11")
    assert len(page["fit"].rows) == MOST
    assert page["more"].text.startswith("Her er plads til 8 udfordringer.")
    assert "more" not in names(Workbook(many[:9], "c1"))


def test_a_long_text_is_shortened_in_its_heading_and_braces_stay_as_typed() -> None:
    assert brief("Et ord. ") == "Et ord"
    assert brief("...") == "..."
    assert brief("a" * 200) == "a" * 159 + "…"
    assert brief("ord " * 100, 20) == "ord ord ord ord ord…"
    assert brief("Et ord, og et til", 9) == "Et ord…"
    assert brief("Et ord,", 9) == "Et ord,"
    page = shown(noting("333", "1..", start=Workbook((Challenge("c1", "{0} <b>{x}"), Challenge("c2", "U2")), "c1")))
    assert "»{0} <b>{x}«" in page["verdict"].text


def test_a_long_challenge_is_quoted_by_its_beginning_and_the_only_one_is_called_yours() -> None:
    long = "For mange borgere venter for længe på at blive hørt " * 3
    one = noting("333", start=Workbook((Challenge("c1", long),), "c1"))
    page = shown(one)
    assert len(page["fit.c1"].title) <= 60
    assert page["stop.c1"].title == page["sums"].rows[0][0] == "Jeres udfordring"
    assert all("For mange" not in getattr(control, "text", "") for control in page)
    two = shown(noting("333", "222", start=Workbook((Challenge("c1", long), Challenge("c2", "U2")), "c1")))
    assert 30 < len(two["verdict"].values["challenge"]) <= 60


def test_readiness_is_asked_only_about_a_service_and_counts_what_has_no_answer_as_unknown() -> None:
    workbook = noting("222")
    assert shown(workbook)["service"].value == ""
    assert "ready.1-1.answer" not in names(workbook)
    assert "ready.1-1.answer" not in names(exercises.enter(workbook, "screening/c1/service", "no"))
    workbook = exercises.enter(workbook, "screening/c1/service", "yes")
    assert shown(workbook)["ready.nothing"].text == WORDS.service.nothing.da
    workbook = exercises.enter(workbook, "screening/c1/ready.1-6.answer", "no")
    page = shown(workbook)
    assert page["ready.1-6.answer"].value == "no"
    assert (page.results()["users"], page.results()["organisation"]) == ("1–6", "0–7")
    assert page["ready.open"].text.endswith("»ved ikke«: 12 af 13.")
    assert page["ready"].text.startswith(WORDS.service.verdict["open"].da)
    assert exercises.read(workbook, "screening/c1/ready.1-6.answer") == "no"


def test_two_sums_and_no_grade_with_what_could_change_them_and_how_it_was_tested() -> None:
    workbook = exercises.enter(Workbook((Challenge("c1", "U1"),), "c1"), "screening/c1/service", "yes")
    for name in ITEMS:
        workbook = exercises.enter(workbook, f"screening/c1/ready.{name}.answer", "yes")
    page = shown(workbook)
    assert page["ready"].values == {"ready": "Begge dele er klar", "users": "5", "organisation": "5"}
    assert page["ready"].rule == WORDS.service.rule.da
    assert page["ready.flips"].text == WORDS.service.steady.da
    assert "fire tilbud" in page["ready.limits"].text
    workbook = exercises.enter(workbook, "screening/c1/ready.1-1.answer", "no")
    assert "hvem der bruger det" in shown(workbook)["ready.flips"].text


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ("screening//fit.c1.across", "4", "not_offered"),
        ("screening//fit.c1.stops", "acute", "unknown_field"),
        ("screening//stop.c1.across", "1", "unknown_field"),
        ("screening//stop.c1.stops", "rain", "not_offered"),
        ("screening//fit.c9.across", "1", "unknown_row"),
        ("screening/c1/fit.c1.across", "1", "unknown_field"),
        ("screening/c1/service", "perhaps", "not_offered"),
        ("screening/c1/ready.3-1.answer", "yes", "unknown_row"),
        ("screening/c1/ready.1-1.answer", "maybe", "not_offered"),
        ("screening/c1/guess.a", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(path: str, value: str, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        exercises.enter(noting("222"), path, value)
    assert refused.value.key == key


def test_an_id_that_no_page_makes_is_refused_in_an_empty_workbook() -> None:
    with pytest.raises(Rejected, match="forged"):
        exercises.enter(Workbook(), "screening//fit.<b>.across", "1")


def test_it_is_kept_with_each_challenge_and_comes_back_from_a_file() -> None:
    workbook = noting("2?1", "333", stops="none")
    assert [one.screening.wicked for one in workbook.challenges] == ["unknown", "3"]
    assert exercises.read(workbook, "screening//stop.c2.stops") == "none"
    assert exercises.read(workbook, "screening//fit.c9.across") == ""
    assert from_json(to_json(workbook)) == workbook


def test_it_is_done_with_three_answers_the_stops_and_a_decision() -> None:
    assert EXERCISE.progress(Workbook()).key == "not_begun"
    workbook = noting("22.")
    assert EXERCISE.progress(workbook).done == 0
    workbook = noting("222")
    assert EXERCISE.progress(workbook).done == 1
    workbook = exercises.enter(workbook, "screening//stop.c1.stops", "none")
    workbook = exercises.enter(workbook, "screening/c1/action.what", "Spørg")
    assert EXERCISE.progress(workbook).key == "done"
    assert exercises.read(workbook, "screening/c1/action.what") == "Spørg"
    assert EXERCISE.progress(replace(workbook, chosen="")).done == 0


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_screens_four_challenges_and_each_points_somewhere_else(lang: str) -> None:
    there = example()
    workbook = there.workbook(lang)
    assert [one.id for one in workbook.challenges] == ["example", "c2", "c3", "c4"]
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, there.today))
    found = page.results()
    assert [found[name] for name in ("cocreate", "bounded", "open", "stop")] == ["1"] * 4
    assert (found["users"], found["organisation"]) == ("4–5", "5")
    assert page["action.whole"]
