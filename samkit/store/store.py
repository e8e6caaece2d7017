"""The store: every workbook by its token, in one database."""

from __future__ import annotations

import calendar
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, delete, exists, insert, select, update

from samkit.errors import Damaged, OutOfRange, StoreError, UnknownName, WorkbookError
from samkit.store import engine as opening
from samkit.store import rows
from samkit.store.changes import WHOLE, Change, Opened, Outcome, Receipt
from samkit.store.failing import told
from samkit.store.settling import Enter, Mark, Read, full, settle, slim
from samkit.store.tables import links, workbooks
from samkit.store.tokens import checked, hashed, new_code, new_token, public_id
from samkit.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DAY = timedelta(days=1)


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Workbooks in the database at `url`. Every method may raise `StoreError`; threads may share a store.

    A token that can't have been made by `new_token` is `Rejected("forged")`.
    """

    def __init__(self, url: str | URL, clock: Callable[[], datetime] = _now) -> None:
        """Open the database; `clock` gives the time with its zone."""
        self.engine = opening.connect(url)
        self._writing = opening.writing(self.engine)
        self._clock = clock

    new_token = staticmethod(new_token)

    def open(self, token: str) -> Opened:
        """Give a token's workbook: an empty one, of which nothing is written, if nothing has been saved yet."""
        with self._transaction(self.engine) as connection:
            row = rows.find(connection, checked(token))
            if row is None:
                return Opened(public_id(token), Workbook())
            state = rows.load(connection, row)
        if self._clock() - row.touched_at >= DAY:
            # Reading must go on where writing can't.
            with suppress(StoreError), self._transaction(self._writing) as connection:
                connection.execute(update(workbooks).where(workbooks.c.id == row.id).values(touched_at=self._clock()))
        return state.opened

    def save(
        self, token: str, changes: Sequence[Change], enter: Enter, read: Read, *, own: bool = False
    ) -> tuple[Opened, list[Outcome]]:
        """Take changes in order, all in one transaction, and say what became of each.

        `enter` gives the workbook with a value at a path or raises `Rejected`; `read` gives the value at a path.
        An `own` workbook, of one person on one machine, is never purged. `Rejected("forged")` refuses them all.
        """
        for change in changes:
            change.check()
        if not changes:
            return self.open(token), []
        with self._transaction(self._writing) as connection:
            before = after = rows.load(connection, rows.make(connection, checked(token), self._clock(), own=own))
            outcomes = []
            for change in changes:
                after, outcome = settle(after, change, enter, read)
                outcomes.append(outcome)
            if after.revision != before.revision and not after.workbook.fits:
                # What was kept could never be read again: none of these changes is taken.
                after, outcomes = before, [full(before, change) for change in changes]
            rows.keep(connection, before, slim(after), self._clock(), own=own)
        return after.opened, outcomes

    def replace(self, token: str, workbook: Workbook, *, own: bool = False) -> Opened:
        """Put a whole workbook in the place of what is there; changes begun before it are in conflict with it.

        `Damaged("too_large")` for one that, written down, could never be read again: a file may say in few words
        what takes many.
        """
        if not workbook.fits:
            raise Damaged("too_large")
        with self._transaction(self._writing) as connection:
            before = rows.load(connection, rows.make(connection, checked(token), self._clock(), own=own))
            revision = before.revision + 1
            after = replace(before, workbook=workbook, revision=revision, marks={WHOLE: Mark(revision, "")})
            rows.keep(connection, before, after, self._clock(), own=own)
        return after.opened

    def delete(self, token: str) -> Receipt:
        """Delete a token's workbook with everything about it, so that the file holds no trace; say how much it was."""
        receipt = Receipt()
        with self._transaction(self._writing) as connection:
            row = rows.find(connection, checked(token), lock=True)
            if row is not None:
                # What can't be read can be deleted all the same.
                with suppress(WorkbookError):
                    receipt = Receipt(**rows.load(connection, row).workbook.counts)
                connection.execute(delete(workbooks).where(workbooks.c.id == row.id))
        self._forget()
        return receipt

    def link(self, token: str, minutes: int = 15, *, own: bool = False) -> str:
        """Make a code that opens this workbook on one more device, once, within these minutes; `own` as in `save`."""
        code = new_code()
        with self._transaction(self._writing) as connection:
            now = self._clock()
            row = rows.make(connection, checked(token), now, own=own)
            connection.execute(delete(links).where(links.c.expires_at <= now))
            expires = now + timedelta(minutes=minutes)
            connection.execute(insert(links).values(hash=hashed(code), workbook_id=row.id, expires_at=expires))
        return code

    def peek(self, code: str) -> bool:
        """Tell whether a code would open a workbook now, without using it up."""
        wanted = exists().where(links.c.hash == hashed(code), links.c.expires_at > self._clock())
        with self._transaction(self.engine) as connection:
            return bool(connection.scalar(select(wanted)))

    def redeem(self, code: str) -> str:
        """Use a code up and give a new token for its workbook; `UnknownName` if it is unknown, used or too old."""
        token = new_token()
        with self._transaction(self._writing) as connection:
            used = delete(links).where(links.c.hash == hashed(code), links.c.expires_at > self._clock())
            home = connection.scalar(used.returning(links.c.workbook_id))
            if home is None:
                raise UnknownName("unknown_link")
            rows.add_token(connection, home, token, self._clock())
        return token

    def purge(self, months: int) -> int:
        """Delete workbooks, never own ones, that nobody has opened for so many calendar months; say how many."""
        if months < 1:
            raise OutOfRange(months=months)
        with self._transaction(self._writing) as connection:
            old = workbooks.c.touched_at < _earlier(self._clock(), months)
            gone = connection.execute(delete(workbooks).where(old, workbooks.c.own.is_(False))).rowcount
            connection.execute(delete(links).where(links.c.expires_at <= self._clock()))
        self._forget()
        return gone

    def ping(self) -> None:
        """Read from the database; `StoreError` if it can't be read."""
        with self._transaction(self.engine) as connection:
            connection.execute(select(workbooks.c.id).limit(1)).first()

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        with told(), engine.begin() as connection:
            yield connection

    def _forget(self) -> None:
        with told():
            opening.checkpoint(self.engine)


def _earlier(moment: datetime, months: int) -> datetime:
    """Give the same day so many calendar months before, or the last day of a shorter month."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    if year < 1:
        return datetime.min.replace(tzinfo=UTC)
    day = min(moment.day, calendar.monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)
