"""The measuring tool beside the project, called as a program of its own: what it says of two folders of MIDI files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mido import Message, MetaMessage, MidiFile, MidiTrack

from benchmarks.human.confidence import Figure
from benchmarks.human.places import COMPARE, MissingError
from melodygen.melody import Melody
from melodygen.theory.units import TICKS_PER_QUARTER

RIG_SEEDS = 3
_VELOCITY = 80


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature of the rig's: its mean on either side, and the share of pairs that it orders right (0.5 is none)."""

    name: str
    generated: float
    human: float
    auc: float


@dataclass(frozen=True, slots=True)
class NearCopy:
    """Longest (interval, IOI) runs shared with the training part, in intervals."""

    median: float
    at_95: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the rig says of two sides.

    Attributes
    ----------
    accuracies
        Of each classifier, by its name.
    nearest, ngrams
        Diversity of the first side as a share of that of the second: distance to the nearest neighbour, and between
        the 4-grams of two melodies.
    near_copies
        Of the first and the second side, where a training part was given.
    features
        Those that tell most, first.

    """

    accuracies: dict[str, Figure]
    nearest: float
    ngrams: float
    near_copies: tuple[NearCopy, NearCopy] | None
    features: tuple[Feature, ...]


def compare(rig: Path, first: Path, second: Path, scratch: Path, *, training: Path | None = None) -> Comparison:
    """The rig's words on the MIDI files in `first` and `second`; it keeps what it has computed in `scratch`."""
    answer = scratch / "comparison.json"
    command = [sys.executable, str(rig.resolve() / COMPARE), str(first), str(second)]
    command += ["--limit", "0", "--seeds", str(RIG_SEEDS), "--json", str(answer)]
    command += ["--corpus", str(training)] if training else []
    settings = {**os.environ, "RIG_CACHE": str(scratch / "cache"), "OMP_NUM_THREADS": "2"}
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)  # noqa: S603 - the user's own tool
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["nothing"]
        raise MissingError(f"{rig / COMPARE} could not compare the melodies (it said: {said[-1]}); check RIG")
    return parse(json.loads(answer.read_text(encoding="utf-8")))


def parse(answer: dict[str, Any]) -> Comparison:
    """A comparison from the JSON that the rig writes."""
    first, second = answer["diversity"]["A"], answer["diversity"]["B"]
    copies = answer["nearcopy"]
    return Comparison(
        accuracies={name: Figure(row["acc"], *row["acc_ci"]) for name, row in answer["c2st"].items()},
        nearest=first["mean_nearest"] / second["mean_nearest"],
        ngrams=first["ngram4_jaccard_distance"] / second["ngram4_jaccard_distance"],
        near_copies=(_near_copy(copies["A_vs_ref"]), _near_copy(copies["B_vs_ref"])) if "A_vs_ref" in copies else None,
        features=tuple(Feature(row["name"], row["meanA"], row["meanB"], row["auc"]) for row in answer["features"]),
    )


def copy_files(files: Iterable[Path], folder: Path) -> Path:
    """`folder`, made, with copies of `files` in it."""
    folder.mkdir()
    for file in files:
        shutil.copy2(file, folder)
    return folder


def write_melodies(melodies: Sequence[Melody], folder: Path) -> Path:
    """`folder`, made, with a MIDI file of each melody as written: no performance, so that only the notes are judged."""
    folder.mkdir()
    for number, melody in enumerate(melodies):
        file = MidiFile(ticks_per_beat=TICKS_PER_QUARTER)
        file.tracks.append(_track(melody))
        file.save(folder / f"{number:04d}.mid")
    return folder


def _track(melody: Melody) -> Any:
    metre = melody.metre
    track = MidiTrack([MetaMessage("time_signature", numerator=metre.numerator, denominator=metre.denominator)])
    events = []
    for note in melody.notes:
        events.append((note.onset_ticks + melody.lead_in_ticks, 1, note.pitch))
        events.append((note.end_ticks + melody.lead_in_ticks, 0, note.pitch))
    now = 0
    for ticks, is_on, pitch in sorted(events):
        track.append(Message("note_on", note=pitch, velocity=_VELOCITY * is_on, time=ticks - now))
        now = ticks
    return track


def _near_copy(row: dict[str, Any]) -> NearCopy:
    return NearCopy(row["median"], row["p95"])
