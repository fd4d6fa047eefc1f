"""Drafts: folders for what is written before it takes its place beside them, and what dead processes left of them.

Conventions
-----------
Who writes in a draft holds a lock on it (``flock``), which the system lets go of however the process ends: a draft that
nobody holds is a leftover.  Leftovers are removed when a process first writes in their folder, and nothing else is:
only what has a draft's name, was made on this machine (a disk of the network may know locks on each of its machines
alone) and belongs to this user.  Where the system or the disk has no such locks, as on Windows, leftovers stay.

The lock is on the folder and on no file in it: on a disk shared by SMB a locked file can be written through the one
descriptor alone that holds the lock (flock(2), "CIFS details"), and libraries open files by their names.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

_PREFIX = f".melodygen-draft-{zlib.crc32(platform.node().encode()):08x}-"
_NAME = re.compile(re.escape(_PREFIX) + r"[a-z0-9_]{8}")


@contextmanager
def folder_draft(folder: Path) -> Iterator[Path]:
    """A new folder in `folder`, removed at the end with all that is in it."""
    _clear(folder.resolve())
    handle, draft = _held(folder)
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if handle is not None:
            os.close(handle)


def _held(folder: Path) -> tuple[int | None, Path]:
    """A new draft and the descriptor that holds it; another process may take one for a leftover before it is held."""
    while True:
        draft = Path(tempfile.mkdtemp(dir=folder, prefix=_PREFIX))
        if fcntl is None:
            return None, draft
        with suppress(FileNotFoundError):
            handle = os.open(draft, os.O_RDONLY)
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
            if draft.exists():
                return handle, draft
            os.close(handle)


@lru_cache(maxsize=64)
def _clear(folder: Path) -> None:
    """Remove leftovers from `folder`; only once, since a folder of a hundred thousand files is long to look through."""
    if fcntl is None:
        return
    with suppress(OSError), os.scandir(folder) as entries:
        for leftover in [entry for entry in entries if _NAME.fullmatch(entry.name)]:
            with suppress(OSError):
                _remove_unless_held(leftover)


def _remove_unless_held(found: os.DirEntry[str]) -> None:
    """OSError where somebody writes in it, or it is not to be removed for another reason."""
    facts = found.stat(follow_symlinks=False)
    if facts.st_uid != os.geteuid() or not found.is_dir(follow_symlinks=False):
        return
    handle = os.open(found.path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(found.path)
    finally:
        os.close(handle)
