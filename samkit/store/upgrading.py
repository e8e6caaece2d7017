"""Bringing a database up to this samkit's tables, safely when several processes do it at once."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from samkit.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"
ADVISORY = 0x5A3C17
# Alembic keeps what it is doing in the module `alembic.context`: one thread at a time.
ONE_AT_A_TIME = threading.Lock()


def upgrade(reading: Engine, writing: Engine) -> None:
    """Make or change tables until they are this samkit's; `StoreError` if a later samkit has made them."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with ONE_AT_A_TIME:
        with reading.begin() as connection:
            if _ready(connection, config):
                return
        with writing.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY})")
            if not _ready(connection, config):
                config.attributes["connection"] = connection
                command.upgrade(config, "head")


def _ready(connection: Connection, config: Config) -> bool:
    """Tell whether the tables are up to date."""
    script = ScriptDirectory.from_config(config)
    found = set(MigrationContext.configure(connection).get_current_heads())
    if found - {step.revision for step in script.walk_revisions()}:
        raise StoreError("store_too_new")
    return found == set(script.get_heads())
