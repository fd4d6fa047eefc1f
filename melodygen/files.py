"""Names of files, their checksums, and writing so that a crash never leaves half a file nor destroys an older one."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest
from pathlib import Path

from melodygen.drafts import folder_draft
from melodygen.errors import WriteError

_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Small letters that are no letter of a to z with an accent, and umlauts as German spells them without dots."""


def is_plain_name(name: str) -> bool:
    """Whether `name` is 1 to 64 small letters, digits, - and _, which every system and shell takes as they are."""
    return _PLAIN_NAME.fullmatch(name) is not None


def plain_name_of(text: str, *, longest: int = 64, otherwise: str) -> str:
    """A plain name that people know `text` by, or `otherwise` where nothing of it can be spelled in such letters.

    Examples
    --------
    >>> plain_name_of("Grüße vom Süden: L'été", otherwise="melody")
    'gruesse-vom-sueden-l-ete'

    """
    letters = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:longest].rstrip("-") or otherwise


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hex, read piece by piece, since sounds and SoundFonts are large."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


@contextmanager
def atomic_path(path: Path, *, is_synced: bool = True) -> Iterator[Path]:
    """A path to write to, in a folder of its own beside `path`; it takes the place of `path` if the block ends well.

    The folder is removed at the end, with all else that is in it.  Without `is_synced` the system writes to the disk
    when it likes: quicker for many files, and right where each is checked again after a power cut.

    Raises
    ------
    WriteError
        The file could not be written; `path` is as it was.

    """
    try:
        target = _file_at(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with folder_draft(target.parent) as folder:
            draft = folder / f"draft{target.suffix}"
            yield draft
            if is_synced:
                with draft.open("rb+") as file:
                    os.fsync(file.fileno())
            draft.chmod(_mode_of(target))
            draft.replace(target)
    except OSError as error:
        raise WriteError.of(path, error) from error


def write_bytes_atomically(path: Path, content: bytes, *, is_synced: bool = True) -> None:
    """Write `content` to `path`, whole or not at all; WriteError otherwise.  `is_synced` is as in `atomic_path`."""
    with atomic_path(path, is_synced=is_synced) as draft:
        draft.write_bytes(content)


@contextmanager
def atomic_folder(path: Path, check: Callable[[], None] | None = None) -> Iterator[Path]:
    """A new folder beside `path` to fill; it takes the place of `path` when the block ends well, else it is removed.

    Parameters
    ----------
    path
        The folder to make or to replace.
    check
        Called before an older one is replaced; what it raises keeps that.

    Raises
    ------
    WriteError
        The folder could not be written; `path` is as it was.

    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with folder_draft(path.parent) as draft:
            yield draft
            if check is not None:
                check()
            draft.chmod(0o777 & ~_umask())
            _take_the_place(draft, path)
    except OSError as error:
        raise WriteError.of(path, error) from error


def _take_the_place(draft: Path, path: Path) -> None:
    """No system renames a folder onto one that holds files: the older one steps aside first, where it can be seen."""
    if not path.exists():
        draft.rename(path)
        return
    older = path.with_name(f"{path.name}-older{draft.name[-9:]}")
    try:
        path.rename(older)
        draft.rename(path)
    except BaseException:
        with suppress(OSError):
            older.rename(path)
        raise
    shutil.rmtree(older, ignore_errors=True)


def _file_at(path: Path) -> Path:
    """The file that `path` leads to, or a new one; WriteError where a folder or a device would have to go for it."""
    target = Path(os.path.realpath(path))  # a link goes on pointing to its file
    if target.exists() and not target.is_file():
        raise WriteError(path, "a folder or a device is there")
    return target


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
