"""Pitch: every note's pitch, sampled on a lattice of pairs of neighbours under the experts and hard constraints.

A phrase is drawn at a time.  Beats that return pull their notes towards the earlier ones (soft copies); those within
one phrase are weighed again bar by bar.  Whatever comes later is allowed for exactly, but for copies of what is not
drawn yet.

Conventions
-----------
K candidates are drawn side by side, each from streams of its own; the first is the same whatever K.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.model.lattice import MESSAGE_BITS, Weights, whole_each
from melodygen.model.pitch_lattice import COPY, PitchLattice
from melodygen.model.streams import Stream
from melodygen.phrase import Phrase
from melodygen.styles.figures import LONGEST
from melodygen.styles.style import Whole


def draw_pitches(
    lattice: PitchLattice,
    phrases: tuple[Phrase, ...],
    seed: int,
    *,
    takes: Sequence[int] | None = None,
    candidates: int = 1,
) -> Whole:
    """Candidates x notes: a MIDI pitch for each note of `lattice`; `takes` are those of its bars, or else the first.

    Raises
    ------
    ConstraintError
        No pitch of the range and scale can meet all constraints.

    """
    drawn = takes or [0] * phrases[-1].end_bar
    states = _Sampler(lattice, phrases, seed, drawn, candidates).draw_all()
    return np.array(lattice.pitches)[states.T]


class _Sampler:
    """Draws the states of all notes; `drawn` is N x K, of which the first `count` notes are decided.

    ``ahead[t]`` is K x P before x P now, or 1 x P x P where all candidates share it: the weight of note t, of the move
    to it, and of all that follows.
    """

    def __init__(
        self, lattice: PitchLattice, phrases: tuple[Phrase, ...], seed: int, takes: Sequence[int], candidates: int
    ) -> None:
        self._lattice = lattice
        self._phrases = phrases
        self._seed, self._takes = seed, takes
        self._all = np.arange(candidates)
        bars = np.maximum(0, lattice.places.bars)
        self._starts = np.searchsorted(bars, np.arange(phrases[-1].end_bar + 1)).tolist()
        self._sources, self._shifts = np.array(lattice.sources), np.array(lattice.shifts)
        self._lanes = np.arange(candidates) * len(lattice.pitches)
        self._drawn = np.empty((len(lattice.places), candidates), int)
        self._count = 0

    def draw_all(self) -> Whole:
        """The state of every note, N x K."""
        ahead = self._messages(0, self._lattice.unary[:, None], None)
        if not ahead[0].any():
            raise ConstraintError("no melody fits range, scale and key together", "widen the range")
        for phrase in self._phrases:
            start = self._starts[phrase.first_bar]
            self._follow_copies(start, self._starts[phrase.end_bar], ahead)
            for bar in range(phrase.first_bar, phrase.end_bar):
                first, end = self._starts[bar : bar + 2]
                if bar > phrase.first_bar:
                    self._follow_copies(first, end, ahead, since=start)
                self._draw_bar(bar, ahead[first:end])
        return self._drawn

    def _draw_bar(self, bar: int, ahead: list[Weights]) -> None:
        take = self._takes[bar]
        streams = [Stream(self._seed, f"pitch-{k}" if k else "pitch", bar, take) for k in self._all.tolist()]
        for message in ahead:
            heights = self._rows(message).cumsum(axis=1).tolist()
            drawn = [float(stream.below(int(own[-1]))) for stream, own in zip(streams, heights, strict=True)]
            self._drawn[self._count] = list(map(bisect_right, heights, drawn))
            self._count += 1

    def _rows(self, ahead: Weights) -> Weights:
        """K x P: the weights of the pitches of the next note, given the two notes drawn before it."""
        note = self._count
        if note == 0:
            return np.broadcast_to(self._lattice.first * ahead[:, 0], (len(self._all), len(self._lattice.pitches)))
        count = len(self._lattice.pitches)
        now = self._drawn[note - 1]
        if note == 1:
            history = self._lattice.history.opening[now]
        else:
            history = self._lattice.step(note).reshape(-1, count).take(now * count + self._drawn[note - 2], axis=0)
        following = ahead.reshape(-1, count).take(now + self._lanes if len(ahead) > 1 else now, axis=0)
        return self._with_figures(note, history * following)

    def _with_figures(self, note: int, rows: Weights) -> Weights:
        """`rows`, K x P, with what the figures that are drawn lead on to.

        What comes out may be above 2**53: it is only added up one by one, which rounds alike everywhere.
        """
        figures = self._lattice.figures
        if figures is None:
            return rows
        weights = figures.weights(note, self._drawn[max(0, note - 1 - LONGEST) : note])
        return rows if weights is None else rows * weights

    def _messages(self, first: int, rows: Weights, after: Weights | None) -> list[Weights]:
        """K x P before x P now for each note from `first` on; `after` is that of the note that follows `rows`."""
        found = list(self._lattice.moves[first : first + len(rows), None] * rows[:, :, None])
        message = after
        for index in range(len(rows) - 1, -1, -1):
            here = found[index]
            if message is not None:
                here *= self._future(first + index, message)
            message = whole_each(here, MESSAGE_BITS)
        return found

    def _future(self, note: int, message: Weights) -> Weights:
        """K x P before x P now: what the notes after `note` make of it, in whole numbers below 2**53."""
        if note == 0:
            return np.asarray(np.einsum("ij,kij->ki", self._lattice.history.opening, message)[:, None])
        step = self._lattice.step(note + 1)
        return np.asarray(np.matmul(message.transpose(1, 0, 2), step.transpose(0, 2, 1)).transpose(1, 2, 0))

    def _follow_copies(self, first: int, end: int, ahead: list[Weights], since: int = 0) -> None:
        """Weigh the notes from `first` to `end` again, if any copies a note that is drawn and is `since` or later.

        Those after the last copy stay as they are.
        """
        sources = self._sources[first:end]
        notes = np.flatnonzero((sources >= 0) & (sources < self._count))
        if not (sources[notes] >= since).any():
            return
        end = first + int(notes[-1]) + 1
        rows = np.repeat(self._lattice.unary[first:end, None], len(self._all), axis=1)
        states = self._lattice.moved(self._drawn[sources[notes]], self._shifts[first + notes, None])
        copies, lanes = np.nonzero(states >= 0)
        rows[notes[copies], lanes, states[copies, lanes]] *= COPY
        ahead[first:end] = self._messages(first, rows, ahead[end] if end < len(ahead) else None)
