"""What listeners answered, in a database of SQLite; the only module that knows its tables.

Conventions
-----------
- One thread writes.  What waits for it is written in one transaction and then acknowledged: whoever was told that an
  answer is kept will find it after a crash of the program or of the machine (write-ahead log, ``synchronous=FULL``;
  https://www.sqlite.org/pragma.html#pragma_synchronous).
- An answer is known by session and item.  The first counts; a second one changes nothing.
- Times are in UTC, ISO 8601.
- Only one server at a time writes: it holds an exclusive lock on a file beside the database, which the system lets go
  of however the process ends.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar, cast

from melodygen.errors import FormatError, MelodygenError, NewerFormatError, WriteError
from melodygen.stimuli.response import Response
from melodygen.stimuli.serving.filling import SILENT, Counts, Filling

FORMAT = 1
BATCH = 500
"""At most so many wishes are written in one transaction."""

TOKEN_BYTES = 16

_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE sessions(session TEXT PRIMARY KEY, list INTEGER NOT NULL, started TEXT NOT NULL, agent TEXT NOT NULL);
CREATE TABLE responses(
    session TEXT NOT NULL REFERENCES sessions, item TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
    at TEXT NOT NULL, PRIMARY KEY(session, item));
PRAGMA user_version = {FORMAT};
COMMIT;
"""

T = TypeVar("T")


