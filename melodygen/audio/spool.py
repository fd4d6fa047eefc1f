"""Audio kept aside until it is known how loud and how long it is: in memory while it is short, then on the disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from melodygen.errors import WriteError
from melodygen.sound.render import Audio

LARGEST_IN_MEMORY = 64 * 2**20
BLOCK_FRAMES = 65_536
"""Blocks are of this size: libsndfile's Vorbis encoder overflows the stack where it gets millions of frames at once."""

_CHANNELS = 2
_FRAME_BYTES = 4 * _CHANNELS


class Spool:
    """Stereo audio in 32-bit floats that is written once, from its beginning, and read as often as is wanted.

    Attributes
    ----------
    frames
        How many there are so far.
    is_mono
        Whether left and right are the same in all of them.

    """

    def __init__(self, *, fade_in_frames: int = 0, fade_out_frames: int = 0) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=LARGEST_IN_MEMORY)  # noqa: SIM115 - closed by `close`
        self._fade_in, self._fade_out = fade_in_frames, fade_out_frames
        self.frames, self.is_mono = 0, True

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, audio: Audio) -> None:
        """Put `audio`, of shape (frames, 2), after what there is; WriteError where the disk has no room for it."""
        try:
            self._file.write(audio.astype("<f4", copy=False).tobytes())
        except OSError as error:
            raise WriteError.of(f"a temporary file in {tempfile.gettempdir()}", error) from error
        self.frames += len(audio)
        self.is_mono = self.is_mono and bool(np.array_equal(audio[:, 0], audio[:, 1]))

    def blocks(self, frames: int | None = None) -> Iterator[Audio]:
        """All of it, faded in and out, in blocks; with silence after it up to `frames`."""
        self._file.seek(0)
        total = max(self.frames, frames or 0)
        for start in range(0, total, BLOCK_FRAMES):
            data = self._file.read(BLOCK_FRAMES * _FRAME_BYTES)
            block = self._faded(np.frombuffer(data, "<f4").reshape(-1, _CHANNELS), start)
            silence = min(BLOCK_FRAMES, total - start) - len(block)
            yield np.pad(block, ((0, silence), (0, 0))) if silence else block

    def _faded(self, block: Audio, start: int) -> Audio:
        places = np.arange(start, start + len(block))
        curve = _swell(places + 0.5, self._fade_in) * _swell(self.frames - places - 0.5, self._fade_out)
        faded: Audio = (block * curve[:, None]).astype(np.float32)
        return faded


def _swell(places: NDArray[Any], length: int) -> NDArray[Any]:
    """From 0 to 1 along half a cosine."""
    if not length:
        return np.ones(len(places))
    return np.asarray(np.square(np.sin(np.pi / 2 * np.clip(places / length, 0, 1))))
