"""How wide the columns of a table on paper are."""

from __future__ import annotations

from samkit.report.columns import widths
from samkit.report.document import Table


def shares(*columns: tuple[str, ...]) -> list[float]:
    found = widths(Table("", tuple(one[0] for one in columns), tuple(zip(*(one[1:] for one in columns), strict=True))))
    return [one / sum(found) for one in found]


def test_what_is_short_stays_on_one_line_and_a_long_text_gets_the_rest() -> None:
    date, what, who = shares(("Hvornår", "18. november 2026"), ("Hvad", "Ring til dem. " * 12), ("Hvem", "Leder, LN"))
    assert 0.18 < date < 0.25
    assert 0.1 < who < 0.15
    assert what > 0.6


def test_every_column_has_room_for_its_longest_word_and_a_share_of_what_is_left() -> None:
    found = shares(*((f"Usikkerhed {at}", "kort") for at in range(4)), ("Måling", "Utrygge morgener om ugen " * 4))
    assert min(found) > 0.13
    assert found[-1] > 0.3


def test_columns_that_are_alike_are_alike_and_an_empty_one_has_a_width() -> None:
    assert shares(("", ""), ("", "")) == [0.5, 0.5]
    assert len(set(shares(*[("Overskrift", "ord " * 60)] * 8))) == 1
