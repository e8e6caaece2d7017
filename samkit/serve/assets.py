"""Scripts, styles and the icon: each at an address that names its content, compressed once, kept by browsers."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("static")
KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True)
class Asset:
    """A static file: as it is, compressed, and the name its address has."""

    name: str
    kind: str
    plain: bytes
    packed: bytes


@cache
def assets() -> dict[str, Asset]:
    """Give every static file by the name its address has, e.g. `page.1a2b3c4d.js`."""
    return {one.name: one for one in map(_asset, sorted(FOLDER.iterdir()))}


def _asset(path: Path) -> Asset:
    plain = path.read_bytes()
    mark = hashlib.sha256(plain).hexdigest()[:8]
    # A script that loads another knows it by its plain name; the script's own address changes with it.
    name = f"{path.stem}.{mark}{path.suffix}"
    return Asset(name, KINDS[path.suffix], plain, gzip.compress(plain, 9, mtime=0))


@cache
def named(name: str) -> str:
    """Give the name in the address of a file in the static folder: `page.js` is `page.1a2b3c4d.js`."""
    path = FOLDER / name
    return next(one for one in assets() if one.startswith(f"{path.stem}.") and one.endswith(path.suffix))
