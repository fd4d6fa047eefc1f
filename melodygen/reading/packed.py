"""The text in a notation file, unpacked where it is compressed, never more of it than a melody needs.

Conventions
-----------
A compressed MusicXML file (.mxl) is a zip archive whose META-INF/container.xml names the score in it (MusicXML 4.0,
"Compressed .mxl files").  Sizes are counted while unpacking: what an archive says of itself is not believed.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

from melodygen.errors import FormatError

LARGEST_BYTES = 8_000_000
"""Of a file, and of a score unpacked: some hundred songs' worth, and still read in seconds."""

_CONTAINER = "META-INF/container.xml"
_ROOT_FILE = re.compile(rb"<rootfile\s[^>]*?full-path\s*=\s*[\"']([^\"']+)[\"']")
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises on archives that are damaged, locked with a password, or packed in an unknown way."""


def read_bounded(path: Path) -> bytes:
    """The bytes of `path`; FormatError where it cannot be read or is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise FormatError(path, error.strerror or str(error), "choose a file that can be read") from error
    return _bounded(data, path)


def musicxml(path: Path) -> bytes:
    """The MusicXML in `path`, compressed or not.

    Raises
    ------
    FormatError
        It cannot be read or unpacked, is too large, or defines entities of its own, by which a small file can grow
        without bound.

    """
    data = read_bounded(path)
    if data[:2] == b"PK":
        data = _unpacked(data, path)
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise FormatError(path, "it defines XML entities, which scores do not", "export it again")
    return data


def _unpacked(data: bytes, path: Path) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _bounded(_member(archive, _score_name(archive)), path)
    except _DAMAGES as error:
        raise FormatError(path, f"it cannot be unpacked ({error})", "export it again") from error


def _score_name(archive: zipfile.ZipFile) -> str:
    """The score that the container names, else the first score there is."""
    names = archive.namelist()
    if _CONTAINER in names and (match := _ROOT_FILE.search(_member(archive, _CONTAINER))):
        return match[1].decode("utf-8")
    scores = [name for name in names if name.lower().endswith((".xml", ".musicxml")) and "META-INF" not in name]
    if not scores:
        raise LookupError("there is no score in it")
    return scores[0]


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        return file.read(LARGEST_BYTES + 1)


def _bounded(data: bytes, path: Path) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise FormatError(path, f"it is larger than {LARGEST_BYTES // 1_000_000} MB", "choose a file of one piece")
    return data
