"""Keeps what listeners answer, while their server runs.

Conventions
-----------
- One thread writes.  What waits for it is written in one transaction and then acknowledged: whoever was told that an
  answer is kept will find it after a crash of the program or of the machine (write-ahead log, ``synchronous=FULL``;
  https://www.sqlite.org/pragma.html#pragma_synchronous).
- An answer is known by session and item.  The first counts; a second one changes nothing.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from melodygen.errors import FormatError, WriteError
from melodygen.stimuli.response import Response
from melodygen.stimuli.serving.activity import Activity, Coming
from melodygen.stimuli.serving.database import Database
from melodygen.stimuli.serving.filling import SILENT, Counts, Filling

BATCH = 500
"""At most so many wishes are written in one transaction."""

TOKEN_BYTES = 16

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Session:
    """A listener, the number of the list, and what was answered so far in order."""

    session: str
    list: int
    done: tuple[Response, ...] = ()


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
        self.path, self.silent = path, silent
        self._now, self._numbers = now, numbers
        self._database = Database(path, study)
        try:
            self._filling, self._coming = self._counted()
        except (sqlite3.Error, KeyError, TypeError, ValueError) as error:
            self._database.close()
            problem = f"its answers cannot be read ({error})"
            raise FormatError(path, problem, "move it elsewhere, and start anew or with a download of it") from error
        self._wishes: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        self._thread = Thread(target=self._write, name="answers")
        self._thread.start()

    def close(self) -> None:
        """Keep what still waits, and end."""
        self._wishes.put(None)
        self._thread.join()
        self._database.close()

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

    def activity(self) -> Future[Activity]:
        """What came in so far."""
        return self._wish(self._activity)

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
        self._database.begin()
        try:
            yield
            self._database.commit()
        except BaseException:
            with suppress(sqlite3.Error):
                self._database.roll_back()
            self._filling, self._coming = self._counted()
            raise

    def _start(self, agent: str) -> Session:
        at = self._now()
        session, number = secrets.token_urlsafe(TOKEN_BYTES), self._filling.emptiest(at)
        self._database.add_session(session, number, at, agent)
        self._filling.start(session, number, at)
        return Session(session, number)

    def _session(self, session: str) -> Session | None:
        number = self._filling.number_of(session)
        return None if number is None else Session(session, number, self._database.responses(session))

    def _add(self, response: Response) -> tuple[Response, bool]:
        first = self._database.response(response.session, response.item)
        if first is not None:
            return first, False
        self._database.add_response(response)
        self._filling.answered(response)
        self._coming.answered(response)
        return response, True

    def _activity(self) -> Activity:
        return self._coming.activity()

    def _counted(self) -> tuple[Filling, Coming]:
        """How full the lists are and what came in, by what is in the database."""
        filling, coming = Filling(self._numbers, self.silent), Coming()
        for session, number, started in self._database.sessions():
            filling.start(session, number, started)
        for response in self._database.all_responses():
            filling.answered(response)
            coming.answered(response)
        return filling, coming
