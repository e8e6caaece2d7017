"""Running every packaged notebook through nbval, strictly, with data of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from samkit.serve import notebooks

if TYPE_CHECKING:
    from pathlib import Path

OFF = ("-p", "samkit.lean", "-p", "no:cacheprovider", "-p", "no:xdist")
OPTIONS = (*OFF, "--nbval", "--nbval-current-env", "-q", "--rootdir")


def check(folder: Path | None = None) -> int:
    """Run the notebooks of a folder, the packaged ones by default; 0 when every stored output came out again."""
    pages = folder or notebooks()
    with tempfile.TemporaryDirectory(prefix="samkit-check-") as data:
        environment = {**os.environ, "SAMKIT_DATA": data, "SAMKIT_DB": "", "PYTEST_ADDOPTS": ""}
        command = [sys.executable, "-m", "pytest", *OPTIONS, str(pages), "-c", os.devnull, str(pages)]
        return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - only our own words
