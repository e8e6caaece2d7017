"""The plan at its addresses: of the visitor's own workbook, as every kind of file, or a sentence on what is missing."""

from __future__ import annotations

import asyncio
import re
from itertools import chain
from typing import TYPE_CHECKING

import httpx
import pytest

from samkit.examples import example
from samkit.report.files import KINDS
from samkit.serve import identity, plan
from samkit.store import Store, new_token
from samkit.workbook import from_json
from tests.report.papers import text
from tests.serve.asking import begin, save
from tests.serve.test_kernels import alone_in_a_thread

if TYPE_CHECKING:
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
    assert "<h1>Prøvehandlingen har ingen startdag</h1>" in answer.text
    assert re.search(r'href="[^"]*/da/trial"[^>]*>Gå til »Prøvehandling«', answer.text)
    hold(visitor, server)
    assert "/da/trial" in visitor.get("da/plan.ics").text.replace("\r\n ", "")


@pytest.mark.parametrize("address", ["da/plan.exe", "da/plan.", "sv/plan.pdf", "da/trial.pdf", "da/plan.pdf/x"])
def test_no_other_kind_and_no_other_page_is_a_file(visitor: httpx.Client, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_who_asks_for_many_files_at_once_holds_up_nobody_else(visitor: httpx.Client, server: Running) -> None:
    hold(visitor, server)
    finished: list[str] = []

    async def ask(who: str, kind: str, token: str) -> None:
        async with httpx.AsyncClient(base_url=server.url, cookies={"samkit": token}, timeout=120) as client:
            assert (await client.get(f"da/plan.{kind}")).status_code == 200
        finished.append(who)

    async def rush() -> None:
        greedy = [ask("greedy", "docx", visitor.cookies["samkit"]) for _ in range(6)]
        others = [ask("another", "html", new_token()), ask("quick", "json", new_token())]
        await asyncio.gather(*chain(greedy, others))

    alone_in_a_thread(rush())
    assert {*finished[:4]} >= {"another", "quick"}


def test_nothing_is_made_for_who_has_gone_away_while_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    class Asked(plan.Plan):
        def __init__(self) -> None:
            self.made: list[str] = []

        def _made(self, kind: str) -> bytes:
            self.made.append(kind)
            return b"x"

    async def wait(*, leaves: bool) -> list[str]:
        async with plan.making, plan.making:
            asked = Asked()
            waiting = asyncio.create_task(asked.file("pdf"))
            await asyncio.sleep(0)
            asked.gone = leaves
        await waiting
        return asked.made

    monkeypatch.setattr(identity, "token", lambda _: "same")
    for leaves, made in ((False, ["pdf"]), (True, [])):
        monkeypatch.setattr(plan, "making", asyncio.Semaphore(plan.AT_ONCE))
        assert alone_in_a_thread(wait(leaves=leaves)) == made


def test_a_plan_can_be_of_another_challenge_than_the_chosen_one_and_of_no_strange_one(
    visitor: httpx.Client, server: Running
) -> None:
    begin(visitor)
    for challenge in ("c1", "c2"):
        save(server, visitor.cookies["samkit"], f"challenge/{challenge}/what", f"Udfordring {challenge}")
    pages = [visitor.get(f"da/plan.html?challenge={one}").text for one in ("c1", "c2", "c3", "<script>")]
    first = pages[0].partition("<h2")[2]
    assert "Udfordring c1" in first
    assert "Udfordring c2" in pages[1].partition("<h2")[2]
    assert pages[1] != pages[0] == pages[2] == pages[3]


def test_when_a_whole_workshop_waits_the_next_is_told_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []

    class Asked(plan.Plan):
        def __init__(self) -> None: ...
        def choose(self, lang: str) -> None: ...
        def set_header(self, name: str, value: object) -> None: ...
        def tell(self, group: str, body: str = "") -> None: ...
        def set_status(self, status_code: int, _reason: str | None = None) -> None:
            told.append(status_code)

    monkeypatch.setattr(plan, "waiting", {Asked() for _ in range(plan.MOST_WAITING)})
    alone_in_a_thread(Asked().get("da", "pdf"))
    assert told == [503]
