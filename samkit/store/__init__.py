"""Where workbooks are kept: one database, SQLite or PostgreSQL, that nothing noted is lost from."""

from samkit.store.changes import Change, Opened, Outcome, Receipt
from samkit.store.store import Store
from samkit.store.tokens import new_token, public_id

__all__ = ["Change", "Opened", "Outcome", "Receipt", "Store", "new_token", "public_id"]
