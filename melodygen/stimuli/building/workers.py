"""Jobs done by this process or by several of this machine, in order, with a bounded number under way.

Conventions
-----------
Workers hand back bytes and write nothing: whoever builds a set is the only one that writes into it.  What comes back is
in the order in which it was asked for.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Protocol

from melodygen.errors import ConstraintError
from melodygen.stimuli.building.making import Made, make_all
from melodygen.stimuli.building.plan import Job
from melodygen.stimuli.building.studio import Studio

AHEAD = 3
"""How many batches are under way for each worker: enough that none waits for a slower one before it."""

Batch = Sequence[Job]


class Promise(Protocol):
    """What will be there once a batch is done."""

    def result(self) -> tuple[Made, ...]:
        """The stimuli, as soon as they are made."""


def batches(jobs: Iterable[Job], size: int) -> Iterator[Batch]:
    """The jobs in order, so many at a time."""
    left = iter(jobs)
    while batch := tuple(islice(left, size)):
        yield batch


def in_order(submit: Callable[[Batch], Promise], work: Iterable[Batch], most: int) -> Generator[Made]:
    """The results of all batches in their order, with at most so many of them under way."""
    waiting: deque[Promise] = deque()
    for batch in work:
        waiting.append(submit(batch))
        if len(waiting) >= most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def made_here(studio: Studio, work: Iterable[Batch]) -> Generator[Made]:
    """By this process, one after the other."""
    for batch in work:
        yield from make_all(studio, batch)


def made_by_processes(studio: Studio, work: Iterable[Batch], count: int) -> Generator[Made]:
    """By so many processes of this machine; ConstraintError where one of them ends before its time."""
    pool = ProcessPoolExecutor(count, get_context("spawn"), _begin, (studio,))
    try:
        yield from in_order(lambda batch: pool.submit(_make, batch), work, AHEAD * count)
    except BrokenProcessPool as error:
        conflict = "a process that makes stimuli ended before its time (the system may be short of memory)"
        raise ConstraintError(conflict, "start again with --jobs 1: it goes on from here") from error
    finally:
        pool.shutdown(cancel_futures=True)


_studio: list[Studio] = []
"""That of this worker process, given to it when it begins."""


def _begin(studio: Studio) -> None:
    """Ctrl-C is for the process that writes; this one ends with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _studio[:] = [studio]


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _make(batch: Batch) -> tuple[Made, ...]:
    return make_all(_studio[0], batch)
