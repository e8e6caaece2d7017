"""What went wrong with the database, told as a `StoreError` with a key."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from samkit.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

READ_ONLY, FULL, BUSY, UNKNOWN = "store_read_only", "store_full", "store_busy", "store"

SQLITE = {
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRESQL = {
    "25006": READ_ONLY,
    "42501": READ_ONLY,
    "53100": FULL,
    "40001": BUSY,
    "40P01": BUSY,
    "53300": BUSY,
    "55P03": BUSY,
    "57P03": BUSY,
}
SYSTEM = {
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.EROFS: READ_ONLY,
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
}


@contextmanager
def told() -> Iterator[None]:
    """Raise `StoreError` in place of whatever a database, its driver or the file system raises.

    The error keeps the database's own code, never its sentence: that can hold what a person entered.
    """
    try:
        yield
    except PoolTimeout:
        raise StoreError(BUSY) from None
    except DBAPIError as error:
        raise _database(error.orig) from None
    except sqlite3.Error as error:
        raise _database(error) from None
    except OSError as error:
        raise StoreError(
            SYSTEM.get(error.errno or 0, UNKNOWN), code=errno.errorcode.get(error.errno or 0, "")
        ) from None
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(UNKNOWN, code=type(error).__name__) from None


def _database(error: BaseException | None) -> StoreError:
    state = getattr(error, "sqlstate", None)
    if state:
        return StoreError(POSTGRESQL.get(state, UNKNOWN), code=state)
    number = getattr(error, "sqlite_errorcode", 0)
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    return StoreError(SQLITE.get(number & 0xFF, UNKNOWN), code=name)
