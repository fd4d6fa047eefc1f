"""Drafts: what is written beside a file or folder before it takes its place, and what dead processes left of it.

Conventions
-----------
Who writes a draft holds a lock on it (``flock``), which the system lets go of however the process ends: a draft that
nobody holds is a leftover.  Leftovers are removed when a process first writes in their folder, and nothing else is:
only what has a draft's name, was made on this machine (a disk of the network may know locks on each of its machines
alone) and belongs to this user.  Where the system has no such locks, as on Windows, leftovers stay.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

HAS_LOCKS = fcntl is not None

_PREFIX = f".melodygen-draft-{zlib.crc32(platform.node().encode()):08x}-"
_NAME = re.compile(re.escape(_PREFIX) + r"[a-z0-9_]{8}(\..*)?")


@contextmanager
def file_draft(folder: Path, ending: str = "") -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in `folder`, open for writing, and its path; it is closed and removed at the end."""

    def make() -> tuple[int, str]:
        return tempfile.mkstemp(dir=folder, prefix=_PREFIX, suffix=ending)

    handle, draft = _locked(folder, make)
    file = os.fdopen(handle, "wb")
    try:
        yield file, draft
    finally:
        with suppress(OSError):
            file.close()
        with suppress(OSError):
            draft.unlink(missing_ok=True)


@contextmanager
def folder_draft(folder: Path) -> Iterator[Path]:
    """A new folder in `folder`, removed at the end with all that is in it."""

    def make() -> tuple[int, str]:
        name = tempfile.mkdtemp(dir=folder, prefix=_PREFIX)
        return os.open(name, os.O_RDONLY) if HAS_LOCKS else -1, name

    handle, draft = _locked(folder, make)
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if HAS_LOCKS:
            os.close(handle)


def _locked(folder: Path, make: Callable[[], tuple[int, str]]) -> tuple[int, Path]:
    """A new draft that is held; another process may have taken it for a leftover before it was."""
    _clear(folder.resolve())
    while True:
        handle, name = make()
        if fcntl is not None:
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
        if not HAS_LOCKS or Path(name).exists():
            return handle, Path(name)
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
    """OSError where somebody writes it, or it is not to be removed for another reason."""
    is_folder = found.is_dir(follow_symlinks=False)
    facts = found.stat(follow_symlinks=False)
    if facts.st_uid != os.geteuid() or not (is_folder or found.is_file(follow_symlinks=False)):
        return
    handle = os.open(found.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if is_folder:
            shutil.rmtree(found.path)
        else:
            Path(found.path).unlink()
    finally:
        os.close(handle)
