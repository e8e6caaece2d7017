"""Who is who: one random token in one cookie, minted once, kept safe, and never another's."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING

import httpx
import pytest

from samkit.course import own
from samkit.store import Store, new_token
from tests.running import Running
from tests.serve.asking import begin, post, save

if TYPE_CHECKING:
    from pathlib import Path


LAST_CHANGE = {"writer": "w", "number": 1, "path": "challenge/c1/what", "value": "Sidste ord", "base": 0}
LAST_WORDS = json.dumps({"type": "changes", "changes": [LAST_CHANGE]})


def test_the_cookie_is_minted_before_the_first_page_and_no_script_can_read_it(server: Running) -> None:
    first = httpx.get(f"{server.url}da/challenge")
    assert first.status_code == 302
    cookies = first.headers.get_list("set-cookie")
    assert len(cookies) == 1
    assert re.match(r"samkit=[\w-]{43};", cookies[0])
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= {part.strip() for part in cookies[0].split(";")}


def test_pages_that_keep_nothing_set_no_cookie_at_all(server: Running) -> None:
    for address in ("", "da/", "da/1", "privacy", "healthz", "nothing"):
        assert "set-cookie" not in httpx.get(server.url + address).headers


def test_whoever_refuses_cookies_is_told_so_once_and_never_sent_in_circles(server: Running) -> None:
    answer = httpx.get(f"{server.url}da/challenge")
    for _ in range(3):
        if answer.status_code != 302:
            break
        answer = httpx.get(httpx.URL(server.url).join(answer.headers["location"]))
    assert answer.status_code == 403
    assert "Din browser siger nej til cookies" in answer.text


def test_a_cookie_that_was_never_ours_is_replaced(server: Running) -> None:
    for forged in ("x", "a" * 44, "../../etc/passwd", "%00"):
        answer = httpx.get(f"{server.url}da/challenge", cookies={"samkit": forged})
        assert answer.status_code == 302
        assert re.match(r"samkit=[\w-]{43};", answer.headers["set-cookie"])


def test_a_header_of_the_clients_own_names_nobody(visitor: httpx.Client, server: Running) -> None:
    victim = new_token()
    save(server, victim, "challenge/c1/what", "Hemmeligt")
    answer = visitor.get("da/challenge", headers={"X-Samkit-Workbook": victim})
    assert answer.status_code == 200
    assert "Hemmeligt" not in answer.text
    environments = [one.environ() for one in server.kernels()]
    assert environments
    assert not any(victim in environment.values() for environment in environments)


def test_a_form_that_another_site_sends_does_nothing(visitor: httpx.Client, server: Running) -> None:
    begin(visitor)
    save(server, visitor.cookies["samkit"], "challenge/c1/what", "Stadig her")
    for action in ("delete", "import", "device", "switch", "export"):
        assert visitor.post(f"da/me/{action}").status_code == 403
    assert visitor.post("me/whatever").status_code == 403
    assert "Stadig her" in visitor.get("da/challenge").text


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", LAST_WORDS, 204),
        ("text/plain", LAST_WORDS.replace("Sidste ord", "Fremmed"), 403),
        ("application/x-www-form-urlencoded", "type=changes", 403),
        ("application/json", '{"type":"changes","changes":[{}]}', 400),
        ("application/json", "[" * 100_000, 400),
        ("application/json", "nonsense", 400),
    ],
)  # fmt: skip
def test_a_page_that_is_left_hands_over_its_answers_and_no_other_site_can(
    visitor: httpx.Client, kind: str, body: str, status: int
) -> None:
    begin(visitor)
    answer = visitor.post("da/challenge/changes", content=body, headers={"Content-Type": kind})
    assert answer.status_code == status
    assert ("Sidste ord" in visitor.get("da/challenge").text) == (status == 204)
    assert "Fremmed" not in visitor.get("da/challenge").text


def test_answers_without_a_cookie_belong_to_nobody(server: Running) -> None:
    content = {"type": "changes", "changes": []}
    assert httpx.post(f"{server.url}da/challenge/changes", json=content).status_code == 403
    assert (
        httpx.post(f"{server.url}da/nothing/changes", json=content, cookies={"samkit": new_token()}).status_code == 400
    )


def test_work_goes_to_another_device_by_a_link_that_asks_first_and_works_once(server: Running) -> None:
    with (
        httpx.Client(base_url=server.url, follow_redirects=True, timeout=60) as laptop,
        httpx.Client(base_url=server.url, follow_redirects=True, timeout=60) as phone,
    ):
        begin(laptop)
        save(server, laptop.cookies["samkit"], "challenge/c1/what", "Fra den bærbare")
        begin(phone)
        save(server, phone.cookies["samkit"], "challenge/c1/what", "Fra telefonen")
        page = post(laptop, "da/me", "da/me/device").text
        code = re.search(r"/me/([\w-]{12,})", page)
        assert code
        assert re.search(r'<svg [^>]*viewBox="0 0 \d+ \d+"', page)
        link = f"me/{code[1]}"
        before = phone.cookies["samkit"]
        assert "Vil du åbne dette arbejde her?" in phone.get(link).text
        assert phone.cookies["samkit"] == before
        post(phone, link, link)
        assert "Fra den bærbare" in phone.get("da/challenge").text
        assert phone.cookies["samkit"] != laptop.cookies["samkit"]
        gone = phone.get(link)
        assert gone.status_code == 404
        assert "Linket virker ikke længere" in gone.text
        assert "Fra telefonen" in phone.get("da/me").text
        post(phone, "da/me", "da/me/switch", work="0")
        assert "Fra telefonen" in phone.get("da/challenge").text


def test_the_browser_that_serve_opens_gets_the_machines_own_work_once_and_no_other_browser_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = Running(tmp_path / "data", browser=tmp_path / "address").start()
    monkeypatch.setenv("SAMKIT_DATA", str(running.data))
    own.import_own('{"samkit": 1, "challenges": [{"id": "c1", "what": "Maskinens egen"}], "chosen": "c1"}')
    try:
        while not (tmp_path / "address").exists() or not (tmp_path / "address").read_text("utf-8"):
            time.sleep(0.05)
        address = (tmp_path / "address").read_text("utf-8").strip()
        with httpx.Client(base_url=running.url, follow_redirects=True, timeout=60) as browser:
            browser.get("start/guess")
            assert "samkit" not in browser.cookies
            browser.get(address)
            assert "Maskinens egen" in browser.get("da/challenge").text
            assert "ligger på den computer" in browser.get("da/").text
            save(running, browser.cookies["samkit"], "challenge/c1/who", "Fra browseren", base=1)
            assert own.own_workbook().challenges[0].who == "Fra browseren"
        with httpx.Client(base_url=running.url, follow_redirects=True, timeout=60) as another:
            another.get(address)
            assert "samkit" not in another.cookies
            assert "Maskinens egen" not in another.get("da/challenge").text
    finally:
        running.stop()


def test_codes_and_kernels_are_masked_in_the_log(visitor: httpx.Client, server: Running) -> None:
    visitor.get("me/abcdefghijkl")
    visitor.get("alive/12345678-1234-1234-1234-123456789abc")
    assert "abcdefghijkl" not in server.log
    assert "12345678-1234" not in server.log
    assert "GET /me/***" in server.log
    assert "127.0.0.1 " not in server.log.replace(server.url, "")


def test_the_token_is_nowhere_on_the_disk_as_it_is(visitor: httpx.Client, server: Running) -> None:
    begin(visitor)
    token = visitor.cookies["samkit"]
    save(server, token, "challenge/c1/what", "Noget")
    store = Store(f"sqlite:///{server.data / 'samkit.sqlite'}")
    assert store.open(token).workbook.challenges
    store.close()
    assert all(token.encode() not in path.read_bytes() for path in server.data.iterdir() if path.is_file())
