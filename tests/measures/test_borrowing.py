"""Borrowing: which words of a new statement come from those who were asked, and were not our own."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import borrowed
from samkit.measures.borrowing import stem

STOP = ("og", "er", "de", "i", "for", "om", "når", "så", "ikke", "the", "of")
ENDINGS = ("erne", "ene", "en", "et", "er", "e", "s", "ings", "ing", "ed")
OWN = "For mange børn er utrygge, når de går i skole."
SAID = "De store løb så stærkt i skolegården. Det var morgenerne."

words = st.lists(st.sampled_from(("morgen", "Morgenen", "porten,", "og", "børn", "🙂", "صباح")), max_size=6).map(
    " ".join
)


def fresh(new: str, *quotes: str, own: str = OWN) -> tuple[str, ...]:
    return borrowed(own, new, quotes or (SAID,), STOP, ENDINGS)


def test_words_that_a_quote_brought_are_given_as_the_new_statement_spells_them() -> None:
    assert fresh("Om morgenen i »Skolegården« er de utrygge.") == ("morgenen", "Skolegården")


def test_what_our_own_statement_had_already_is_not_borrowed() -> None:
    assert fresh("Børnene er utrygge.", "Børn er utrygge.") == ()
    assert fresh("Børnene er utrygge.", "Børn er utrygge.", own="") == ("Børnene", "utrygge")


def test_what_no_quote_says_is_not_borrowed() -> None:
    assert fresh("Vi mangler en strategi.") == ()
    assert fresh("Om morgenen i skolegården", "") == ()


def test_little_words_are_not_borrowed() -> None:
    assert fresh("Så og ikke de", "Så og ikke de", own="") == ()
    assert fresh("SÅ", "så", own="") == ()


def test_each_word_stands_once_in_the_order_of_the_statement() -> None:
    assert fresh("Stærkt! Morgenen, morgener og morgen er stærkt.") == ("Stærkt", "Morgenen")


def test_a_sign_is_no_word_and_other_scripts_are_compared_as_they_are() -> None:
    assert fresh("🙂 – صباح", "🙂 – صباح", own="") == ("صباح",)
    assert fresh("صباح", "صباح", own="صباح") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("børn", "børnene"), ("morgen", "morgenerne"), ("skole", "skolen"), ("tryg", "trygge"), ("run", "running")],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one, ENDINGS) == stem(other, ENDINGS)


@pytest.mark.parametrize(("one", "other"), [("skole", "skolegård"), ("port", "portner"), ("løb", "lås")])
def test_other_words_have_another(one: str, other: str) -> None:
    assert stem(one, ENDINGS) != stem(other, ENDINGS)


def test_at_least_three_letters_are_left() -> None:
    assert [stem(one, ENDINGS) for one in ("sen", "e", "ser", "løber", "all", "ss")] == [
        "sen", "e", "ser", "løb", "all", "ss",
    ]  # fmt: skip


@given(words, words, words)
def test_only_words_of_the_new_statement_that_a_quote_has_are_given(own: str, new: str, quote: str) -> None:
    found = borrowed(own, new, (quote,), STOP, ENDINGS)
    assert len({stem(one.casefold(), ENDINGS) for one in found}) == len(found)
    for one in found:
        assert one in new
        assert stem(one.casefold(), ENDINGS) in {stem(word.strip(",").casefold(), ENDINGS) for word in quote.split()}
        assert stem(one.casefold(), ENDINGS) not in {stem(word.strip(",").casefold(), ENDINGS) for word in own.split()}


@given(words, words)
def test_the_same_statement_borrows_nothing(own: str, quote: str) -> None:
    assert borrowed(own, own, (quote,), STOP, ENDINGS) == ()


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_compared_and_what_is_borrowed_stands_in_it(new: str, quote: str) -> None:
    found = borrowed("", new, (quote,), STOP, ("", *ENDINGS))
    assert all(any(one in word for word in new.split()) for one in found)


@pytest.mark.parametrize("forged", [None, 3, ["a"]])
def test_what_is_no_text_is_refused(forged: Any) -> None:
    for own, new, quotes in ((forged, "", ()), ("", forged, ()), ("", "", (forged,)), ("", "", "quote")):
        with pytest.raises(OutOfRange):
            borrowed(own, new, quotes, (), ())


@pytest.mark.parametrize("word", ["e" * 2_000, "er" * 1_000, "x" + "s" * 2_000])
def test_a_word_of_nothing_but_endings_is_taken_as_it_is(word: str) -> None:
    assert len(stem(word, ENDINGS)) <= 4
    assert borrowed("", word, [word], STOP, ENDINGS) == (word,)