class InUseError(MelodygenError):
    """Another server keeps the answers of this set."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is kept by another server that still runs; stop that one, or use its address")


@dataclass(frozen=True, slots=True)
class Session:
    """A listener, the number of the list, and what was answered so far in order."""

    session: str
    list: int
    done: tuple[Response, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """What came in: how many responses in each hour that had any, and the latest comments, newest first.

    Hours are in UTC, e.g. ``"2026-11-22T19"``.
    """

    hours: tuple[tuple[str, int], ...]
    comments: tuple[Response, ...]


def now_utc() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


class Store:
    """The answers of one set, kept while its server runs.

    Parameters
    ----------
    path
        The database, made where it is not there yet.
    study
        What the lists are told by, e.g. their digest; a database of another study is refused.
    numbers
        Of the lists.
    silent
        After so long without an answer a session no longer fills its list.
    now
        The clock.

    Raises
    ------
    InUseError, FormatError, WriteError
        Another server has it; it is something else; it cannot be written.

    """

    def __init__(
        self,
        path: Path,
        *,
        study: str,
        numbers: tuple[int, ...],
        silent: timedelta = SILENT,
        now: Callable[[], datetime] = now_utc,
    ) -> None:
        self.path = path
        self.silent = silent
        self._now, self._numbers = now, numbers
        self._lock = _locked(path)
        try:
            self._database = _opened(path, study)
            self._filling = self._filled()
        except BaseException:
            self._lock.close()
            raise
        self._wishes: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        self._thread = Thread(target=self._write, name="answers")
        self._thread.start()

    def close(self) -> None:
        """Keep what still waits, and end."""
        self._wishes.put(None)
        self._thread.join()
        self._database.close()
        self._lock.close()

    def start(self, agent: str = "") -> Future[Session]:
        """A new session with the emptiest list; WriteError where it cannot be kept."""
        return self._wish(lambda: self._start(agent))

    def session(self, session: str) -> Future[Session | None]:
        """A session with what was answered so far; None where there is no such session."""
        return self._wish(lambda: self._session(session))

    def number_of(self, session: str) -> int | None:
        """The number of a session's list, at once; None where there is no such session."""
        return self._filling.number_of(session)

    def add(self, response: Response) -> Future[tuple[Response, bool]]:
        """Keep an answer of a session that is there: what is kept, and whether it is new; WriteError otherwise."""
        return self._wish(lambda: self._add(response))

    def counts(self) -> Future[dict[int, Counts]]:
        """How full each list is."""
        return self._wish(lambda: self._filling.counts(self._now()))

    def _wish(self, act: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        self._wishes.put((future, act))
        return future

    def _write(self) -> None:
        is_open = True
        while is_open:
            batch = [self._wishes.get()]
            with suppress(Empty):
                while len(batch) < BATCH:
                    batch.append(self._wishes.get_nowait())
            is_open = None not in batch
            self._fulfil([wish for wish in batch if wish is not None and wish[0].set_running_or_notify_cancel()])

    def _fulfil(self, wishes: list[tuple[Future[Any], Callable[[], Any]]]) -> None:
        """All in one transaction; nobody is told anything before it is on the disk."""
        try:
            with self._transaction():
                results = [act() for _, act in wishes]
        except Exception as error:  # noqa: BLE001 - whoever waits is told, and the thread goes on for the others
            told = WriteError(self.path, str(error)) if isinstance(error, sqlite3.Error) else error
            for future, _ in wishes:
                future.set_exception(told)
            return
        for (future, _), result in zip(wishes, results, strict=True):
            future.set_result(result)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self._database.execute("ROLLBACK")
            self._filling = self._filled()
            raise

    def _start(self, agent: str) -> Session:
        at = self._now()
        session, number = secrets.token_urlsafe(TOKEN_BYTES), self._filling.emptiest(at)
        row = (session, number, _text(at), agent)
        self._database.execute("INSERT INTO sessions VALUES (?, ?, ?, ?)", row)
        self._filling.start(session, number, at)
        return Session(session, number)

    def _session(self, session: str) -> Session | None:
        number = self._filling.number_of(session)
        if number is None:
            return None
        rows = self._database.execute(f"{_SELECT} WHERE session = ? ORDER BY rowid", (session,))
        return Session(session, number, tuple(map(_response, rows)))

    def _add(self, response: Response) -> tuple[Response, bool]:
        key = (response.session, response.item)
        row = self._database.execute(f"{_SELECT} WHERE session = ? AND item = ?", key).fetchone()
        if row is not None:
            return _response(row), False
        self._database.execute("INSERT INTO responses VALUES (?, ?, ?, ?, ?)", _row(response))
        self._filling.answered(response)
        return response, True

    def _filled(self) -> Filling:
        """How full the lists are by what is in the database."""
        filling = Filling(self._numbers, self.silent)
        for session, number, started in self._database.execute("SELECT session, list, started FROM sessions"):
            filling.start(session, number, datetime.fromisoformat(started))
        for row in self._database.execute(_SELECT):
            filling.answered(_response(row))
        return filling


def read_database(path: Path) -> Iterator[Response]:
    """The answers in a database, in the order in which they came in; FormatError where it is none."""
    try:
        with closing(_for_reading(path)) as database:
            _check_format(path, database)
            yield from map(_response, database.execute(f"{_SELECT} ORDER BY rowid"))
    except (sqlite3.Error, TypeError, ValueError) as error:
        raise _not_ours(path, str(error)) from error


def copy_database(path: Path, target: Path) -> None:
    """A copy of a database as it is at one moment, in one file, while others may be writing to it."""
    with closing(_for_reading(path)) as database, closing(sqlite3.connect(target, isolation_level=None)) as copy:
        database.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def read_activity(path: Path, comments: int) -> Activity:
    """What came in so far, while a server may be writing."""
    with closing(_for_reading(path)) as database:
        hours = database.execute("SELECT substr(at, 1, 13), count(*) FROM responses GROUP BY 1 ORDER BY 1").fetchall()
        where = "kind = 'trial' AND json_extract(body, '$.comment') != '' ORDER BY rowid DESC LIMIT ?"
        rows = database.execute(f"{_SELECT} WHERE {where}", (comments,)).fetchall()
    return Activity(tuple(hours), tuple(map(_response, rows)))


_SELECT = "SELECT session, item, kind, body, at FROM responses"


def _row(response: Response) -> tuple[str, str, str, str, str]:
    body = asdict(response)
    session, item, kind, at = (body.pop(name) for name in ("session", "item", "kind", "at"))
    return session, item, kind, json.dumps(body), at


def _response(row: tuple[str, str, str, str, str]) -> Response:
    session, item, kind, body, at = row
    return Response(session=session, item=item, kind=cast("Any", kind), at=at, **json.loads(body))


def _text(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")


def _locked(path: Path) -> sqlite3.Connection:
    """An exclusive lock beside the database (SQLite has one on every system); it is gone with the process."""
    lock = sqlite3.connect(path.with_suffix(".lock"), timeout=0, isolation_level=None, check_same_thread=False)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise InUseError(path) from error
        raise WriteError(path, str(error)) from error
    return lock


def _opened(path: Path, study: str) -> sqlite3.Connection:
    try:
        database = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
        try:
            _prepare(path, database, study)
        except BaseException:
            database.close()
            raise
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise _not_ours(path, str(error)) from error
        raise WriteError(path, str(error)) from error
    return database


def _prepare(path: Path, database: sqlite3.Connection, study: str) -> None:
    is_new = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if not is_new:
        _check_format(path, database)  # before anything in it is changed
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    if is_new:
        database.executescript(_SCHEMA)
    database.execute("INSERT OR IGNORE INTO meta VALUES ('study', ?)", (study,))
    if database.execute("SELECT value FROM meta WHERE key = 'study'").fetchone()[0] != study:
        problem = "it keeps the answers to other lists than the set has now"
        raise FormatError(path, problem, "move it elsewhere to start anew, or build the set that it belongs to")


def _check_format(path: Path, database: sqlite3.Connection) -> None:
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version > FORMAT:
        raise NewerFormatError(path, "this database of answers", version, FORMAT)
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if version != FORMAT or not {"meta", "sessions", "responses"} <= tables:
        raise _not_ours(path, "its tables are others")


def _not_ours(path: Path, reason: str) -> FormatError:
    return FormatError(path, f"this is no database of answers ({reason})", "name one that melodygen stimuli serve made")


def _for_reading(path: Path) -> sqlite3.Connection:
    """Without a right to write beside it too: then as it is, since nobody can be writing to it either."""
    where = path.resolve().as_uri()
    database = sqlite3.connect(f"{where}?mode=ro", uri=True, timeout=10, isolation_level=None)
    try:
        database.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        database.close()
        return sqlite3.connect(f"{where}?mode=ro&immutable=1", uri=True, isolation_level=None)
    return database
