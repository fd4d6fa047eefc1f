"""The database of what listeners answered (SQLite); the only module that knows its tables.

Conventions
-----------
Responses are kept in the order in which they come in, each by session and item; times are in UTC, ISO 8601.  Of a
response what is asked for by itself has columns, and the rest is JSON.  Only one server at a time writes: it holds a
file beside the database.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from melodygen.errors import FormatError, MelodygenError, NewerFormatError, WriteError
from melodygen.stimuli.hold import HeldError, Hold
from melodygen.stimuli.response import Response

FORMAT = 1

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

_SELECT = "SELECT session, item, kind, body, at FROM responses"


class InUseError(MelodygenError):
    """Another server keeps the answers of this set."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is kept by another server that still runs; stop that one, or use its address")


class Database:
    """The database of one set, open for writing; its methods raise `sqlite3.Error`.

    Parameters
    ----------
    path
        Made where it is not there yet.
    study
        What the lists are told by; a database of another study is refused.

    Raises
    ------
    InUseError, FormatError, WriteError
        Another server has it; it is something else; it cannot be written.

    """

    def __init__(self, path: Path, study: str) -> None:
        self._hold = _held(path)
        try:
            self.connection = _opened(path, study)
        except BaseException:
            self._hold.close()
            raise

    def close(self) -> None:
        """Let others have it."""
        self.connection.close()
        self._hold.close()

    def begin(self) -> None:
        """What follows is kept whole or not at all."""
        self.connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """On the disk once this returns."""
        self.connection.execute("COMMIT")

    def roll_back(self) -> None:
        """As it was before `begin`."""
        self.connection.execute("ROLLBACK")

    def add_session(self, session: str, number: int, started: datetime, agent: str) -> None:
        """A new one, with the number of its list."""
        row = (session, number, started.isoformat(timespec="milliseconds"), agent)
        self.connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?)", row)

    def sessions(self) -> Iterator[tuple[str, int, datetime]]:
        """All, with the numbers of their lists and when they began."""
        for session, number, started in self.connection.execute("SELECT session, list, started FROM sessions"):
            yield session, number, datetime.fromisoformat(started)

    def add_response(self, response: Response) -> None:
        """A new one."""
        self.connection.execute("INSERT INTO responses VALUES (?, ?, ?, ?, ?)", _row(response))

    def response(self, session: str, item: str) -> Response | None:
        """That of a session to an item, if there is one."""
        row = self.connection.execute(f"{_SELECT} WHERE session = ? AND item = ?", (session, item)).fetchone()
        return None if row is None else _response(row)

    def responses(self, session: str) -> tuple[Response, ...]:
        """Those of a session."""
        rows = self.connection.execute(f"{_SELECT} WHERE session = ? ORDER BY rowid", (session,))
        return tuple(map(_response, rows))

    def all_responses(self) -> Iterator[Response]:
        """Those of all sessions."""
        return map(_response, self.connection.execute(f"{_SELECT} ORDER BY rowid"))


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


def _row(response: Response) -> tuple[str, str, str, str, str]:
    body = asdict(response)
    session, item, kind, at = (body.pop(name) for name in ("session", "item", "kind", "at"))
    return session, item, kind, json.dumps(body), at


def _response(row: tuple[str, str, str, str, str]) -> Response:
    session, item, kind, body, at = row
    return Response(session=session, item=item, kind=cast("Any", kind), at=at, **json.loads(body))


def _held(path: Path) -> Hold:
    try:
        return Hold(path.with_suffix(".lock"))
    except HeldError as error:
        raise InUseError(path) from error


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
