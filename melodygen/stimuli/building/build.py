"""A design -> the folder of a set.

Conventions
-----------
This process alone writes into the folder: a stimulus's files first, each whole or not at all, and then its line in the
journal.  However a build ends, the next one goes on after the last line, and the set comes out the same byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from math import floor
from pathlib import Path

from melodygen.drafts import folder_draft
from melodygen.errors import MelodygenError
from melodygen.files import sha256_of, write_bytes_atomically
from melodygen.stimuli.building.finishing import dated, finish
from melodygen.stimuli.building.journal import Journal
from melodygen.stimuli.building.makers import made_by
from melodygen.stimuli.building.making import Made
from melodygen.stimuli.building.people import write_people
from melodygen.stimuli.building.place import LoudnessError, place_for
from melodygen.stimuli.building.plan import Job, Plan
from melodygen.stimuli.building.studio import Studio, studio_for
from melodygen.stimuli.design import Design
from melodygen.stimuli.design.design import Rendering
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.presentation import lists_of
from melodygen.stimuli.presentation.page import BROWSERS_BEST_FIRST
from melodygen.stimuli.stimulus import Stimulus

Progress = Callable[[int, int], None]
"""Told how many stimuli are finished, and of how many."""


class StimulusError(MelodygenError):
    """A stimulus could not be made; those before it are finished."""


class BuildCancelled(Exception):  # noqa: N818 - the caller asked for it: it is no error
    """The caller's `cancelled` said so; what is finished stays, and the next build goes on from there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What was built.

    Attributes
    ----------
    stimuli, already
        How many there are, and how many of them were finished before.
    warnings
        What is to be known of the set, a sentence each.

    """

    folder: SetFolder
    stimuli: int
    already: int
    warnings: tuple[str, ...] = ()


def build(
    design: Design,
    out: Path,
    *,
    jobs: int = 0,
    scheduler: str = "",
    is_forced: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> BuildReport:
    """Build the set of `design` in the folder `out`, or go on with it.

    Parameters
    ----------
    design
        As `read_design` gives it; its text is kept in the set.
    out
        A new folder, or one that a build of the same design has begun.
    jobs
        Processes that make stimuli; 0 is one for each processor, 1 is this process alone.
    scheduler
        The address of a Dask scheduler, whose workers make the stimuli instead.
    is_forced
        Whether a set that is in `out` may be replaced.
    progress, cancelled
        Told and asked after each stimulus; once `cancelled` says so, BuildCancelled is raised.

    Raises
    ------
    DesignError, ConstraintError, SoundError
        The set cannot be built, or another build is writing it; if this is known before the first stimulus is made,
        nothing is written.
    LoudnessError
        Peaks keep stimuli from the loudness of the design; nothing of the set stays.
    WriteError
        The folder cannot be written; what is finished stays.

    """
    studio = studio_for(design)
    plan, folder, facts = studio.plan, SetFolder(out), studio.facts()
    _check_lists(design, plan)
    with place_for(folder, facts, is_forced=is_forced), Journal(folder.journal, facts) as journal:
        _write_what_it_is_made_from(studio, folder)
        damaged = _damaged(journal, folder)
        already = len(journal) - len(damaged)
        todo = chain(damaged, range(len(journal), len(plan)))
        left = len(plan) - already
        made = made_by(studio, (plan[number] for number in todo), left, processes=jobs, scheduler=scheduler)
        writing = _Writing(journal, folder, design.rendering, len(plan), already)
        with closing(made):
            for one in made:
                if cancelled is not None and cancelled():
                    raise BuildCancelled
                done = writing.write(one)
                if progress is not None:
                    progress(done, len(plan))
        writing.check()
        warnings = finish(studio, journal, folder)
    return BuildReport(folder=folder, stimuli=len(plan), already=already, warnings=warnings)


def _check_lists(design: Design, plan: Plan) -> None:
    """ConstraintError where no listener could hear the stimuli as the design asks, before any of them is made."""
    if any(f".{name}" in BROWSERS_BEST_FIRST for name in design.rendering.formats):
        lists_of(design, [_not_made(job) for job in plan])


def _not_made(job: Job) -> Stimulus:
    return Stimulus(id=job.id, role=job.role, source=job.source, condition=job.condition, pair=job.pair)


def _write_what_it_is_made_from(studio: Studio, folder: SetFolder) -> None:
    write_bytes_atomically(folder.design, studio.design.text.encode())
    write_people(studio.humans, studio.spare, folder.humans)
    with folder_draft(folder.sounds):  # drafts that a killed build left are removed with it
        pass


def _damaged(journal: Journal, folder: SetFolder) -> list[int]:
    """The numbers of stimuli that should be finished and whose files are not what they were."""
    return [number for number, (stimulus, _) in enumerate(journal.rows()) if not _is_there(stimulus, folder)]


def _is_there(stimulus: Stimulus, folder: SetFolder) -> bool:
    try:
        return all(sha256_of(folder.sounds / file.name) == file.sha256 for file in stimulus.files)
    except OSError:
        return False


class _Writing:
    """Puts stimuli where they belong as they come, and keeps count."""

    def __init__(self, journal: Journal, folder: SetFolder, rendering: Rendering, total: int, done: int) -> None:
        self._journal, self._folder, self._rendering = journal, folder, rendering
        self._total, self._done = total, done
        self._loudest: list[float] = []

    def write(self, made: Made) -> int:
        """Write a stimulus; how many are finished.

        Where one cannot be loud enough, all others are tried before that is said, and no more are written.
        """
        if made.stimulus is None:
            raise StimulusError(made.problem)
        self._done += 1
        if made.loudest_lufs is not None:
            self._loudest.append(made.loudest_lufs)
        if self._loudest:
            return self._done
        for file, content in zip(made.stimulus.files, made.contents, strict=True):
            path = self._folder.sounds / file.name
            write_bytes_atomically(path, content, is_synced=False)  # checked again when a build goes on
            dated(path)
        if made.number >= len(self._journal):
            self._journal.add(made)
        return self._done

    def check(self) -> None:
        """LoudnessError where some could not be loud enough."""
        if self._loudest:
            raise _too_soft(self._loudest, self._total, self._rendering)


def _too_soft(found: Sequence[float], total: int, rendering: Rendering) -> LoudnessError:
    """What loudness all stimuli can have."""
    softest = floor(min(found) * 10) / 10
    held = "1 stimulus is" if len(found) == 1 else f"{len(found)} of {total} stimuli are"
    return LoudnessError(
        f"{held} held below {rendering.loudness_lufs:g} LUFS by peaks that would pass {rendering.peak_dbtp:g} dBTP, "
        "and all must be equally loud",
        f"write loudness_lufs = {softest:.1f} under [rendering], which all of them can have",
    )
