"""For those who run the server: whether it works, how full it is, and whether a kernel lives."""

from __future__ import annotations

import asyncio
from importlib.metadata import version

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from samkit.errors import SamkitError
from samkit.serve.frame import Frame


class Health(Frame):
    """How the server is, as JSON."""

    async def get(self) -> None:
        """Answer 200 while everything works, 503 when answers can't be kept."""
        try:
            await asyncio.to_thread(self.site.store.ping)
            kept = "ok"
        except SamkitError as error:
            kept = error.key
            self.set_status(503)
        kernels = {"live": len(self.settings["kernel_manager"]), "max": self.site.most}
        status = "ok" if kept == "ok" else "trouble"
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish({"status": status, "version": version("samkit"), "db": kept, "kernels": kernels})


class Metrics(Frame):
    """The same for Prometheus; nothing in it is about a person."""

    def get(self) -> None:
        """Give the figures as they stand."""
        registry = CollectorRegistry()
        live = Gauge("samkit_kernels_live", "Kernels that run now.", registry=registry)
        live.set(len(self.settings["kernel_manager"]))
        most = Gauge("samkit_kernels_max", "Kernels that may run at once.", registry=registry)
        most.set(self.site.most)
        self.set_header("Content-Type", CONTENT_TYPE_PLAIN_0_0_4)
        self.finish(generate_latest(registry))


class Alive(Frame):
    """Whether a page's kernel still runs; the page asks when it hears nothing."""

    async def get(self, kernel: str) -> None:
        """Answer 204 if it does and 200 if not: a 404 would be an error in the browser's console, and it is none."""
        if await self.settings["kernel_manager"].alive(kernel):
            self.set_status(204)
            self.clear_header("Content-Type")
        else:
            self.finish("gone")
