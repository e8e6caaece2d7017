"""Opening the database: SQLite by file, PostgreSQL by address."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event, make_url

from samkit.errors import StoreError
from samkit.store.failing import BUSY, UNKNOWN, told
from samkit.store.upgrading import upgrade

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine

PATIENCE = 10
KINDS = ("sqlite", "postgresql")


def connect(url: str | URL) -> Engine:
    """Open the database at this address, with every table in place; a new SQLite file is for its owner only.

    The engine's transactions are for reading; `writing(engine)` gives one whose transactions are for writing.
    Raises `StoreError`: `store_too_new` for tables of a later samkit, else what stands in the way.
    """
    with told():
        address = make_url(url)
        if address.get_backend_name() not in KINDS:
            raise StoreError(UNKNOWN, code=address.get_backend_name())
        engine = _sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address)
        try:
            upgrade(engine, writing(engine))
        except BaseException:
            engine.dispose()
            raise
        return engine


def writing(engine: Engine) -> Engine:
    """Give the same engine with transactions that take the right to write when they begin."""
    return engine.execution_options(samkit_writing=True)


def checkpoint(engine: Engine) -> None:
    """Move all that SQLite has written into its one file and empty the journal, so that nothing deleted stays in it."""
    if engine.dialect.name != "sqlite":
        return
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if (cursor.fetchone() or (1,))[0]:
            raise StoreError(BUSY)
    finally:
        raw.close()


def _for_writing(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("samkit_writing"))


def _postgresql(url: URL) -> Engine:
    engine = create_engine(url, pool_pre_ping=True, hide_parameters=True, connect_args={"connect_timeout": PATIENCE})

    def begin(connection: Connection) -> None:
        if _for_writing(connection):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")

    event.listen(engine, "begin", begin)
    return engine


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise StoreError(UNKNOWN, code="memory")
    if not url.database.startswith("file:"):
        _make_file(Path(url.database))
    engine = create_engine(
        url, hide_parameters=True, connect_args={} if "timeout" in url.query else {"timeout": PATIENCE}
    )

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _for_writing(connection) else "BEGIN")

    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", begin)
    return engine


def _make_file(path: Path) -> None:
    """Make the file, mode 0600, and its folder, mode 0700, unless they are there; SQLite's journals take the mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _prepare(dbapi: Any, _record: object) -> None:  # noqa: ANN401 - a connection of whatever driver the address names
    dbapi.isolation_level = None
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON"):
        dbapi.execute(f"PRAGMA {pragma}")
    _journal(dbapi)


def _journal(dbapi: sqlite3.Connection) -> None:
    """Turn the write-ahead log on; SQLite does not wait by itself while another process does the same."""
    end = time.monotonic() + PATIENCE
    while dbapi.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            dbapi.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.02)
