"""What somebody who means harm may try: to stop the server, fill it, read what is not theirs, or lead others astray."""

from __future__ import annotations

import asyncio
import json
import re
import struct
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from samkit import exercises
from samkit.course import VISITOR
from samkit.serve.kernels import EACH, Kernels
from samkit.serve.logs import masked
from samkit.serve.site import is_here
from samkit.store import Change, Store, new_token
from tests.running import Running
from tests.serve.asking import begin, data, kernel, post, save
from tests.serve.test_kernels import alone_in_a_thread, heard, message

if TYPE_CHECKING:
    from pathlib import Path

V1 = "v1.kernel.websocket.jupyter.org"
WORD = 8


def words(*numbers: int) -> bytes:
    return b"".join(number.to_bytes(WORD, "little") for number in numbers)


OVERLAPPING = words(400, *(WORD * 401 + 100_000 * (at % 2) for at in range(400))) + b"x" * 100_000


def packed(*parts: bytes) -> bytes:
    """Give a message as a page sends it."""
    begins = [WORD * (len(parts) + 3), WORD * (len(parts) + 3) + 5]
    for part in parts:
        begins.append(begins[-1] + len(part))
    return words(len(begins), *begins) + b"shell" + b"".join(parts)


def asked(kind: str) -> list[bytes]:
    sent = json.loads(message(kind, {}))
    return [json.dumps(sent[part]).encode() for part in ("header", "parent_header", "metadata", "content")]


async def joined(url: str, kernel_id: str, protocol: str = "") -> WebSocketClientConnection:
    address = f"{url.replace('http', 'ws')}api/kernels/{kernel_id}/channels?session_id=test"
    return await websocket_connect(address, subprotocols=[protocol] if protocol else None)


async def ended(connection: WebSocketClientConnection) -> bool:
    async with asyncio.timeout(10):
        while await connection.read_message() is not None:
            pass
    return True


def browser(server: Running) -> httpx.Client:
    return httpx.Client(base_url=server.url, follow_redirects=True, timeout=60)


@pytest.mark.parametrize(
    ("protocol", "forged"),
    [
        (V1, words(20_000_000)),
        (V1, OVERLAPPING),
        (V1, packed(*asked("comm_info_request"), *[b"{}"] * 100)),
        (V1, packed(*asked("comm_info_request"))[:-1]),
        (V1, "text"),
        ("", struct.pack("!i", 200_000_000)),
        ("", "[" * 100_000),
        ("", '{"header": 1}'),
    ],
    ids=["many", "overlapping", "parts", "cut", "text", "old", "deep", "header"],
)
def test_a_message_that_is_none_ends_its_connection_and_costs_the_server_nothing(
    visitor: httpx.Client, server: Running, protocol: str, forged: bytes | str
) -> None:
    async def attempt(kernel_id: str) -> None:
        connection = await joined(server.url, kernel_id, protocol)
        await connection.write_message(forged, binary=isinstance(forged, bytes))
        assert await ended(connection)

    known = kernel(visitor.get("da/challenge").text)
    alone_in_a_thread(attempt(known))
    assert httpx.get(f"{server.url}healthz", timeout=2).status_code == 200
    assert visitor.get(f"alive/{known}").status_code == 204
    visitor.post(f"voila/api/shutdown/{known}")


def test_a_visitor_makes_no_widget_and_ends_no_kernel_by_a_message(alone: Running) -> None:
    async def attempt(kernel_id: str) -> dict[str, Any]:
        connection = await joined(alone.url, kernel_id)
        for target in ("jupyter.widget", "jupyter.widget.control"):
            content: dict[str, Any] = {"comm_id": "forged", "target_name": target, "data": {"state": {}}}
            await connection.write_message(message("comm_open", content))
        await connection.write_message(message("shutdown_request", {"restart": False}))
        await connection.write_message(message("comm_info_request", {}))
        told = await heard(connection, "comm_info_reply")
        connection.close()
        return told

    with browser(alone) as visitor:
        known = kernel(visitor.get("da/challenge").text)
        assert "forged" not in alone_in_a_thread(attempt(known))["comms"]
        assert visitor.get(f"alive/{known}").status_code == 204


