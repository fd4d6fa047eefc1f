"""Pitch: every note's pitch, sampled on a lattice of pairs of neighbours under the experts and hard constraints.

A phrase is drawn at a time.  Beats that return pull their notes towards the earlier ones (soft copies); those within
one phrase are weighed again bar by bar.  Whatever comes later is allowed for exactly, but for copies of what is not
drawn yet.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.melody import ChordSpan
from melodygen.model.experts import (
    cadence_expert,
    chord_expert,
    history_expert,
    length_class,
    move_expert,
    register_expert,
)
from melodygen.model.form import Form
from melodygen.model.lattice import MESSAGE_BITS, UNARY_BITS, Weights, draw, whole, whole_rows
from melodygen.model.places import Places, find_places
from melodygen.model.register import choose_extremes, register_targets
from melodygen.model.rhythm import Rhythm
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.theory.pitch import pitch_class

HUMAN_VARIANCE, SHAPED_VARIANCE = 250.0, 30.0
"""Squared semitones around the register's target: a human plan is followed loosely, a contour asked for closely."""

COPY = 4000.0
"""What the pitch that returns is worth against any other."""


def draw_pitches(
    parameters: Parameters, style: Style, form: Form, chords: Sequence[ChordSpan], rhythm: Rhythm
) -> tuple[int, ...]:
    """One MIDI pitch for each note of `rhythm`.

    Raises
    ------
    ConstraintError
        No pitch of the range and scale can meet all constraints.

    """
    low, high = parameters.ambitus
    pitches = parameters.the_scale.pitches(parameters.key, low, high)
    places = find_places(parameters, form, rhythm)
    unary = _unary(parameters, form, chords, places, pitches)
    return tuple(pitches[index] for index in _Sampler(parameters, style, form, places, pitches, unary).draw_all())


def _unary(
    parameters: Parameters, form: Form, chords: Sequence[ChordSpan], places: Places, pitches: Sequence[int]
) -> Weights:
    """Notes x P: the experts that know one note alone, with the hard constraints as zeros."""
    tonic = pitch_class(parameters.key)
    extremes = choose_extremes(parameters, form, places, pitches[-1] - pitches[0])
    variance = HUMAN_VARIANCE if parameters.contour == "balanced" else SHAPED_VARIANCE
    weights = (
        register_expert(variance, register_targets(parameters, form, places, extremes), pitches)
        * chord_expert(places, chords, pitches)
        * cadence_expert(places, tonic, pitches)
    )
    weights[-1] *= (np.array(pitches) - tonic) % 12 == 0
    if extremes is not None:
        weights[extremes.highest, :-1] = 0
        weights[extremes.lowest, 1:] = 0
    return whole_rows(weights, UNARY_BITS)


