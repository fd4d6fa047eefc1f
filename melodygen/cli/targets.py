"""Which files are written: settled, and checked against what is there, before anything is made.

Conventions
-----------
Formats are those of `FORMATS`.  A name that ends like one of them is a file; several formats then give files that
differ in their endings.  Any other name is a folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from melodygen.cli.options import FORMATS

DEFAULT_FORMAT = "mid"
FEWEST_DIGITS = 4

Targets = tuple[Path, ...]
"""The files of one melody, one for each format."""

_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,7}")


def is_file_name(out: str, formats: Iterable[str] = FORMATS.values()) -> bool:
    """True where `out` names a file of one of `formats`, False where it is a folder; an error if it is neither."""
    if out.strip() in ("", "-"):
        raise click.UsageError(f"--out {out.strip() or 'is empty and'} is no place for files; name a file or a folder")
    path = Path(out)
    if path.is_dir() or out.endswith(("/", os.sep)):
        return False
    endings = [ending for ending, name in FORMATS.items() if name in set(formats)]
    if path.suffix.lower() in endings:
        return True
    if _ENDING.fullmatch(path.suffix):
        wanted = ", ".join(endings)
        raise click.UsageError(f"--out {out} ends in none of {wanted}; for a folder of that name add a slash")
    return False


def wanted_formats(out: str | None, formats: Sequence[str] | None) -> tuple[str, ...]:
    """The formats asked for, or the one that the name of the file says, or MIDI."""
    own = FORMATS[Path(out).suffix.lower()] if out is not None and is_file_name(out) else None
    if not formats:
        return (own or DEFAULT_FORMAT,)
    if own is not None and own not in formats:
        raise click.UsageError(f"--out {out} is not among the formats {', '.join(formats)}; change one of them")
    return tuple(formats)


def one_target(out: str | None, formats: Sequence[str], *, stem: str, folder: Path) -> Targets:
    """The files of one melody: `out` itself, or `stem` in the folder `out`, or in `folder` where `out` is None."""
    if out is None:
        return tuple(folder / f"{stem}.{name}" for name in formats)
    path = Path(out)
    if not is_file_name(out):
        return tuple(path / f"{stem}.{name}" for name in formats)
    own = FORMATS[path.suffix.lower()]
    return tuple(path if name == own else path.with_suffix(f".{name}") for name in formats)


def many_targets(out: str | None, formats: Sequence[str], *, count: int) -> list[Targets]:
    """The files of `count` melodies: ``0001.mid`` and so on in the folder `out`, or here where it is None."""
    if out is not None and is_file_name(out):
        raise click.UsageError(f"--out {out} is one file, and {count} melodies are asked for; give a folder")
    folder = Path(out or ".")
    digits = max(FEWEST_DIGITS, len(str(count)))
    return [tuple(folder / f"{number:0{digits}}.{name}" for name in formats) for number in range(1, count + 1)]


def refuse_to_replace(targets: Iterable[Targets], *, is_forced: bool) -> None:
    """An error if one of the files is already there, unless the user said that it may be replaced."""
    if is_forced:
        return
    for path in (path for paths in targets for path in paths):
        if path.exists():
            raise click.UsageError(f"{path} is already there and was left as it is; --force replaces it")
