"""One window's place in the recovery folder.

Conventions
-----------
``<name>.melody`` is the project as it last was, ``<name>.from`` the path of the file that it is a later state of (empty
where there is none), ``<name>.lock`` is locked as long as the program that writes them runs.  A ``.melody`` whose lock
can be had was left behind by one that ended unexpectedly; who has the lock has it alone.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile

from melodygen.files import write_bytes_atomically
from melodygen.project import EXTENSION, Project, read_project, write_project
from ui.work import Work, looked_at


@dataclass(frozen=True, slots=True)
class Left:
    """What a slot holds: the work, the file that it is a later state of, and when it was written (local time)."""

    work: Work
    path: Path | None
    written: datetime


class Slot:
    """A name in the recovery folder that is this program's, by its lock."""

    def __init__(self, folder: Path, name: str) -> None:
        self._melody = folder / (name + EXTENSION)
        self._origin = folder / (name + ".from")
        self._lock = QLockFile(str(folder / (name + ".lock")))
        self._lock.setStaleLockTime(0)  # a lock ends with its program, never with time

    def take(self) -> bool:
        """Lock it; False where another program has it."""
        return self._lock.tryLock(0)

    def write(self, project: Project, path: Path | None) -> Project:
        """Keep `project`; WriteError where that cannot be, with what was kept before untouched."""
        write_bytes_atomically(self._origin, str(path or "").encode(errors="surrogateescape"))
        write_project(project, self._melody)
        return project

    def read(self) -> Left:
        """What was kept; FormatError where it cannot be read."""
        work = looked_at(read_project(self._melody))
        origin = self._origin.read_bytes().decode(errors="surrogateescape") if self._origin.exists() else ""
        written = datetime.fromtimestamp(self._melody.stat().st_mtime).astimezone()
        return Left(work, Path(origin) if origin else None, written)

    def clear(self) -> None:
        """Keep nothing any more."""
        for path in (self._melody, self._origin):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def release(self) -> None:
        """Leave what is kept to whoever asks for it."""
        self._lock.unlock()


def new_slot(folder: Path) -> Slot | None:
    """A slot of one's own; None where the folder cannot be written to."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        slot = Slot(folder, uuid4().hex)
        return slot if slot.take() else None
    return None


def left_behind(folder: Path) -> list[Slot]:
    """The slots of programs that ended unexpectedly, the latest first, now this program's; locks of no use go."""
    files = sorted(folder.glob("*" + EXTENSION), key=_time, reverse=True)
    taken = [slot for path in files if (slot := Slot(folder, path.stem)).take()]
    for path in folder.glob("*.lock"):
        if not path.with_suffix(EXTENSION).exists():
            lock = Slot(folder, path.stem)
            if lock.take():
                lock.clear()
                lock.release()
    return taken


def _time(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:  # another window has just cleared it
        return 0.0
