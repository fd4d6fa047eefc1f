"""A melody as plain sequences of numbers, as the measures read it.

Conventions
-----------
An interval is in semitones, positive upwards.  An inter-onset interval (IOI) is the time from one note's onset to the
next one's, in ticks: rests count towards the note before them.  Both have one item less than there are notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from melodygen.melody import Melody, Note
from melodygen.phrase import Phrase


def pitches(melody: Melody) -> list[int]:
    """MIDI pitches in onset order."""
    return [note.pitch for note in melody.notes]


def onsets(melody: Melody) -> list[int]:
    """Onsets in ticks from bar 1, ascending; negative in an upbeat."""
    return [note.onset_ticks for note in melody.notes]


def phrase_notes(melody: Melody, phrase: Phrase) -> list[Note]:
    """The notes that start in a phrase; an upbeat belongs to the first one."""
    bar_ticks = melody.metre.bar_ticks
    start = phrase.first_bar * bar_ticks or -melody.lead_in_ticks
    return [note for note in melody.notes if start <= note.onset_ticks < phrase.end_bar * bar_ticks]


def intervals(melody: Melody) -> list[int]:
    """Semitones from each note to the next."""
    return differences(pitches(melody))


def inter_onset_intervals(melody: Melody) -> list[int]:
    """Ticks from each onset to the next."""
    return differences(onsets(melody))


def differences(values: Sequence[int]) -> list[int]:
    """Each item less the one before it."""
    return [after - before for before, after in pairwise(values)]
