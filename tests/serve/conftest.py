"""One server for the tests that only ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from tests.running import Running

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running = Running(tmp_path_factory.mktemp("serve") / "data").start()
    yield running
    running.stop()


@pytest.fixture
def visitor(server: Running) -> Iterator[httpx.Client]:
    """Give a browser that follows where it is sent and keeps its cookies."""
    with httpx.Client(base_url=server.url, follow_redirects=True, timeout=60) as client:
        yield client
