"""Laying a participant's own copy of the notebooks out, and keeping it up to date without losing what was changed."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat.sign import NotebookNotary

from samkit.errors import SetupError
from samkit.serve import notebooks

if TYPE_CHECKING:
    from pathlib import Path

RECORD = ".samkit-delivered.json"
NEW = {"da": "ny", "en": "new"}
UNREADABLE = "unreadable"

Ask = Callable[[str], bool]


def deliver(lang: str, folder: Path, ask: Ask, source: Path | None = None) -> list[tuple[str, str]]:
    """Bring every packaged page of a language into a folder; give each changed page with what was laid beside it.

    A page that the participant has not changed is replaced, whether it has been run or
    not. A changed one stays, unless there is a newer one and `ask(name)` says that it may
    take its place. `source` holds a folder for each language; the packaged ones by default.
    """
    beside = []
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        record = _record(folder)
        for packaged in sorted(((source or notebooks()) / lang).glob("*.ipynb")):
            name = _place(packaged, folder, record, ask, NEW[lang])
            if name:
                _lay(packaged, folder / name, record)
                if name != packaged.name:
                    beside.append((packaged.name, name))
            record[packaged.name] = fingerprint(packaged)
        _write(folder / RECORD, json.dumps(record, indent=1, sort_keys=True))
    except OSError as error:
        raise SetupError("notebooks_unwritable", name=folder) from error
    return beside


def fingerprint(page: Path) -> str:
    """Tell what a page says, in one short text: its cells, but not what came out when they were run."""
    try:
        cells = json.loads(page.read_text("utf-8"))["cells"]
        said = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (UnicodeDecodeError, ValueError, LookupError, TypeError):
        return UNREADABLE
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _place(packaged: Path, folder: Path, record: dict[str, str], ask: Ask, new: str) -> str:
    """Say under what name the packaged page goes into the folder; none if nothing is to be brought."""
    page = folder / packaged.name
    if not page.exists():
        return page.name
    has, brings = fingerprint(page), fingerprint(packaged)
    if has in (brings, record.get(page.name)):
        return page.name
    if record.get(page.name) == brings:
        return ""
    return page.name if ask(page.name) else _beside(page, record, new)


def _beside(page: Path, record: dict[str, str], new: str) -> str:
    """Find a name beside a changed page: one that is free, or that of an earlier new page nobody has changed."""
    number = 1
    while True:
        word = new if number == 1 else f"{new} {number}"
        path = page.with_name(f"{page.stem} ({word}){page.suffix}")
        if not path.exists() or fingerprint(path) == record.get(path.name):
            return path.name
        number += 1


def _lay(packaged: Path, page: Path, record: dict[str, str]) -> None:
    """Write a page as it came, and sign it: in a page without a signature JupyterLab lets no Start button work."""
    text = packaged.read_text("utf-8")
    _write(page, text)
    NotebookNotary().sign(nbformat.reads(text, as_version=4))  # type: ignore[no-untyped-call]
    record[page.name] = fingerprint(page)


def _write(path: Path, text: str) -> None:
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        fresh.write_text(text, "utf-8")
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _record(folder: Path) -> dict[str, str]:
    """Give the fingerprint of each page as last brought; a record that can't be read is an empty one."""
    try:
        raw: Any = json.loads((folder / RECORD).read_text("utf-8"))
    except (FileNotFoundError, UnicodeDecodeError, ValueError):
        return {}
    return {name: str(value) for name, value in raw.items()} if isinstance(raw, dict) else {}
