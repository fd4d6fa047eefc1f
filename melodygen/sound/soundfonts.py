"""Finding a SoundFont: the user's own, those beside the program, the system's, and the one that is always there.

Conventions
-----------
Places are looked through in order, the first that holds a SoundFont wins; within one place the better-known General
MIDI fonts come first.  A SoundFont is known by its header, not by its name.
"""

from __future__ import annotations

import importlib.util
import os
import struct
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import platformdirs

from melodygen.errors import NoSoundFontError

SUFFIXES = (".sf2", ".sf3")

BETTER_FONTS = ("musescore_general", "generaluser", "fluidr3_gm", "fluidr3mono_gm", "timgm6mb")
"""General MIDI fonts by how their file names begin, the better-sounding first; others come after them."""

_LISTS = [b"INFO", b"sdta", b"pdta"]

SYSTEM_FOLDERS = {
    "linux": (
        "/usr/share/sounds/sf2",
        "/usr/share/sounds/sf3",
        "/usr/share/soundfonts",
        "/usr/local/share/soundfonts",
        "/home/linuxbrew/.linuxbrew/opt/fluid-synth/share/fluid-synth/sf2",
    ),
    "darwin": (
        "/opt/homebrew/opt/fluid-synth/share/fluid-synth/sf2",
        "/usr/local/opt/fluid-synth/share/fluid-synth/sf2",
        "~/Library/Audio/Sounds/Banks",
        "/Library/Audio/Sounds/Banks",
    ),
    "win32": (
        "%PROGRAMDATA%/soundfonts",
        "C:/soundfonts",
        "C:/tools/fluidsynth/share/soundfonts",
        "%PROGRAMFILES%/FluidSynth/share/soundfonts",
    ),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A folder where SoundFonts may be; `origin` says whose it is, for the user."""

    origin: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Found:
    """A SoundFont on this machine."""

    path: Path
    origin: str
    size_bytes: int


def find_soundfont(chosen: Path | None = None, *, places: Sequence[Place] | None = None) -> Path:
    """The SoundFont to play with: `chosen` if given, else the first that `list_soundfonts` lists.

    Raises
    ------
    NoSoundFontError
        `chosen` is no SoundFont, or none is on this machine.

    """
    if chosen is not None:
        return _checked(chosen)
    found = list_soundfonts(places=places)
    if not found:
        raise NoSoundFontError(f"no SoundFont was found; put a General MIDI SoundFont (.sf2) into {user_folder()}")
    return found[0].path


def list_soundfonts(*, places: Sequence[Place] | None = None) -> tuple[Found, ...]:
    """Every SoundFont in `places` (default: the usual ones), in order of preference, each file once."""
    found: dict[Path, Found] = {}
    for place in usual_places() if places is None else places:
        for path in sorted(_fonts_in(place.folder), key=_preference):
            found.setdefault(path, Found(path, place.origin, path.stat().st_size))
    return tuple(found.values())


def usual_places() -> tuple[Place, ...]:
    """The folders looked through, in order, whether or not they exist."""
    places = [
        Place("melodygen", Path(__file__).resolve().parents[2] / "soundfonts"),
        Place("your data folder", user_folder()),
    ]
    folders = SYSTEM_FOLDERS.get(sys.platform, SYSTEM_FOLDERS["linux"])
    places += [Place("the system", Path(os.path.expandvars(folder)).expanduser()) for folder in folders]
    spec = importlib.util.find_spec("pretty_midi")
    if spec is not None and spec.origin is not None:
        places.append(Place("pretty_midi", Path(spec.origin).parent))
    return tuple(places)


def user_folder() -> Path:
    """Where the user may put SoundFonts of their own."""
    return platformdirs.user_data_path("melodygen", appauthor=False) / "soundfonts"


def is_soundfont(path: Path) -> bool:
    """Whether a file is built as SoundFonts 2 and 3 are, and whole.

    That is a RIFF file of form ``sfbk`` with the lists ``INFO``, ``sdta`` and ``pdta`` in it, each within the file;
    what is in them FluidSynth alone knows.
    """
    try:
        with path.open("rb") as file:
            header, size = file.read(12), path.stat().st_size
            end = int.from_bytes(header[4:8], "little") + 8
            return header[:4] == b"RIFF" and header[8:] == b"sfbk" and end <= size and _lists(file, end) == _LISTS
    except OSError:
        return False


def _lists(file: BinaryIO, end: int) -> list[bytes]:
    """The kinds of the lists from here on, up to the first thing that is none or reaches beyond `end`."""
    kinds = []
    while len(header := file.read(12)) == 12 and header[:4] == b"LIST":
        after = file.tell() - 4 + int.from_bytes(header[4:8], "little")
        if after > end:
            break
        kinds.append(header[8:])
        file.seek(after + after % 2)
    return kinds


def copyright_of(path: Path) -> str:
    """What a SoundFont says of its copyright (its ICOP chunk), in one line; empty where it says nothing."""
    with suppress(OSError, struct.error), path.open("rb") as file:
        _, _, _, name, size, kind = struct.unpack("<4sI4s4sI4s", file.read(24))
        end = 20 + size
        while (name, kind) == (b"LIST", b"INFO") and file.tell() < end:
            chunk, length = struct.unpack("<4sI", file.read(8))
            content = file.read(length + length % 2)
            if chunk == b"ICOP":
                return " ".join(content.split(b"\0")[0].decode("latin-1").split())
    return ""


def _checked(path: Path) -> Path:
    if not path.is_file():
        raise NoSoundFontError(f"the SoundFont {path} is not there; choose another")
    if not is_soundfont(path):
        raise NoSoundFontError(f"{path} is not a SoundFont, or not all of one; choose another .sf2 or .sf3 file")
    return path


def _fonts_in(folder: Path) -> Iterator[Path]:
    """Resolved, because distributions name one file several times over by links (``default-GM.sf2``)."""
    try:
        candidates = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES]
    except OSError:
        return
    yield from (path.resolve() for path in candidates if is_soundfont(path))


def _preference(path: Path) -> tuple[int, str]:
    name = path.name.lower()
    ranks = (rank for rank, start in enumerate(BETTER_FONTS) if name.startswith(start))
    return next(ranks, len(BETTER_FONTS)), name
