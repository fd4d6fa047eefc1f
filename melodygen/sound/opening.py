"""Opens what may take long, or hang, on a thread of its own, and hands it over on the player's."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from melodygen.errors import SoundError

OPEN_LIMIT_S = 12.0
CLOSE_LIMIT_S = 2.0

T = TypeVar("T")


class Opening(Generic[T]):
    """One thing being opened; of several asked for the last one counts, and the others are closed when they come.

    Parameters
    ----------
    name
        What is opened, for the thread's name.
    post
        Has a call made on the owner's thread.
    take
        Called there with what was opened, or why it was not.
    close
        Lets go of what comes too late.

    """

    def __init__(
        self,
        name: str,
        *,
        post: Callable[[Callable[[], None]], None],
        take: Callable[[T | SoundError], None],
        close: Callable[[T], None],
    ) -> None:
        self._name = f"melodygen {name} opening"
        self._post, self._take, self._close = post, take, close
        self._opener: threading.Thread | None = None
        self._since_s = 0.0
        self._arrivals: queue.SimpleQueue[tuple[threading.Thread, T | SoundError]] = queue.SimpleQueue()

    @property
    def is_running(self) -> bool:
        """Whether something is being opened."""
        return self._opener is not None

    @property
    def is_overdue(self) -> bool:
        """Whether it takes so long that nothing is to be hoped for."""
        return self._opener is not None and time.monotonic() - self._since_s > OPEN_LIMIT_S

    def start(self, make: Callable[[], T]) -> None:
        """Call `make`, which may raise a SoundError."""
        opener = threading.Thread(target=lambda: self._arrive(opener, _tried(make)), name=self._name, daemon=True)
        self._opener, self._since_s = opener, time.monotonic()
        opener.start()

    def give_up(self) -> None:
        """What is being opened is not wanted any more."""
        self._opener = None

    def wind_up(self) -> None:
        """Give up, and close what comes within `CLOSE_LIMIT_S`."""
        if self._opener is not None:
            self._opener.join(CLOSE_LIMIT_S)
            self._opener = None
        self._take_arrivals()

    def _arrive(self, opener: threading.Thread, result: T | SoundError) -> None:
        """On the opening thread: hand the result over."""
        self._arrivals.put((opener, result))
        self._post(self._take_arrivals)

    def _take_arrivals(self) -> None:
        while not self._arrivals.empty():
            opener, result = self._arrivals.get()
            if opener is self._opener:
                self._opener = None
                self._take(result)
            elif not isinstance(result, SoundError):
                self._close(result)


def _tried(make: Callable[[], T]) -> T | SoundError:
    try:
        return make()
    except SoundError as error:
        return error


def close_in_time(close: Callable[[], None]) -> None:
    """Call `close` without waiting for ever for a device that hangs."""
    closer = threading.Thread(target=close, name="melodygen audio closing", daemon=True)
    closer.start()
    closer.join(CLOSE_LIMIT_S)
