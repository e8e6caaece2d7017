"""Starting JupyterLab on the participant's own copy of the notebooks, on this machine alone."""

from __future__ import annotations

import logging
import os
import secrets
import shutil
import socket
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from samkit import settings
from samkit.charts.rendering import RenderProcess
from samkit.content import language
from samkit.errors import SetupError
from samkit.exercises import ALL
from samkit.serve.commands import WORDS
from samkit.serve.delivery import deliver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.settings import Settings

HERE = "127.0.0.1"
FIRST_PORT = 8888
PORTS = 50
# What JupyterLab is told wherever it is started by us: nothing is seen from outside, and nothing outside is asked.
CONFIGURATION = Path(__file__).with_name("jupyterlab")
ALWAYS = (
    f"--ip={HERE}",
    "--ServerApp.port_retries=0",
    "--ServerApp.log_level=ERROR",
    "--LabApp.log_level=CRITICAL",
    "-y",
)


def lab(lang: str, port: int, said: str, *, browser: bool) -> None:
    """Bring the pages, say where they are in the terminal's language, and run JupyterLab until it is stopped."""
    chosen = prepare(lang)
    listening, token = free_port(port), secrets.token_urlsafe(24)
    folder = chosen.data / "notebooks" / lang
    for name, new in deliver(lang, folder, lambda name: asked(name, said)):
        typer.echo(WORDS.lab["beside"](said, name=name, new=new))
    address = f"http://{HERE}:{listening}/lab/tree/0-welcome.ipynb?token={token}"
    ready = [WORDS.lab["ready" if browser else "ready_alone"](said, address=address), WORDS.lab["stop"](said)]
    with drawing():
        run(arguments(folder, listening, token, browser=browser), "\n".join(ready))
    # JupyterLab has stopped its kernels; but a thread that read a page for it may wait for ever, and so would Python.
    sys.stdout.flush()
    os._exit(0)


def prepare(lang: str) -> Settings:
    """Set this process up for JupyterLab, and give the settings.

    JupyterLab and its kernels get folders of their own in the data folder, so that the
    user's JupyterLab is left as it is; and the kernels keep answers where these settings say.
    """
    language(lang)
    chosen = settings.load()
    try:
        chosen.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copytree(CONFIGURATION, _configuration(chosen), dirs_exist_ok=True, copy_function=shutil.copyfile)
    except (OSError, shutil.Error) as error:
        raise SetupError("notebooks_unwritable", name=chosen.data) from error
    os.environ.update(environment(chosen))
    return chosen


def asked(name: str, said: str) -> bool:
    """Ask whether a new page may take the place of one that was changed; without a terminal it may not."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    answer: str = typer.prompt(WORDS.lab["replace"](said, name=name), default="n", show_default=False)
    return answer.strip().lower().startswith(("j", "y"))


@contextmanager
def drawing() -> Iterator[None]:
    """Have pictures drawn beside the kernels: the first takes seconds, and an answer must not wait for it."""
    process = RenderProcess({one.charts for one in ALL if one.charts})
    process.start()
    try:
        os.environ.update(process.environment)
        yield
    finally:
        process.stop()


def environment(chosen: Settings) -> dict[str, str]:
    """Give what JupyterLab and its kernels must know from the environment."""
    return {
        "SAMKIT_DATA": str(chosen.data),
        "SAMKIT_DB": chosen.database,
        "HTTP_X_SAMKIT_WORKBOOK": "",
        "IPYTHONDIR": str(chosen.data / "jupyter" / "ipython"),
        "JUPYTER_CONFIG_DIR": str(_configuration(chosen)),
        "JUPYTER_DATA_DIR": str(chosen.data / "jupyter" / "share"),
        "JUPYTER_RUNTIME_DIR": str(chosen.data / "jupyter" / "runtime"),
    }


def free_port(wanted: int = 0) -> int:
    """Give the port that is wanted, or the first free one; `SetupError` if there is none."""
    for port in [wanted] if wanted else range(FIRST_PORT, FIRST_PORT + PORTS):
        if is_free(port):
            return port
    raise SetupError("port_taken", name=wanted or FIRST_PORT)


def is_free(port: int) -> bool:
    """Tell whether a server could listen at this port on this machine."""
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((HERE, port))
        except (OSError, OverflowError):
            return False
    return True


def arguments(folder: Path, port: int, token: str, *, browser: bool) -> list[str]:
    """Give the words JupyterLab is started with."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [
        *ALWAYS,
        f"--port={port}",
        f"--ServerApp.root_dir={folder}",
        f"--IdentityProvider.token={token}",
        *(() if browser else ("--no-browser",)),
        *(("--allow-root",) if root else ()),
    ]


def run(words: list[str], ready: str) -> None:
    """Run JupyterLab in this process until it is stopped, and say so once it answers.

    It reads the environment as soon as it is loaded, so that comes last.
    """
    # What these say, some of it while they are loaded, is for JupyterLab's own developers.
    logging.captureWarnings(capture=True)
    logging.getLogger("jupyterlab").addFilter(lambda _: False)
    from jupyterlab.labapp import LabApp  # see above

    server = LabApp.initialize_server(words)
    server.io_loop.add_callback(typer.echo, ready)
    server.start()


def _configuration(chosen: Settings) -> Path:
    return chosen.data / "jupyter" / "config"
