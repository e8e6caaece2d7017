"""A real samkit server in a process of its own, started as a user starts it, and stopped or killed as life does it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil

PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@dataclass
class Running:
    """`samkit serve` on a free port with a data folder of its own."""

    data: Path
    options: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    base: str = "/"
    scheme: str = "http"
    browser: Path | None = None  # where the address that a browser would be opened on is written

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}{self.base}"

    def start(self) -> Running:
        """Start it, also once more, and wait until it answers."""
        command = [sys.executable, "-c", "from samkit.cli import main; main()", "serve"]
        command += [] if self.browser else ["--no-browser"]
        environment = {**os.environ, "SAMKIT_DATA": str(self.data), "SAMKIT_DB": "", "LC_ALL": "da_DK.UTF-8"}
        environment |= {"BROWSER": f"sh -c 'echo %s > {self.browser}'"} if self.browser else {}
        with (self.data.parent / f"{self.data.name}.log").open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "--port", str(self.port), *self.options],
                env={**environment, **self.environment},
                stdout=log,
                stderr=log,
                cwd=self.data.parent,
            )
        self._wait()
        return self

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(self.log)
            try:
                httpx.get(f"{self.url}healthz", timeout=5, verify=False)  # noqa: S501 - a certificate of our own
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError(self.log)

    @property
    def log(self) -> str:
        return (self.data.parent / f"{self.data.name}.log").read_text("utf-8")

    def kernels(self) -> list[psutil.Process]:
        """Give the processes of visitors' kernels."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [one for one in children if "ipykernel_launcher" in _words(one)]

    def kill_kernels(self) -> None:
        """End every kernel as the machine does when it runs out of memory; the server has yet to notice."""
        killed = self.kernels()
        assert killed, "there is no kernel to kill"
        for one in killed:
            one.kill()
        while any(one.is_running() and one.status() != psutil.STATUS_ZOMBIE for one in killed):
            time.sleep(0.02)

    def end_kernels(self) -> None:
        """End every kernel as a page does that is left."""
        for one in self.kernels() if self.process.poll() is None else []:
            known = re.search(r"kernel-([\w-]+)\.json", " ".join(_words(one)))
            assert known
            httpx.post(f"{self.url}voila/api/shutdown/{known[1]}", timeout=60)

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait(10)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)


def _words(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
