"""Visitors of the server that all tests share, and a small server that one test at a time has to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from tests.running import Running

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "not-for-kernels"  # noqa: S105 - the point of it is that nobody finds it


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Give a server with two places and a secret in its environment."""
    data = tmp_path_factory.mktemp("small") / "data"
    running = Running(data, ("--max-participants", "2"), {"SAMKIT_SECRET": SECRET}).start()
    yield running
    running.stop()


@pytest.fixture
def alone(small: Running) -> Iterator[Running]:
    """Give that server with every place free, whatever the last test did to it."""
    if small.process.poll() is not None:
        small.start()
    yield small
    small.end_kernels()


@pytest.fixture
def visitor(server: Running) -> Iterator[httpx.Client]:
    """Give a browser that follows where it is sent and keeps its cookies."""
    with httpx.Client(base_url=server.url, follow_redirects=True, timeout=60) as client:
        yield client
