"""One browser for all the tests of a process: Playwright takes no second one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import ARGS, path

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # A name that is not localhost makes plain http what it is for a phone in a workshop.
        rules = "--host-resolver-rules=MAP phone.test 127.0.0.1"
        started = playwright.chromium.launch(executable_path=path(), args=[*ARGS, rules])
        yield started
        started.close()
