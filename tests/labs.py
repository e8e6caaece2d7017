"""A `samkit lab` that runs for a test, as a user starts it, with a home of its own."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMAND = [sys.executable, "-c", "from samkit.cli import main; main()", "lab"]


def environment(home: Path) -> dict[str, str]:
    """Give the environment of a user who has this home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("IPYTHON", "JUPYTER", "SAMKIT"))}
    return {**kept, "HOME": str(home), "SAMKIT_DATA": str(home / "samkit"), "LC_ALL": "en_GB.UTF-8", "PYTHONUTF8": "1"}


def free() -> str:
    """Give a port that nobody uses, and that no other test is given."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        return str(one.getsockname()[1])


@contextmanager
def running(home: Path, *words: str) -> Iterator[tuple[psutil.Popen, str, str]]:
    """Run `samkit lab`, and give it with its address and its token."""
    process = psutil.Popen(
        [*COMMAND, "--no-browser", "--port", free(), *words],
        env=environment(home),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=home,
    )
    try:
        said = process.stdout.readline()
        address, token = re.findall(r"(http://127\.0\.0\.1:\d+)/lab/tree/0-welcome\.ipynb\?token=(\S+)", said)[0]
        yield process, address, token
    finally:
        if process.is_running():
            process.terminate()
            process.wait(60)
