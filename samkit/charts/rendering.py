"""The server's end of the render process: started with the server, started again when it dies, gone with the server."""

from __future__ import annotations

import contextlib
import json
import logging
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from samkit.charts import RENDERER

if TYPE_CHECKING:
    from collections.abc import Iterable

SECONDS = 10.0
PAUSES = (0.1, 5.0)
STEADY = 30.0

log = logging.getLogger(__name__)


class RenderProcess:
    """One process that draws for every kernel of this server.

    The socket belongs to the server and is handed down, so that who asks while
    another process is being started waits and is answered by that one.
    `modules` are the only ones it draws from, and a drawing may take `seconds`.
    `environment` is what a kernel needs to ask it.
    """

    def __init__(self, modules: Iterable[str], *, seconds: float = SECONDS) -> None:
        self.modules, self.seconds = sorted(modules), seconds
        self._key = secrets.token_urlsafe(24)
        self._stopping = threading.Event()
        self._starting = threading.Lock()

    def start(self) -> None:
        """Begin, without waiting for the process to be warm."""
        self._folder = tempfile.mkdtemp(prefix="samkit-")  # only its owner may enter it
        self._socket, place = _listening(Path(self._folder) / "socket")
        self.environment = {RENDERER: f"{self._key}@{place}"}
        self._process = self._started()
        self._watch = threading.Thread(target=self._keep_going, name="samkit-renderer", daemon=True)
        self._watch.start()

    @property
    def pid(self) -> int:
        """The process as it is now; another one after a restart."""
        return self._process.pid

    def stop(self) -> None:
        """End the process and leave nothing behind."""
        with self._starting:
            self._stopping.set()
            _end(self._process)
        self._watch.join()
        self._socket.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _started(self) -> subprocess.Popen[bytes]:
        told = {"socket": self._socket.fileno(), "folder": self._folder, "key": self._key}
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "samkit.charts"],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            pass_fds=[self._socket.fileno()],
            start_new_session=True,
        )
        line = json.dumps({**told, "modules": self.modules, "seconds": self.seconds}) + "\n"
        # It may have died already; whoever watches it will see.
        with contextlib.suppress(OSError):
            _input(process).write(line.encode("ascii"))
        return process

    def _keep_going(self) -> None:
        """Start the process again whenever it ends, ever more slowly while it will not stay."""
        pause, longest = PAUSES
        while not self._stopping.is_set():
            began = time.monotonic()
            code = self._process.wait()
            pause = PAUSES[0] if time.monotonic() - began > STEADY else min(2 * pause, longest)
            if self._stopping.wait(pause):
                return
            log.warning("The render process ended with %s and is started again", code)
            with self._starting:
                if not self._stopping.is_set():
                    self._process = self._started()


def _listening(path: Path) -> tuple[socket.socket, str]:
    """Give a socket in the folder and where it is; a port of this machine where a folder can't hold one."""
    with contextlib.suppress(AttributeError, OSError):
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(str(path))
        listening.listen(128)
        return listening, str(path)
    listening = socket.create_server(("127.0.0.1", 0), backlog=128)
    return listening, f"127.0.0.1:{listening.getsockname()[1]}"


def _input(process: subprocess.Popen[bytes]) -> IO[bytes]:
    """Give the pipe that the process reads from, and at whose end it leaves."""
    return cast("IO[bytes]", process.stdin)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close the process's input, at which it leaves; end it if it does not."""
    with contextlib.suppress(OSError):
        _input(process).close()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
