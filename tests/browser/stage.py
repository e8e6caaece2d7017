"""A stage for one form: the page, and a websocket in front of a real desk on a real store; the line can be cut."""

from __future__ import annotations

import asyncio
import json
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler

from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.exercises import exercise

if TYPE_CHECKING:
    from samkit.store import Store

PACKAGE = Path(__file__).parents[2] / "samkit"
FILES = {
    "form.js": PACKAGE / "widgets/static/form.js",
    "page.css": PACKAGE / "serve/static/page.css",
    "stage.js": Path(__file__).with_name("stage.js"),
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'"
)
HTML = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{key}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/page.css"></head>
<body class="samkit page-body"><div class="page"><header class="top"><b>Samskabelse i praksis</b>
<span class="status" data-samkit="status" role="status" aria-live="polite" data-state="saved">Gemt</span></header>
<main id="main"><div class="intro"><h1>{key}</h1></div>
<div class="samkit" data-samkit-form="{key}"><script type="application/json">{page}</script></div></main></div>
<script type="module" src="/static/stage.js"></script></body></html>"""
SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 190">'
    '<rect width="90" height="90" fill="var(--a1, #0b5d5e)"/></svg>'
)


class Stage:
    """Serves the exercises at `/da/<key>?token=…`. `cut` takes the line away.

    `heard` and `told` are the messages there and back. `deaf` lets messages vanish, `mute` their answers;
    `slow` is the seconds each is under way, `broken` why nothing can be kept, `drawing` every picture.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.is_cut = self.deaf = self.mute = False
        self.broken, self.drawing, self.slow = "", SQUARE, 0.0
        self.heard: list[dict[str, Any]] = []
        self.told: list[dict[str, Any]] = []
        self.lines: set[Line] = set()
        self.loop: IOLoop | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._ready.wait(10)

    def _run(self) -> None:
        asyncio.set_event_loop(asyncio.new_event_loop())
        routes: list[Any] = [
            (r"/static/([\w.]+)", File),
            (r"/line/(da|en)/(\w+)", Line, {"stage": self}),
            (r"/(da|en)/(\w+)", Page, {"stage": self}),
        ]
        sockets = bind_sockets(0, "127.0.0.1")
        self.port: int = sockets[0].getsockname()[1]
        HTTPServer(Application(routes, log_function=lambda _handler: None), max_buffer_size=2**27).add_sockets(sockets)
        self.loop = IOLoop.current()
        self.loop.add_callback(self._ready.set)
        self.loop.start()

    def url(self, key: str, token: str, lang: str = "da", host: str = "localhost") -> str:
        return f"http://{host}:{self.port}/{lang}/{key}?token={token}"

    def cut(self) -> None:
        self.is_cut = True
        self.drop()

    def drop(self) -> None:
        """End every line; the next one may come at once."""
        assert self.loop
        self.loop.add_callback(self._end)

    def _end(self) -> None:
        for line in list(self.lines):
            line.close()

    def mend(self) -> None:
        self.is_cut = False

    def close(self) -> None:
        assert self.loop
        self.loop.add_callback(self.loop.stop)
        self._thread.join(10)


class File(RequestHandler):
    def get(self, name: str) -> None:
        path = FILES[name]
        self.set_header("Content-Type", "text/css" if path.suffix == ".css" else "text/javascript")
        self.finish(path.read_bytes())


class Page(RequestHandler):
    def initialize(self, stage: Stage) -> None:
        self.stage = stage

    def get(self, lang: str, key: str) -> None:
        page = Sitting(self.stage.store, self.get_argument("token"), exercise(key), lang).page()
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Cache-Control", "no-store")
        self.finish(HTML.format(lang=lang, key=key, page=json.dumps(page).replace("<", "\\u003c")))


class Line(WebSocketHandler):
    """One connection of one form."""

    def initialize(self, stage: Stage) -> None:
        self.stage = stage

    def prepare(self) -> None:
        if self.stage.is_cut:
            self.send_error(503)

    def open(self, lang: str, key: str) -> None:
        self.stage.lines.add(self)
        self.desk = Desk(Sitting(self.stage.store, self.get_argument("token"), exercise(key), lang))
        self.write_message(json.dumps(self.desk.told))

    async def on_message(self, message: str | bytes) -> None:
        await asyncio.sleep(self.stage.slow)
        told = json.loads(message)
        self.stage.heard.append(told)
        # What was on its way when the line was cut never came.
        if self.stage.deaf or self.stage.is_cut:
            return
        if told["type"] == "width":
            shown = [name for name, one in self.desk.told["controls"].items() if one["kind"] == "picture"]
            self.write_message({"type": "pictures", "pictures": dict.fromkeys(shown, self.stage.drawing)})
            return
        if self.stage.broken:
            self.write_message(json.dumps({"type": "failed", "sentence": self.stage.broken}))
            return
        for answer in self.desk.handle(told):
            self.stage.told.append(answer)
            if not self.stage.mute:
                self.write_message(json.dumps(answer))

    def on_close(self) -> None:
        self.stage.lines.discard(self)