class _Sampler:
    """Draws the places of `pitches` note by note; `drawn` holds what is decided.

    ``ahead[t]`` is P before x P now: the weight of note t, of the move to it, and of all that follows.
    """

    def __init__(
        self,
        parameters: Parameters,
        style: Style,
        form: Form,
        places: Places,
        pitches: tuple[int, ...],
        unary: Weights,
    ) -> None:
        tonic = pitch_class(parameters.key)
        tables = style.minor if parameters.the_scale.is_minor else style.major
        self._seed = parameters.seed
        self._form = form
        self._count = len(pitches)
        self._unary = unary
        self._first = np.array([tables.first[(pitch - tonic) % 12] for pitch in pitches])
        self._history = history_expert(tables, form.pitch_cluster, pitches, tonic)
        moves = move_expert(tables, pitches, tonic, parameters.the_mood.leaps)
        lengths = length_class(places.gaps)
        self._moves = moves[np.minimum(places.levels, 3), lengths, np.append(lengths[0], lengths[:-1])]
        self._moves[0] = 1.0  # nothing comes before the first note
        self._starts = np.searchsorted(np.maximum(0, places.bars), np.arange(parameters.bars + 1)).tolist()
        self._sources, self._shifts = _copies(parameters, form, places)
        self._drawn: list[int] = []

    def draw_all(self) -> list[int]:
        """The place in the range of every note."""
        ahead = self._messages(0, self._unary, None)
        if not ahead[0].any():
            raise ConstraintError("no melody fits range, scale and key together", "widen the range")
        for phrase in self._form.phrases:
            start = self._starts[phrase.first_bar]
            self._follow_copies(start, self._starts[phrase.end_bar], ahead)
            for bar in range(phrase.first_bar, phrase.end_bar):
                first, end = self._starts[bar : bar + 2]
                if bar > phrase.first_bar:
                    self._follow_copies(first, end, ahead, since=start)
                self._draw_bar(bar, ahead[first:end])
        return self._drawn

    def _draw_bar(self, bar: int, ahead: Weights) -> None:
        stream = Stream(self._seed, "pitch", bar)
        for message in ahead:
            self._drawn.append(draw(self._row(message), stream))

    def _row(self, ahead: Weights) -> Weights:
        """The weights of the pitches of the next note, given the two notes drawn before it."""
        note = len(self._drawn)
        if note == 0:
            return whole(self._first * ahead[0], MESSAGE_BITS)
        now = self._drawn[-1]
        history = self._history.opening[now] if note == 1 else self._step(note)[now, self._drawn[-2]]
        return np.asarray(history * ahead[now])

    def _step(self, note: int) -> Weights:
        """The history expert of the move into `note`: P now x P before x P next."""
        from_end = len(self._unary) - 1 - note
        return self._history.ends[1 - from_end] if from_end < 2 else self._history.body

    def _messages(self, first: int, rows: Weights, after: Weights | None) -> Weights:
        """P before x P now for each note from `first` on; `after` is that of the note that follows `rows`."""
        found: Weights = self._moves[first : first + len(rows)] * rows[:, None, :]
        message = after
        for index in range(len(rows) - 1, -1, -1):
            here = found[index]
            if message is not None:
                here *= self._future(first + index, message)
            message = whole(here, MESSAGE_BITS, out=here)
        return found

    def _future(self, note: int, message: Weights) -> Weights:
        """P before x P now: what the notes after `note` make of it, in whole numbers below 2**53."""
        if note == 0:
            return np.asarray((self._history.opening * message).sum(axis=1))
        return np.asarray(np.matvec(self._step(note + 1), message).T)

    def _follow_copies(self, first: int, end: int, ahead: Weights, since: int = 0) -> None:
        """Weigh the notes from `first` to `end` again, if any copies a note that is drawn and is `since` or later."""
        notes = [note for note in range(first, end) if 0 <= self._sources[note] < len(self._drawn)]
        if not any(self._sources[note] >= since for note in notes):
            return
        rows = self._unary[first:end].copy()
        for note in notes:
            pitch = self._drawn[self._sources[note]] + self._shifts[note]
            if 0 <= pitch < self._count:
                rows[note - first, pitch] *= COPY
        ahead[first:end] = self._messages(first, rows, ahead[end] if end < len(ahead) else None)


def _copies(parameters: Parameters, form: Form, places: Places) -> tuple[list[int], list[int]]:
    """For each note the note it returns to (-1 for none), and by how many scale steps it is moved."""
    metre = parameters.the_metre
    bars = np.arange(parameters.bars) * metre.bar_ticks
    starts = np.add.outer(bars, metre.beat_onsets).ravel()
    beats = form.pitch_source[places.beats]
    is_copy = (places.beats >= 0) & (beats >= 0)
    onsets = places.onsets - starts[places.beats] + starts[beats]
    sources = np.minimum(np.searchsorted(places.onsets, onsets), len(places) - 1)
    is_copy &= places.onsets[sources] == onsets
    return np.where(is_copy, sources, -1).tolist(), form.shift[places.beats].tolist()
