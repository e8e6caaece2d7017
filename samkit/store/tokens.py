"""Random tokens and codes, and the hashes that stand for them at rest."""

from __future__ import annotations

import hashlib
import re
import secrets

from samkit.errors import Rejected

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
CODE_BYTES = 9


def new_token() -> str:
    """Make a token: 43 signs, 256 random bits; whoever has it has the workbook."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Make the code of a link: 12 signs, 72 random bits."""
    return secrets.token_urlsafe(CODE_BYTES)


def hashed(secret: str) -> str:
    """Give what is kept of a token or a code: its SHA-256 in hex."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def public_id(token: str) -> str:
    """Give the id of the workbook that a token makes: 32 hex signs that don't give the token away."""
    return hashlib.sha256(f"workbook:{token}".encode()).hexdigest()[:32]


def checked(token: str) -> str:
    """Give the token back if it looks like one; `Rejected("forged")` if it can't have been made here."""
    if not TOKEN.fullmatch(token):
        raise Rejected("forged")
    return token
