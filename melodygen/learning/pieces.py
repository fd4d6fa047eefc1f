"""A stretch of a human melody, in the terms that a style is learned in.

Conventions
-----------
Onsets are in ticks from the first bar line; an upbeat's are negative.  A pitch is in semitones above a tonic (0 is the
tonic in one octave, 12 in the next), so that pieces in all keys agree.  A cell is the onsets within one beat, in ticks
from the beat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from melodygen.melody import Melody, Note
from melodygen.styles.style import Cell
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import Metre
from melodygen.theory.scales import scale_named

_LONGEST, _LONG_ENOUGH, _SHORTEST = 16, 8, 4
"""Bars: of a piece, of one that ends where a section does, and of what is left at the end."""

_FEWEST_NOTES_A_BAR = 2
_UPBEAT_GAP = 480
"""Ticks from one onset to the next beyond which a note does not lead in to what follows."""

_LONGEST_UPBEAT = 0.75
"""In bars."""


@dataclass(frozen=True)
class Piece:
    """One stretch of at least a bar; `cut` makes them of 4 to 16.

    `onsets` ascend; the upbeat among them is shorter than a bar.
    """

    name: str
    metre: Metre
    bars: int
    is_minor: bool
    onsets: tuple[int, ...]
    pitches: tuple[int, ...]
    final_ticks: int
    """Written length of the last note."""

    tonic: int = 0
    """The MIDI pitch that pitch 0 is."""

    tempo_bpm: float | None = None
    """Quarter notes a minute, None where nobody says."""

    @cached_property
    def beat_starts(self) -> tuple[int, ...]:
        """Ticks of every beat from bar 1 on."""
        return tuple(bar * self.metre.bar_ticks + onset for bar in range(self.bars) for onset in self.metre.beat_onsets)

    @cached_property
    def notes_by_beat(self) -> tuple[tuple[int, ...], ...]:
        """Indices of the notes that start in each beat."""
        ends = (*self.beat_starts[1:], self.bars * self.metre.bar_ticks)
        bounds = np.searchsorted(self.onsets, (*self.beat_starts, ends[-1]))
        return tuple(tuple(range(first, end)) for first, end in pairwise(bounds))

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """What starts in each beat."""
        return tuple(
            tuple(self.onsets[note] - start for note in notes)
            for notes, start in zip(self.notes_by_beat, self.beat_starts, strict=True)
        )

    @cached_property
    def upbeat(self) -> tuple[int, ...]:
        """Onsets before bar 1, in ticks before its bar line (negative)."""
        return tuple(onset for onset in self.onsets if onset < 0)

    @cached_property
    def gaps(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """Ticks from each onset to the next, from the last to the last bar line."""
        return np.diff(np.array([*self.onsets, self.bars * self.metre.bar_ticks]))

    def as_melody(self) -> Melody:
        """The piece in C, for measures; notes last to the next."""
        lift = 60 - 12 * (min(self.pitches) // 12)
        notes = tuple(
            Note(onset, int(gap), pitch + lift)
            for onset, gap, pitch in zip(self.onsets, self.gaps, self.pitches, strict=True)
        )
        scale = scale_named("natural-minor" if self.is_minor else "major")
        return Melody(
            tempo_bpm=120,
            metre=self.metre,
            key="C",
            scale=scale,
            instrument=INSTRUMENTS[0],
            bars=self.bars,
            notes=notes,
        )


def cut(
    name: str,
    metre: Metre,
    notes: Sequence[Note],
    starts: Sequence[int],
    *,
    is_minor: bool,
) -> list[Piece]:
    """Pieces of 8 to 16 bars from start to start (bars, ascending), or to the sixteenth bar where none fits.

    What is left at the end is a piece from 4 bars on.  A piece with fewer than two notes a bar is left out.
    """
    length = metre.bar_ticks
    last_bar = notes[-1].onset_ticks // length + 1
    pieces = []
    begin = 0
    bounds = [start for start in starts if 0 < start < last_bar] + [last_bar]
    while begin < last_bar:
        ends = [bound for bound in bounds if _LONG_ENOUGH <= bound - begin <= _LONGEST]
        end = ends[-1] if ends else min(begin + _LONGEST, last_bar)
        pieces.append(_piece(name, metre, notes, begin, end, is_minor=is_minor))
        begin = end
    return [piece for piece in pieces if piece is not None]


def _piece(name: str, metre: Metre, notes: Sequence[Note], begin: int, end: int, *, is_minor: bool) -> Piece | None:
    """The notes from bar `begin` to bar `end` with their upbeat; None where there are too few notes or bars."""
    length = metre.bar_ticks
    inside = [index for index, note in enumerate(notes) if begin * length <= note.onset_ticks < end * length]
    if len(inside) < _FEWEST_NOTES_A_BAR * (end - begin) or end - begin < _SHORTEST:
        return None
    kept = [notes[index] for index in range(_upbeat_start(notes, inside[0], begin * length, length), inside[-1] + 1)]
    return Piece(
        name,
        metre,
        end - begin,
        is_minor,
        tuple(note.onset_ticks - begin * length for note in kept),
        tuple(note.pitch for note in kept),
        min(kept[-1].duration_ticks, end * length - kept[-1].onset_ticks),
    )


def _upbeat_start(notes: Sequence[Note], first: int, bar_line: int, length: int) -> int:
    """The note that starts the upbeat to note `first`; `first` itself where there is none.

    Notes that have led in for longer than three quarters of a bar are no upbeat: the melody just goes on.
    """
    start = first
    while (
        start > 0
        and notes[start].onset_ticks - notes[start - 1].onset_ticks <= _UPBEAT_GAP
        and notes[start - 1].onset_ticks >= bar_line - length
    ):
        start -= 1
    return start if notes[start].onset_ticks >= bar_line - _LONGEST_UPBEAT * length else first