def test_what_goes_wrong_in_a_kernel_tells_a_visitor_nothing_of_the_server(alone: Running) -> None:
    async def attempt(kernel_id: str, model: str, protocol: str) -> list[str]:
        connection = await joined(alone.url, kernel_id, protocol)
        for told in ("text", {"method": "update", "state": {"page": {}}, "buffer_paths": [["page"]]}):
            sent = json.loads(message("comm_msg", {"comm_id": model, "data": told}))
            parts = [json.dumps(sent[part]).encode() for part in ("header", "parent_header", "metadata", "content")]
            if protocol:
                await connection.write_message(packed(*parts), binary=True)
            else:
                await connection.write_message(json.dumps(sent))
        read = []
        try:
            async with asyncio.timeout(2):
                while True:
                    read.append(str(await connection.read_message()))
        except TimeoutError:
            connection.close()
        return read

    with browser(alone) as visitor:
        html = visitor.get("da/challenge").text
        found = re.search(r'"model_id": ?"(\w+)"', html)
        assert found
        for protocol in ("", V1):
            read = alone_in_a_thread(attempt(kernel(html), found[1], protocol))
            assert any("idle" in one for one in read)
            assert not any("Traceback" in one or "site-packages" in one for one in read)


def test_a_connection_under_a_strange_name_is_refused_in_silence(alone: Running) -> None:
    with browser(alone) as visitor:
        known = kernel(visitor.get("da/challenge").text)
        for asked_for in (f"{known}/channels?session_id=%C3%A6", f"{uuid.uuid4()}/channels"):
            answer = visitor.get(f"api/kernels/{asked_for}")
            assert answer.status_code in {400, 404}
            assert (answer.text, "set-cookie" in answer.headers) == ("", False)
    assert "Traceback" not in alone.log


def test_places_are_counted_before_kernels_have_started(alone: Running) -> None:
    async def rush() -> list[int]:
        async with httpx.AsyncClient(base_url=alone.url, cookies={"samkit": new_token()}, timeout=60) as visitor:
            pages = await asyncio.gather(*(visitor.get("da/challenge") for _ in range(6)))
        return sorted(page.status_code for page in pages)

    assert alone_in_a_thread(rush()) == [200, 200, 503, 503, 503, 503]
    assert len(alone.kernels()) == 2


def test_one_workbook_takes_not_every_place() -> None:
    kernels = Kernels()  # type: ignore[no-untyped-call]
    kernels.coming = ["greedy"] * EACH
    assert not kernels.has_room("greedy", 100)
    assert kernels.has_room("another", 100)
    assert not kernels.has_room("another", EACH)


def test_no_kernel_starts_without_a_visitor_for_it_would_open_the_machines_own_work() -> None:
    with pytest.raises(KeyError, match=VISITOR):
        alone_in_a_thread(Kernels().start_kernel(env={}))  # type: ignore[no-untyped-call]


def test_after_work_is_deleted_a_page_left_open_can_bring_none_of_it_back(alone: Running) -> None:
    with browser(alone) as visitor:
        known = kernel(visitor.get("da/challenge").text)
        save(alone, visitor.cookies["samkit"], "challenge/c1/what", "Væk med det")
        post(visitor, "da/me", "da/me/delete")
        assert visitor.get(f"alive/{known}").text == "gone"
    assert not alone.kernels()


@pytest.mark.parametrize("address", ["", "da/", "da/challenge", "healthz", "da", "start/x", "voila/api/shutdown/x"])
def test_a_site_that_points_its_name_at_this_machine_is_shown_nothing(server: Running, address: str) -> None:
    for name in (
        "elsewhere.example",
        f"elsewhere.example:{server.port}",
        "127.0.0.1.elsewhere.example",
        "[2001:db8::1]",
    ):
        answer = httpx.get(server.url + address, headers={"Host": name})
        assert answer.status_code == 404
        assert "set-cookie" not in answer.headers


