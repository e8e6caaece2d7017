"""openpyxl, which reads and writes Excel files: loaded by the first who needs it, and no more of it than that."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


LEFT = ("numpy", "lxml")


@contextmanager
def lean() -> Iterator[None]:
    """Keep openpyxl from loading `LEFT`, which it does wherever they are: 18 MB more in a visitor's kernel."""
    left = [name for name in LEFT if name not in sys.modules]
    for name in left:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in left:
            del sys.modules[name]
