"""How large the words of the front page are: the more there is on it, the smaller."""

from __future__ import annotations

from samkit.report.document import Bullets, Heading, Paragraph, Table
from samkit.report.fitting import SIZES, size
from samkit.report.html import PRINT
from samkit.report.word import A4


def test_a_page_with_little_on_it_has_the_largest_words_and_one_with_more_has_smaller_ones() -> None:
    little = (Heading("Det handler om"), Paragraph("Utrygge børn"))
    rows = tuple(("18. november 2026", "Ring til dem, og spørg. " * 6, "Leder, LN") for _ in range(18))
    more = (*little, Table("", ("Hvornår", "Hvad", "Hvem"), rows), Bullets(("Og flere. " * 12,) * 8))
    for paper in (PRINT, A4):
        assert size(little, paper) == SIZES[0]
        assert SIZES[0] > size(more, paper) > SIZES[-1]
        assert size(more * 9, paper) == SIZES[-1]
