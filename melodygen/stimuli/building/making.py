"""One job -> one stimulus: the melody, how it is played, and its files.

Conventions
-----------
Everything here is a function of studio and job alone; what is left on the disk is nothing.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from melodygen.audio import write_audio
from melodygen.errors import ConstraintError, MelodygenError
from melodygen.export import anonymous_midi_bytes
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.performance import PARTS, Performance, perform
from melodygen.stimuli.building.framing import framed
from melodygen.stimuli.building.plan import Job
from melodygen.stimuli.building.studio import Studio
from melodygen.stimuli.design import seed_of
from melodygen.stimuli.design.design import Rendering
from melodygen.stimuli.matching import match, numbers_of
from melodygen.stimuli.matching.asking import parameters_like
from melodygen.stimuli.stimulus import SoundFile, Stimulus

NEAR_LU = 0.1
"""How far the loudness of a stimulus may be from the others'."""

_MIDI = "midi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A stimulus that was made.

    Attributes
    ----------
    number
        Its place in the plan.
    stimulus
        What is known of it.
    contents
        The bytes of its files, in their order.
    candidates
        The melodies that it was chosen from, as plain values; none where there was no choice.
    loudest_lufs
        Where its peaks keep it from the loudness that was asked for, what they allow; else None.
    problem
        Why it could not be made, in a sentence; else empty.

    """

    number: int
    stimulus: Stimulus | None = None
    contents: tuple[bytes, ...] = ()
    candidates: tuple[dict[str, Any], ...] = ()
    loudest_lufs: float | None = None
    problem: str = ""


def make_all(studio: Studio, jobs: Iterable[Job]) -> tuple[Made, ...]:
    """The stimuli of several jobs; errors are told in what is given back, since not all of them can travel."""
    return tuple(_tried(studio, job) for job in jobs)


def _tried(studio: Studio, job: Job) -> Made:
    try:
        return make(studio, job)
    except MelodygenError as error:
        return Made(number=job.number, problem=str(error))


def make(studio: Studio, job: Job) -> Made:
    """The stimulus of one job; MelodygenError where it cannot be made."""
    melody, score, candidates = _melody(studio, job)
    files, loudest = [], None
    contents = []
    with tempfile.TemporaryDirectory(prefix="melodygen-") as folder:
        for file, content, limit in _files(performance_of(melody, studio.design.rendering), studio, job, Path(folder)):
            files.append(file)
            contents.append(content)
            loudest = limit if loudest is None or (limit is not None and limit < loudest) else loudest
    recipe = score.whole_recipe if job.source == "generated" else None
    human = studio.by_name[job.human] if job.source == "human" else None
    stimulus = Stimulus(
        id=job.id,
        role=job.role,
        source=job.source,
        condition=job.condition,
        pair=job.pair,
        replicate=job.replicate,
        seed=recipe.parameters.seed if recipe else None,
        recipe=json.loads(recipe.to_json()) if recipe else None,
        origin=human.title if human else "",
        licence=human.licence if human else studio.design.set.licence,
        measures=numbers_of(score),
        files=tuple(files),
    )
    return Made(
        number=job.number, stimulus=stimulus, contents=tuple(contents), candidates=candidates, loudest_lufs=loudest
    )


def performance_of(melody: Melody, rendering: Rendering) -> Performance:
    """`melody` as it is heard, whoever made it."""
    asked = melody.interpretation.as_written if rendering.played == "score" else melody.interpretation
    played = perform(replace(melody, interpretation=asked), PARTS if rendering.accompanied else PARTS[:1])
    return framed(played, lead_in_s=rendering.lead_in_seconds, tail_s=rendering.tail_seconds)


def _melody(studio: Studio, job: Job) -> tuple[Melody, Melody, tuple[dict[str, Any], ...]]:
    """What is heard, the same on the grid, and what it was chosen from."""
    if job.source == "human":
        human = studio.by_name[job.human]
        return human.melody, human.score, ()
    design, cell = studio.design, studio.cells[job.condition]
    if job.pair:
        found = match(studio.by_name[job.human], cell, job.replicate, design)
        melody = found.melody
        rows = tuple(_candidate(job, asdict(candidate)) for candidate in found.candidates)
        return melody, melody, rows
    asked = parameters_like(studio.by_name[job.human].score, cell) if job.human else cell.parameters
    if design.rendering.instrument:
        asked = asked.replace(instrument=design.rendering.instrument)
    melody = generate(asked.replace(seed=seed_of(design, *job.place)))
    return melody, melody, ()


def _candidate(job: Job, row: dict[str, Any]) -> dict[str, Any]:
    """A candidate with the stimulus that it was drawn for."""
    return {"stimulus": job.id, "pair": job.pair, "condition": job.condition, "replicate": job.replicate} | row


def _files(
    performance: Performance, studio: Studio, job: Job, folder: Path
) -> Iterator[tuple[SoundFile, bytes, float | None]]:
    """Each file with its bytes, and how loud it can be where it cannot be as loud as was asked."""
    for name in studio.design.rendering.formats:
        path = folder / f"{job.id}.{name}"
        if name == _MIDI:
            content = anonymous_midi_bytes(performance)
            yield _file(path, content, performance.seconds_at(performance.length_ticks)), content, None
            continue
        yield _audio(performance, studio, path)


def _audio(performance: Performance, studio: Studio, path: Path) -> tuple[SoundFile, bytes, float | None]:
    settings, soundfont = studio.settings, studio.soundfont
    if soundfont is None:
        raise ConstraintError("no SoundFont was chosen", "build the set again")
    report = write_audio(performance, path, soundfont=soundfont, settings=settings, is_anonymous=True, tail_s=0.0)
    loudness, wanted = report.loudness_lufs, settings.loudness_lufs
    if loudness is None or wanted is None or loudness > wanted + NEAR_LU:
        conflict = f"{path.name} cannot be made as loud as {wanted} LUFS ({report.sentence})"
        raise ConstraintError(conflict, "ask for longer melodies or another loudness")
    content = path.read_bytes()
    path.unlink()
    file = _file(path, content, report.duration_s, loudness, report.true_peak_dbtp)
    return file, content, None if wanted - loudness <= NEAR_LU else loudness


def _file(
    path: Path, content: bytes, seconds: float, loudness: float | None = None, peak: float | None = None
) -> SoundFile:
    return SoundFile(
        name=path.name,
        sha256=sha256(content).hexdigest(),
        seconds=round(seconds, 6),
        loudness_lufs=None if loudness is None else round(loudness, 3),
        peak_dbtp=None if peak is None else round(peak, 3),
    )
