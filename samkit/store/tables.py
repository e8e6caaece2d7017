"""The tables of the store, as SQLAlchemy knows them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

if TYPE_CHECKING:
    from sqlalchemy import Dialect

WRITER = 100
PATH = 200
LARGEST = 2**63 - 1


class Utc(TypeDecorator[datetime]):
    """A moment: kept as UTC without a zone in every database, given back with its zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Turn a moment in any zone into UTC."""
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Say that what was kept is UTC."""
        return value and value.replace(tzinfo=UTC)


def _workbook(*, primary_key: bool = False) -> Column[str]:
    home = ForeignKey("workbooks.id", ondelete="CASCADE")
    return Column("workbook_id", String(32), home, primary_key=primary_key, nullable=False, index=not primary_key)


metadata = MetaData()

workbooks = Table(
    "workbooks",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("document", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("own", Boolean, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("touched_at", Utc, nullable=False, index=True),
)

tokens = Table(
    "tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    _workbook(),
    Column("created_at", Utc, nullable=False),
)

fields = Table(
    "fields",
    metadata,
    _workbook(primary_key=True),
    Column("path", String(PATH), primary_key=True),
    Column("revision", BigInteger, nullable=False),
    Column("writer", String(WRITER), nullable=False),
    Column("number", BigInteger, nullable=False),
)

writers = Table(
    "writers",
    metadata,
    _workbook(primary_key=True),
    Column("writer", String(WRITER), primary_key=True),
    Column("last_number", BigInteger, nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("hash", String(64), primary_key=True),
    _workbook(),
    Column("expires_at", Utc, nullable=False),
)
