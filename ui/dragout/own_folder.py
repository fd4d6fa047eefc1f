"""The app's own folder for files that are dragged out: each run has a part of it, which the next start removes.

Who drops a file does not say when it is read, so nothing is removed while the app runs.  Each file lies in a folder of
its own, so that two may have one name and none is ever changed.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Lock
from uuid import uuid4

from PySide6.QtCore import QLockFile, QStandardPaths

from melodygen.errors import WriteError

LOCK = ".lock"
PREFIX = "run-"


class OwnFolder:
    """The folder below `root`; whoever runs has a part of it, and a lock beside it that falls when the run ends."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root or default_root()
        self._run = self._root / f"{PREFIX}{uuid4().hex}"
        self._lock = QLockFile(str(self._run) + LOCK)
        self._count = 0
        self._one_at_a_time = Lock()

    def clean(self) -> None:
        """Remove what runs that have ended left; what cannot be removed waits for the next start."""
        for run in self._root.glob(f"{PREFIX}*"):
            lock = QLockFile(str(run) + LOCK)
            if run.is_dir() and run != self._run and lock.tryLock(0):
                shutil.rmtree(run, ignore_errors=True)
                lock.unlock()

    def place_for(self, name: str) -> Path:
        """A file of that name that is not there yet; WriteError where there is no room for one."""
        with self._one_at_a_time:
            self._count += 1
            place = self._run / str(self._count)
            try:
                self._root.mkdir(parents=True, exist_ok=True)
                self._lock.tryLock(0)
                place.mkdir(parents=True)
            except OSError as error:
                raise WriteError.of(self._root / name, error) from error
        return place / name


def default_root() -> Path:
    """Below the user's cache, where a DAW that may read the user's files finds them."""
    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(cache) / "melodygen" / "dragged"
