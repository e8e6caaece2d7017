"""Reading and writing the rows of one workbook, inside a transaction that is already begun."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from samkit.store.settling import Mark, State
from samkit.store.tables import fields, tokens, workbooks, writers
from samkit.store.tokens import hashed, public_id
from samkit.workbook import SCHEMA, Workbook, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

Values = dict[str, Any]


def find(connection: Connection, token: str, *, lock: bool = False) -> Row[Any] | None:
    """Give the row of the workbook that this token opens; `lock` keeps others from writing it until the end."""
    query = select(workbooks).where(workbooks.c.id == _home(token))
    return connection.execute(query.with_for_update() if lock else query).first()


def _home(token: str) -> Any:  # noqa: ANN401 - SQLAlchemy has no short name for the type of a subquery
    return select(tokens.c.workbook_id).where(tokens.c.hash == hashed(token)).scalar_subquery()


def make(connection: Connection, token: str, now: datetime, *, own: bool = False) -> Row[Any]:
    """Give the row of this token's workbook, locked; make it, empty, if there is none."""
    found = find(connection, token, lock=True)
    if found is not None:
        return found
    made: Values = {"id": public_id(token), "document": to_json(Workbook()), "schema": SCHEMA, "revision": 0}
    _put(connection, workbooks, [{**made, "own": own, "created_at": now, "touched_at": now}])
    key = {"hash": hashed(token), "workbook_id": made["id"], "created_at": now}
    query = select(workbooks).where(workbooks.c.id == made["id"]).with_for_update()
    row = connection.execute(query).one()
    _put(connection, tokens, [key])
    return row


def load(connection: Connection, row: Row[Any]) -> State:
    """Read the whole state of a workbook from its rows."""
    marks = connection.execute(select(fields).where(fields.c.workbook_id == row.id))
    last = connection.execute(select(writers).where(writers.c.workbook_id == row.id))
    return State(
        row.id,
        from_json(row.document),
        row.revision,
        {one.path: Mark(one.revision, one.writer, one.number) for one in marks},
        {one.writer: one.last_number for one in last},
    )


def keep(connection: Connection, before: State, after: State, now: datetime, *, own: bool = False) -> None:
    """Write what has changed in the state of a workbook."""
    values: Values = {"touched_at": now, **({"own": True} if own else {})}
    if after.revision != before.revision:
        values |= {"document": to_json(after.workbook), "schema": SCHEMA, "revision": after.revision}
    connection.execute(update(workbooks).where(workbooks.c.id == after.id).values(values))
    gone = before.marks.keys() - after.marks.keys()
    if gone:
        connection.execute(delete(fields).where(fields.c.workbook_id == after.id))
    marks = [
        {"workbook_id": after.id, "path": path, **asdict(mark)}
        for path, mark in after.marks.items()
        if gone or before.marks.get(path) != mark
    ]
    # A writer none of whose changes stands any more has nothing that could come twice.
    standing = {mark.writer for mark in after.marks.values()}
    _forget(connection, after.id, before.last.keys() - standing)
    last = [
        {"workbook_id": after.id, "writer": writer, "last_number": number}
        for writer, number in after.last.items()
        if writer in standing and before.last.get(writer) != number
    ]
    _put(connection, fields, marks, ("revision", "writer", "number"))
    _put(connection, writers, last, ("last_number",))


def add_token(connection: Connection, home: str, token: str, now: datetime) -> None:
    """Let one more token open the workbook with this id."""
    connection.execute(insert(tokens).values(hash=hashed(token), workbook_id=home, created_at=now))


def _forget(connection: Connection, home: str, names: Iterable[str]) -> None:
    rows = [{"name": one} for one in names]
    if rows:
        gone = delete(writers).where(writers.c.workbook_id == home, writers.c.writer == bindparam("name"))
        connection.execute(gone, rows)


def _put(connection: Connection, table: Table, rows: Sequence[Values], changing: tuple[str, ...] = ()) -> None:
    """Insert rows; where one with the same primary key is there, change these columns of it, or nothing."""
    if not rows:
        return
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    query = dialect.insert(table)
    if changing:
        news = {name: query.excluded[name] for name in changing}
        query = query.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=news)
    else:
        query = query.on_conflict_do_nothing()
    connection.execute(query, list(rows))
