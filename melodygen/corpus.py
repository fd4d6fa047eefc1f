"""A folder of human melodies to a style: read, cut into pieces, learn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from melodygen.errors import MelodygenError
from melodygen.learning.chords import ChordChange
from melodygen.learning.learn import learn
from melodygen.learning.pieces import Piece, cut
from melodygen.melody import Note
from melodygen.reading import HumanMelody, Skipped, read_folder
from melodygen.styles import Style

LEAST_PIECES = 24
_SILENT_BARS = 2.5
"""Melodies are cut where nothing starts for so many bars: an interlude."""

_SECTION_BARS = 8
_FEWEST_NOTES = 8


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read: pieces to learn from, chord changes, and what was left out and why."""

    pieces: tuple[Piece, ...]
    changes: tuple[ChordChange, ...]
    melodies: int
    skipped: tuple[Skipped, ...]


class TooLittleError(MelodygenError):
    """Not enough melodies to learn a style from."""

    def __init__(self, folders: Sequence[Path], corpus: Corpus) -> None:
        places = ", ".join(map(str, folders))
        passed = f"; {len(corpus.skipped)} passed over, such as {corpus.skipped[0]}" if corpus.skipped else ""
        super().__init__(
            f"a style takes at least {LEAST_PIECES} stretches of 4 to 16 bars (got {len(corpus.pieces)} from {places}"
            f"{passed}); add more melodies"
        )


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
        raise TooLittleError(folders, corpus)
    style = learn(corpus.pieces, corpus.changes, name=name, label=label, version="1", origin=origin, licence=licence)
    return style, corpus


def _pieces(human: HumanMelody) -> list[Piece]:
    length = human.metre.bar_ticks
    marks = [*human.sections, *(mark.onset_ticks for mark in human.phrases)]
    starts = sorted({tick // length for tick in marks if tick >= 0}) or list(range(0, human.bars, _SECTION_BARS))
    found: list[Piece] = []
    for notes in _unbroken(human):
        first = max(0, (notes[0].onset_ticks + length // 4) // length)
        moved = [replace(note, onset_ticks=note.onset_ticks - first * length) for note in notes]
        own_starts = [start - first for start in starts]
        found += cut(human.name, human.metre, moved, own_starts, is_minor=human.mode == "minor")
    return found


def _unbroken(human: HumanMelody) -> Iterator[list[Note]]:
    """The notes between interludes, pitches above the tonic; stretches of less than eight notes are left out."""
    longest = _SILENT_BARS * human.metre.bar_ticks
    stretch: list[Note] = []
    for note in human.notes:
        if stretch and note.onset_ticks - stretch[-1].onset_ticks > longest:
            yield from _long_enough(stretch)
            stretch = []
        stretch.append(replace(note, pitch=note.pitch - (human.tonic or 0)))
    yield from _long_enough(stretch)


def _long_enough(stretch: list[Note]) -> Iterator[list[Note]]:
    if len(stretch) >= _FEWEST_NOTES:
        yield stretch


def _changes(human: HumanMelody) -> list[ChordChange]:
    """Chord changes within a melody, roots in semitones above its tonic."""
    roots = [(mark.root - (human.tonic or 0)) % 12 for mark in human.chords]
    return [
        ChordChange(before, after, is_minor=human.mode == "minor")
        for before, after in pairwise(roots)
        if before != after
    ]
