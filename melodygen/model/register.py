"""Where the line lies over time: contour, phrase arches, mood, climax and lowest point.

Conventions
-----------
A place in the melody is 0.0 at the start of bar 1 to 1.0 at the last bar line.  Targets are MIDI pitches.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from melodygen.model.experts import STRONG_LEVEL, Place
from melodygen.model.form import Form
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters

_CURVES: dict[str, Callable[[float], float]] = {
    "balanced": lambda _place: 0.0,
    "ascending": lambda place: 2 * place - 1,
    "descending": lambda place: 1 - 2 * place,
    "arch": lambda place: -cos(2 * pi * place),
    "inverted-arch": lambda place: cos(2 * pi * place),
    "wave": lambda place: sin(4 * pi * place),
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
_ARCH_SHARE = 0.08
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
    sources = {bar.source for bar in form.bars}
    highest = stream.index([_peak_weight(place, parameters, form, sources, high) for place in places[:-1]])
    apart = min(8, len(places) // 3)
    low_weights = [
        _peak_weight(place, parameters, form, sources, low) if abs(index - highest) >= apart else 0
        for index, place in enumerate(places[:-1])
    ]
    return Extremes(highest, stream.index(low_weights))


def _peak_weight(place: Place, parameters: Parameters, form: Form, sources: set[int | None], likeliest: float) -> int:
    """Near the likeliest place, on strong and long notes, hardly in a bar that copies another."""
    miss = (place.onset / (parameters.bars * parameters.the_metre.bar_ticks) - likeliest) / _PEAK_SPREAD
    weight = float(2.0 ** -(miss * miss))
    weight *= (2.0 if place.level <= STRONG_LEVEL else 1.0) * (1.5 if place.duration >= 480 else 1.0)
    weight *= 1.0 if place.bar in sources else 3.0
    weight *= 0.01 if form.bars[place.bar].source is not None else 1.0
    return max(1, round(65536 * weight * (0.1 if place.is_phrase_end else 1.0)))


def register_targets(
    parameters: Parameters, form: Form, places: Sequence[Place], extremes: Extremes | None
) -> list[int]:
    """The pitch around which each note should lie."""
    low, high = parameters.ambitus
    bar_ticks = parameters.the_metre.bar_ticks
    targets = [_target(parameters, form, place) for place in places]
    if extremes is not None:
        for index, goal in ((extremes.highest, high), (extremes.lowest, low)):
            for other, place in enumerate(places):
                nearness = 1 - abs(place.onset - places[index].onset) / (_PEAK_REACH_BARS * bar_ticks)
                if nearness > 0:
                    targets[other] += (goal - targets[other]) * nearness
    return [round(target) for target in targets]


def _target(parameters: Parameters, form: Form, place: Place) -> float:
    low, high = parameters.ambitus
    bar_ticks = parameters.the_metre.bar_ticks
    mood = parameters.the_mood
    height = _CONTOUR_SHARE * _CURVES[parameters.contour](place.onset / (parameters.bars * bar_ticks))
    phrase = next(phrase for phrase in form.phrases if place.bar < phrase.end_bar)
    within = (place.onset - phrase.first_bar * bar_ticks) / (phrase.bars * bar_ticks)
    height += _ARCH_SHARE * (sin(pi * within) - 0.5 + 2 * mood.slope * (within - 0.5))
    return (low + high) / 2 + (high - low) * (height + _MOOD_SHARE * mood.register)
