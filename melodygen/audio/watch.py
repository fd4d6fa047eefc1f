"""Telling how much of the work is done, and stopping what is no longer wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from melodygen.sound import RenderCancelled
from melodygen.sound.loudness import Samples

Progress = Callable[[float], None]


class Watch:
    """Tells how much is done, and stops what is no longer wanted."""

    def __init__(
        self, progress: Progress | None, cancelled: Callable[[], bool] | None, start: float = 0.0, end: float = 1.0
    ) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._start, self._end, self._told = start, end, 0.0

    def part(self, start: float, end: float) -> Watch:
        """A watch over a part of this one's work, which begins and ends at these shares of it."""
        span = self._end - self._start
        return Watch(self._progress, self._cancelled, self._start + start * span, self._start + end * span)

    def tell(self, share: float) -> None:
        """So much is done, 0 to 1; RenderCancelled if the caller wants no more."""
        if self._cancelled is not None and self._cancelled():
            raise RenderCancelled
        self._told = max(self._told, share)
        if self._progress is not None:
            self._progress(self._start + self._told * (self._end - self._start))

    def over(self, blocks: Iterable[Samples], frames: int) -> Iterator[Samples]:
        """The same blocks, of so many frames in all, telling how many have passed."""
        passed = 0
        for block in blocks:
            yield block
            passed += len(block)
            self.tell(passed / frames)
