"""Names that files may have, and writing so that a crash never leaves half a file nor destroys the one before it."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from melodygen.errors import WriteError

_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def is_plain_name(name: str) -> bool:
    """Whether `name` is 1 to 64 small letters, digits, - and _, which every system and shell takes as they are."""
    return _PLAIN_NAME.fullmatch(name) is not None


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes the place of `path` when the block ends well, else it is removed.

    Raises
    ------
    WriteError
        The file could not be written; `path` is as it was.

    """
    with _draft_of(path) as (handle, draft):
        os.close(handle)
        yield draft
        with draft.open("r+b") as file:  # Windows flushes only what is open for writing
            os.fsync(file.fileno())


def write_bytes_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all; WriteError otherwise."""
    with _draft_of(path) as (handle, _), os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)


@contextmanager
def atomic_folder(path: Path) -> Iterator[Path]:
    """A new folder beside `path` to fill; it takes the place of `path` when the block ends well, else it is removed.

    Raises
    ------
    WriteError
        The folder could not be written; `path` is as it was.

    """
    draft = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=path.parent, prefix=".melodygen-"))
        yield draft
        draft.chmod(0o777 & ~_umask())
        _take_the_place(draft, path)
    except OSError as error:
        _discard_folder(draft)
        raise WriteError(path, error.strerror or str(error)) from error
    except BaseException:
        _discard_folder(draft)
        raise


def _take_the_place(draft: Path, path: Path) -> None:
    """No system renames a folder onto one that holds files: the older one steps aside first."""
    if not path.exists():
        draft.rename(path)
        return
    older = draft.with_name(f"{draft.name}-older")
    path.rename(older)
    try:
        draft.rename(path)
    except OSError:
        older.rename(path)
        raise
    shutil.rmtree(older, ignore_errors=True)


def _discard_folder(draft: Path | None) -> None:
    if draft is not None:
        shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def _draft_of(path: Path) -> Iterator[tuple[int, Path]]:
    """An open handle on a new file beside `path`, and its name; closed by the block, it takes the place of `path`."""
    draft = None
    try:
        target = _file_at(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".melodygen-", suffix=target.suffix)
        draft = Path(name)
        yield handle, draft
        draft.chmod(_mode_of(target))
        draft.replace(target)
    except OSError as error:
        _discard(draft)
        raise WriteError(path, error.strerror or str(error)) from error
    except BaseException:
        _discard(draft)
        raise


def _file_at(path: Path) -> Path:
    """The file that `path` leads to, or a new one; WriteError where a folder or a device would have to go for it."""
    target = Path(os.path.realpath(path))  # a link goes on pointing to its file
    if target.exists() and not target.is_file():
        raise WriteError(path, "a folder or a device is there")
    return target


def _discard(draft: Path | None) -> None:
    if draft is not None:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _mode_of(path: Path) -> int:
    """The rights of the file that is there, or those that the user gives new files."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
