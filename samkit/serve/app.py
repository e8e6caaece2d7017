"""The server: Voilà's own application with samkit's addresses, identity, headers and kernels in place of its own."""

from __future__ import annotations

import errno
import logging
import ssl
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop, PeriodicCallback
from traitlets import Instance, Unicode, default
from traitlets.config import Config
from voila.app import Voila

from samkit.errors import SetupError, StoreError
from samkit.serve import identity, logs, notebooks
from samkit.serve.addresses import addresses
from samkit.serve.channel import SENT
from samkit.serve.exercise import HEADER, only_what_runs
from samkit.serve.kernels import Kernels
from samkit.serve.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

# Room for the largest workbook in a form, and time for it on a slow network; a silent browser can connect anew.
LIMITS: dict[str, Any] = {"max_body_size": 8_000_000, "body_timeout": 120.0, "idle_connection_timeout": 60.0}
DAY = 24 * 60 * 60 * 1000

log = logging.getLogger(__name__)


def _configuration(given: dict[str, str]) -> dict[str, Any]:
    """Say how Voilà and its kernels run here."""
    return {
        "VoilaConfiguration": {
            "allow_template_override": "NO",
            "allow_theme_override": "NO",
            "http_header_envs": [HEADER],
            "http_keep_alive_timeout": 600,
            "multi_kernel_manager_class": Kernels,
            "prelaunch_hook": only_what_runs,
            "preheat_kernel": False,
            "show_tracebacks": False,
        },
        "Kernels": {"cull_idle_timeout": 60, "cull_interval": 15, "given": given},
        "AsyncIOLoopKernelManager": {"autorestart": False, "transport": "ipc"},
    }


class Server(Voila):
    """Serves the course. `site` says what its pages share; `ready` is called once it listens."""

    name = Unicode("samkit")
    site = Instance(Site)
    certfile = Unicode("")
    keyfile = Unicode("")
    given: dict[str, str]
    ready: Callable[[], None]

    @default("root_dir")
    def _notebooks(self) -> str:
        return str(notebooks())

    @default("config_file_paths")
    def _no_config_files(self) -> list[str]:
        return []

    def initialize(self, argv: list[str] | None = None) -> None:
        """Set Voilà up the only way samkit is served; no file on the machine can change it."""
        self.update_config(Config(_configuration(self.given)))
        self.identity_provider_class = identity.Nobody
        super().initialize(argv or [])

    def setup_template_dirs(self) -> None:
        """Use samkit's one template, from the package itself, on the base that nbconvert gives."""
        self.template_paths = [str(Path(__file__).with_name("template"))]
        self.static_paths: list[str] = []

    def init_settings(self) -> dict[str, Any]:
        """Add what only the start can set: compression, own logs, and forms that no other site can send."""
        settings = super().init_settings()
        self.kernel_manager.allowed_message_types = list(SENT)
        return {
            **settings,
            "samkit": self.site,
            "allow_unauthenticated_access": True,
            "compress_response": True,
            "websocket_compression_options": {},
            "log_function": logs.request,
            "ws_ping_timeout": 30_000,
            "xsrf_cookies": True,
            "xsrf_cookie_name": "samkit_form",
            "xsrf_cookie_kwargs": {"httponly": True, "samesite": "Lax", "secure": self.site.secure},
        }

    def init_handlers(self) -> list[Any]:
        """Give samkit's addresses; none of Voilà's own but the way to a kernel."""
        exercises = {"config": self.config, "voila_configuration": self.voila_configuration}
        exercises["template_paths"] = self.template_paths
        return addresses(self.base_url, exercises, alone=self.site.alone)

    def listen(self) -> None:
        """Open the port that was asked for, and no other."""
        server = HTTPServer(self.app, ssl_options=self._tls(), **LIMITS)
        try:
            server.listen(self.port, self.ip)
        except OSError as error:
            key = "port_taken" if error.errno == errno.EADDRINUSE else "port_closed"
            raise SetupError(key, name=f"{self.ip}:{self.port}") from error
        self.ioloop = IOLoop.current()
        PeriodicCallback(self._purge, DAY).start()
        self.ready()
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            log.info("Stopping")
        finally:
            self.stop()

    def _tls(self) -> ssl.SSLContext | None:
        if not self.certfile:
            return None
        try:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(self.certfile, self.keyfile or None)
        except (OSError, ssl.SSLError) as error:
            raise SetupError("certificate", name=self.certfile) from error
        return context

    def _purge(self) -> None:
        """Delete work that nobody has touched for so long that it was promised away."""
        try:
            gone = self.site.store.purge(self.site.settings.retention_months)
        except StoreError as error:
            log.warning("Old work could not be deleted today: %s", error.key)
        else:
            log.info("Deleted %s workbooks that nobody had used", gone)
