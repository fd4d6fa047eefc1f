"""Where the line lies over time: contour, phrase arches, mood, climax and lowest point.

Conventions
-----------
A place in the melody is 0.0 at the start of bar 1 to 1.0 at the last bar line.  Targets are MIDI pitches.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from melodygen.model.experts import STRONG_LEVEL, Place
from melodygen.model.form import Form
from melodygen.model.lattice import Weights
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters

_CURVES: dict[str, Callable[[Weights], Weights]] = {
    "balanced": np.zeros_like,
    "ascending": lambda place: 2 * place - 1,
    "descending": lambda place: 1 - 2 * place,
    "arch": lambda place: -np.cos(2 * np.pi * place),
    "inverted-arch": lambda place: np.cos(2 * np.pi * place),
    "wave": lambda place: np.sin(4 * np.pi * place),
}
"""The melody's height, -1 to 1, along its length."""

_PEAKS = {
    "balanced": (0.45, 0.6),
    "ascending": (0.95, 0.06),
    "descending": (0.05, 0.92),
    "arch": (0.5, 0.04),
    "inverted-arch": (0.03, 0.5),
    "wave": (0.62, 0.38),
}
"""Where the highest and the lowest note are likeliest."""

_PEAK_SPREAD = 0.2
_CONTOUR_SHARE = 0.3
_MOOD_SHARE = 0.12
HUMAN_SHARE = 1.3
_PEAK_REACH_BARS = 2.0
NOTES_PER_OCTAVE_TO_SPAN = 8
"""A melody of fewer notes for each octave of its range is not made to touch both ends."""


@dataclass(frozen=True, slots=True)
class Extremes:
    """Indices of the notes that must be the range's highest and lowest pitch."""

    highest: int
    lowest: int


def choose_extremes(parameters: Parameters, form: Form, places: Sequence[Place], span: int) -> Extremes | None:
    """Draw which notes touch the ends of the range; None where the melody is too short to go so far."""
    if 12 * len(places) < NOTES_PER_OCTAVE_TO_SPAN * span or len(places) < 4:
        return None
    stream = Stream(parameters.seed, "extremes")
    high, low = _PEAKS[parameters.contour]
    weigh = partial(_peak_weights, parameters, form, places)
    highest = stream.index(weigh(high, range(0)))
    apart = min(8, len(places) // 3)
    return Extremes(highest, stream.index(weigh(low, range(highest - apart + 1, highest + apart))))


def _peak_weights(
    parameters: Parameters, form: Form, places: Sequence[Place], likeliest: float, taken: range
) -> list[int]:
    """A weight for each note but the last: none for those taken, nor in bars that copy others if any are left."""
    free = [index for index in range(len(places) - 1) if index not in taken]
    fresh = [index for index in free if form.bars[places[index].bar].relation in ("new", "rhythm")]
    allowed = set(fresh or free)
    sources = {bar.source for bar in form.bars}
    length = parameters.bars * parameters.the_metre.bar_ticks
    return [
        _peak_weight(place, place.onset / length - likeliest, is_heard_again=place.bar in sources)
        if index in allowed
        else 0
        for index, place in enumerate(places)
    ]


def _peak_weight(place: Place, away: float, *, is_heard_again: bool) -> int:
    """Not far `away` from the likeliest place, on strong and long notes, in a bar that is not heard again."""
    miss = away / _PEAK_SPREAD
    weight = float(2.0 ** -(miss * miss))
    weight *= (2.0 if place.level <= STRONG_LEVEL else 1.0) * (1.5 if place.gap >= 480 else 1.0)
    weight *= (1.0 if is_heard_again else 3.0) * (0.1 if place.is_phrase_end else 1.0)
    return max(1, round(65536 * weight))


def register_targets(parameters: Parameters, form: Form, places: Sequence[Place], extremes: Extremes | None) -> Weights:
    """The whole MIDI pitch around which each note should lie."""
    low, high = parameters.ambitus
    bar_ticks = parameters.the_metre.bar_ticks
    onsets = np.array([place.onset for place in places]) / bar_ticks
    targets = (low + high) / 2 + (high - low) * _heights(parameters, form, onsets)
    if extremes is not None:
        for index, goal in ((extremes.highest, high), (extremes.lowest, low)):
            nearness = np.maximum(0.0, 1 - np.abs(onsets - onsets[index]) / _PEAK_REACH_BARS)
            targets += (goal - targets) * nearness
    return np.asarray(np.rint(targets))


def _heights(parameters: Parameters, form: Form, onsets: Weights) -> Weights:
    """How far from the middle of the range, as a share of it, notes at `onsets` (in bars) should lie."""
    mood = parameters.the_mood
    contour = _CURVES[parameters.contour](onsets / parameters.bars)
    human_share = HUMAN_SHARE if parameters.contour == "balanced" else HUMAN_SHARE / 3
    human = form.register[np.maximum(0, np.floor(onsets).astype(int))] / max(1, form.span)
    return np.asarray(_CONTOUR_SHARE * contour + human_share * human + _MOOD_SHARE * mood.register)
