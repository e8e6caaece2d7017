"""A table's columns and cells in samkit's own words: what is recognised, and what is refused by name."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.content import Text
from samkit.errors import Rejected
from samkit.files import Column, Row, entries, matched, read_table, values
from samkit.files.folding import fold
from tests.files.lists import BRINGS, COLUMNS, CONTACTS, DISTANCE, NAME, WANTS


def read(column: Column, text: str) -> str:
    """Give what a cell of a column means."""
    found = matched((column.titles[0].da,), (column,))
    return values(Row(7, (text,)), found, (column,))[column.name]


def refused(column: Column, text: str) -> Rejected:
    """Give what a cell of a column is refused with."""
    with pytest.raises(Rejected) as error:
        read(column, text)
    return error.value


@pytest.mark.parametrize(
    "heading",
    ["Kan bidrage med", "kan_bidrage-med", " KAN BIDRAGE MED: ", "Can bring", "brings", "Bidrag", "RESOURCES"],
)
def test_a_heading_is_recognised_in_both_languages_and_however_it_is_written(heading: str) -> None:
    assert matched(("Navn", heading), COLUMNS).places == {"name": 0, "brings": 1}


@pytest.mark.parametrize("heading", ["Ønsker", "ØNSKER", "Oensker", "onsker", "Önsker", "Ønsker\u0301", "wants"])
def test_a_heading_is_recognised_without_its_accents(heading: str) -> None:
    assert matched(("Navn", heading), COLUMNS).places == {"name": 0, "wants": 1}


@given(st.text(max_size=20))
def test_folding_leaves_something_of_every_word_so_that_no_two_become_nothing(word: str) -> None:
    assert bool(fold(word)) == bool(word.strip())


def test_headings_nobody_knows_and_those_that_come_twice_are_named() -> None:
    found = matched(("CVR nr.", "Navn", "", "Name", " Adresse "), COLUMNS)
    assert found.places == {"name": 1}
    assert found.unknown == ("CVR nr.", "Name", "Adresse")
    assert not found.headless
    assert not matched(("Navn", "Adresse"), COLUMNS).headless


def test_a_pasted_list_of_names_has_no_header_and_loses_no_name() -> None:
    table = read_table("\nSpejderne\nCafé Nord\n\nHansen & Søn, Odense\n".encode())
    found = matched(table.header, COLUMNS)
    assert (found.places, found.unknown, found.headless) == ({"name": 0}, (), True)
    rows = entries(table, found)
    assert [(row.line, values(row, found, COLUMNS)) for row in rows] == [
        (2, {"name": "Spejderne"}),
        (3, {"name": "Café Nord"}),
        (5, {"name": "Hansen & Søn, Odense"}),
    ]


def test_names_in_the_second_column_alone_are_a_list_of_names_too() -> None:
    found = matched(("", "Spejderne"), COLUMNS)
    assert (found.places, found.headless) == ({"name": 1}, True)
    assert values(Row(2, ("", "Café Nord")), found, COLUMNS) == {"name": "Café Nord"}


@pytest.mark.parametrize("header", [("Virksomhed", "Adresse"), ("Spejderne", "Nørregade 3"), ("12",), ("–", "")])
def test_a_header_that_may_be_a_heading_or_a_name_is_not_guessed_at(header: tuple[str, ...]) -> None:
    found = matched(header, COLUMNS)
    assert (found.places, found.headless) == ({}, False)
    assert found.unknown == tuple(filter(None, header))


def test_a_table_with_a_header_keeps_it_out_of_its_entries() -> None:
    table = read_table(b"Navn;Bidrag\nA;tid\n")
    assert entries(table, matched(table.header, COLUMNS)) == table.rows


def test_a_row_is_given_in_samkits_words_and_by_the_fields_that_are_there() -> None:
    table = read_table("Afstand;Contact today;Navn;Bidrag\n1,5;LIDT;Café;Lokaler, TID\n;;B\n".encode())
    found = matched(table.header, COLUMNS)
    assert [values(row, found, COLUMNS) for row in table.rows] == [
        {"name": "Café", "brings": "time places", "contact": "little", "distance": "1.5"},
        {"name": "B", "brings": "", "contact": "", "distance": ""},
    ]


def test_a_row_shorter_than_the_header_is_empty_there() -> None:
    assert values(Row(2, ("A",)), matched(("Navn", "Bidrag"), COLUMNS), COLUMNS) == {"name": "A", "brings": ""}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("tid, lokaler", "time places"),
        ("Lokaler; TIME", "time places"),
        ("lokaler/tid", "time places"),
        ("tid + places", "time places"),
        ("premises\ntid\r\n", "time places"),
        ("tid og lokaler", "time places"),
        ("premises  AND   time", "time places"),
        ("tid, lokaler, og viden og erfaring", "time knowledge places"),
        ("viden og erfaring og tid", "time knowledge"),
        ("knowledge and experience and time", "time knowledge"),
        ("værktøj, udstyr, tid", "time equipment"),
        ("vaerktoj/udstyr", "equipment"),
        ("lokaler og køkken", "kitchen"),
        ("lokaler og lokaler og køkken", "places kitchen"),
        ("tid, tid;;, ", "time"),
        ("  \t ", ""),
    ],
)
def test_several_words_in_a_cell_are_read_however_they_are_joined(text: str, keys: str) -> None:
    assert read(BRINGS, text) == keys


@pytest.mark.parametrize(
    ("text", "name"),
    [("tid, penge", "penge"), ("viden", "viden"), ("og tidsel", "tidsel"), ("-", "-"), ("tid  lokaler", "tid lokaler")],
)
def test_a_word_that_is_no_option_is_refused_with_its_column_and_line(text: str, name: str) -> None:
    error = refused(BRINGS, text)
    assert error.key == "word_unknown"
    assert error.details == {"name": name, "column": "Kan bidrage med", "field": "brings", "line": 7}


def test_a_refusal_names_the_column_as_the_file_does() -> None:
    found = matched(("Navn", " can BRING "), COLUMNS)
    with pytest.raises(Rejected) as error:
        values(Row(3, ("A", "penge")), found, COLUMNS)
    assert error.value.details == {"name": "penge", "column": "can BRING", "field": "brings", "line": 3}


def test_one_word_is_one_option_and_never_two() -> None:
    assert read(CONTACTS, " a LITTLE ") == "little"
    assert refused(CONTACTS, "Lidt, fast").details["name"] == "Lidt, fast"


def test_a_word_that_stands_for_two_options_is_refused_rather_than_guessed() -> None:
    column = Column("c", (Text("c", "c"),), {"yes": Text("si", "yes"), "if": Text("hvis", "si")})
    assert read(column, "hvis") == "if"
    assert refused(column, "si").key == "word_unknown"


def test_a_long_cell_is_refused_with_the_beginning_of_it_and_at_once() -> None:
    error = refused(BRINGS, "tid," * 30_000)
    assert error.key == "word_unknown"
    assert len(str(error.details["name"])) == 61


@pytest.mark.parametrize(
    ("text", "number"), [("1,5", "1.5"), (" 1.5 ", "1.5"), ("12", "12"), ("-0,25", "-0.25"), ("", ""), ("  ", "")]
)
def test_a_number_is_read_with_a_comma_or_a_point(text: str, number: str) -> None:
    assert read(DISTANCE, text) == number


@pytest.mark.parametrize("text", ["1,5 km", "1.234,5", "1,2,3", "to", "nan", "1e3", ",5", "٣", "1" * 40])
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    error = refused(DISTANCE, text)
    assert (error.key, error.details["name"]) == ("number_unknown", text)


@given(st.text(min_size=1).filter(str.strip))
def test_free_text_is_kept_as_it_is(text: str) -> None:
    assert read(WANTS, text) == read(NAME, text) == text


@given(st.sets(st.sampled_from(sorted(BRINGS.options))), st.sampled_from(["da", "en"]))
def test_any_choice_of_words_in_any_order_is_read_as_what_was_chosen(keys: set[str], lang: str) -> None:
    ordered = [key for key in BRINGS.options if key in keys]
    for shuffled in itertools.islice(itertools.permutations(ordered), 6):
        assert read(BRINGS, BRINGS.written(" ".join(shuffled), lang)) == " ".join(ordered)
