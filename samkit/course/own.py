"""This machine's own workbook: the key to it, and the whole of it out and in."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from samkit import settings
from samkit.errors import SetupError
from samkit.workbook import Workbook, from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from samkit.store import Store

FILE = "own-token"


def own_workbook() -> Workbook:
    """Give this machine's own workbook as it stands."""
    return store().open(token()).workbook


def export_own() -> str:
    """Give this machine's own workbook as JSON."""
    return to_json(own_workbook())


def import_own(text: str | bytes) -> Workbook:
    """Put a workbook from JSON in the place of this machine's own; a damaged or newer file changes nothing."""
    workbook = from_json(text)
    return store().replace(token(), workbook, own=True).workbook


def token() -> str:
    """Give the key to this machine's own workbook, from a file that only its owner may read; make it the first time."""
    path = settings.load().data / FILE
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path)
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError("own_token", name=path) from error


def _make(path: Path) -> None:
    """Write a new key, whole or not at all, unless there is one: two programs may start at once."""
    if path.exists():
        return
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(32))
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def store() -> Store:
    """Open the store that the settings name."""
    from samkit.store import Store  # SQLAlchemy is loaded only when something is read or kept

    return Store(settings.load().database)
