"""Wording: which words went out and came in, with each text as it was spelled."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Stretch, wording
from samkit.measures.wording import bare, folded

WORDS = st.lists(st.sampled_from(("vi", "Vi", "er", "utrygge,", "utrygge", "–", "صباح", "🙂")), max_size=12)
text = st.text(max_size=60) | WORDS.map("  ".join)


def marked(before: str, after: str) -> tuple[str, str]:
    """Write both texts with `[…]` around what the other does not have."""
    found = wording(before, after)
    sides = (
        " ".join(one.text if one.kept else f"[{one.text}]" for one in side) for side in (found.before, found.after)
    )
    first, second = sides
    return first, second


def test_what_went_out_and_what_came_in_is_marked_in_stretches() -> None:
    assert marked("For mange børn er utrygge.", "For mange børn er bange om morgenen.") == (
        "For mange børn er [utrygge.]",
        "For mange børn er [bange om morgenen.]",
    )
    found = wording("a b c", "a x c y")
    assert (found.kept, found.removed, found.added) == (2, 1, 2)
    assert found.before == (Stretch("a", kept=True), Stretch("b", kept=False), Stretch("c", kept=True))


def test_case_and_the_signs_around_a_word_are_no_change_and_each_text_keeps_its_own() -> None:
    assert marked("De store løber.", "»de store,« LØBER!") == ("De store løber.", "»de store,« LØBER!")
    assert wording("cafe\u0301", "Caf\u00e9").same
    assert not wording("i dag", "idag").same
    assert not wording("i dag", "i dag og i morgen").same
    assert not wording("i dag og i morgen", "i dag").same


def test_signs_that_stand_alone_are_words_too() -> None:
    assert marked("a – b", "a 🙂 b") == ("a [–] b", "a [🙂] b")
    assert (folded("🙂"), bare("🙂"), folded("»Ærø!«"), bare("»Ærø!«")) == ("🙂", "", "ærø", "Ærø")


def test_nothing_to_compare_with_is_all_new_and_nothing_is_nothing() -> None:
    assert marked("", "Et nyt problem") == ("", "[Et nyt problem]")
    assert wording(" \n", "") == wording("", "")
    assert (wording("", "").before, wording("", "").same) == ((), True)


def test_a_text_from_right_to_left_is_compared_word_by_word() -> None:
    assert marked("الأطفال خائفون في الصباح", "الأطفال سعداء في الصباح") == (
        "الأطفال [خائفون] في الصباح",
        "الأطفال [سعداء] في الصباح",
    )


@given(text, text)
@example("a b a b a", "b a b a b")
@example("x " * 300, "x y " * 250)
def test_the_stretches_put_together_give_the_texts_back(before: str, after: str) -> None:
    found = wording(before, after)
    for side, written in ((found.before, before), (found.after, after)):
        assert " ".join(one.text for one in side) == " ".join(written.split())
        assert all(one.text for one in side)
        assert all(one.kept != other.kept for one, other in pairwise(side))


@given(text, text)
def test_what_is_kept_is_the_same_words_in_both(before: str, after: str) -> None:
    found = wording(before, after)
    both = [
        [folded(word) for one in side if one.kept for word in one.text.split()] for side in (found.before, found.after)
    ]
    assert both[0] == both[1]
    assert len(both[0]) == found.kept
    assert found.kept + found.removed == len(before.split())
    assert found.kept + found.added == len(after.split())


@given(text)
def test_a_text_is_the_same_as_itself_in_any_case(said: str) -> None:
    assert wording(said, said).same
    assert wording(said, f" {said}\n").same


def test_a_long_text_of_one_word_takes_no_time() -> None:
    assert wording("a " * 1000, "a x " * 500).removed <= 1000
    assert wording("a " * 1000, "a " * 999).kept == 999


@pytest.mark.parametrize("forged", [None, 3, ["a"]])
def test_what_is_no_text_is_refused(forged: Any) -> None:
    for both in ((forged, ""), ("", forged)):
        with pytest.raises(OutOfRange):
            wording(*both)
