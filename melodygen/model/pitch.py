"""Pitch: every note's pitch, sampled on the lattice under the experts, the form's copies and the hard constraints.

A phrase is drawn at a time.  Bars that return to an earlier phrase pull their notes towards it (soft copies); a bar
that returns to one of its own phrase is weighed again when it is reached.  Whatever comes later is allowed for exactly,
but for copies of what is not drawn yet.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.melody import Bar, ChordSpan
from melodygen.model.experts import Place, cadence_expert, chord_expert, degree_expert, register_expert
from melodygen.model.form import Form
from melodygen.model.lattice import UNARY_BITS, Weights, draw, messages, whole_rows
from melodygen.model.register import Extremes, choose_extremes, register_targets
from melodygen.model.rhythm import Rhythm
from melodygen.model.steps import MOTIONS, step_weights
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.theory.pitch import pitch_class

SHORT_TICKS = 240


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
    unary = _unary(parameters, style, form, chords, places, pitches)
    sampler = _Sampler(parameters, style, form, places, pitches, unary)
    return tuple(pitches[index] for index in sampler.draw_all())


def _places(parameters: Parameters, form: Form, rhythm: Rhythm) -> list[Place]:
    metre = parameters.the_metre
    closing = {phrase.end_bar - 1: phrase.is_closed for phrase in form.phrases}
    bars = [onset // metre.bar_ticks for onset in rhythm.onsets]
    return [
        Place(
            onset,
            duration,
            bar,
            metre.level(onset - bar * metre.bar_ticks),
            is_phrase_end=bar in closing and bar != following,
            closes=closing.get(bar, False),
        )
        for onset, duration, bar, following in zip(rhythm.onsets, rhythm.durations, bars, [*bars[1:], -1], strict=True)
    ]


def _unary(
    parameters: Parameters,
    style: Style,
    form: Form,
    chords: Sequence[ChordSpan],
    places: Sequence[Place],
    pitches: Sequence[int],
) -> Weights:
    """The product of all experts but the copies, notes x pitches, with the hard constraints as zeros."""
    scale, tonic = parameters.the_scale, pitch_class(parameters.key)
    span = pitches[-1] - pitches[0]
    extremes = choose_extremes(parameters, form, places, span)
    variance = style.pitch.range_variance * (max(span, 6) / 18) ** 2
    weights = (
        degree_expert(style, scale, tonic, pitches, parameters.complexity)
        * chord_expert(style.pitch, places, chords, pitches, parameters.complexity)
        * register_expert(variance, register_targets(parameters, form, places, extremes), pitches)
        * cadence_expert(style.pitch, scale, places, tonic, pitches)
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
    """Draws the places of `pitches` note by note; `drawn` holds what is decided."""

    def __init__(
        self,
        parameters: Parameters,
        style: Style,
        form: Form,
        places: Sequence[Place],
        pitches: tuple[int, ...],
        unary: Weights,
    ) -> None:
        self._seed = parameters.seed
        self._tables = style.pitch
        self._form = form
        self._count = len(pitches)
        self._unary = unary
        steps = step_weights(
            style.pitch, pitches, pitch_class(parameters.key), parameters.complexity, parameters.the_mood.leaps
        )
        self._steps = [
            steps.between_phrases
            if place.is_phrase_end
            else steps.after_short
            if place.duration <= SHORT_TICKS
            else steps.after_long
            for place in places
        ]
        self._starts = [0] * (parameters.bars + 1)
        for place in places:
            self._starts[place.bar + 1] += 1
        self._starts = list(np.cumsum(self._starts))
        self._drawn: list[int] = []
        self._state = -1

    def draw_all(self) -> list[int]:
        """The place in the range of every note."""
        ahead = self._messages(0, len(self._unary), self._unary, None)
        if not ahead[0].any():
            raise ConstraintError("no melody fits range, scale and key together", "widen the range")
        for phrase in self._form.phrases:
            first, end = self._starts[phrase.first_bar], self._starts[phrase.end_bar]
            after = ahead[end] if end < len(ahead) else None
            known = [
                bar for bar in range(phrase.first_bar, phrase.end_bar) if self._copies_before(bar, phrase.first_bar)
            ]
            if known:
                rows = self._unary.copy()
                for bar in known:
                    self._pull(rows, bar)
                ahead[first:end] = self._messages(first, end, rows, after)
            for bar in range(phrase.first_bar, phrase.end_bar):
                self._draw_bar(bar, phrase.first_bar, ahead)
        return self._drawn

    def _copies_before(self, bar: int, first: int) -> bool:
        source = self._form.bars[bar].source
        return source is not None and source < first and self._form.bars[bar].relation != "rhythm"

    def _draw_bar(self, bar: int, phrase_start: int, ahead: list[Weights]) -> None:
        first, end = self._starts[bar], self._starts[bar + 1]
        plan = self._form.bars[bar]
        if plan.source is not None and plan.source >= phrase_start and plan.relation != "rhythm" and end > first:
            rows = self._unary.copy()
            self._pull(rows, bar)
            ahead[first:end] = self._messages(first, end, rows, ahead[end] if end < len(ahead) else None)
        stream = Stream(self._seed, "pitch", bar)
        for note in range(first, end):
            weights = ahead[note] * (self._steps[note - 1][self._state] if note else self._opening())
            self._state = draw(weights, stream)
            self._drawn.append(self._state % self._count)

    def _opening(self) -> Weights:
        """The first note was reached by no motion."""
        return np.repeat([1.0] + [0.0] * (len(MOTIONS) - 1), self._count)

    def _messages(self, first: int, end: int, rows: Weights, after: Weights | None) -> list[Weights]:
        return messages(np.tile(rows[first:end], len(MOTIONS)), self._steps[first:end], after)

    def _pull(self, rows: Weights, bar: int) -> None:
        """Multiply the rows of `bar` by the soft copy of its source."""
        plan = self._form.bars[bar]
        strength = self._strength(plan)
        source = self._starts[plan.source or 0]
        for offset in range(self._starts[bar + 1] - self._starts[bar]):
            place = self._drawn[source + offset] + plan.shift
            if 0 <= place < self._count:
                rows[self._starts[bar] + offset, place] *= strength
        part = rows[self._starts[bar] : self._starts[bar + 1]]
        if len(part):
            part[:] = whole_rows(part, UNARY_BITS)

    def _strength(self, plan: Bar) -> int:
        tables = self._tables
        return {"same": tables.copy_same, "varied": tables.copy_varied}.get(plan.relation, tables.copy_sequence)
