"""Pitch: every note's pitch, sampled on a lattice of pairs of neighbours under the experts and hard constraints.

A phrase is drawn at a time.  Beats that return pull their notes towards the earlier ones (soft copies); those within
one phrase are weighed again bar by bar.  Whatever comes later is allowed for exactly, but for copies of what is not
drawn yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.melody import ChordSpan
from melodygen.model.experts import (
    AHEAD_BITS,
    MESSAGE_BITS,
    Place,
    cadence_expert,
    chord_expert,
    history_expert,
    length_class,
    move_expert,
    register_expert,
)
from melodygen.model.form import Form
from melodygen.model.lattice import UNARY_BITS, Weights, draw, whole, whole_rows
from melodygen.model.register import Extremes, choose_extremes, register_targets
from melodygen.model.rhythm import Rhythm
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.theory.pitch import pitch_class

HUMAN_VARIANCE, SHAPED_VARIANCE = 250.0, 30.0
"""Squared semitones around the register's target: a human plan is followed loosely, a contour asked for closely."""

COPY = 4000.0


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
    places = _places(parameters, form, rhythm)
    unary = _unary(parameters, form, chords, places, pitches)
    return tuple(pitches[index] for index in _Sampler(parameters, style, form, places, pitches, unary).draw_all())


def _places(parameters: Parameters, form: Form, rhythm: Rhythm) -> list[Place]:
    metre = parameters.the_metre
    length, beats = metre.bar_ticks, len(metre.beats)
    closing = {phrase.end_bar - 1: phrase.is_closed for phrase in form.phrases}
    bars = [onset // length for onset in rhythm.onsets]
    ends = [*rhythm.onsets[1:], parameters.bars * length]
    return [
        Place(
            onset,
            end - onset,
            bar * beats + metre.beat_at(onset - bar * length) if bar >= 0 else -1,
            bar,
            metre.level(onset - bar * length),
            is_phrase_end=bar in closing and bar != following,
            closes=closing.get(bar, False),
        )
        for onset, end, bar, following in zip(rhythm.onsets, ends, bars, [*bars[1:], -1], strict=True)
    ]


def _unary(
    parameters: Parameters,
    form: Form,
    chords: Sequence[ChordSpan],
    places: Sequence[Place],
    pitches: Sequence[int],
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
    weights[-1] *= [float(pitch % 12 == tonic) for pitch in pitches]
    _touch(weights, extremes)
    return whole_rows(weights, UNARY_BITS)


def _touch(weights: Weights, extremes: Extremes | None) -> None:
    """Leave only the highest and lowest pitch to the notes that must reach them."""
    if extremes is not None:
        weights[extremes.highest, :-1] = 0
        weights[extremes.lowest, 1:] = 0


class _Sampler:
    """Draws the places of `pitches` note by note; `drawn` holds what is decided.

    ``ahead[t]`` is P before x P now: the weight of note t, of the move to it, and of all that follows.
    """

    def __init__(
        self,
        parameters: Parameters,
        style: Style,
        form: Form,
        places: Sequence[Place],
        pitches: tuple[int, ...],
        unary: Weights,
    ) -> None:
        tonic = pitch_class(parameters.key)
        tables = style.minor if parameters.the_scale.is_minor else style.major
        self._seed = parameters.seed
        self._form = form
        self._places = places
        self._count = len(pitches)
        self._unary = unary
        self._first = np.array([tables.first[(pitch - tonic) % 12] for pitch in pitches])
        self._history = history_expert(tables, form.pitch_cluster, pitches, tonic)
        moves = move_expert(tables, pitches, tonic, parameters.the_mood.leaps)
        self._moves = [
            moves[min(place.level, 3), length_class(place.gap), length_class(before.gap)]
            for before, place in pairwise([places[0], *places])
        ]
        bars = np.maximum(0, [place.bar for place in places])
        self._starts = list(np.searchsorted(bars, np.arange(parameters.bars + 1)))
        self._at = {place.onset: note for note, place in enumerate(places)}
        self._beat_ticks = _beat_starts(parameters)
        self._drawn: list[int] = []

    def draw_all(self) -> list[int]:
        """The place in the range of every note."""
        ahead = self._messages(0, len(self._unary), self._unary, None)
        if not ahead[0].any():
            raise ConstraintError("no melody fits range, scale and key together", "widen the range")
        for phrase in self._form.phrases:
            first, end = self._starts[phrase.first_bar], self._starts[phrase.end_bar]
            rows, is_pulled = self._pulled(first, end)
            if is_pulled:
                ahead[first:end] = self._messages(first, end, rows, ahead[end] if end < len(ahead) else None)
            for bar in range(phrase.first_bar, phrase.end_bar):
                self._draw_bar(bar, first, ahead)
        return self._drawn

    def _draw_bar(self, bar: int, phrase_start: int, ahead: list[Weights]) -> None:
        first, end = self._starts[bar], self._starts[bar + 1]
        if first > phrase_start:
            rows, is_pulled = self._pulled(first, end, since=phrase_start)
            if is_pulled:
                ahead[first:end] = self._messages(first, end, rows, ahead[end] if end < len(ahead) else None)
        stream = Stream(self._seed, "pitch", bar)
        for note in range(first, end):
            self._drawn.append(draw(self._row(note, ahead[note]), stream))

    def _row(self, note: int, ahead: Weights) -> Weights:
        """The weights of the pitches of `note`, given the two notes drawn before it."""
        if note == 0:
            return whole(self._first * ahead[0], MESSAGE_BITS)
        now = self._drawn[-1]
        if note == 1:
            return np.asarray(self._history.opening[now] * ahead[now])
        return np.asarray(self._step(note)[now, self._drawn[-2]] * ahead[now])

    def _step(self, note: int) -> Weights:
        """The history expert of the move into `note`: P now x P before x P next."""
        from_end = len(self._places) - 1 - note
        return self._history.ends[1 - from_end] if from_end < 2 else self._history.body

    def _messages(self, first: int, end: int, rows: Weights, after: Weights | None) -> list[Weights]:
        """P before x P now for each note from `first` to `end`; `after` is that of the note that follows."""
        found: list[Weights] = []
        message = after
        for note in range(end - 1, first - 1, -1):
            weights = self._moves[note] * rows[note - first]
            if message is not None:
                weights *= self._future(note, message)
            message = whole(weights, MESSAGE_BITS)
            found.append(message)
        found.reverse()
        return found

    def _future(self, note: int, message: Weights) -> Weights:
        """P before x P now: what the notes after `note` make of it, in whole numbers below 2**20."""
        if note == 0:
            return whole(np.multiply(self._history.opening, message).sum(axis=1)[None, :], AHEAD_BITS)
        summed = np.matmul(self._step(note + 1), message[:, :, None])[:, :, 0].T
        future: Weights = summed * self._history.scale
        return np.asarray(np.ceil(future, out=future))

    def _pulled(self, first: int, end: int, since: int = 0) -> tuple[Weights, bool]:
        """The rows of the notes with soft copies of what is drawn already, and whether there are any.

        With `since`, only if one of the sources is that note or later.
        """
        rows = self._unary[first:end].copy()
        is_new = False
        for note in range(first, end):
            copy = self._copy(note)
            if copy is not None:
                place, source = copy
                rows[note - first] = whole(rows[note - first] * self._pull(place), UNARY_BITS)
                is_new = is_new or source >= since
        return rows, is_new

    def _pull(self, place: int) -> Weights:
        pull = np.full(self._count, 1 / COPY)
        pull[place] = 1.0
        return pull

    def _copy(self, note: int) -> tuple[int, int] | None:
        """Where in the range `note` returns to, and which note it copies."""
        place = self._places[note]
        source = int(self._form.pitch_source[place.beat])
        if place.beat < 0 or source < 0:
            return None
        onset = place.onset - self._beat_ticks[place.beat] + self._beat_ticks[source]
        number = self._at.get(onset)
        if number is None or number >= len(self._drawn):
            return None
        moved = self._drawn[number] + int(self._form.shift[place.beat])
        return (moved, number) if 0 <= moved < self._count else None


def _beat_starts(parameters: Parameters) -> list[int]:
    metre = parameters.the_metre
    return [bar * metre.bar_ticks + onset for bar in range(parameters.bars) for onset in metre.beat_onsets]
