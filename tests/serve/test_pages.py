"""The addresses: what answers, in which language, with which headers, and what is not there."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from samkit.examples import example
from samkit.exercises import ALL
from samkit.store import Store
from tests.serve.asking import begin, data, save

if TYPE_CHECKING:
    import httpx

    from tests.running import Running

STATIC = ["", "da/", "en/", "da/1", "en/1", "da/me", "en/me", "privacy", "accessibility", "sources", "privacy?lang=en"]
EXERCISES = [f"{lang}/{one.key}" for lang in ("da", "en") for one in ALL]


@pytest.mark.parametrize("address", [*STATIC, *EXERCISES])
def test_every_page_answers_in_its_language_and_names_no_other_host(visitor: httpx.Client, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 200
    lang = "en" if address.startswith("en/") or address.endswith("lang=en") else "da"
    assert re.findall(r'<html lang="(\w+)">', answer.text) == [lang]
    assert not re.findall(r'(?:src|href|action)="(?:https?:)?//', answer.text)
    assert answer.text.count('data-samkit="status"') == 1
    assert "<script>" not in answer.text


@pytest.mark.parametrize("address", [*STATIC, EXERCISES[0], "nothing", "static/nothing.js"])
def test_every_answer_carries_the_headers_that_keep_a_visitor_safe(visitor: httpx.Client, address: str) -> None:
    headers = visitor.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self' blob:;" in policy
    assert "unsafe-eval" not in policy


@pytest.mark.parametrize(
    "address",
    [
        "nothing", "da/nothing", "da/7", "sv/", "voila/render/da/1-self_check.ipynb", "voila/tree",
        "voila/api/contents/", "voila/files/da/1.ipynb", "api/kernels", "api/contents", "voila/static/voila.js",
        "static/../identity.py", "da/1-self_check.ipynb", "tree", "lab",
    ],
)  # fmt: skip
def test_what_is_not_there_is_a_page_of_its_own(visitor: httpx.Client, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text
    if not address.startswith("static"):
        assert "Siden findes ikke" in answer.text


@pytest.mark.parametrize("code", ["not-a-code", "a" * 64, "abcdefghijkl?lang=en"])
def test_a_code_that_is_wrong_or_used_is_a_page_that_says_so(visitor: httpx.Client, code: str) -> None:
    answer = visitor.get(f"me/{code}")
    assert answer.status_code == 404
    assert ("The link no longer works" if "en" in code else "Linket virker ikke længere") in answer.text


def test_a_missing_page_speaks_the_language_of_its_address(visitor: httpx.Client) -> None:
    answer = visitor.get("en/nothing")
    assert '<html lang="en">' in answer.text
    assert "This page does not exist" in answer.text


def test_no_template_and_no_theme_can_be_asked_for(visitor: httpx.Client) -> None:
    answer = visitor.get("da/challenge?template=reveal&theme=dark")
    assert answer.status_code == 200
    assert 'class="samkit page-body"' in answer.text
    assert "reveal" not in answer.text


def test_static_files_are_packed_named_by_content_and_kept(visitor: httpx.Client) -> None:
    found = set(re.findall(r'"(/static/[^"]+)"', visitor.get("da/challenge").text))
    assert {re.sub(r"\.[0-9a-f]{8}\.", ".", one) for one in found} == {
        "/static/page.js", "/static/page.css", "/static/icon.svg"
    }  # fmt: skip
    for address in found:
        answer = visitor.get(address)
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "immutable" in answer.headers["Cache-Control"]
        assert hashlib.sha256(answer.content).hexdigest()[:8] in address
        assert visitor.get(address, headers={"Accept-Encoding": "identity"}).content == answer.content


def test_the_page_of_an_exercise_can_be_read_and_used_before_there_is_a_kernel(visitor: httpx.Client) -> None:
    html = visitor.get("da/self_check").text
    before, _, after = html.partition("</footer>")
    assert 'data-samkit-form="self_check"' in before
    assert "Tænk på de seneste 12 måneder" in before
    assert "Se et eksempel" in before
    assert "samkit-kernel" in after


def test_the_language_switch_keeps_the_place(visitor: httpx.Client) -> None:
    for address in ("{}/self_check", "{}/1", "{}/me", "{}/"):
        assert f'href="/{address.format("en")}"' in visitor.get(address.format("da")).text
    assert 'href="/privacy?lang=en"' in visitor.get("privacy").text


def test_the_page_shows_what_was_noted_and_leads_on(visitor: httpx.Client, server: Running) -> None:
    begin(visitor)
    save(server, visitor.cookies["samkit"], "self_check//q7", "4")
    page = data(visitor.get("en/self_check").text)
    assert page["controls"]["q7"]["value"] == "4"
    landing = visitor.get("da/").text
    assert "Fortsæt, hvor du slap" in landing
    assert "Begyndt" in landing


def test_the_server_says_how_it_is(visitor: httpx.Client) -> None:
    health = visitor.get("healthz").json()
    assert (health["status"], health["db"]) == ("ok", "ok")
    assert health["kernels"]["max"] >= 2
    assert "samkit_kernels_live" in visitor.get("metrics").text


def on(visitor: httpx.Client, key: str) -> str:
    """Give where the one next action of an exercise leads."""
    answer = visitor.get(f"da/{key}/next", follow_redirects=False)
    assert answer.status_code == 302
    return str(answer.headers["location"]).removeprefix("/")


def test_the_way_on_follows_the_path_that_was_chosen(visitor: httpx.Client, server: Running) -> None:
    begin(visitor)
    lessons = ["da/1", "da/amplify", "da/2"]
    assert [on(visitor, key) for key in ("challenge", "self_check", "amplify")] == lessons
    save(server, visitor.cookies["samkit"], "challenge//path", "all")
    assert [on(visitor, key) for key in ("challenge", "self_check", "amplify")] == lessons
    save(server, visitor.cookies["samkit"], "challenge//path", "half_hour", 2, base=1)
    path = ("challenge", "screening", "partners", "assumptions", "trial", "plan")
    assert [on(visitor, key) for key in path[:-1]] == [f"da/{key}" for key in path[1:]]
    assert on(visitor, "plan") == "da/self_check", "at the end of the path on to what is beside it"
    assert "Du er igennem din vej." in visitor.get("da/plan").text
    assert on(visitor, "voice") == "da/challenge", "from beside the path back to what is not begun on it"
    assert visitor.get("da/nothing/next").status_code == 404


def test_a_plan_of_nothing_leads_to_where_it_begins_and_another_to_what_to_take_along(
    visitor: httpx.Client, server: Running
) -> None:
    begin(visitor)
    assert on(visitor, "plan") == "da/challenge"
    assert "Næste skridt: Jeres udfordring, 5 minutter" in visitor.get("da/plan").text
    save(server, visitor.cookies["samkit"], "challenge/c1/what", "Larm")
    assert on(visitor, "plan") == "da/me"


def test_when_everything_is_begun_the_last_way_on_leads_to_the_plan(visitor: httpx.Client, server: Running) -> None:
    begin(visitor)
    store = Store(f"sqlite:///{server.data / 'samkit.sqlite'}")
    store.replace(visitor.cookies["samkit"], replace(example().workbook("da"), path="half_hour"))
    store.close()
    assert [on(visitor, key) for key in ("voice", "plan")] == ["da/plan", "da/me"]


def test_the_front_page_shows_the_path_with_its_own_minutes(visitor: httpx.Client, server: Running) -> None:
    begin(visitor)
    assert "gå dybere" in visitor.get("da/").text
    save(server, visitor.cookies["samkit"], "challenge//path", "ninety")
    front = visitor.get("da/").text
    assert "90 minutter, en gruppe" in front
    assert "22 minutter" in front
    assert "10 minutter" in front, "the plan's, at the end"
    assert "Skift vej" in front
    assert "gå dybere" not in front
