"""Visitors' kernels: started with an environment of chosen names only, found dead or alive, and counted."""

from __future__ import annotations

import os
from typing import Any

from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Dict

from samkit.course import VISITOR

# What a kernel needs to start Python, write Danish and find the store. Nothing else of the server or the request.
ALLOWED = (
    "CONDA_PREFIX", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PATH", "PYTHONPATH", "SYSTEMROOT",
    "TEMP", "TMP", "TMPDIR", "TZ", "USERPROFILE", "VIRTUAL_ENV",
)  # fmt: skip


class Kernels(AsyncMappingKernelManager):
    """Starts and keeps visitors' kernels; `given` is what the server adds to the environment of each."""

    given = Dict().tag(config=True)

    async def start_kernel(self, **options: Any) -> Any:  # type: ignore[override] # noqa: ANN401 - as Jupyter does it
        """Start a kernel that knows its visitor's workbook and nothing else of the visit."""
        asked = options.pop("env", {})
        environment = {name: os.environ[name] for name in ALLOWED if name in os.environ}
        visitor = {VISITOR: asked[VISITOR]} if VISITOR in asked else {}
        return await super().start_kernel(**options, env={**environment, **self.given, **visitor})

    async def alive(self, kernel: str) -> bool:
        """Say whether this kernel runs; one that was killed is put away."""
        if kernel not in self:
            return False
        if await ensure_async(self.get_kernel(kernel).is_alive()):
            return True
        await self.shutdown_kernel(kernel, now=True)  # type: ignore[no-untyped-call]
        return False
