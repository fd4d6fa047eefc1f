"""Finding styles by name, reading and writing their folders.

A style is a folder with ``style.toml`` (name, label, version, origin, licence) and ``tables.npz``.  The shipped ones
lie beside this file, the user's own in the user's data folder.
"""

from __future__ import annotations

import tomllib
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from platformdirs import user_data_path

from melodygen.errors import FormatError, ParameterError
from melodygen.files import write_bytes_atomically
from melodygen.styles.style import Style
from melodygen.styles.tables import from_arrays, to_arrays

_SHIPPED = Path(__file__).parent
_WORDS, _TABLES = "style.toml", "tables.npz"
_KEYS = ("name", "label", "version", "origin", "licence")


def user_folder() -> Path:
    """Where the user's own styles are kept, a folder each."""
    return user_data_path("melodygen") / "styles"


def style_names() -> tuple[str, ...]:
    """The names that `load_style` knows: the shipped ones, then the user's own, each sorted."""
    shipped = sorted(path.parent.name for path in _SHIPPED.glob(f"*/{_WORDS}"))
    own = sorted(path.parent.name for path in user_folder().glob(f"*/{_WORDS}"))
    return (*shipped, *(name for name in own if name not in shipped))


@cache
def load_style(name: str) -> Style:
    """The style of that name; ParameterError names those there are, FormatError what is wrong with its files."""
    for folder in (_SHIPPED, user_folder()):
        if (folder / name / _WORDS).is_file():
            return read_style(folder / name)
    raise ParameterError.unknown_name("style", name, style_names())


def read_style(folder: Path) -> Style:
    """The style in `folder`; FormatError names the file that is wrong."""
    path = folder / _WORDS
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
        chosen = {key: str(words[key]) for key in _KEYS}
        path = folder / _TABLES
        with np.load(path, allow_pickle=False) as tables:
            return from_arrays(dict(tables), **chosen)
    except (OSError, ValueError, KeyError, IndexError, BadZipFile) as error:
        raise FormatError(path, f"the style cannot be read ({error})", "learn or install it again") from error


def write_style(style: Style, folder: Path) -> None:
    """Write `style` to `folder`, tables first; WriteError where that cannot be done."""
    packed = BytesIO()
    np.savez_compressed(packed, allow_pickle=False, **to_arrays(style))
    write_bytes_atomically(folder / _TABLES, packed.getvalue())
    lines = [f"{key} = {_quoted(getattr(style, key))}" for key in _KEYS]
    write_bytes_atomically(folder / _WORDS, ("\n".join(lines) + "\n").encode())


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
