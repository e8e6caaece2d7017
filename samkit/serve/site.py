"""What every page of one server shares: the store, the settings, and how its addresses begin."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from samkit.course import own
from samkit.settings import Settings
from samkit.store import Store


def is_here(host: str) -> bool:
    """Say whether a host is this machine, by a name or a number that it can have nowhere else."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.rstrip(".") == "localhost"


class Launch:
    """A code that opens the machine's own workbook in one browser, once; it is kept nowhere but here."""

    def __init__(self) -> None:
        self.code = secrets.token_urlsafe(24)

    def take(self, code: str) -> bool:
        """Use the code up; false if it is another, or used."""
        if not self.code or not hmac.compare_digest(self.code.encode(), code.encode()):
            return False
        self.code = ""
        return True


@dataclass(frozen=True)
class Site:
    """One running server, as its pages know it.

    `address` is how others reach it, with a slash at the end; `most` how many
    kernels may run at once; `secure` whether people reach it by TLS.
    """

    store: Store
    settings: Settings
    base_url: str
    address: str
    most: int
    secure: bool = False
    launch: Launch = field(default_factory=Launch)

    @property
    def alone(self) -> bool:
        """Say whether only this machine can reach the address."""
        return is_here(urlsplit(self.address).hostname or "")

    def link(self, path: str) -> str:
        """Give the whole address of a page, for another device."""
        return urljoin(self.address, path)

    def is_own(self, token: str) -> bool:
        """Say whether a token opens this machine's own workbook."""
        return bool(token) and self.store.open(token).id == self.store.open(own.token()).id
