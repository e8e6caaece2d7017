"""openpyxl, which reads and writes Excel files: loaded by the first who needs it, and without numpy."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def without_numpy() -> Iterator[None]:
    """Keep openpyxl from loading numpy, which it does wherever there is one: 13 MB more in a visitor's kernel."""
    if "numpy" in sys.modules:
        yield
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["numpy"]
