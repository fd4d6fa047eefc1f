"""Audio into a file of its format, block by block; the same audio and tags give the same bytes.

Conventions
-----------
Blocks are floats of shape (frames, channels), 1.0 being full scale.  Samples of 16 bits are dithered (triangular, two
steps wide, from a stream that begins with the file), because what rings out would rattle otherwise; 24 bits need none.
WAV is written here: libsndfile would put the time of day into files of floats.  The others are libsndfile's, except for
the tag of an MP3 file and the serial number of an Ogg stream, which it draws at random: here it is always the same.
"""

from __future__ import annotations

import errno
import os
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from melodygen.audio.settings import AudioFormat
from melodygen.audio.tags import Tags, id3_tag, info_chunk, load_soundfile
from melodygen.errors import ConstraintError
from melodygen.sound.loudness import Samples

LARGEST_WAV_BYTES = 2**32 - 2**20
"""A WAV file counts its bytes in 32 bits, its tags among them."""

_SUBTYPES: dict[str, dict[int | None, str]] = {
    "flac": {16: "PCM_16", 24: "PCM_24"},
    "ogg": {None: "VORBIS"},
    "mp3": {None: "MPEG_LAYER_III"},
}
_COMPRESSION = {"ogg": 0.2, "mp3": 0.0}
"""libsndfile's scale, 0 to 1: Vorbis at about 250 kbit/s, MP3 at about 280, where listeners hear no difference."""

_PCM, _FLOAT = 1, 3
_OGG_SERIAL = b"mldg"
_OGG_POLYNOMIAL = 0x04C11DB7


