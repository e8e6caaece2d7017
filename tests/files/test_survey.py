"""Surveys out of files: which column belongs to which statement, what each cell says, and what says nothing."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import Rejected
from samkit.files import Answers, Survey, read_survey
from samkit.files.survey import MOST_ANSWERED, MOST_TOLD, answer

SAFE, WHOM = "Mit barn er trygt om morgenen.", "Jeg ved, hvem jeg kan spørge."
TWO = {"a": SAFE, "b": WHOM}


def survey(*lines: str, statements: dict[str, str] | None = None) -> Survey:
    return read_survey("\n".join(lines).encode(), statements or TWO)


def headings(*names: str) -> dict[str, str]:
    """Give the heading that each statement was found under."""
    return {one: said.heading for one, said in survey(";".join(names), ";".join("1" * len(names))).answers.items()}


@pytest.mark.parametrize(
    ("agree", "disagree"),
    [
        *(("5", "1"), ("4", "3"), ("4,0", "2.0"), ("Fuldt ud", "slet ikke"), ("I HØJ GRAD", "i nogen grad")),
        *(("ja", "Nej"), ("enig", "Uenig"), ("Helt enig", "hverken enig eller uenig"), ("yes", "no")),
        *(("agree", "Disagree"), ("Strongly agree", "to some degree"), ("fully", "not at all"), ("TRUE", "FALSE")),
        *(("(4) I høj grad", "2 - i ringe grad"), ("5 = Fuldt ud", "1: Slet ikke")),
    ],
)
def test_an_answer_is_understood_as_a_number_a_word_of_the_scale_or_a_yes(agree: str, disagree: str) -> None:
    assert (answer(agree), answer(disagree)) == ("agree", "disagree")


@pytest.mark.parametrize("said", ["ved ikke", "Ved ikke.", "don't know", "Don’t know", "Ikke relevant", "DO NOT KNOW"])
def test_who_does_not_know_has_answered(said: str) -> None:
    assert answer(said) == "unknown"


def test_an_empty_cell_is_missing_and_no_answer() -> None:
    assert answer(" ") == ""


@pytest.mark.parametrize(
    ("said", "key"),
    [
        *((one, "answer_number") for one in ("0", "6", "99", "-1", "3,5")),
        *((one, "answer_word") for one in ("måske", "2 gange", "12 ja", "=1+1", "x" * 200)),
    ],
)
def test_what_can_be_no_answer_is_refused_by_name(said: str, key: str) -> None:
    refused = answer(said)
    assert isinstance(refused, Rejected)
    assert refused.key == key
    assert str(refused.details["name"]).startswith(said[:60])
    assert len(str(refused.details["name"])) <= 61


def test_a_survey_is_counted_and_every_row_is_somewhere() -> None:
    found = survey(f"id;{SAFE};{WHOM}", "1;5;ja", "2;2;ved ikke", "3;;9", "4;måske;nej", "", "5;i høj grad;")
    assert found.answered == 5
    assert found.answers == {"a": Answers(SAFE, 2, 1, 0, 1, 1), "b": Answers(WHOM, 1, 1, 1, 1, 1)}
    assert [(one.line, one.heading, one.error.key) for one in found.unread] == [
        (4, WHOM, "answer_number"),
        (5, SAFE, "answer_word"),
    ]
    assert found.unknown == ("id",)


@pytest.mark.parametrize(
    "heading",
    [
        SAFE,
        SAFE.upper(),
        "mit barn er trygt om morgenen",
        "Mit  barn er trygt, om morgenen?",
        f"1. {SAFE}",
        f"q7 {SAFE}",
        f"Hvor enig er du? [{SAFE}]",
        *("q1", "Q01", "1.", "spørgsmål 1", "Udsagn_1", "question 1", "Spm. 1:"),
    ],
)
def test_a_column_belongs_to_the_statement_it_repeats_or_numbers(heading: str) -> None:
    assert headings(heading, "andet") == {"a": heading}


def test_words_go_before_numbers_and_no_column_is_read_twice() -> None:
    assert headings("q1", WHOM, SAFE) == {"a": SAFE, "b": WHOM}
    assert headings("q2", "q2", "q1") == {"a": "q1", "b": "q2"}
    assert survey("q2;q2;q1", "1;5;5").unknown == ("q2",)


def test_a_statement_that_reads_like_a_number_leaves_its_column_to_itself() -> None:
    assert set(survey("q2", "5", statements={"a": "Q2", "b": "x"}).answers) == {"a"}


def test_two_statements_alike_have_a_column_each() -> None:
    alike = {"a": "Ja!", "b": "ja"}
    found = survey("ja;ja", "5;1", statements=alike).answers
    assert (found["a"].agree, found["b"].disagree) == (1, 1)


@pytest.mark.parametrize("header", ["2;1", "4;5", "1;1", "0;1", "2"])
def test_numbers_that_may_be_a_first_row_of_answers_are_no_headings(header: str) -> None:
    with pytest.raises(Rejected, match="survey_columns"):
        survey(header, "1;2")


def test_a_number_with_a_sign_after_it_is_a_heading_also_alone() -> None:
    assert headings("andet", "2.") == {"b": "2."}
    assert headings("02)", "andet") == {"b": "02)"}
    assert headings("2:", "1)") == {"a": "1)", "b": "2:"}


def test_numbers_alone_from_one_on_are_headings_also_beside_other_columns() -> None:
    assert headings("Svar-id", "1", "2", "3") == {"a": "1", "b": "2"}


def test_a_sheet_from_excel_is_read_as_its_text_is() -> None:
    book, data = openpyxl.Workbook(), io.BytesIO()
    assert book.active is not None
    for row in ([SAFE, WHOM], [5, True], [1.0, "ved ikke"], [None, False]):
        book.active.append(row)
    book.save(data)
    assert read_survey(data.getvalue(), TWO).answers == {"a": Answers(SAFE, 1, 1, 0, 1), "b": Answers(WHOM, 1, 1, 1)}


def test_a_row_that_is_shorter_than_the_header_has_missing_answers() -> None:
    assert survey(f"{SAFE};{WHOM}", "5", "5;1").answers["b"] == Answers(WHOM, 0, 1, 0, 1)


def test_a_survey_without_rows_has_no_answers() -> None:
    assert survey(f"{SAFE};{WHOM}") == Survey(0, {"a": Answers(SAFE), "b": Answers(WHOM)}, (), ())


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "file_empty"),
        (b"navn;by\nA;B", "survey_columns"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_old_excel"),
        (b"q1\n" + b"5\n" * (MOST_ANSWERED + 1), "survey_long"),
    ],
)
def test_what_is_no_survey_of_these_statements_is_refused_by_name(data: bytes, key: str) -> None:
    with pytest.raises(Rejected, match=key):
        read_survey(data, TWO)


def test_a_survey_of_all_there_is_room_for_is_read_whole() -> None:
    assert survey("q1", *["5"] * MOST_ANSWERED).answers["a"].agree == MOST_ANSWERED


CELL = st.one_of(
    st.sampled_from(["", "1", "5", "ja", "ved ikke", "6", "x"]), st.text(st.characters(codec="utf-8"), max_size=5)
)


@given(st.lists(st.tuples(CELL, CELL), max_size=12))
def test_whatever_the_cells_hold_each_row_is_counted_once_for_each_statement(rows: list[tuple[str, str]]) -> None:
    book, data = openpyxl.Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for row in ((SAFE, WHOM), *([one if one.isprintable() else "x" for one in row] for row in rows)):
        sheet.append([f"'{one}" if one.startswith("=") else one for one in row])
    book.save(data)
    found = read_survey(data.getvalue(), TWO)
    for one in found.answers.values():
        assert one.agree + one.disagree + one.unknown + one.missing + one.impossible == found.answered
    assert len(found.unread) == sum(one.impossible for one in found.answers.values())


@pytest.mark.parametrize(
    ("agree", "disagree"),
    [("SAND", "FALSK"), ("i meget høj grad", "i meget ringe grad"), ("Delvis enig", "Delvis uenig")],
)
def test_both_ends_of_a_scale_are_understood(agree: str, disagree: str) -> None:
    assert (answer(agree), answer(disagree)) == ("agree", "disagree")


@pytest.mark.parametrize("codes", ["0 1 1 0", "1 7 6 3 5 6", "10 8 2 4", "4 " * 38 + "6 6"])
def test_a_column_on_another_scale_is_named_and_not_counted_in_part(codes: str) -> None:
    found = survey("q1;q2", *(f"{one};5" for one in codes.split()))
    assert (found.other, [*found.answers]) == (("q1",), ["b"])
    assert found.impossible == 0


@pytest.mark.parametrize("codes", ["6 5 5 5", "4 " * 39 + "6 6", "99 99 5 5"])
def test_a_slip_or_a_code_for_no_answer_makes_no_other_scale(codes: str) -> None:
    found = survey("q1;q2", *(f"{one};5" for one in codes.split()))
    assert (found.other, found.impossible) == ((), sum(one in {"6", "99"} for one in codes.split()))


def test_only_ones_and_twos_may_be_yes_and_no() -> None:
    assert survey("q1;q2", "1;1", "2;3", ";ja").yes_no == ("q1",)
    assert survey("q1;q2", "ja;nej", "5;1").yes_no == ("q2",)


def test_of_very_many_cells_that_are_no_answer_the_first_lines_are_kept_and_all_are_counted() -> None:
    found = survey("q1;q2", *["x;y"] * 2_000)
    assert (len(found.unread), found.impossible) == (MOST_TOLD, 4_000)
    assert {one.line for one in found.unread} == {*range(2, 2 + MOST_TOLD // 2)}
    assert all(one.error.__traceback__ is None for one in found.unread), "a traceback keeps the whole table"


@pytest.mark.parametrize("heading", ["0" * 130_000 + "a", "0" * 130_000])
def test_a_heading_of_zeros_is_no_reason_to_wait(heading: str) -> None:
    with pytest.raises(Rejected, match="survey_columns"):
        survey(heading, "5")


def test_a_heading_longer_than_any_statement_is_told_by_its_beginning() -> None:
    assert [len(one) for one in survey("x" * 1_000 + ";q2", "5;4").unknown] == [61]


def test_a_number_may_begin_with_several_zeros() -> None:
    assert headings("001.", "002.") == {"a": "001.", "b": "002."}
