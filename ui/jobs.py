"""The one way to run slow work off the GUI thread.

A job is a core function of values.  Its owner keeps a `Task`, whose signals arrive on the GUI thread; starting the
task again, or cancelling it, drops whatever the earlier run still brings.  A function that can take long is given
`report`, which it calls with its progress 0 to 1 and which ends it, by raising `Cancelled`, once nobody waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from melodygen.errors import MelodygenError

Report = Callable[[float], None]


class Cancelled(Exception):  # noqa: N818 - no error: the way out of a job that nobody waits for
    """Raised inside a job by its report."""


class Runner(Protocol):
    """What runs a call, now or on a thread of its own."""

    def submit(self, call: Callable[[], None]) -> None:
        """Have `call` called."""


class Jobs:
    """The threads on which jobs run; closing waits for those that are under way."""

    def __init__(self, threads: int = 2) -> None:
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="melodygen-job")
        self._is_closed = False

    def submit(self, call: Callable[[], None]) -> None:
        """Run `call` on the next free thread; after closing, nobody waits for it any more."""
        if not self._is_closed:
            self._executor.submit(call)

    def close(self) -> None:
        """Drop what has not started and wait for what has."""
        self._is_closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)


class Task(QObject):
    """One kind of work, of which only the latest start counts."""

    finished = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)

    _returned = Signal(object, object)
    _raised = Signal(object, object)
    _reported = Signal(object, float)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._dropped: Event | None = None
        self._returned.connect(self._on_returned)
        self._raised.connect(self._on_raised)
        self._reported.connect(self._on_reported)

    @property
    def is_running(self) -> bool:
        """Whether a result is still to come."""
        return self._dropped is not None

    def start(self, function: Callable[..., object], *args: Any, reports: bool = False) -> None:
        """Run ``function(*args)``, with ``report=`` added if it `reports`, in place of the run before."""
        self.cancel()
        dropped = self._dropped = Event()
        self._runner.submit(lambda: self._run(dropped, function, args, reports))

    def cancel(self) -> None:
        """Take no result of the present run; one that reports ends at its next report."""
        if self._dropped is not None:
            self._dropped.set()
            self._dropped = None

    def _run(self, dropped: Event, function: Callable[..., object], args: tuple[Any, ...], reports: bool) -> None:
        """On the job's thread."""

        def report(share: float) -> None:
            if dropped.is_set():
                raise Cancelled
            self._reported.emit(dropped, share)

        if dropped.is_set():
            return
        try:
            result = function(*args, report=report) if reports else function(*args)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - it is raised again on the GUI thread, where it is seen
            self._raised.emit(dropped, error)
        else:
            if not dropped.is_set():  # else the task itself may be gone, with the dialog that it worked for
                self._returned.emit(dropped, result)

    def _on_returned(self, dropped: Event, result: object) -> None:
        if dropped is self._dropped:
            self._dropped = None
            self.finished.emit(result)

    def _on_raised(self, dropped: Event, error: Exception) -> None:
        if dropped is self._dropped:
            self._dropped = None
            self.failed.emit(error)
        if not isinstance(error, MelodygenError):
            raise error

    def _on_reported(self, dropped: Event, share: float) -> None:
        if dropped is self._dropped:
            self.progressed.emit(share)