def test_a_server_for_others_answers_to_the_name_they_call_it(tmp_path: Path) -> None:
    running = Running(tmp_path / "data", ("--public-url", "https://samskab.example/")).start()
    try:
        assert httpx.get(f"{running.url}da/", headers={"Host": "samskab.example"}).status_code == 200
        assert httpx.get(f"{running.url}healthz").status_code == 200
    finally:
        running.stop()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "[::1]", "::1", "localhost."])
def test_a_machine_knows_itself_by_its_own_names(host: str) -> None:
    assert is_here(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "localhost.example", "", "0x7f000001", "127.1.example", "[2001:db8::1]"])
def test_no_other_name_is_taken_for_the_machines_own(host: str) -> None:
    assert not is_here(host)


def raw(server: Running, request: str) -> str:
    """Ask as no browser or library would, and give the whole answer."""

    async def ask() -> str:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(f"{request}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        async with asyncio.timeout(10):
            answer = await reader.read()
        writer.close()
        return answer.decode()

    return alone_in_a_thread(ask())


@pytest.mark.parametrize("path", ["//elsewhere.example/x", "/\\elsewhere.example", "///elsewhere.example"])
def test_no_message_leads_to_another_host(server: Running, path: str) -> None:
    answer = raw(server, f"POST {path} HTTP/1.1\r\nContent-Length: 0")
    assert "403 Forbidden" in answer
    links: list[str] = re.findall(r'href="([^"]*)"', answer)
    assert links
    assert not [link for link in links if re.match(r"[/\\]{2}|\w+:", link)]


def test_a_page_that_is_left_hands_over_no_more_than_a_page_can(visitor: httpx.Client) -> None:
    begin(visitor)
    heavy = b'{"type": "changes", "changes": [' + b"[1]," * 500_000 + b"1]}"
    answer = visitor.post("da/challenge/changes", content=heavy, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert data(visitor.get("da/challenge").text)["revision"] == 0


def test_who_begins_to_send_more_than_any_form_holds_is_cut_off(server: Running) -> None:
    answer = raw(server, "POST /da/me/import HTTP/1.1\r\nContent-Length: 9000000")
    assert re.match(r"HTTP/1.1 4\d\d|$", answer)


def test_the_server_answers_others_while_a_hard_file_is_read(server: Running) -> None:
    hard = b'{"samkit":1,"challenges":[' + b'{"id":"a"},' * 30_000 + b'{"id":"a"}]}'
    with browser(server) as visitor, ThreadPoolExecutor(1) as pool:
        sent = pool.submit(post, visitor, "da/me", "da/me/import", {"file": ("samkit.json", hard)})
        slowest = 0.0
        while not sent.done():
            slowest = max(slowest, httpx.get(f"{server.url}healthz", timeout=60).elapsed.total_seconds())
        assert sent.result().status_code == 400
    assert slowest < 1


def test_a_log_holds_nothing_that_a_terminal_would_obey() -> None:
    assert masked("/\x9b31m/\x1b]0;x\x07/me/abcdefghijkl") == "/?31m/?]0;x?/me/***"
    assert masked("/\x9b2Jdå") == "/?2Jdå"


def test_many_forged_writers_leave_nothing_that_makes_a_workbook_slow(tmp_path: Path) -> None:
    store, token = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}"), new_token()
    forged = [Change(f"writer {at}", 1, f"nothing/{at}/x", "x", 0) for at in range(300)]
    taking = [Change(f"taker {at}", 1, "challenge/c1/what", f"Nummer {at}", at) for at in range(20)]
    for changes in (forged, taking):
        store.save(token, changes, exercises.enter, exercises.read)
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT writer FROM writers").fetchall() == [("taker 19",)]
    assert store.open(token).workbook.challenges[0].what == "Nummer 19"
    store.close()
