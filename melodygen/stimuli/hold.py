"""Holding a file so that one process at a time writes what it stands for, on every system.

Conventions
-----------
The lock is an exclusive one of SQLite's, which knows how to lock on each system and on disks of the network; the
system lets go of it however the process ends.  The file itself is empty, and whether it is there tells nothing.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from melodygen.errors import MelodygenError, WriteError


class HeldError(MelodygenError):
    """Somebody else holds the file; whoever asked for it knows what that means."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is held by another process; wait until it ends")


class Hold:
    """A file that is held until `close`; use it in a ``with`` block.

    Parameters
    ----------
    path
        Made where it is not there yet.

    Raises
    ------
    HeldError
        Another one holds it, in this process or elsewhere.
    WriteError
        It cannot be made or locked.

    """

    def __init__(self, path: Path) -> None:
        try:
            self._lock = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                self._take(path)
            except BaseException:
                self._lock.close()
                raise
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise HeldError(path) from error
            raise WriteError(path, str(error)) from error

    def __enter__(self) -> Hold:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let others have it."""
        self._lock.close()

    def _take(self, path: Path) -> None:
        self._lock.execute("PRAGMA journal_mode = MEMORY")  # nothing is written, and no journal stands beside it
        self._lock.execute("BEGIN EXCLUSIVE")
        if not path.exists():  # whoever held it has removed it just now
            raise HeldError(path)
