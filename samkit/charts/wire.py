"""The talk between whoever wants a picture and the render process: short JSON messages with a length, and one key."""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

Message = dict[str, Any]

LONGEST_QUESTION = 1_000_000
LONGEST_ANSWER = 8_000_000
BEGUN: Message = {"begun": True}
LENGTH = struct.Struct("!I")


def ask(renderer: str, question: Message, seconds: float) -> Message:
    """Give the render process's answer to a question; `OSError` or `ValueError` when there is none to be had.

    Who waits in line while the process ends is answered by the next one. Only
    the one whose drawing had `BEGUN` is not: it may have been the reason.
    """
    key, _, place = renderer.partition("@")
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        with connect(place, left) as connection:
            answer = _first(connection, {**question, "key": key})
            if answer:
                return receive(connection, LONGEST_ANSWER) if answer == BEGUN else answer
    raise TimeoutError


def _first(connection: socket.socket, question: Message) -> Message:
    """Give the first of what is answered, or nothing when the process ended before it was our turn."""
    try:
        send(connection, question, LONGEST_QUESTION)
        return receive(connection, LONGEST_ANSWER)
    except ConnectionError:
        return {}


def connect(place: str, seconds: float) -> socket.socket:
    """Connect to a socket in a folder, `/tmp/…/socket`, or to a port of this machine, `127.0.0.1:4312`."""
    host, _, port = place.rpartition(":")
    if not place.startswith("/"):
        return socket.create_connection((host, int(port)), seconds)
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(seconds)
    try:
        connection.connect(place)
    except OSError:
        connection.close()
        raise
    return connection


def send(connection: socket.socket, message: Message, longest: int) -> None:
    """Send one message; one that is too long is a `ValueError`."""
    told = json.dumps(message).encode("ascii")
    if len(told) > longest:
        raise ValueError(len(told))
    connection.sendall(LENGTH.pack(len(told)) + told)


def receive(connection: socket.socket, longest: int) -> Message:
    """Receive one message; one that is too long, or is no JSON object, is a `ValueError`."""
    (length,) = LENGTH.unpack(_exactly(connection, LENGTH.size))
    if length > longest:
        raise ValueError(length)
    message = json.loads(_exactly(connection, length))
    if not isinstance(message, dict):
        raise ValueError(type(message))  # noqa: TRY004 - it came from outside, like any other wrong value
    return message


def _exactly(connection: socket.socket, length: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = connection.recv(min(length - len(parts), 65_536))
        if not part:
            raise ConnectionResetError
        parts += part
    return bytes(parts)