def check_length(kind: AudioFormat, bits: int | None, frames: float) -> None:
    """ConstraintError if so many frames are more than a file of that kind holds."""
    if kind.name == "wav" and frames * 2 * (bits or 0) / 8 > LARGEST_WAV_BYTES:
        raise ConstraintError("so much sound is more than a WAV file holds", "shorten the piece or choose flac")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a file holds, and how; `bits` are None where the format has none."""

    kind: AudioFormat
    bits: int | None
    sample_rate: int
    channels: int
    frames: int
    tags: Tags


def encode(path: Path, blocks: Iterable[Samples], content: Content) -> None:
    """Write all frames, which come in `blocks`, to `path`; OSError where that fails."""
    if content.kind.name == "wav":
        _write_wav(path, blocks, content)
        return
    _write_by_library(path, blocks, content)
    if content.kind.name == "mp3":
        path.write_bytes(id3_tag(content.tags) + path.read_bytes())
    elif content.kind.name == "ogg":
        _settle_serial(path)


class Quantiser:
    """Floats to whole numbers of so many bits."""

    def __init__(self, bits: int) -> None:
        self._scale = 2 ** (bits - 1)
        # RandomState's stream is the same in every release of NumPy.
        self._noise = np.random.RandomState(1) if bits == 16 else None

    def quantised(self, block: Samples) -> NDArray[np.int32]:
        """The numbers nearest to `block`; beyond full scale the outermost."""
        scaled = block.astype(np.float64) * self._scale
        if self._noise is not None:
            scaled += self._noise.random_sample(block.shape) - self._noise.random_sample(block.shape)
        numbers: NDArray[np.int32] = np.clip(np.rint(scaled), -self._scale, self._scale - 1).astype(np.int32)
        return numbers


def _write_wav(path: Path, blocks: Iterable[Samples], content: Content) -> None:
    bits, rate, frames = content.bits or 16, content.sample_rate, content.frames
    frame_bytes = content.channels * bits // 8
    form = _FLOAT if bits == 32 else _PCM
    head = struct.pack("<HHIIHH", form, content.channels, rate, rate * frame_bytes, frame_bytes, bits)
    chunks = b"WAVE" + _chunk(b"fmt ", head)
    if form == _FLOAT:
        chunks += _chunk(b"fact", struct.pack("<I", frames))
    chunks += info_chunk(content.tags)
    size, pad = frames * frame_bytes, b"\0" * (frames * frame_bytes % 2)
    quantiser = Quantiser(bits) if form == _PCM else None
    with path.open("wb") as file:
        file.write(b"RIFF" + struct.pack("<I", len(chunks) + 8 + size + len(pad)) + chunks)
        file.write(b"data" + struct.pack("<I", size))
        for block in blocks:
            file.write(_bytes(block, quantiser, bits))
        file.write(pad)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content


def _bytes(block: Samples, quantiser: Quantiser | None, bits: int) -> bytes:
    if quantiser is None:
        return block.astype("<f4").tobytes()
    numbers = quantiser.quantised(block).astype("<i4")
    return numbers.view(np.uint8).reshape(-1, 4)[:, : bits // 8].tobytes()


def _write_by_library(path: Path, blocks: Iterable[Samples], content: Content) -> None:
    kind, bits = content.kind, content.bits
    soundfile = load_soundfile(f"writing {kind.label}")
    quantiser = Quantiser(bits) if bits else None
    try:
        with soundfile.SoundFile(
            str(path),
            "w",
            content.sample_rate,
            content.channels,
            _SUBTYPES[kind.name][bits],
            format=kind.name.upper(),
            compression_level=_COMPRESSION.get(kind.name),
        ) as file:
            if kind.name != "mp3":
                for name in ("title", "comment", "software"):
                    if text := getattr(content.tags, name):  # libsndfile takes no empty ones
                        setattr(file, name, text)
            for block in blocks:
                if quantiser is None:
                    file.write(block)
                else:
                    file.write(quantiser.quantised(block) << (32 - (bits or 0)))
        is_whole = soundfile.info(str(path)).frames == content.frames
    except (soundfile.LibsndfileError, AssertionError):
        is_whole = False
    if not is_whole:
        raise _refusal(path)


def _refusal(path: Path) -> OSError:
    """Why no more can be written to `path`: libsndfile keeps that to itself, so the system is asked."""
    try:
        with path.open("ab") as file:
            file.write(bytes(2**20))
    except OSError as error:
        return error
    return OSError(errno.EIO, os.strerror(errno.EIO))


def _settle_serial(path: Path) -> None:
    """Give an Ogg stream a serial number of ours, page by page, and each page its checksum again.

    A page's checksum is linear in its bytes: that of the change, which is four bytes, is added to it.
    """
    with path.open("r+b") as file:
        while len(head := bytearray(file.read(27))) == 27:
            start = file.tell() - 27
            segments = file.read(head[26])
            length = 27 + len(segments) + sum(segments)
            change = bytes(a ^ b for a, b in zip(head[14:18], _OGG_SERIAL, strict=True))
            checksum = int.from_bytes(head[22:26], "little") ^ _ogg_checksum(change, length - 18)
            head[14:18], head[22:26] = _OGG_SERIAL, checksum.to_bytes(4, "little")
            file.seek(start)
            file.write(head)
            file.seek(start + length)


def _ogg_checksum(data: bytes, zeros: int) -> int:
    """The checksum of `data` with so many zero bytes after it: a polynomial over GF(2), of degree 31."""
    found = 0
    for byte in data:
        found ^= byte << 24
        for _ in range(8):
            found = _times_x(found)
    power, step = 1, 2  # x**0 and x**1; the sum of squares of x makes x**(8 * zeros)
    for bit in bin(8 * zeros)[:1:-1]:
        if bit == "1":
            power = _product(power, step)
        step = _product(step, step)
    return _product(found, power)


def _times_x(polynomial: int) -> int:
    return (polynomial << 1 ^ (_OGG_POLYNOMIAL if polynomial >> 31 else 0)) & 0xFFFFFFFF


def _product(one: int, other: int) -> int:
    found = 0
    for bit in f"{one:b}":
        found = _times_x(found) ^ (other if bit == "1" else 0)
    return found
