"""The number or the day behind what is read: only where there is one, and written as the language does."""

from __future__ import annotations

import datetime as dt

import pytest

from samkit.report.exact import Exact, exact, look, read
from samkit.widgets import Date, Field, Line, TextField


@pytest.mark.parametrize(
    ("cell", "lang", "value", "shape"),
    [
        ("8", "da", 8, "0"),
        ("4,50", "da", 4.5, "0.00"),
        ("4.50", "en", 4.5, "0.00"),
        ("1.234,5", "da", 1234.5, "#,##0.0"),
        ("1,234.5", "en", 1234.5, "#,##0.0"),
        ("+1,25", "da", 1.25, "+0.00;-0.00;0.00"),
        ("\N{MINUS SIGN}0,4", "da", -0.4, "0.0"),
        ("48 %", "da", 0.48, "0 %"),
        ("48%", "en", 0.48, "0%"),
        ("20. februar 2026", "da", dt.date(2026, 2, 20), "d. mmmm yyyy"),
        ("20 February 2026", "en", dt.date(2026, 2, 20), "d mmmm yyyy"),
    ],
)
def test_a_number_a_percentage_and_a_day_are_read(cell: str, lang: str, value: Exact, shape: str) -> None:
    assert read(cell, lang) == value
    assert look(cell, value, lang) == shape


@pytest.mark.parametrize(
    "cell",
    ["–", "?", "", "24 til 56", "4 af 4", "3 · Deler opgaver", "2,00 (1,75 til 2,75)", "007", "1,2,3", "12 34 56 78",
     "=1+1", "1e5", "31. februar 2026", "20. marzo 2026", "1" * 15, "١٢", "20. februar", "16.30"],
)  # fmt: skip
def test_everything_else_stays_a_text(cell: str) -> None:
    assert read(cell, "da") is None


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        (Line("a", "A", numeric=True), "3.5", 3.5),
        (Line("a", "A", whole=True), "12", 12),
        (TextField("a", "A", numeric=True), "3.5", 3.5),
        (Date("a", "A"), "2026-11-16", dt.date(2026, 11, 16)),
        (Date("a", "A"), "", None),
        (Line("a", "A"), "12", None),
        (TextField("a", "A"), "12", None),
    ],
)
def test_what_somebody_typed_is_a_number_only_where_one_is_asked_for(field: Field, value: str, found: Exact) -> None:
    assert exact(field, value) == found
