"""Finding styles by name, reading and writing their folders.

A style is a folder named after it, with ``style.toml`` (name, label, version, origin, licence) and ``tables.npz``.  It
has ``fingerprints.npz`` where ``style.toml`` has their checksum; nothing but `load_fingerprints` reads them.  The
shipped styles lie beside this file, the user's own in the user's data folder; a name that is shipped cannot be taken by
another.  ``melodygen_style`` in ``style.toml`` is the version of the format, 1 where it is not said.
"""

from __future__ import annotations

import json
import tomllib
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar
from zipfile import BadZipFile

import numpy as np
from numpy.lib.npyio import NpzFile
from numpy.typing import NDArray
from platformdirs import user_data_path

from melodygen.errors import FormatError, NewerFormatError, ParameterError
from melodygen.files import atomic_path, is_plain_name
from melodygen.styles import fingerprints as marks
from melodygen.styles.checks import check_arrays, check_fingerprints
from melodygen.styles.fingerprints import Fingerprints
from melodygen.styles.style import Style
from melodygen.styles.tables import checksum, from_arrays, to_arrays

_SHIPPED = Path(__file__).parent
_WORDS, _TABLES, _FINGERPRINTS = "style.toml", "tables.npz", "fingerprints.npz"
_KEYS = ("name", "label", "version", "origin", "licence")
_FORMAT_KEY, FORMAT_VERSION = "melodygen_style", 1
_CHECKSUM_KEY = "fingerprints"
_REMEDY = "learn or install it again"
_DAMAGES = (
    BadZipFile, zlib.error, OSError, EOFError, ValueError, LookupError, TypeError, ArithmeticError, MemoryError,
    NotImplementedError, RuntimeError, SyntaxError,
)  # fmt: skip
"""What numpy and zipfile raise on archives that are damaged or none."""

_Arrays = Mapping[str, NDArray[Any]]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """What there is to know of a style without its tables."""

    name: str
    label: str
    origin: str
    licence: str
    is_shipped: bool


def user_folder() -> Path:
    """Where the user's own styles are kept, a folder each."""
    return user_data_path("melodygen", appauthor=False) / "styles"


def is_shipped(name: str) -> bool:
    """Whether a style of that name comes with the program."""
    return (_SHIPPED / name / _WORDS).is_file()


def style_names() -> tuple[str, ...]:
    """The names that `load_style` knows: the shipped ones, then the user's own, each sorted."""
    return tuple(folder.name for folder in _folders())


def list_styles() -> tuple[StyleEntry, ...]:
    """Every style whose words can be read and that has tables, in the order of `style_names`."""
    return tuple(found for found in map(_entry, _folders()) if isinstance(found, StyleEntry))


def broken_styles() -> tuple[FormatError, ...]:
    """What is wrong with the others."""
    return tuple(found for found in map(_entry, _folders()) if isinstance(found, FormatError))


def load_style(name: str) -> Style:
    """The style of that name; ParameterError names those there are, FormatError what is wrong with its files."""
    folder = _folder(name)
    return _read_once(folder, _written_ns(folder))


def load_fingerprints(name: str) -> Fingerprints | None:
    """The fingerprints of that style, None where it was learned without; errors as in `load_style`."""
    return read_fingerprints(_folder(name))


def read_style(folder: Path) -> Style:
    """The style in `folder`; FormatError names the file that is wrong, NewerFormatError one of a later release."""
    words = _read_words(folder)

    def style(arrays: _Arrays) -> Style:
        check_arrays(arrays)
        return from_arrays(arrays, **words)

    return _read_arrays(folder / _TABLES, style)


def read_fingerprints(folder: Path) -> Fingerprints | None:
    """The fingerprints of the style in `folder`; None where its words do not speak of any."""
    expected = _parse_words(folder).get(_CHECKSUM_KEY)

    def fingerprints(arrays: _Arrays) -> Fingerprints:
        if checksum(arrays) != expected:
            raise ValueError("its fingerprints are not those it was learned with")
        check_fingerprints(arrays)
        return marks.from_arrays(arrays)

    return None if expected is None else _read_arrays(folder / _FINGERPRINTS, fingerprints)


