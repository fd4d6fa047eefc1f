"""What the judges hear of a melody, human or generated: onsets and pitches, nothing of how it is played.

Conventions
-----------
Onsets are in units of 1/12 of a quarter note (40 ticks) from bar 1, negative in an upbeat; all tunes are in 4/4.
Inter-onset intervals (IOI) are in the same unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from melodygen.melody import Note

UNIT_TICKS = 40
BEAT, BAR = 12, 48


@dataclass(frozen=True, slots=True)
class Tune:
    """Onsets and MIDI pitches of one melody; `song` is the same for excerpts of one song."""

    song: str
    onsets: tuple[int, ...]
    pitches: tuple[int, ...]

    @property
    def bars(self) -> int:
        """Bars from bar 1 to the one in which the last note starts."""
        return max(1, self.onsets[-1] // BAR + 1)

    @property
    def intervals(self) -> list[int]:
        """Semitones from each note to the next."""
        return [after - before for before, after in pairwise(self.pitches)]

    @property
    def iois(self) -> list[int]:
        """From each onset to the next."""
        return [after - before for before, after in pairwise(self.onsets)]

    @property
    def notes_by_bar(self) -> list[list[tuple[int, int]]]:
        """Position in the bar and pitch of the notes of each bar from bar 1 on."""
        bars: list[list[tuple[int, int]]] = [[] for _ in range(self.bars)]
        for onset, pitch in zip(self.onsets, self.pitches, strict=True):
            if onset >= 0:
                bars[onset // BAR].append((onset % BAR, pitch))
        return bars


def tune_of_notes(song: str, notes: Sequence[Note]) -> Tune:
    """The tune of notes in ticks."""
    return Tune(song, tuple(round(note.onset_ticks / UNIT_TICKS) for note in notes), tuple(n.pitch for n in notes))
