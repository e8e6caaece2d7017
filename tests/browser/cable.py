"""A network cable between a browser and a server, that a test can pull out and put back."""

from __future__ import annotations

import contextlib
import socket
import threading

BLOCK = 65_536


class Cable:
    """Carries bytes both ways while it is in; pulled out, what runs through it ends and nothing new begins."""

    def __init__(self, port: int) -> None:
        self._far = ("127.0.0.1", port)
        self._ends: list[socket.socket] = []
        self._near = socket.socket()
        self._near.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._near.bind(("127.0.0.1", 0))
        self.port = int(self._near.getsockname()[1])
        self._in = False
        self.put_in()

    def put_in(self) -> None:
        if self._in:
            return
        if self._near.fileno() == -1:
            self._near = socket.socket()
            self._near.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._near.bind(("127.0.0.1", self.port))
        self._near.listen()
        self._in = True
        threading.Thread(target=self._take, args=(self._near,), daemon=True).start()

    def pull_out(self) -> None:
        self._in = False
        for one in (self._near, *self._ends):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._ends.clear()

    def _take(self, near: socket.socket) -> None:
        while self._in:
            try:
                here, _ = near.accept()
            except OSError:
                return
            try:
                there = socket.create_connection(self._far)
            except OSError:
                here.close()
                continue
            self._ends += [here, there]
            for source, sink in ((here, there), (there, here)):
                threading.Thread(target=_carry, args=(source, sink), daemon=True).start()


def _carry(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while block := source.recv(BLOCK):
            sink.sendall(block)
    for one in (source, sink):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
