"""Reading, listing and saving presets.

Conventions
-----------
A preset is a TOML file named after it, with a `description` of one line and the fields of `Parameters` under their own
names; what it leaves out takes its default.  It has no seed: a preset is a kind of melody, not one melody.  The user's
presets are in the `presets` folder of the program's configuration; a name that is shipped cannot be taken by another.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from melodygen.errors import ConstraintError, FormatError, ParameterError, WriteError
from melodygen.files import is_plain_name, write_bytes_atomically
from melodygen.parameters import Parameters
from melodygen.toml_text import toml_value

SHIPPED_FOLDER = Path(__file__).parent / "shipped"
SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class Preset:
    """Parameters that somebody found worth keeping; `name` is also its file's."""

    name: str
    description: str
    parameters: Parameters
    is_shipped: bool

    @property
    def label(self) -> str:
        """The name for people: ``"pop-hook"`` -> ``"Pop hook"``."""
        return self.name.replace("-", " ").replace("_", " ").capitalize()


def user_folder() -> Path:
    """Where the user's own presets are kept."""
    return user_config_path("melodygen", appauthor=False) / "presets"


def list_presets(folder: Path | None = None) -> tuple[Preset, ...]:
    """Every preset that can be read, the shipped ones first, each group by name; `folder` is the user's."""
    return tuple(found for found in _read_all(folder) if isinstance(found, Preset))


def broken_presets(folder: Path | None = None) -> tuple[FormatError, ...]:
    """What is wrong with those of the user's presets that cannot be read."""
    return tuple(found for found in _read_all(folder) if isinstance(found, FormatError))


def load_preset(name: str, folder: Path | None = None) -> Parameters:
    """The parameters of the preset of that name, or of the label it is shown with.

    Raises
    ------
    ParameterError
        There is none of that name.
    FormatError
        Its file is wrong: names the file, the key and what to do.

    """
    paths = {path.stem: path for path in _paths(folder)}
    wanted = _slug(name)
    if wanted not in paths:
        raise ParameterError.unknown_name("preset", name, paths)
    return read_preset(paths[wanted]).parameters


def save_preset(name: str, parameters: Parameters, *, description: str = "", folder: Path | None = None) -> Path:
    """Keep `parameters`, but for their seed, as a preset of the user's; one of that name is replaced.

    Raises
    ------
    ParameterError
        The name is one of the shipped presets', or cannot be a file's.
    WriteError
        It could not be written; one of that name is as it was.

    """
    path = _own_path(name, folder)
    write_bytes_atomically(path, _to_toml(parameters, description).encode(errors="replace"))
    return path


def rename_preset(name: str, new_name: str, *, folder: Path | None = None) -> Path:
    """Give a preset of the user's another name, as `save_preset` allows it; one that has that name is replaced.

    Raises
    ------
    ParameterError
        The user has none of the old name, or the new one cannot be.
    WriteError
        It could not be written; both are as they were.

    """
    before, after = _path_of_own(name, folder), _own_path(new_name, folder)
    if before != after:
        try:
            before.replace(after)
        except OSError as error:
            raise WriteError.of(after, error) from error
    return after


def remove_preset(name: str, *, folder: Path | None = None) -> None:
    """Take a preset of the user's away for good; ParameterError where there is none, WriteError where it stays."""
    path = _path_of_own(name, folder)
    try:
        path.unlink()
    except OSError as error:
        raise WriteError.of(path, error) from error


def read_preset(path: Path) -> Preset:
    """The preset in `path`; FormatError names the file, the key and what to do."""
    try:
        values = tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise FormatError(path, error.strerror or str(error), "choose a file that can be read") from error
    except ValueError as error:
        raise FormatError(path, f"it is no TOML ({error})", "correct that line") from error
    description = values.pop("description", "")
    if not isinstance(description, str):
        raise FormatError(path, f"description is {description!r}", "write it as a text in quotes")
    return Preset(path.stem, description, _parameters(path, values), path.parent == SHIPPED_FOLDER)


def _own_path(name: str, folder: Path | None) -> Path:
    """Where a preset of the user's of that name is kept; ParameterError where it cannot have it."""
    slug = _slug(name)
    if not is_plain_name(slug):
        raise ParameterError("preset name", name, "letters a to z, digits, - and _, at most 64 of them")
    if (SHIPPED_FOLDER / (slug + SUFFIX)).exists():
        raise ParameterError("preset name", name, "another name, since a preset that comes with melodygen has this one")
    return (folder or user_folder()) / (slug + SUFFIX)


def _path_of_own(name: str, folder: Path | None) -> Path:
    """The file of a preset that the user has; ParameterError where that is none."""
    own = {path.stem: path for path in _paths(folder) if path.parent != SHIPPED_FOLDER}
    if _slug(name) not in own:
        raise ParameterError("preset", name, f"one of your own: {', '.join(own) or 'there is none yet'}")
    return own[_slug(name)]


def _parameters(path: Path, values: Mapping[str, Any]) -> Parameters:
    if "seed" in values:
        raise FormatError(path, "seed does not belong in a preset", "remove that line")
    for key, value in values.items():
        _check(path, key, {key: value})
    return _check(path, "note_range", values)


def _check(path: Path, key: str, values: Mapping[str, Any]) -> Parameters:
    """Parameters of `values`; an error is laid to `key`, or to several where they do not go together."""
    try:
        return Parameters.from_dict(values)
    except ParameterError as error:
        raise FormatError(path, f"{key}: {error}", "correct that line") from error
    except ConstraintError as error:
        if len(values) == 1:
            return Parameters()
        conflict, _, cure = str(error).partition("; ")
        raise FormatError(path, f"key and note_range: {conflict}", cure) from error


def _paths(folder: Path | None) -> Iterator[Path]:
    """The files of all presets; one of the user's with a shipped one's name is passed over."""
    shipped = sorted(SHIPPED_FOLDER.glob(f"*{SUFFIX}"))
    taken = {path.name for path in shipped}
    yield from shipped
    yield from sorted(path for path in (folder or user_folder()).glob(f"*{SUFFIX}") if path.name not in taken)


def _read_all(folder: Path | None) -> Iterator[Preset | FormatError]:
    for path in _paths(folder):
        try:
            yield read_preset(path)
        except FormatError as error:
            yield error


def _slug(name: str) -> str:
    return "-".join(name.strip().lower().split())


def _to_toml(parameters: Parameters, description: str) -> str:
    values = {"description": " ".join(description.split())} | parameters.to_dict()
    del values["seed"]
    return "".join(f"{key} = {toml_value(value)}\n" for key, value in values.items())
