"""Jobs done by a Dask cluster, in order, with a bounded number under way.

Conventions
-----------
Workers get everything with each task and hand back bytes, so that they need no folder in common with this machine, and
one that is lost takes nothing with it: the scheduler gives its tasks to another.  What a worker makes must be what this
machine would make: it refuses where its melodygen, FluidSynth, SoundFont or packages are others.  Within a worker one
batch is made at a time: one thread each is enough (``dask worker ADDRESS --nthreads 1``).
"""

from __future__ import annotations

import pickle
from collections.abc import Generator, Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from melodygen.audio.comparing import soundfont_of
from melodygen.audio.writing import checksum_of
from melodygen.errors import ConstraintError, MelodygenError, MissingPackageError
from melodygen.stimuli.building.making import Made, make_all
from melodygen.stimuli.building.studio import Studio, differences
from melodygen.stimuli.building.workers import AHEAD, Batch, in_order

PATIENCE_S = 20
"""How long to wait for a scheduler to answer."""

RETRIES = 5
_GO_ON = "start again: it goes on from here"


def made_by_cluster(studio: Studio, work: Iterable[Batch], address: str) -> Generator[Made]:
    """By the workers of the scheduler at `address`.

    Raises
    ------
    ConstraintError
        No scheduler answers, or it or its workers are lost for good.
    MissingPackageError
        The package distributed is not installed.

    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - few builds use a cluster
        from distributed.comm.core import CommClosedError  # noqa: PLC0415
    except ImportError as error:
        raise MissingPackageError("building on a cluster", "distributed", error) from error
    try:
        connect: Any = Client
        client = connect(address, timeout=PATIENCE_S, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        remedy = "start one by: dask scheduler, and workers by: dask worker ADDRESS --nthreads 1"
        raise ConstraintError(f"no Dask scheduler answers at {address}", remedy) from error
    packed = pickle.dumps((studio, studio.facts()))
    try:
        with client:
            yield from in_order(
                lambda batch: client.submit(make_there, packed, batch, pure=False, retries=RETRIES),
                work,
                AHEAD * _threads(client),
            )
    except KilledWorker as error:
        conflict = "several workers of the cluster ended over the same stimulus (they may be short of memory)"
        raise ConstraintError(conflict, _GO_ON) from error
    except (CommClosedError, OSError, TimeoutError) as error:
        raise ConstraintError(f"the scheduler at {address} was lost", _GO_ON) from error
    except ModuleNotFoundError as error:
        conflict = f"a worker of the cluster has no package {error.name}"
        raise ConstraintError(conflict, "install melodygen there") from error


def make_there(packed: bytes, batch: Batch) -> tuple[Made, ...]:
    """What a worker does: the stimuli of a batch, or why it cannot make them."""
    try:
        with _LOCK:
            return make_all(_unpacked(packed), batch)
    except MelodygenError as error:
        return tuple(Made(number=job.number, problem=str(error)) for job in batch)


_LOCK = Lock()


def _threads(client: Any) -> int:
    """How many batches can be made at a time; workers may still be coming."""
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


@lru_cache(maxsize=2)
def _unpacked(packed: bytes) -> Studio:
    """The studio with what is on this machine; ConstraintError where that is something else."""
    studio: Studio
    studio, facts = pickle.loads(packed)  # noqa: S301 - Dask's own messages are pickles too
    here = replace(studio, soundfont=_soundfont_here(studio.soundfont, facts))
    if different := differences(facts, here.facts()):
        conflict = f"a worker of the cluster has {different}"
        raise ConstraintError(conflict, "install there what is installed here")
    return here


def _soundfont_here(path: Path | None, facts: dict[str, Any]) -> Path | None:
    if path is None or (path.is_file() and checksum_of(path) == facts["soundfont"]["sha256"]):
        return path
    found = soundfont_of(facts)
    if found is None:
        conflict = f"a worker of the cluster has no SoundFont {path.name} like the one here"
        raise ConstraintError(conflict, "copy it there")
    return found
