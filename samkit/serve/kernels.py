"""Visitors' kernels: started with an environment of chosen names only, found dead or alive, and counted."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Dict, List

from samkit.course import VISITOR

if TYPE_CHECKING:
    from collections.abc import Iterator

EACH = 16  # kernels of one workbook: more pages than anybody has open, and fewer than would shut others out

# What a kernel needs to start Python, write Danish and find the store. Nothing else of the server or the request.
ALLOWED = (
    "CONDA_PREFIX", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PATH", "PYTHONPATH", "SYSTEMROOT",
    "TEMP", "TMP", "TMPDIR", "TZ", "USERPROFILE", "VIRTUAL_ENV",
)  # fmt: skip


class Kernels(AsyncMappingKernelManager):
    """Starts and keeps visitors' kernels; `given` is what the server adds to the environment of each."""

    given = Dict().tag(config=True)
    whose = Dict()  # the token of each kernel's workbook, by the kernel's id
    coming: List[str] = List()  # the tokens of those whose kernel is about to start

    def has_room(self, token: str, most: int) -> bool:
        """Say whether one more kernel may start for this workbook, when `most` may run at once."""
        taken = [*(self.whose.get(one, "") for one in self.list_kernel_ids()), *self.coming]
        return len(taken) < most and taken.count(token) < EACH

    @contextmanager
    def place(self, token: str) -> Iterator[None]:
        """Hold a place for a kernel while it starts, for others may ask meanwhile."""
        self.coming.append(token)
        try:
            yield
        finally:
            self.coming.remove(token)

    async def end(self, token: str) -> None:
        """End every kernel of a workbook: what it has not noted by now it never will."""
        for one in [kernel for kernel, who in self.whose.items() if who == token and kernel in self]:
            await self.shutdown_kernel(one, now=True)  # type: ignore[no-untyped-call]

    async def start_kernel(self, **options: Any) -> Any:  # type: ignore[override] # noqa: ANN401 - as Jupyter does it
        """Start a kernel that knows its visitor's workbook and nothing else of the visit."""
        asked = options.pop("env", {})
        environment = {name: os.environ[name] for name in ALLOWED if name in os.environ}
        # Without a visitor a kernel would open the machine's own workbook, so none is started.
        visitor = {VISITOR: asked[VISITOR]}
        kernel = await super().start_kernel(**options, env={**environment, **self.given, **visitor})
        self.whose = {**{one: who for one, who in self.whose.items() if one in self}, kernel: asked[VISITOR]}
        return kernel

    async def alive(self, kernel: str) -> bool:
        """Say whether this kernel runs; one that was killed is put away."""
        if kernel not in self:
            return False
        if await ensure_async(self.get_kernel(kernel).is_alive()):
            return True
        await self.shutdown_kernel(kernel, now=True)  # type: ignore[no-untyped-call]
        return False
