"""The render process: `python -m samkit.charts`, started by a `RenderProcess` and by nobody else."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
import threading

from samkit.charts.studio import Studio


def main() -> None:
    """Answer on the socket that was handed over, until the server is gone."""
    told = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_leave_with_the_server, args=(told["folder"],), daemon=True).start()
    studio = Studio(told["key"], frozenset(told["modules"]), told["seconds"])
    threading.Thread(target=studio.warm, daemon=True).start()
    listening = socket.socket(fileno=told["socket"])
    while True:
        connection, _ = listening.accept()
        threading.Thread(target=studio.serve, args=(connection,), daemon=True).start()


def _leave_with_the_server(folder: str) -> None:
    """Wait for the other end of our input to close, which it does however the server ends, and end too."""
    sys.stdin.buffer.read()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


if __name__ == "__main__":
    main()
