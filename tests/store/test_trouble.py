"""A database that is full, read-only, away, too new, or opened and written by many at once."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import make_url

from samkit.errors import StoreError
from samkit.store import Store, new_token
from samkit.store.tables import metadata
from tests.store import paths
from tests.store.paths import change, enter, read, write_twenty

if TYPE_CHECKING:
    from samkit.workbook import Workbook

ROOT = Path(__file__).parents[2]
EIGHT = range(1, 9)


def run_eight(*arguments: str, each: bool = False) -> None:
    """Run `paths` in eight processes at once."""
    begin = [sys.executable, "-m", "tests.store.paths", *arguments]
    running = [
        subprocess.Popen(
            [*begin, *([str(one)] if each else [])], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for one in EIGHT
    ]
    said = [process.communicate()[0].decode() for process in running]
    assert said == ["done\n"] * len(EIGHT)


def check_twenty_each(workbook: Workbook) -> None:
    assert len(workbook.challenges) == len(EIGHT)
    for one in EIGHT:
        kept = workbook.challenge(f"w{one}")
        assert (kept.vision, kept.who, kept.feel, kept.what) == tuple(f"{one}-{number}" for number in (17, 18, 19, 20))


def test_eight_processes_open_a_new_database_at_once(url: str) -> None:
    run_eight("open", url)
    store = Store(url)
    store.save(new_token(), [change(1, "c1.what", "x")], enter, read)
    store.close()


def test_eight_processes_writing_one_workbook_lose_nothing(url: str) -> None:
    token = new_token()
    run_eight("write", url, token, each=True)
    store = Store(url)
    opened = store.open(token)
    store.close()
    assert opened.revision == 160
    check_twenty_each(opened.workbook)


def test_eight_threads_writing_one_workbook_lose_nothing(store: Store) -> None:
    token = new_token()
    with ThreadPoolExecutor(len(EIGHT)) as pool:
        list(pool.map(lambda one: write_twenty(store, token, one), EIGHT))
    opened = store.open(token)
    assert opened.revision == 160
    check_twenty_each(opened.workbook)


def test_the_tables_are_what_the_migrations_make(store: Store) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_database_of_a_later_samkit_is_refused(url: str) -> None:
    store = Store(url)
    with store.engine.execution_options(samkit_writing=True).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    with pytest.raises(StoreError) as refused:
        Store(url)
    assert refused.value.key == "store_too_new"


def refused_save(store: Store, value: str = "x") -> StoreError:
    token = new_token()
    changes = [change(number, f"c{number}.what", f"{number} {value}") for number in range(1, 31)]
    with pytest.raises(StoreError) as refused:
        store.save(token, changes, enter, read)
    assert "sqlalchemy" not in repr(refused.value).lower()
    return refused.value


def test_a_read_only_file_can_be_opened_and_says_that_it_cannot_be_written(sqlite_store: Store) -> None:
    token = new_token()
    sqlite_store.save(token, [change(1, "c1.what", "kept")], enter, read)
    path = sqlite_store.engine.url.database
    store = Store(f"sqlite:///file:{path}?mode=ro&uri=true")
    assert store.open(token).workbook.challenge("c1").what == "kept"
    assert refused_save(store).key == "store_read_only"
    store.close()


def test_a_read_only_postgresql_can_be_opened_and_says_that_it_cannot_be_written(postgresql_url: str) -> None:
    Store(postgresql_url).close()
    options = {"options": "-c default_transaction_read_only=on"}
    store = Store(make_url(postgresql_url).update_query_dict(options))
    store.ping()
    assert refused_save(store).key == "store_read_only"
    store.close()


def test_a_full_disk_is_told_and_what_was_saved_stays(sqlite_store: Store) -> None:
    token = new_token()
    sqlite_store.save(token, [change(1, "c1.what", "kept")], enter, read)
    with sqlite_store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    assert refused_save(sqlite_store, "x" * 1900).key == "store_full"
    assert sqlite_store.open(token).workbook.challenge("c1").what == "kept"


def test_a_database_that_another_holds_is_told_as_busy(sqlite_store: Store, sqlite_url: str) -> None:
    impatient = Store(f"{sqlite_url}?timeout=0.1")
    with sqlite_store.engine.execution_options(samkit_writing=True).begin():
        assert refused_save(impatient).key == "store_busy"
    impatient.close()


@pytest.mark.parametrize("path", ["/proc/samkit/samkit.sqlite", "/dev/null/samkit.sqlite", "/tmp"])  # noqa: S108 - a folder that is there
def test_a_file_that_cannot_be_made_is_told(path: str) -> None:
    with pytest.raises(StoreError):
        Store(f"sqlite:///{path}")


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "letter.sqlite").write_text("Dear all, " * 500)
    with pytest.raises(StoreError) as refused:
        Store(f"sqlite:///{tmp_path / 'letter.sqlite'}")
    assert (refused.value.key, refused.value.details) == ("store", {"code": "SQLITE_NOTADB"})


@pytest.mark.parametrize(
    "address", ["", "nonsense", "sqlite://", "mysql://x/y", "postgresql+psycopg://nobody@127.0.0.1:1/none"]
)
def test_an_address_without_a_database_is_told(address: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store(address)
    assert refused.value.key == "store"
    assert paths.__name__ not in str(refused.value)