def write_style(style: Style, folder: Path, fingerprints: Fingerprints | None = None) -> None:
    """Write `style` to `folder`, all of it before any takes its place; WriteError where that cannot be done.

    The tables take their place first: a style is there once its words are.
    """
    words = {_FORMAT_KEY: str(FORMAT_VERSION)} | {key: _quoted(getattr(style, key)) for key in _KEYS}
    contents = {_TABLES: _packed(to_arrays(style))}
    if fingerprints is not None:
        arrays = marks.to_arrays(fingerprints)
        words[_CHECKSUM_KEY] = _quoted(checksum(arrays))
        contents[_FINGERPRINTS] = _packed(arrays)
    lines = [f"{key} = {value}\n" for key, value in words.items()]
    is_new = not folder.exists()
    try:
        with ExitStack() as stack:
            for name, content in {_WORDS: "".join(lines).encode(errors="replace"), **contents}.items():
                stack.enter_context(atomic_path(folder / name)).write_bytes(content)
    except BaseException:
        if is_new:
            with suppress(OSError):
                folder.rmdir()
        raise


def _packed(arrays: _Arrays) -> bytes:
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def _read_arrays(path: Path, parse: Callable[[_Arrays], _T]) -> _T:
    """What `parse` makes of the arrays in a file; FormatError where they are damaged or it refuses them."""
    try:
        with path.open("rb") as file, NpzFile(file) as arrays:  # np.load advises to unpickle what is no archive
            return parse(dict(arrays))
    except _DAMAGES as error:
        raise _unreadable(path, error) from error


def _folder(name: str) -> Path:
    """Where the style of that name is."""
    for folder in (_SHIPPED / name, user_folder() / name) if is_plain_name(name) else ():
        if (folder / _WORDS).is_file():
            return folder
    raise ParameterError.unknown_name("style", name, style_names())


def _folders() -> Iterator[Path]:
    """Those whose names can be asked for."""
    shipped = sorted(path.parent for path in _SHIPPED.glob(f"*/{_WORDS}"))
    own = sorted(path.parent for path in user_folder().glob(f"*/{_WORDS}"))
    yield from shipped
    yield from (folder for folder in own if is_plain_name(folder.name) and not is_shipped(folder.name))


def _written_ns(folder: Path) -> int:
    path = folder / _WORDS
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise _unreadable(path, error) from error


@cache
def _read_once(folder: Path, written_ns: int) -> Style:  # noqa: ARG001 - a style that is learned again is read again
    """Under the name of its folder, which is what finds it again, whatever name its words have."""
    return replace(read_style(folder), name=folder.name)


def _entry(folder: Path) -> StyleEntry | FormatError:
    try:
        words = _read_words(folder)
    except FormatError as error:
        return error
    if not (folder / _TABLES).is_file():
        return FormatError(folder / _TABLES, "the style cannot be read (its tables are not there)", _REMEDY)
    return StyleEntry(folder.name, words["label"], words["origin"], words["licence"], folder.parent == _SHIPPED)


def _read_words(folder: Path) -> dict[str, str]:
    words = _parse_words(folder)
    try:
        return {key: str(words[key]) for key in _KEYS}
    except KeyError as error:
        raise FormatError(folder / _WORDS, f"the style cannot be read (it has no {error.args[0]})", _REMEDY) from error


def _parse_words(folder: Path) -> dict[str, Any]:
    path = folder / _WORDS
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
        _check_format(path, words.get(_FORMAT_KEY, FORMAT_VERSION))
    except (OSError, ValueError, RecursionError) as error:
        raise _unreadable(path, error) from error
    return words


def _check_format(path: Path, version: object) -> None:
    if not isinstance(version, int) or version < 1:
        raise ValueError(f"{_FORMAT_KEY} is {version!r}, not the number of a format")
    if version > FORMAT_VERSION:
        raise NewerFormatError(path, "the style", version, FORMAT_VERSION)


def _unreadable(path: Path, error: Exception) -> FormatError:
    reason = getattr(error, "strerror", None) or str(error) or "it ends too early"
    return FormatError(path, f"the style cannot be read ({reason})", _REMEDY)


def _quoted(text: str) -> str:
    """A TOML string on one line: JSON's are TOML's too, but for the delete character."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace("\x7f", "\\u007f")
