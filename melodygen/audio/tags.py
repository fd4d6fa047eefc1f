"""What travels in an audio file beside its sound: title, program, and the recipe in the comment.

Conventions
-----------
The comment is one line of JSON in ASCII: the recipe, as in every other file, and beside it under ``"sound"`` how it was
rendered.  WAV has it in a LIST chunk of kind INFO, MP3 in an ID3v2.4 tag, both written and read here: libsndfile reads
no more than 2,045 bytes of the one, and takes the texts of the other for Latin-1.  FLAC and Ogg have Vorbis comments,
which libsndfile writes and reads.
"""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from melodygen.errors import FormatError, MissingPackageError
from melodygen.recipe import Recipe
from melodygen.version import __version__

SOFTWARE = f"melodygen {__version__}"
LONGEST_ID3 = 2**28 - 1
"""An ID3 tag counts its bytes in 28 bits."""

_INFO = {b"INAM": "title", b"ISFT": "software", b"ICMT": "comment"}
_REMEDY = "choose an audio file that this program wrote"


@dataclass(frozen=True, slots=True)
class Tags:
    """The texts in a file."""

    title: str = ""
    comment: str = ""
    software: str = SOFTWARE


NO_TAGS = Tags(software="")
"""Of a file that says nothing of where it comes from."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an audio file comes from: the recipe of its notes, if any, and how they were rendered."""

    recipe: Recipe | None = None
    sound: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> str:
        """One line of JSON, in ASCII."""
        notes = json.loads(self.recipe.to_json()) if self.recipe is not None else {}
        return json.dumps(notes | {"sound": self.sound}, sort_keys=True)

    @classmethod
    def from_json(cls, text: str, *, source: Path) -> Provenance:
        """Inverse of `to_json`; of a comment that somebody else wrote, none."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return cls()
        if not isinstance(data, dict):
            return cls()
        recipe = Recipe.from_dict(data, source=str(source)) if "melodygen_recipe" in data else None
        sound = data.get("sound")
        return cls(recipe, sound if isinstance(sound, dict) else {})


def read_provenance(path: Path) -> Provenance:
    """What an audio file says of itself; FormatError if it cannot be read."""
    return Provenance.from_json(read_tags(path).comment, source=path)


def read_tags(path: Path) -> Tags:
    """The texts in an audio file, each empty where there is none; FormatError if it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            if head[:4] == b"RIFF" and head[8:] == b"WAVE":
                return _info_tags(file)
            if head[:3] == b"ID3":
                file.seek(0)
                return _id3_tags(file)
    except OSError as error:
        raise FormatError(path, error.strerror or str(error), "choose another file") from None
    except (ValueError, struct.error, IndexError):
        raise FormatError(path, "its tags are damaged", _REMEDY) from None
    return _vorbis_tags(path)


def info_chunk(tags: Tags) -> bytes:
    """A LIST chunk of kind INFO, in UTF-8; nothing where there are no texts."""
    texts = b"".join(
        _padded(name + struct.pack("<I", len(text)) + text)
        for name, kind in _INFO.items()
        if (text := getattr(tags, kind).encode() + b"\0") != b"\0"
    )
    return b"LIST" + struct.pack("<I", 4 + len(texts)) + b"INFO" + texts if texts else b""


def id3_tag(tags: Tags) -> bytes:
    """An ID3v2.4 tag, in UTF-8; nothing where there are no texts."""
    if tags == NO_TAGS:
        return b""
    frames = _id3_frame(b"TIT2", tags.title.encode()) if tags.title else b""
    frames += _id3_frame(b"TSSE", tags.software.encode())
    frames += _id3_frame(b"COMM", b"eng\0" + tags.comment.encode())
    return b"ID3\x04\0\0" + _syncsafe(len(frames)) + frames


def load_soundfile(task: str) -> Any:
    """The package soundfile; MissingPackageError where it cannot be loaded."""
    try:
        import soundfile  # noqa: PLC0415 - loads libsndfile, which few uses of the program need
    except Exception as error:
        raise MissingPackageError(task, "soundfile", error) from error
    return soundfile


def _padded(chunk: bytes) -> bytes:
    return chunk + b"\0" * (len(chunk) % 2)


def _id3_frame(name: bytes, text: bytes) -> bytes:
    content = b"\x03" + text  # 3: UTF-8
    return name + _syncsafe(len(content)) + b"\0\0" + content


def _syncsafe(number: int) -> bytes:
    """Seven bits a byte, so that no byte looks like the start of a frame of sound."""
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def _from_syncsafe(data: bytes) -> int:
    return sum(byte << shift for byte, shift in zip(data, (21, 14, 7, 0), strict=True))


def _info_tags(file: BinaryIO) -> Tags:
    found: dict[str, str] = {"software": ""}
    for name, size in _chunks(file):
        if name == b"LIST" and file.read(4) == b"INFO":
            content = io.BytesIO(file.read(size - 4))
            for key, length in _chunks(content):
                if key in _INFO:
                    found[_INFO[key]] = content.read(length).split(b"\0")[0].decode(errors="replace")
    return Tags(**found)


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Name and size of each chunk, with the file at its content."""
    while len(header := file.read(8)) == 8:
        name, size = struct.unpack("<4sI", header)
        after = file.tell() + size + size % 2
        yield name, size
        file.seek(after)


def _id3_tags(file: BinaryIO) -> Tags:
    header = file.read(10)
    content = io.BytesIO(file.read(_from_syncsafe(header[6:])))
    found: dict[str, str] = {"software": ""}
    while len(frame := content.read(10)) == 10 and frame[0]:
        text = content.read(_from_syncsafe(frame[4:8]))[1:]
        match frame[:4]:
            case b"TIT2":
                found["title"] = text.decode(errors="replace")
            case b"TSSE":
                found["software"] = text.decode(errors="replace")
            case b"COMM":
                found["comment"] = text[3:].split(b"\0", 1)[-1].decode(errors="replace")
    return Tags(**found)


def _vorbis_tags(path: Path) -> Tags:
    soundfile = load_soundfile(f"reading {path.name}")
    try:
        with soundfile.SoundFile(str(path)) as file:
            return Tags(file.title, file.comment, file.software)
    except soundfile.LibsndfileError:
        raise FormatError(path, "it is not an audio file, or damaged", _REMEDY) from None
