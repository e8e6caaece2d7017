"""What tests do again and again at a server: send a form, save an answer, read the page's data."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from samkit import exercises
from samkit.store import Change, Store

if TYPE_CHECKING:
    import httpx

    from tests.running import Running


Files = dict[str, tuple[str, bytes | str]] | None


def post(visitor: httpx.Client, page: str, address: str, files: Files = None, **fields: str) -> httpx.Response:
    """Send a form as the page at `page` would."""
    hidden = re.search(r'name="_xsrf" value="([^"]+)"', visitor.get(page).text)
    assert hidden
    answer = visitor.post(address, data={"_xsrf": hidden[1], **fields}, files=files, follow_redirects=False)
    return visitor.get(answer.headers["location"]) if answer.is_redirect else answer


def begin(visitor: httpx.Client) -> None:
    """Get a workbook as a first visit does: without a page, and so without a kernel."""
    visitor.get("da/challenge", follow_redirects=False)


def data(html: str) -> dict[str, Any]:
    found = re.search(r'data-samkit-form="\w+"><script type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    page: dict[str, Any] = json.loads(found[1])
    return page


def kernel(html: str) -> str:
    found = re.search(r'<script id="samkit-kernel" type="application/json">(.*?)</script>', html)
    assert found
    return str(json.loads(found[1])["kernelId"])


def save(server: Running, token: str, path: str, value: str, number: int = 1, *, base: int = 0) -> None:  # noqa: PLR0913
    """Note something, straight in the store."""
    store = Store(f"sqlite:///{server.data / 'samkit.sqlite'}")
    _, (outcome,) = store.save(token, [Change("test", number, path, value, base)], exercises.enter, exercises.read)
    store.close()
    assert outcome.status == "saved"
