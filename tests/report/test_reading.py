"""A page read as part of a document: without what asks for something, and without saying anything twice."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from samkit.content import LANGUAGES
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises import ALL
from samkit.report.building import document
from samkit.report.document import Bullets, Figure, Heading, Pair, Paragraph, Table
from samkit.report.hints import WITHIN, hint
from samkit.report.reading import filled
from samkit.widgets import Notice
from samkit.workbook import Ballot, Challenge, Workbook
from tests.report.full import workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.report.document import Block, Chapter

TODAY = dt.date(2026, 11, 16)
# How a sentence promises what comes when something has been entered.
PROMISE = {
    "da": re.compile(
        r"\b[Ss]å (viser|står|begynder|kommer|kan siden|kan du)\b|\bførst, så (kommer|tæller)\b|^(Skriv|Vælg|Svar)\b"
    ),
    "en": re.compile(r"\b[Tt]hen (a |the )?(picture|page|you see)\b|^(Write|Choose|Answer|Note)\b"),
}
RATED = ("self_check", "guess", "priorities", "growth")


def halves(lang: str) -> Iterator[Workbook]:
    """Give the example with one part of the challenge taken out, and with only one part of it, part by part."""
    whole = example().workbook(lang)
    about = whole.challenge()
    yield whole
    for one in fields(about):
        if one.name != "id":
            empty = getattr(Challenge("c1"), one.name)
            yield whole.with_challenge(replace(about, **{one.name: empty}))
            only = replace(Challenge(about.id), **{one.name: getattr(about, one.name)})
            yield Workbook((only,), about.id, partners=whole.partners)


def chapters(noted: Workbook, lang: str = "da") -> dict[str, Chapter]:
    return {one.key: one for one in document(State(noted, noted.chosen, lang, TODAY)).chapters}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_of_a_half_filled_page_asks_for_something_or_promises_what_comes_then(lang: str) -> None:
    kept = {
        control.text
        for noted in halves(lang)
        for one in ALL
        for control in one.draw(State(noted, noted.chosen, lang, TODAY))
        if isinstance(control, Notice) and not hint(one.key, control)
    }
    assert len(kept) > 40
    assert [one for one in sorted(kept) if PROMISE[lang].search(one)] == []


def test_the_names_of_hints_are_of_exercises_that_there_are_and_what_is_grave_is_told() -> None:
    assert WITHIN.keys() <= {one.key for one in ALL}
    assert hint("partners", Notice("unplaced", "x"))
    assert hint("plan", Notice("then.feel", "x"))
    assert not hint("voice", Notice("then", "x"))
    assert not hint("principles", Notice("about.across", "x"))
    assert not hint("partners", Notice("unplaced", "x", "alarm"))


def test_headings_with_nothing_under_them_are_left_out() -> None:
    said, points = Paragraph("x"), Bullets(("y",))
    blocks = (Heading("1"), Heading("2"), Heading("3", 3), said, Heading("4", 4), Heading("5", 3), points, Heading("6"))
    assert filled(blocks) == (Heading("2"), Heading("3", 3), said, Heading("5", 3), points)
    assert filled((Heading("1"),)) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_no_chapter_of_the_example_does_a_heading_stand_above_nothing(lang: str) -> None:
    for chapter in chapters(example().workbook(lang), lang).values():
        assert filled(chapter.blocks) == chapter.blocks


def test_a_pictures_table_is_left_out_where_the_records_say_all_of_it_and_kept_where_it_holds_figures() -> None:
    found = chapters(example().workbook("da"))
    (model,) = (one for one in found["effect_model"].blocks if isinstance(one, Figure))
    assert model.svg
    assert not model.table.rows
    for key in ("self_check", "partners", "ties", "guess", "plan"):
        figures = [one for one in found[key].blocks if isinstance(one, Figure)]
        assert all(one.table.rows for one in figures)


def of(chapter: Chapter, kind: type[Block]) -> list[Block]:
    return [one for one in chapter.blocks if isinstance(one, kind)]


def test_ratings_are_in_the_plan_only_after_a_yes_but_their_results_and_what_was_decided_always_are() -> None:
    noted, _ = workbook()
    about = noted.challenge()
    without = noted.with_challenge(replace(about, plan=replace(about.plan, ratings="")))
    full, closed = chapters(noted), chapters(without)
    for key in RATED:
        assert len(of(full[key], Pair) + of(full[key], Table)) > len(of(closed[key], Pair) + of(closed[key], Table))
        assert of(closed[key], Figure) == of(full[key], Figure)
        assert not of(closed[key], Table)
        decided = about.actions.get(key)
        assert len(of(closed[key], Pair)) == (3 if decided else 0), "what is done, by whom and before when"
        assert not decided or decided.what in str(closed[key])
    assert {key: one for key, one in full.items() if key not in RATED}.keys() <= closed.keys()


def test_a_chapter_in_which_nothing_may_be_shown_is_none() -> None:
    noted = Workbook((Challenge("c1", what="x"),), "c1", ballots=(Ballot("b1", name="Leder"),))
    assert "priorities" not in chapters(noted)
