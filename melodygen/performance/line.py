"""The melody as the rules of the player see it: rows of numbers, one a note.

Conventions
-----------
Ticks count from bar 1, seconds from the first onset at the tempo that was set.  A note's inter-onset interval (IOI)
lasts up to the next onset, the last one's up to where it ends; its length leaves out a rest that follows.  What the
KTH system calls a note's duration is the length: there a rest is an event of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from melodygen.mark import KINDS, Kind, onsets_marked
from melodygen.melody import ChordSpan, Melody
from melodygen.performance.grouping import PHRASE, Group, groups_of
from melodygen.theory.metre import Metre
from melodygen.theory.pitch import pitch_class
from melodygen.theory.units import ticks_to_seconds

Row = NDArray[np.float64]
Which = NDArray[np.bool_]
"""Yes or no of every note."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """What is known of every note before it is played.

    Attributes
    ----------
    onsets, ends
        In ticks.
    onsets_s, iois_s, lengths_s
        In seconds.
    pitches, intervals
        MIDI numbers, and how far it is to the next in semitones; 0 of the last.
    has_rest
        Whether nothing is written right after a note; of the last one always.
    staccato, tenuto, accented, slurred
        Which notes have those marks; one that is slurred is under a slur to the next.
    levels
        Metrical level, 0 (bar line) to 5.
    chords, chord_at
        The chords, equal neighbours made one, and the index of the one that sounds at each onset, -1 for none.
    groups
        Phrases and their parts.
    tonic
        Pitch class of the key.
    seed
        What noise is drawn from.

    """

    onsets: Row
    ends: Row
    onsets_s: Row
    iois_s: Row
    lengths_s: Row
    pitches: Row
    intervals: Row
    has_rest: Which
    staccato: Which
    tenuto: Which
    accented: Which
    slurred: Which
    levels: NDArray[np.intp]
    chords: tuple[ChordSpan, ...]
    chord_at: NDArray[np.intp]
    groups: tuple[Group, ...]
    tonic: int
    metre: Metre
    tempo_bpm: float
    seed: int

    def __len__(self) -> int:
        return len(self.onsets)

    @property
    def is_struck_again(self) -> Which:
        """Whether the next note follows at once with the same pitch."""
        return np.asarray(~self.has_rest & (self.intervals == 0))

    @property
    def ends_phrase(self) -> Which:
        """Whether a phrase ends with the note."""
        found = np.zeros(len(self), np.bool_)
        found[[group.last for group in self.groups if group.level == PHRASE]] = True
        return found


def line_of(melody: Melody) -> Line:
    """The line of `melody`, which has a note at least."""
    notes, metre = melody.notes, melody.metre
    onsets = np.array([note.onset_ticks for note in notes], float)
    ends = np.array([note.end_ticks for note in notes], float)
    tick_s = ticks_to_seconds(1, melody.tempo_bpm)
    iois = np.append(onsets[1:], ends[-1]) - onsets
    pitches = np.array([note.pitch for note in notes], float)
    chords = _joined(melody.chords)
    starts = np.array([span.onset_ticks for span in chords], float)
    return Line(
        onsets=onsets,
        ends=ends,
        onsets_s=(onsets - onsets[0]) * tick_s,
        iois_s=iois * tick_s,
        lengths_s=(ends - onsets) * tick_s,
        pitches=pitches,
        intervals=np.append(pitches[1:], pitches[-1]) - pitches,
        has_rest=np.append(ends[:-1] < onsets[1:], True),
        **_marks(melody),
        levels=np.array([metre.level(note.onset_ticks % metre.bar_ticks) for note in notes], np.intp),
        chords=chords,
        chord_at=np.searchsorted(starts, onsets, side="right") - 1,
        groups=groups_of(melody),
        tonic=pitch_class(melody.key),
        metre=metre,
        tempo_bpm=melody.tempo_bpm,
        seed=melody.recipe.parameters.seed if melody.recipe else 0,
    )


_ROWS: dict[Kind, str] = {"staccato": "staccato", "tenuto": "tenuto", "accent": "accented", "slur": "slurred"}


def _marks(melody: Melody) -> dict[str, Which]:
    """The rows of the marks; the last note is slurred to none."""
    onsets = [note.onset_ticks for note in melody.notes]
    found = {}
    for kind in KINDS:
        marked = onsets_marked(melody.marks, kind)
        found[_ROWS[kind]] = np.array([onset in marked for onset in onsets], np.bool_)
    found["slurred"][-1] = False
    return found


def _joined(chords: Sequence[ChordSpan]) -> tuple[ChordSpan, ...]:
    """Without the spans that only repeat the chord before."""
    return tuple(span for place, span in enumerate(chords) if place == 0 or span.chord != chords[place - 1].chord)
