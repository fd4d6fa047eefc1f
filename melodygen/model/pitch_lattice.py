"""The lattice of a melody's pitches: what every expert makes of each note, and of each move from note to note.

Conventions
-----------
The states of a note are places 0 to P - 1 in `pitches`: the notes of the scale within the range, and pitches that are
given or wished for.  A wish makes possible, at its note, a pitch that is not in the scale: an accidental.  Where
Accidentals is Auto, all pitches between the scale's lowest and highest are states.  Steps are counted by all notes of
the scale, also by those of degrees whose weight is 0, which are never drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from melodygen.model.experts import History
from melodygen.model.figures import Figures
from melodygen.model.lattice import UNARY_BITS, Weights, whole_rows
from melodygen.model.places import Places
from melodygen.styles.style import Whole

COPY = 4000.0
"""What the pitch that returns is worth against any other."""


@dataclass(frozen=True)
class PitchLattice:
    """Everything that is known before a pitch is drawn.

    Attributes
    ----------
    pitches
        P MIDI pitches, rising.
    places
        Of the N notes.
    experts
        By name, N x P: what each expert that knows one note alone makes of it.
    allowed
        N x P: 0 where a hard constraint forbids, else 1.
    history
        How pitches follow one another.
    moves
        N x P before x P now: what lengths, place and mood make of an interval; 1 for the first note.
    first
        P: of the first note.
    sources, shifts
        For each note the earlier note it returns to, -1 for none, and by how many scale steps it is moved.

    """

    pitches: tuple[int, ...]
    places: Places
    experts: Mapping[str, Weights]
    allowed: Weights
    history: History
    moves: Weights
    first: Weights
    sources: Sequence[int]
    shifts: Sequence[int]
    in_scale: Whole
    """The states that are notes of the scale."""
    figures: Figures | None = None
    """What longer runs of intervals lead on to; it has a say in drawing alone."""

    @cached_property
    def unary(self) -> Weights:
        """N x P: all experts and constraints together, as whole weights."""
        product = self.allowed.copy()
        for weights in self.experts.values():
            product *= weights
        return whole_rows(product, UNARY_BITS)

    def step(self, note: int) -> Weights:
        """How pitches lead into `note`: P now x P before x P next."""
        from_end = len(self.places) - 1 - note
        return self.history.ends[1 - from_end] if from_end < 2 else self.history.body

    def moved(self, states: Whole, shifts: Whole | int) -> Whole:
        """The states so many scale steps above `states`; -1 outside the range."""
        steps = self._scale_place[states] + shifts
        inside = (steps >= 0) & (steps < len(self.in_scale))
        moved = np.where(inside, self._raised[np.where(inside, steps, 0), self._raise[states]], -1)
        return np.where(np.equal(shifts, 0), states, moved)

    @cached_property
    def _scale_place(self) -> Whole:
        """For each state the number of the scale's note at it or below it, or above it where there is none below."""
        places = np.searchsorted(self.in_scale, np.arange(len(self.pitches)), side="right") - 1
        return np.asarray(np.maximum(0, places))

    @cached_property
    def _raise(self) -> Whole:
        """For each state its height in semitones above that note of the scale."""
        heights = np.array(self.pitches)
        return np.asarray(np.maximum(0, heights - heights[self.in_scale[self._scale_place]]))

    @cached_property
    def _raised(self) -> Whole:
        """Notes of the scale x semitones: the state so much above each, or its own where that is none."""
        state = {pitch: number for number, pitch in enumerate(self.pitches)}
        own = [(self.pitches[note], note) for note in self.in_scale.tolist()]
        most = int(self._raise.max())
        return np.array([[state.get(pitch + more, note) for more in range(most + 1)] for pitch, note in own])
