"""A folder of human melodies to a style: read, cut into pieces, learn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from melodygen.errors import MelodygenError
from melodygen.learning.chords import ChordChange
from melodygen.learning.learn import learn
from melodygen.learning.pieces import Piece, cut
from melodygen.reading import HumanMelody, Skipped, read_folder
from melodygen.styles import Style

LEAST_PIECES = 24
_SILENT_BARS = 2.5
"""Melodies are cut where nothing starts for so many bars: an interlude."""

_SECTION_BARS = 8


class TooLittleError(MelodygenError):
    """Not enough melodies to learn a style from."""

    def __init__(self, folder: Path, pieces: int) -> None:
        super().__init__(
            f"{folder} holds {pieces} stretches of 4 to 16 bars that can be learned from, and a style takes at least "
            f"{LEAST_PIECES}; add more melodies"
        )


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read: pieces to learn from, chord changes, and what was left out and why."""

    pieces: tuple[Piece, ...]
    changes: tuple[ChordChange, ...]
    melodies: int
    skipped: tuple[Skipped, ...]


def read_corpus(folders: Sequence[Path], *, progress: Callable[[int], None]) -> Corpus:
    """Read every melody in `folders`; `progress` hears how many so far and may raise to stop."""
    pieces: list[Piece] = []
    changes: list[ChordChange] = []
    skipped: list[Skipped] = []
    melodies = 0
    for folder in folders:
        for found in read_folder(folder):
            if isinstance(found, Skipped):
                skipped.append(found)
            elif found.tonic is not None and found.mode is not None:
                melodies += 1
                pieces += _pieces(found)
                changes += _changes(found)
            progress(melodies + len(skipped))
    return Corpus(tuple(pieces), tuple(changes), melodies, tuple(skipped))


def learn_folder(
    folders: Sequence[Path], *, name: str, label: str, origin: str, licence: str, progress: Callable[[int], None]
) -> tuple[Style, Corpus]:
    """The style of all melodies in `folders`; TooLittleError where they are too few."""
    corpus = read_corpus(folders, progress=progress)
    if len(corpus.pieces) < LEAST_PIECES:
        raise TooLittleError(folders[0], len(corpus.pieces))
    style = learn(corpus.pieces, corpus.changes, name=name, label=label, version="1", origin=origin, licence=licence)
    return style, corpus


def _pieces(human: HumanMelody) -> list[Piece]:
    length = human.metre.bar_ticks
    marks = [*human.sections, *(mark.onset_ticks for mark in human.phrases)]
    starts = sorted({tick // length for tick in marks if tick >= 0}) or list(range(0, human.bars, _SECTION_BARS))
    onsets = np.array([note.onset_ticks for note in human.notes])
    pitches = np.array([note.pitch for note in human.notes]) - (human.tonic or 0)
    breaks = np.flatnonzero(np.diff(onsets) > _SILENT_BARS * length) + 1
    found: list[Piece] = []
    for own_onsets, own_pitches in zip(np.split(onsets, breaks), np.split(pitches, breaks), strict=True):
        if len(own_onsets) < 8:
            continue
        first = max(0, int(own_onsets[0] + length // 4) // length)
        found += cut(
            human.name,
            human.metre,
            (own_onsets - first * length).tolist(),
            own_pitches.tolist(),
            [start - first for start in starts],
            is_minor=human.mode == "minor",
        )
    return found


def _changes(human: HumanMelody) -> list[ChordChange]:
    """Chord changes within a melody, roots in semitones above its tonic."""
    roots = [(mark.root - (human.tonic or 0)) % 12 for mark in human.chords]
    return [
        ChordChange(before, after, is_minor=human.mode == "minor")
        for before, after in pairwise(roots)
        if before != after
    ]
