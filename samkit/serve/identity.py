"""Who is who: a browser's workbook is named by a random token in a cookie, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jupyter_server.auth import IdentityProvider, User

from samkit.errors import Rejected
from samkit.store.tokens import checked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tornado.web import RequestHandler

COOKIE = "samkit"
KEPT = "samkit_kept"
MOST_KEPT = 5
DAYS = 400  # browsers keep no cookie for longer
SEPARATOR = "."


class Nobody(IdentityProvider):
    """Lets everybody in, gives nobody a name and sets no cookie of its own."""

    def get_user(self, handler: Any) -> User:  # noqa: ANN401, ARG002 - as the Jupyter server calls it
        """Give the same user for all."""
        return User(username="visitor")

    @property
    def auth_enabled(self) -> bool:
        """Say that nobody logs in."""
        return False


def token(handler: RequestHandler) -> str:
    """Give the token of the browser's workbook; empty if it has none, or one that was never ours."""
    return _valid(handler.get_cookie(COOKIE) or "")


def kept(handler: RequestHandler) -> list[str]:
    """Give the tokens of other work on this device, the latest first."""
    found = (handler.get_cookie(KEPT) or "").split(SEPARATOR)
    return [one for one in found if _valid(one)][:MOST_KEPT]


def give(handler: RequestHandler, new: str) -> None:
    """Name the browser's workbook from now on; the one it had is kept beside."""
    old = token(handler)
    others = [one for one in (old, *kept(handler)) if one and one != new]
    _set(handler, COOKIE, new)
    keep(handler, others)


def keep(handler: RequestHandler, others: Sequence[str]) -> None:
    """Remember the tokens of other work on this device, in this order."""
    if others or kept(handler):
        _set(handler, KEPT, SEPARATOR.join(others[:MOST_KEPT]))


def forget(handler: RequestHandler) -> None:
    """Take the name of its workbook from the browser."""
    handler.clear_cookie(COOKIE, path="/")


def _set(handler: RequestHandler, name: str, value: str) -> None:
    secure = handler.settings["samkit"].secure or handler.request.protocol == "https"
    handler.set_cookie(name, value, expires_days=DAYS, path="/", httponly=True, samesite="Lax", secure=secure)


def _valid(value: str) -> str:
    try:
        return checked(value)
    except Rejected:
        return ""
