"""Visitors' kernels: what they know, what they take from a browser, and when they are gone."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

import httpx
import psutil
import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from samkit.serve.kernels import ALLOWED
from tests.serve.asking import data, kernel
from tests.serve.conftest import SECRET

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from tests.running import Running

T = TypeVar("T")


def alone_in_a_thread(attempt: Coroutine[Any, Any, T]) -> T:
    """Run it where no browser of another test has a loop running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, attempt).result()


def message(kind: str, content: dict[str, Any], session: str = "test") -> str:
    header = {"msg_id": uuid.uuid4().hex, "session": session, "username": "", "version": "5.3", "msg_type": kind}
    channel = "shell"
    return json.dumps(
        {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": channel, "buffers": []}
    )


async def connected(url: str, kernel_id: str) -> WebSocketClientConnection:
    return await websocket_connect(f"{url.replace('http', 'ws')}api/kernels/{kernel_id}/channels?session_id=test")


async def heard(connection: WebSocketClientConnection, kind: str, seconds: float = 10) -> dict[str, Any]:
    async with asyncio.timeout(seconds):
        while True:
            told = json.loads(await connection.read_message() or "null")
            if told and told["header"]["msg_type"] == kind:
                return dict(told["content"])


def test_a_kernel_knows_its_visitors_workbook_and_nothing_else_of_the_visit(alone: Running) -> None:
    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        visitor.get("da/challenge?secret=query", headers={"X-Other": "header", "User-Agent": "somebody"})
        (one,) = alone.kernels()
        environment = one.environ()
        assert environment["HTTP_X_SAMKIT_WORKBOOK"] == visitor.cookies["samkit"]
    own = {name for name in environment if name.startswith(("SAMKIT", "HTTP"))}
    assert own == {"SAMKIT_DATA", "SAMKIT_DB", "SAMKIT_PUBLIC_URL", "SAMKIT_RENDERER", "HTTP_X_SAMKIT_WORKBOOK"}
    started = {
        name for name in environment if name.startswith(("JPY", "PYDEVD", "FORCE_COLOR", "CLICOLOR", "LC_CTYPE"))
    }
    assert set(environment) - own - started <= set(ALLOWED)
    assert not {SECRET, "somebody", "secret=query"} & set(environment.values())


def test_a_kernel_imports_nothing_that_draws(alone: Running) -> None:
    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        visitor.get("da/self_check")
        (one,) = alone.kernels()
        mapped = {map_.path for map_ in one.memory_maps()}
    assert any("zmq" in path for path in mapped)
    assert not any(name in path for path in mapped for name in ("pandas", "vl_convert", "numpy"))


def test_a_visitor_can_run_no_code(alone: Running) -> None:
    async def attempt(kernel_id: str) -> None:
        connection = await connected(alone.url, kernel_id)
        code = f"open({str(alone.data / 'owned')!r}, 'w').close()"
        await connection.write_message(message("execute_request", {"code": code, "silent": False}))
        await connection.write_message(message("comm_info_request", {}))
        assert await heard(connection, "comm_info_reply")
        connection.close()

    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        alone_in_a_thread(attempt(kernel(visitor.get("da/challenge").text)))
    assert not (alone.data / "owned").exists()


def test_forged_messages_are_answered_with_a_sentence_and_change_nothing(alone: Running) -> None:
    hostile = [
        {"type": "changes", "changes": "all"},
        {"type": "changes", "changes": [{"path": "challenge/c1/what"}]},
        {"type": "changes", "changes": [{"writer": "x", "number": -1, "path": "a", "value": "x", "base": 0}]},
        {"type": "changes", "changes": [{"writer": "x", "number": True, "path": "a", "value": {}, "base": 0}]},
        {"type": "changes", "changes": [{}] * 501},
        {"type": "width", "width": "../../etc"},
        {"type": ["changes"]},
    ]  # fmt: skip

    async def attempt(kernel_id: str, model: str) -> list[dict[str, Any]]:
        connection = await connected(alone.url, kernel_id)
        for content in (*hostile, "text", None, {"type": "refresh"}):
            body = {"comm_id": model, "data": {"method": "custom", "content": content}}
            await connection.write_message(message("comm_msg", body))
        told: list[dict[str, Any]] = []
        while not told or told[-1]["type"] != "answer":
            told.append((await heard(connection, "comm_msg"))["data"]["content"])
        connection.close()
        return told

    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        html = visitor.get("da/challenge").text
        model = json.loads(html.partition('cell-output+json">')[2].partition("</script>")[0])["data"][
            "application/vnd.jupyter.widget-view+json"
        ]["model_id"]
        told = alone_in_a_thread(attempt(kernel(html), model))
        assert [one["type"] for one in told] == ["failed"] * 5 + ["answer"]
        assert all("kan ikke læses" in one["sentence"] or "Genindlæs" in one["sentence"] for one in told[:-1])
        assert data(visitor.get("da/challenge").text)["revision"] == 0
    assert "Traceback" not in alone.log


def test_only_who_knows_a_kernels_id_reaches_it_and_no_other_site_does(alone: Running) -> None:
    async def attempt(kernel_id: str, origin: str) -> None:

        address = f"{alone.url.replace('http', 'ws')}api/kernels/{kernel_id}/channels"
        await websocket_connect(HTTPRequest(address, headers={"Origin": origin}))

    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        known = kernel(visitor.get("da/challenge").text)
        assert visitor.get("api/kernels").status_code == 404
    for kernel_id, origin in ((str(uuid.uuid4()), alone.url), (known, "http://elsewhere.example")):
        with pytest.raises(HTTPClientError):
            alone_in_a_thread(attempt(kernel_id, origin))


def test_a_full_server_says_so_kindly_and_has_room_when_a_page_is_left(alone: Running) -> None:
    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        first = kernel(visitor.get("da/challenge").text)
        visitor.get("da/self_check")
        full = visitor.get("en/challenge")
        assert (full.status_code, full.headers["Retry-After"]) == (503, "60")
        assert "Every place is taken just now" in full.text
        assert visitor.get(f"alive/{first}").status_code == 204
        assert visitor.post(f"voila/api/shutdown/{first}").status_code == 204
        assert visitor.get(f"alive/{first}").text == "gone"
        assert visitor.get("en/challenge").status_code == 200


def test_a_killed_kernel_is_found_dead_and_put_away(alone: Running) -> None:
    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        known = kernel(visitor.get("da/challenge").text)
        alone.kill_kernels()
        time.sleep(4)  # what starts kernels again, in other servers, looks every three seconds
        assert visitor.get(f"alive/{known}").text == "gone"
        assert visitor.get("healthz").json()["kernels"]["live"] == 0


def test_nothing_is_left_running_when_the_server_is_killed(alone: Running) -> None:
    with httpx.Client(base_url=alone.url, follow_redirects=True, timeout=60) as visitor:
        visitor.get("da/self_check")
    family = psutil.Process(alone.process.pid).children(recursive=True)
    assert len(family) >= 2
    alone.kill()
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and any(one.is_running() and one.status() != "zombie" for one in family):
        time.sleep(0.2)
    assert not [one for one in family if one.is_running() and one.status() != "zombie"]
