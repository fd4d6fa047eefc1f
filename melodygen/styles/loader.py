"""Finding styles by name, reading and writing their folders.

A style is a folder named after it, with ``style.toml`` (name, label, version, origin, licence) and ``tables.npz``.  The
shipped ones lie beside this file, the user's own in the user's data folder; a name that is shipped cannot be taken by
another.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from platformdirs import user_data_path

from melodygen.errors import FormatError, ParameterError
from melodygen.files import atomic_path
from melodygen.styles.style import Style
from melodygen.styles.tables import from_arrays, to_arrays

_SHIPPED = Path(__file__).parent
_WORDS, _TABLES = "style.toml", "tables.npz"
_KEYS = ("name", "label", "version", "origin", "licence")
_REMEDY = "learn or install it again"


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
    """Every style whose words can be read, in the order of `style_names`."""
    return tuple(found for found in map(_entry, _folders()) if isinstance(found, StyleEntry))


def broken_styles() -> tuple[FormatError, ...]:
    """What is wrong with those whose words cannot be read."""
    return tuple(found for found in map(_entry, _folders()) if isinstance(found, FormatError))


def load_style(name: str) -> Style:
    """The style of that name; ParameterError names those there are, FormatError what is wrong with its files."""
    for parent in (_SHIPPED, user_folder()):
        words = parent / name / _WORDS
        if words.is_file():
            return _read_once(words.parent, words.stat().st_mtime_ns)
    raise ParameterError.unknown_name("style", name, style_names())


def read_style(folder: Path) -> Style:
    """The style in `folder`; FormatError names the file that is wrong."""
    words = _read_words(folder)
    path = folder / _TABLES
    try:
        with np.load(path, allow_pickle=False) as tables:
            return from_arrays(dict(tables), **words)
    except (OSError, ValueError, KeyError, IndexError, BadZipFile) as error:
        raise FormatError(path, f"the style cannot be read ({error})", _REMEDY) from error


def write_style(style: Style, folder: Path) -> None:
    """Write `style` to `folder`, all of it before any takes its place; WriteError where that cannot be done."""
    packed = BytesIO()
    np.savez_compressed(packed, allow_pickle=False, **to_arrays(style))
    lines = [f"{key} = {_quoted(getattr(style, key))}\n" for key in _KEYS]
    with atomic_path(folder / _WORDS) as words, atomic_path(folder / _TABLES) as tables:
        words.write_bytes("".join(lines).encode())
        tables.write_bytes(packed.getvalue())


def _folders() -> Iterator[Path]:
    shipped = sorted(path.parent for path in _SHIPPED.glob(f"*/{_WORDS}"))
    own = sorted(path.parent for path in user_folder().glob(f"*/{_WORDS}"))
    yield from shipped
    yield from (folder for folder in own if not is_shipped(folder.name))


@cache
def _read_once(folder: Path, written_ns: int) -> Style:  # noqa: ARG001 - a style that is learned again is read again
    return read_style(folder)


def _entry(folder: Path) -> StyleEntry | FormatError:
    try:
        words = _read_words(folder)
    except FormatError as error:
        return error
    return StyleEntry(folder.name, words["label"], words["origin"], words["licence"], folder.parent == _SHIPPED)


def _read_words(folder: Path) -> dict[str, str]:
    path = folder / _WORDS
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
        return {key: str(words[key]) for key in _KEYS}
    except (OSError, ValueError) as error:
        raise FormatError(path, f"the style cannot be read ({error})", _REMEDY) from error
    except KeyError as error:
        raise FormatError(path, f"the style cannot be read (it has no {error.args[0]})", _REMEDY) from error


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
