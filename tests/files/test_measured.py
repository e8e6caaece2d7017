"""Numbers before and after out of a file: how headings and cells are read, and what is told of each that can't be."""

from __future__ import annotations

import pytest

from samkit.errors import Rejected
from samkit.files import Measurements, read_measured
from samkit.workbook.limits import SAMPLE


def read(*lines: str) -> Measurements:
    return read_measured("\n".join(lines).encode(), "x.csv")


def pairs(found: Measurements) -> list[tuple[float | None, float | None]]:
    return [(one.before, one.after) for one in found.people]


@pytest.mark.parametrize(
    "header",
    ["Før;Efter", "before,after", "FØRMÅLING;EFTERMÅLING", "Baseline\tEndline", "Pre;Post", "tal før;tal efter"],
)
def test_the_two_columns_are_known_by_many_names(header: str) -> None:
    mark = next(sign for sign in ";,\t" if sign in header)
    assert pairs(read(header, f"3{mark}1", f"4{mark}2")) == [(3, 1), (4, 2)]


def test_columns_stand_in_any_order_and_the_others_are_named() -> None:
    found = read("id;Efter;By;Før", "a;1;x;3")
    assert pairs(found) == [(3, 1)]
    assert found.unknown == ("id", "By")


def test_every_cell_that_is_empty_or_no_number_is_told_by_its_line_and_the_person_stays() -> None:
    found = read("Før;Efter", "3;1", ";2", "tre;2", "4;", "5;1.500", "6;-", "7;1 2", "8;2,5")
    assert pairs(found) == [(3, 1), (None, 2), (None, 2), (4, None), (5, None), (6, None), (7, None), (8, 2.5)]
    assert [(one.line, one.heading, one.error.key) for one in found.unread] == [
        (3, "Før", "number_missing"),
        (4, "Før", "not_number"),
        (5, "Efter", "number_missing"),
        (6, "Efter", "not_number"),
        (7, "Efter", "number_missing"),
        (8, "Efter", "not_number"),
    ]


def test_a_row_of_a_group_that_is_not_known_is_told_and_left_out() -> None:
    found = read("Gruppe;Før;Efter", "os;3;1", "De andre;4;4", "hvem;5;5", "uden;6;6", "with;7;7", ";8;8")
    assert [(one.other, one.before) for one in found.people] == [
        (False, 3),
        (True, 4),
        (True, 6),
        (False, 7),
        (False, 8),
    ]
    assert [(one.line, one.error.key) for one in found.unread] == [(4, "word_unknown")]


def test_a_measure_may_be_named_for_each_row() -> None:
    found = read("Måling;Før;Efter", "Uro;3;1", "Søvn;7;8")
    assert [one.measure for one in found.people] == ["Uro", "Søvn"]


def test_a_third_as_a_spreadsheet_writes_it_is_kept_to_the_millionth() -> None:
    assert pairs(read("Før;Efter", "0,333333333333333;-0.666666666666667")) == [(0.333333, -0.666666)]


def test_numbers_before_alone_are_a_baseline() -> None:
    found = read("Før", "3", "4")
    assert pairs(found) == [(3, None), (4, None)]
    assert (found.unread, set(found.headings)) == ((), {"before"})


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (("navn;by", "a;b"), "measured_columns"),
        (("3;1", "4;2"), "measured_columns"),
        (("Måling;Gruppe", "Uro;os"), "measured_columns"),
        (("tal", "3"), "measured_columns"),
        (("", ""), "file_empty"),
        (("Før;Efter", *["3;1"] * (SAMPLE + 1)), "survey_long"),
    ],
)
def test_what_holds_no_such_numbers_is_refused_by_name(lines: tuple[str, ...], key: str) -> None:
    with pytest.raises(Rejected) as refused:
        read(*lines)
    assert refused.value.key == key


def test_as_many_as_there_is_room_for_are_read_whole() -> None:
    assert len(read("Før;Efter", *["3;1"] * SAMPLE).people) == SAMPLE
