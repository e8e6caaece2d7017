"""Sheets and wrapped texts: whatever is written stays within its room, and what looks alike is one layer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.charts.sheet import Mark, Said, Stroke, sheet
from samkit.charts.wrapping import MORE, wide, wrapped

ROOM, SIZE = 120, 13


@given(st.text(max_size=300), st.integers(1, 4))
def test_every_line_of_a_text_fits_its_room(text: str, most: int) -> None:
    lines = wrapped(text, ROOM, SIZE, most)
    assert len(lines) <= most
    assert all(line and wide(line, SIZE) <= ROOM for line in lines)


def test_a_text_breaks_between_words_and_says_when_there_is_more() -> None:
    assert wrapped("Et sted at være", ROOM, SIZE) == ["Et sted at være"]
    assert wrapped("Et sted at være, når det regner", ROOM, SIZE) == ["Et sted at være,", "når det regner"]
    assert wrapped("Et sted at være, når det regner", ROOM, SIZE, 1) == ["Et sted at vær" + MORE]
    assert wrapped("  ", ROOM, SIZE) == []


def test_a_word_longer_than_the_room_is_broken() -> None:
    lines = wrapped("W" * 15, ROOM, SIZE, 3)
    assert "".join(lines) == "W" * 15
    assert len(lines) == 2


@pytest.mark.parametrize("text", ["iiiiiiii", "WWWWWWWW", "abcæøåÆØÅ", "漢字漢字", "🙂🙂"])
def test_a_text_is_never_thought_narrower_than_half_its_size_per_wide_sign(text: str) -> None:
    assert wide(text, 26) == pytest.approx(2 * wide(text, 13))
    assert wide("W", SIZE) > wide("n", SIZE) > wide("i", SIZE) > 0


def test_pieces_that_look_alike_are_one_layer_with_strokes_at_the_bottom() -> None:
    pieces = (
        Said(0, 0, "a"),
        Mark(5, 5, "circle", "#000000"),
        Said(0, 20, "b"),
        Stroke(0, 0, 9, 9),
        Said(0, 40, "c", bold=True),
    )
    drawn = sheet(pieces, 100, 60).to_dict(validate=True)
    assert [layer["mark"]["type"] for layer in drawn["layer"]] == ["rule", "point", "text", "text"]
    assert (drawn["width"], drawn["height"]) == (100, 60)


def test_a_mark_is_as_wide_as_it_is_told_to_be() -> None:
    sizes = [
        sheet([Mark(5, 5, "circle", "#000000", across=across)], 20, 20).to_dict()["layer"][0]["mark"]["size"]
        for across in (0, 22)
    ]
    assert sizes == [200, 484]
