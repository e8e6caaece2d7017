"""What `samkit doctor` looks at, one function for each line of its list."""

from __future__ import annotations

import http.client
import json
import platform
import shutil
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import nbformat
import psutil
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

from samkit import charts, exercises
from samkit.content import LANGUAGES
from samkit.course.own import FILE as OWN_TOKEN
from samkit.errors import RenderError, SamkitError
from samkit.examples import example
from samkit.exercise import State
from samkit.serve import notebooks
from samkit.serve.doctor import Finding
from samkit.serve.lab import HERE, is_free
from samkit.store import Change, Store
from samkit.widgets import Picture

if TYPE_CHECKING:
    from samkit.settings import Settings

OLDEST = (3, 11)
PORT = 8866
MEGABYTE = 1024 * 1024
LEAST_DISK = 500  # MB: room for a workshop's answers and their backups, many times over
KERNEL_MEMORY = 120  # MB that one participant takes
FEWEST = 4
WIDTH = min(charts.WIDTHS)
SQLITE = "sqlite:///"
INSTALL_KERNEL = f'"{sys.executable}" -m ipykernel install --sys-prefix'
PACKAGE = Path(charts.__file__).parents[1]
SCRIPTS = (PACKAGE / "serve" / "static" / "page.js", PACKAGE / "widgets" / "static" / "form.js")


def python() -> Finding:
    """Look at the version of Python."""
    new = sys.version_info >= OLDEST
    return Finding("python" if new else "python_old", new, {"version": platform.python_version()})


def pages(folder: Path | None = None) -> Finding:
    """Read every packaged page, and see that each exercise has one in each language."""
    folder = folder or notebooks()
    wanted = {folder / lang / f"{one.advice}-{one.key}.ipynb" for one in exercises.ALL for lang in LANGUAGES}
    found = sorted({*folder.glob("*/*.ipynb"), *wanted})
    for page in found:
        try:
            nbformat.validate(nbformat.read(page, as_version=4))  # type: ignore[no-untyped-call]
        except Exception:  # noqa: BLE001 - whatever it is that can't be read
            return Finding("notebooks_broken", ok=False, details={"name": page})
    return Finding("notebooks", details={"count": len(found)})


def kernel() -> Finding:
    """Find the kernel that every page asks for, and see that it is this Python."""
    try:
        begins = KernelSpecManager().get_kernel_spec("python3").argv[0]
    except NoSuchKernel:
        return Finding("kernel_missing", ok=False, details={"command": INSTALL_KERNEL})
    major, minor = sys.version_info[:2]
    # These names stand for the Python that starts the kernel; see jupyter_client.
    if begins in {"python", f"python{major}", f"python{major}.{minor}"} or Path(begins) == Path(sys.executable):
        return Finding("kernel")
    return Finding("kernel_other", ok=False, details={"name": begins, "command": INSTALL_KERNEL})


def scripts(files: tuple[Path, ...] = SCRIPTS) -> Finding:
    """See that what browsers run has been built."""
    missing = [file for file in files if not file.is_file()]
    return Finding("scripts_missing", ok=False, details={"name": missing[0]}) if missing else Finding("scripts")


def pictures() -> Finding:
    """Draw the first picture of the worked examples."""
    noted = example().workbook("da")
    try:
        for one in exercises.ALL:
            for picture in one.draw(State(noted, noted.chosen, "da")):
                if isinstance(picture, Picture):
                    charts.svg(one.charts, picture.name, picture.data, "da", WIDTH, picture.caption)
                    return Finding("pictures")
    except (RenderError, ImportError):
        return Finding("pictures_broken", ok=False)
    return Finding("pictures")


def port(number: int = PORT) -> Finding:
    """See that the port is free, or that it is samkit who has it."""
    if is_free(number):
        return Finding("port", details={"port": number})
    ours = _is_samkit(number)
    return Finding("port_samkit" if ours else "port_taken", ours, {"port": number})


def memory() -> Finding:
    """Work out for how many participants there is memory."""
    count = psutil.virtual_memory().available // (KERNEL_MEMORY * MEGABYTE)
    return Finding("memory" if count >= FEWEST else "memory_low", count >= FEWEST, {"count": count})


def data(chosen: Settings) -> Finding:
    """Write a file in the data folder, and take it away again."""
    try:
        chosen.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=chosen.data) as file:
            file.write(b"samkit")
    except OSError:
        return Finding("data_broken", ok=False, details={"name": chosen.data})
    return Finding("data", details={"name": chosen.data})


def private(chosen: Settings) -> Finding:
    """See that nobody else on this machine can read what is in the data folder."""
    modes = {chosen.data: "700", chosen.data / OWN_TOKEN: "600", chosen.data / "samkit.sqlite": "600"}
    for path, mode in modes.items():
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            return Finding("private_open", ok=False, details={"name": path, "mode": mode})
    return Finding("private")


def database(chosen: Settings) -> Finding:
    """Keep an answer under a name of its own, read it, and delete it without a trace."""
    try:
        store = Store(chosen.database)
        try:
            token = store.new_token()
            wanted = exercises.path(exercises.ALL[0], "c1", "what")
            store.save(token, [Change("doctor", 1, wanted, "samkit", 0)], exercises.enter, exercises.read)
            store.open(token)
            store.delete(token)
        finally:
            store.close()
    except SamkitError as error:
        return Finding("database_broken", ok=False, details={"why": error})
    return Finding("database")


def disk(chosen: Settings, least: int = LEAST_DISK) -> Finding:
    """See how much room there is where answers are kept."""
    address = chosen.database
    kept = Path(address.removeprefix(SQLITE).partition("?")[0]) if address.startswith(SQLITE) else chosen.data
    place = next((one for one in (kept, *kept.parents) if one.is_dir()), Path("/"))
    free = shutil.disk_usage(place).free // MEGABYTE
    return Finding("disk" if free >= least else "disk_full", free >= least, {"free": free, "least": least})


def url(chosen: Settings) -> Finding:
    """See that what goes between others and this server can't be read on the way."""
    given = chosen.public_url
    if not given:
        return Finding("url_none")
    parts = urlsplit(given)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return Finding("url_wrong", ok=False, details={"url": given})
    safe = parts.scheme == "https" or parts.hostname in {"localhost", HERE, "::1"}
    return Finding("url" if safe else "url_plain", safe, {"url": given})


def _is_samkit(number: int) -> bool:
    asked = http.client.HTTPConnection(HERE, number, timeout=3)
    try:
        asked.request("GET", "/healthz")
        answer = json.loads(asked.getresponse().read())
        return bool({"status", "version", "db", "kernels"} <= answer.keys())
    except (OSError, http.client.HTTPException, ValueError, AttributeError):
        return False
    finally:
        asked.close()


OF_THE_MACHINE = (python, pages, kernel, scripts, pictures, memory, port)
OF_THE_SETTINGS = (data, private, database, disk, url)
