"""The plan at its addresses: of the visitor's own workbook, as every kind of file, or a sentence on what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samkit.examples import example
from samkit.report.files import KINDS
from samkit.store import Store
from samkit.workbook import from_json
from tests.report.papers import text
from tests.serve.asking import begin, save

if TYPE_CHECKING:
    import httpx

    from tests.running import Running

BEGINS = {
    "pdf": b"%PDF-1.7",
    "docx": b"PK",
    "xlsx": b"PK",
    "html": b"<!DOCTYPE html>",
    "json": b"{",
    "ics": b"BEGIN:VCALENDAR",
}


def hold(visitor: httpx.Client, server: Running, lang: str = "da") -> None:
    """Give the visitor the worked example as their own work."""
    begin(visitor)
    store = Store(f"sqlite:///{server.data / 'samkit.sqlite'}")
    store.replace(visitor.cookies["samkit"], example().workbook(lang))
    store.close()


@pytest.mark.parametrize(("lang", "name"), [("da", "Handlingsplan"), ("en", "Plan of action")])
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_a_file_with_its_type_and_its_name_that_nobody_else_keeps(
    visitor: httpx.Client, server: Running, kind: str, lang: str, name: str
) -> None:
    hold(visitor, server, lang)
    answer = visitor.get(f"{lang}/plan.{kind}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == KINDS[kind]
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}.{kind}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content.startswith(BEGINS[kind])


def test_the_plan_holds_what_the_visitor_has_noted_with_its_pictures_and_nobody_elses(
    visitor: httpx.Client, server: Running
) -> None:
    begin(visitor)
    save(server, visitor.cookies["samkit"], "challenge/c1/what", "Min egen udfordring")
    mine = visitor.get("da/plan.pdf").content
    assert "Minegenudfordring" in text("pdf", mine)
    visitor.cookies.clear()
    assert "Minegenudfordring" not in text("pdf", visitor.get("da/plan.pdf").content)
    hold(visitor, server)
    page = visitor.get("da/plan.html").text
    assert page.count("<svg") > 10
    assert "Billedet kunne ikke tegnes" not in page
    assert from_json(visitor.get("da/plan.json").content) == example().workbook("da")


def test_who_has_noted_nothing_gets_a_plan_that_says_where_to_begin_and_no_cookie(visitor: httpx.Client) -> None:
    answer = visitor.get("da/plan.html")
    assert "Skriv, hvad der er svært, i »Jeres udfordring«." in answer.text
    assert "samkit" not in visitor.cookies


def test_days_for_the_calendar_that_are_not_known_yet_are_a_sentence_and_its_way_back_is_the_sites(
    visitor: httpx.Client, server: Running
) -> None:
    answer = visitor.get("da/plan.ics")
    assert answer.status_code == 400
    assert "Skriv i »Prøvehandling«, hvornår den begynder." in answer.text
    hold(visitor, server)
    assert "/da/trial" in visitor.get("da/plan.ics").text.replace("\r\n ", "")


@pytest.mark.parametrize("address", ["da/plan.exe", "da/plan.", "sv/plan.pdf", "da/trial.pdf", "da/plan.pdf/x"])
def test_no_other_kind_and_no_other_page_is_a_file(visitor: httpx.Client, address: str) -> None:
    assert visitor.get(address).status_code == 404
