"""Dates in a table: written as people write them, kept as ISO does, and refused by name where there is no such day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.content import LANGUAGES, Text
from samkit.errors import Rejected
from samkit.files import Column, Row, as_csv, as_xlsx, matched, read_table, values

if TYPE_CHECKING:
    import datetime as dt

NAME = Column("what", (Text("Hvad", "What"),))
ASKED = Column("asked", (Text("Spurgt", "Asked"),), date=True)
COLUMNS = (NAME, ASKED)


@pytest.mark.parametrize(
    "said", ["2026-05-09", "9-5-2026", "09-05-2026", "9.5.2026", "09/05/2026", " 9.5.2026 ", "2026-05-09 08:30"]
)
def test_a_date_is_read_however_it_is_written_with_the_day_before_the_month(said: str) -> None:
    assert ASKED.read(said) == "2026-05-09"


def test_an_empty_cell_is_no_date() -> None:
    assert ASKED.read("  ") == ""
    assert ASKED.written("", "da") == ""


@pytest.mark.parametrize("said", ["31-02-2026", "5/13/2026", "maj", "9-5-26", "2026", "46151", "2026-5-9-1"])
def test_what_is_no_date_is_refused_with_its_line_and_what_was_written(said: str) -> None:
    found = matched(("Hvad", "Spurgt"), COLUMNS)
    with pytest.raises(Rejected, match="not_date") as refused:
        values(Row(7, ("x", said)), found, COLUMNS)
    assert (refused.value.details["name"], refused.value.details["line"]) == (said, 7)


def test_a_date_is_written_as_the_readers_spreadsheet_has_it() -> None:
    assert ASKED.written("2026-05-09", "da") == "09-05-2026"
    assert ASKED.written("2026-05-09", "en") == "2026-05-09"


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_what_is_written_is_read_as_it_was(day: dt.date, lang: str) -> None:
    assert ASKED.read(ASKED.written(day.isoformat(), lang)) == day.isoformat()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("day", ["2026-05-09", "2028-02-29", "1999-12-31", ""])
def test_a_date_comes_back_from_every_kind_of_file_as_it_was(day: str, lang: str) -> None:
    rows = [{"what": "x", "asked": day}]
    for data in (as_csv(COLUMNS, rows, lang), as_xlsx(COLUMNS, rows, lang, "x")):
        table = read_table(data)
        assert values(table.rows[0], matched(table.header, COLUMNS), COLUMNS) == rows[0]
