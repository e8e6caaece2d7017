"""The tests of one picture run in one process, where each picture is drawn once."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE) and item.path.name.endswith("_picture.py"):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
