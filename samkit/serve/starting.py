"""Starting the server: the store, the address it is reached at, how many it has room for, and the first browser."""

from __future__ import annotations

import logging
import os
import socket
import threading
import webbrowser
from contextlib import ExitStack
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import psutil

from samkit import settings
from samkit.charts.rendering import RenderProcess
from samkit.errors import SetupError, StoreError
from samkit.exercises import ALL
from samkit.serve.app import Server
from samkit.serve.content import WORDS
from samkit.serve.site import Site
from samkit.store import Store

KERNEL = 120 * 1024 * 1024  # bytes of memory that one visitor's kernel takes
EVERYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - compared with, not listened on

log = logging.getLogger("samkit")


@dataclass(frozen=True)
class Options:
    """What `samkit serve` was asked for; empty or 0 is what suits the machine."""

    ip: str = "127.0.0.1"
    port: int = 8866
    db: str = ""
    base_url: str = "/"
    public_url: str = ""
    certfile: str = ""
    keyfile: str = ""
    most: int = 0
    browser: bool = True
    lang: str = "da"


def serve(options: Options) -> None:
    """Serve the course until stopped. Raises `SetupError` or `StoreError` when it can't begin."""
    logging.basicConfig(level=logging.ERROR, format="%(message)s")
    logging.getLogger("samkit").setLevel(logging.INFO)
    known = settings.load()
    known = replace(known, db=options.db or known.db, public_url=options.public_url or known.public_url)
    with ExitStack() as running:
        store = _opened(known.database)
        running.callback(store.close)
        site = _site(options, known, store)
        store.purge(known.retention_months)
        drawing = RenderProcess({one.charts for one in ALL if one.charts})
        drawing.start()
        running.callback(drawing.stop)
        # A plan is made in the server itself: with pictures from there, and with the address people reach it by.
        os.environ.update({**drawing.environment, "SAMKIT_PUBLIC_URL": site.address})
        _server(options, site, drawing.environment).start()


def _opened(database: str) -> Store:
    try:
        return Store(database)
    except StoreError as error:
        raise SetupError("database" if error.key == "store" else error.key) from error


def _server(options: Options, site: Site, renderer: dict[str, str]) -> Server:
    server = Server(
        site=site,
        ip=options.ip,
        port=options.port,
        base_url=site.base_url,
        certfile=options.certfile,
        keyfile=options.keyfile,
        open_browser=False,
        log_level=logging.ERROR,
    )
    told = {"SAMKIT_DATA": str(site.settings.data), "SAMKIT_DB": site.settings.database}
    server.given = {**told, "SAMKIT_PUBLIC_URL": site.address, **renderer}
    server.ready = lambda: _say(options, site)
    server.initialize()
    return server


def _site(options: Options, known: settings.Settings, store: Store) -> Site:
    base = "/" + options.base_url.strip("/") + "/" if options.base_url.strip("/") else "/"
    scheme = "https" if options.certfile else "http"
    address = known.public_url or f"{scheme}://{_host(options.ip)}:{options.port}{base}"
    if urlsplit(address).scheme not in {"http", "https"}:
        raise SetupError("public_url", name=address)
    address = address.rstrip("/") + "/"
    most = options.most or max(2, psutil.virtual_memory().available // KERNEL)
    return Site(store, known, base, address, most, secure=address.startswith("https:"))


def _host(ip: str) -> str:
    """Give the name that others in the same room reach this machine by; nothing is sent to find it."""
    if ip not in EVERYWHERE:
        return f"[{ip}]" if ":" in ip else ip
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("192.0.2.1", 9))
            return str(asked.getsockname()[0])
        except OSError:
            return socket.gethostname()


def _say(options: Options, site: Site) -> None:
    """Say on the terminal where the page is, and open it with the machine's own work."""
    log.info(WORDS.serve["ready"](options.lang, address=site.address))
    if not site.settings.db:
        log.info(WORDS.serve["data"](options.lang, data=site.settings.data))
    if not options.browser:
        return
    scheme = "https" if options.certfile else "http"
    host = "127.0.0.1" if options.ip in EVERYWHERE else _host(options.ip)
    own = f"{scheme}://{host}:{options.port}{site.base_url}start/{site.launch.code}"
    threading.Thread(target=webbrowser.open, args=(own,), daemon=True).start()
