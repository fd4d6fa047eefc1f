"""Who makes the stimuli: this process, several of this machine, or a cluster; what comes back is the same."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable

from melodygen.stimuli.building.cluster import made_by_cluster
from melodygen.stimuli.building.making import Made
from melodygen.stimuli.building.plan import Job
from melodygen.stimuli.building.studio import Studio
from melodygen.stimuli.building.workers import batches, made_by_processes, made_here

MIDI_BATCH = 16
"""Melodies without audio take some milliseconds each: so many are made at a time."""


def made_by(studio: Studio, jobs: Iterable[Job], count: int, *, processes: int, scheduler: str) -> Generator[Made]:
    """The stimuli of so many jobs, in their order.

    Parameters
    ----------
    studio, jobs, count
        What is made, how, and how many there are.
    processes
        Of this machine; 0 is one for each processor, 1 is this process alone.
    scheduler
        The address of a Dask scheduler, whose workers do it instead; empty for none.

    """
    is_quick = studio.soundfont is None and studio.design.matching is None
    work = batches(jobs, MIDI_BATCH if is_quick else 1)
    if scheduler:
        return made_by_cluster(studio, work, scheduler)
    processes = min(processes or os.cpu_count() or 1, count)
    return made_here(studio, work) if processes < 2 else made_by_processes(studio, work, processes)
