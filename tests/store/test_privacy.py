"""Tokens, links, deleting: who can open a workbook, and what is left of it."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from samkit.errors import OutOfRange, UnknownName
from samkit.store import Receipt, Store, new_token
from samkit.workbook import Workbook
from tests.store.paths import change, enter, read

NOTED = "Kvartersrådet i Nørrevang "
START = datetime(2026, 3, 31, 12, tzinfo=UTC)


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def on_disk(store: Store) -> bytes:
    folder = Path(store.engine.url.database or "").parent
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_neither_token_nor_code_is_in_the_database(sqlite_store: Store) -> None:
    token = new_token()
    sqlite_store.save(token, [change(1, "c1.what", "x")], enter, read)
    code = sqlite_store.link(token)
    other = sqlite_store.redeem(sqlite_store.link(token))
    found = on_disk(sqlite_store)
    assert not any(secret.encode() in found for secret in (token, code, other))


def test_only_the_owner_can_read_the_file(sqlite_store: Store) -> None:
    sqlite_store.save(new_token(), [change(1, "c1.what", "x")], enter, read)
    path = Path(sqlite_store.engine.url.database or "")
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()} == {0o600}


def test_a_deleted_workbook_leaves_no_trace_in_the_file(sqlite_store: Store) -> None:
    token = new_token()
    for number in range(1, 30):
        fields = [change(number, "c1.what", NOTED * number, "secret-writer"[: 6 + number % 7])]
        sqlite_store.save(token, fields, enter, read)
    sqlite_store.save(token, [change(1, "example.q1", NOTED, "other")], enter, read)
    home = sqlite_store.open(token).id
    assert NOTED[:14].encode() in on_disk(sqlite_store)
    assert sqlite_store.delete(token) == Receipt(challenges=1, answers=0)
    found = on_disk(sqlite_store)
    assert not any(trace in found for trace in (b"Kvarter", b"Nrrevang", b"secret", b"c1.what", home.encode()))


def test_deleting_takes_everything_and_every_token(store: Store) -> None:
    token = new_token()
    store.save(token, [change(1, "c1.what", "x")], enter, read)
    other = store.redeem(store.link(token))
    code = store.link(token)
    store.delete(token)
    assert (store.open(token).workbook, store.open(other).workbook, store.peek(code)) == (Workbook(), Workbook(), False)
    with store.engine.connect() as connection:
        for table in ("workbooks", "tokens", "fields", "writers", "links"):
            assert (
                connection.exec_driver_sql(
                    f"SELECT count(*) FROM {table}"  # noqa: S608 - the names above
                ).scalar()
                == 0
            ), table


def test_deleting_leaves_other_workbooks(store: Store) -> None:
    mine, yours = new_token(), new_token()
    for token in (mine, yours):
        store.save(token, [change(1, "c1.what", "x")], enter, read)
    store.delete(mine)
    assert store.open(yours).revision == 1
    assert store.delete(mine) == Receipt()


def test_a_workbook_that_cannot_be_read_can_be_deleted(store: Store) -> None:
    token = new_token()
    store.save(token, [change(1, "c1.what", "x")], enter, read)
    with store.engine.execution_options(samkit_writing=True).begin() as connection:
        connection.exec_driver_sql("UPDATE workbooks SET document = 'torn'")
    store.delete(token)
    assert store.open(token).revision == 0


def test_a_link_opens_the_same_workbook_once(store: Store) -> None:
    token = new_token()
    store.save(token, [change(1, "c1.what", "x")], enter, read)
    code = store.link(token)
    assert len(code) >= 8
    assert store.peek(code)
    other = store.redeem(code)
    assert other != token
    assert store.open(other) == store.open(token)
    assert not store.peek(code)
    with pytest.raises(UnknownName) as refused:
        store.redeem(code)
    assert refused.value.key == "unknown_link"


def test_a_link_can_be_made_before_anything_is_noted(store: Store) -> None:
    token = new_token()
    other = store.redeem(store.link(token))
    store.save(other, [change(1, "c1.what", "x")], enter, read)
    assert store.open(token).revision == 1


def test_a_link_expires(url: str) -> None:
    clock = Clock()
    store = Store(url, clock)
    code = store.link(new_token(), minutes=15)
    clock.now += timedelta(minutes=14, seconds=59)
    assert store.peek(code)
    clock.now += timedelta(seconds=1)
    assert not store.peek(code)
    with pytest.raises(UnknownName):
        store.redeem(code)
    store.close()


def test_purging_respects_the_months_and_own_workbooks(url: str) -> None:
    clock = Clock()
    store = Store(url, clock)
    old, own, used = new_token(), new_token(), new_token()
    for token in (old, own, used):
        store.save(token, [change(1, "c1.what", "x")], enter, read, own=token == own)
    clock.now = datetime(2026, 8, 31, tzinfo=UTC)
    store.open(used)
    assert store.purge(6) == 0
    clock.now = datetime(2026, 10, 1, tzinfo=UTC)
    assert store.purge(6) == 1
    assert [store.open(token).revision for token in (old, own, used)] == [0, 1, 1]
    with pytest.raises(OutOfRange):
        store.purge(0)
    store.close()


def test_opening_is_noted_at_most_once_a_day(url: str) -> None:
    clock = Clock()
    store = Store(url, clock)
    token = new_token()
    store.save(token, [change(1, "c1.what", "x")], enter, read)
    seen = []
    for hours in (1, 22, 2, 1):
        clock.now += timedelta(hours=hours)
        store.open(token)
        with store.engine.connect() as connection:
            seen.append(str(connection.exec_driver_sql("SELECT touched_at FROM workbooks").scalar())[:13])
    store.close()
    assert seen == ["2026-03-31 12", "2026-03-31 12", "2026-04-01 13", "2026-04-01 13"]
