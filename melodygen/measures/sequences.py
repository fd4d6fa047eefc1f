"""A melody as plain sequences of numbers, as the measures read it.

Conventions
-----------
An interval is in semitones, positive upwards.  An inter-onset interval (IOI) is the time from one note's onset to the
next one's, in ticks: rests count towards the note before them.  Both have one item less than there are notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from melodygen.melody import Melody


def pitches(melody: Melody) -> list[int]:
    """MIDI pitches in onset order."""
    return [note.pitch for note in melody.notes]


def onsets(melody: Melody) -> list[int]:
    """Onsets in ticks from bar 1, ascending."""
    return [note.onset_ticks for note in melody.notes]


def intervals(melody: Melody) -> list[int]:
    """Semitones from each note to the next."""
    return differences(pitches(melody))


def inter_onset_intervals(melody: Melody) -> list[int]:
    """Ticks from each onset to the next."""
    return differences(onsets(melody))


def differences(values: Sequence[int]) -> list[int]:
    """Each item less the one before it."""
    return [after - before for before, after in pairwise(values)]
