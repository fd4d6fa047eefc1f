"""Where the line lies over time: contour, phrase arches, mood, climax and lowest point.

Conventions
-----------
A place in the melody is 0.0 at the start of bar 1 to 1.0 at the last bar line.  Targets are MIDI pitches.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from melodygen.model.drawn import NEAR_END
from melodygen.model.form import Form
from melodygen.model.lattice import Weights, draw
from melodygen.model.places import LONG_TICKS, STRONG_LEVEL, Flags, Places
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles.contexts import WIDEST
from melodygen.theory.metre import Metre

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
    "ascending": (0.95, 0.06),
    "descending": (0.05, 0.92),
    "arch": (0.5, 0.04),
    "inverted-arch": (0.03, 0.5),
    "wave": (0.62, 0.38),
}
"""Where the highest and the lowest note are likeliest."""

_PEAK_SPREAD = 0.2
PLANNED_SEMITONES = 2.0
"""By how much a bar is planned to lie lower than the highest for a peak in it to be half as likely."""
_CONTOUR_SHARE = 0.45
_MOOD_SHARE = 0.5
_SLOPE_SHARE = 0.8
HUMAN_SHARE = 1.3
_PEAK_REACH_BARS = 2.0
NOTES_PER_OCTAVE_TO_SPAN = 8
"""A melody of fewer notes for each octave of its range is not made to touch both ends."""


@dataclass(frozen=True, slots=True)
class Extremes:
    """Indices of the notes that must be the range's highest and lowest pitch; None where none must."""

    highest: int | None = None
    lowest: int | None = None


def choose_extremes(
    parameters: Parameters,
    form: Form,
    places: Places,
    held: Sequence[int | None],
    ends: tuple[int, int],
    wished: Sequence[tuple[int, ...]],
    drawn: Weights,
) -> Extremes:
    """Draw which notes touch the lowest and highest pitch, `ends`; none where the melody is too short to go so far.

    `held` are the pitches of given notes: they are not moved, and an end that one of them touches needs no other.
    `wished` are those wished for: a note that would be an end anyway is taken before others.  `drawn` is what a curve
    asks for: a note below a line that stays away from an end does not touch it.
    """
    lowest, highest = ends
    count = len(places)
    if 12 * count < NOTES_PER_OCTAVE_TO_SPAN * (highest - lowest) or count < 4:
        return Extremes()
    stream = Stream(parameters.seed, "extremes")
    fitness = _fitness(form, places)
    to_high, to_low = _far_from_peaks(parameters, form, places)
    is_fresh = np.array([bar.relation in ("new", "rhythm") for bar in form.bars])[places.bars]
    free = np.array([pitch is None for pitch in held])
    free[-1] = False
    may_rise, may_fall = (~(np.abs(drawn - end) > NEAR_END * (highest - lowest)) for end in (highest, lowest))
    high = low = None
    if highest not in held and (free & may_rise).any():
        high = _draw_peak(fitness, to_high, _wishing(free & may_rise, wished, highest), is_fresh, stream)
        least = max(min(8, count // 3), -(-(highest - lowest) // WIDEST))
        apart = np.abs(np.arange(count) - high) >= least
        free &= apart if (free & apart).any() else np.arange(count) != high
    free &= may_fall
    if lowest not in held and free.any():
        low = _draw_peak(fitness, to_low, _wishing(free, wished, lowest), is_fresh, stream)
    return Extremes(high, low)


def _far_from_peaks(parameters: Parameters, form: Form, places: Places) -> tuple[Weights, Weights]:
    """How far each note is from where the highest, and the lowest one is likeliest.

    By the contour as shares of the melody; where it is balanced by how much lower, or higher, the bar is planned to lie
    than the one that is planned to lie highest, or lowest.
    """
    if parameters.contour == "balanced":
        heights = form.register[places.bars] / PLANNED_SEMITONES
        return (heights.max() - heights) * _PEAK_SPREAD, (heights - heights.min()) * _PEAK_SPREAD
    likeliest_high, likeliest_low = _PEAKS[parameters.contour]
    distances = places.onsets / (parameters.bars * parameters.the_metre.bar_ticks)
    return distances - likeliest_high, distances - likeliest_low


def _wishing(free: Flags, wished: Sequence[tuple[int, ...]], pitch: int) -> Flags:
    """Those of the `free` notes that are wished to be of that pitch; all of them where there are none."""
    wishing = free & [pitch in goals for goals in wished] if wished else free
    return wishing if wishing.any() else free


def _fitness(form: Form, places: Places) -> Weights:
    """How well each note would do as a peak: on strong and long notes, in a bar that is not heard again."""
    heard_again = np.zeros(len(form.bars), bool)
    heard_again[[bar.source for bar in form.bars if bar.source is not None]] = True
    fitness = np.where(places.levels <= STRONG_LEVEL, 2.0, 1.0) * np.where(places.gaps >= LONG_TICKS, 1.5, 1.0)
    return np.asarray(fitness * np.where(heard_again[places.bars], 1.0, 3.0) * np.where(places.ends_phrase, 0.1, 1.0))


def _draw_peak(fitness: Weights, away: Weights, free: Flags, is_fresh: Flags, stream: Stream) -> int:
    """One of the `free` notes, not far `away` from the likeliest place, in bars that copy no others if any are left."""
    allowed = free & is_fresh if (free & is_fresh).any() else free
    weights = np.maximum(1.0, np.rint(65536 * fitness * np.exp2(-((away / _PEAK_SPREAD) ** 2))))
    return draw(np.where(allowed, weights, 0.0), stream)


def register_targets(parameters: Parameters, form: Form, places: Places, extremes: Extremes) -> Weights:
    """The whole MIDI pitch around which each note should lie."""
    low, high = parameters.ambitus
    onsets = places.onsets / parameters.the_metre.bar_ticks
    targets = (low + high) / 2 + (high - low) * _heights(parameters, form, onsets)
    for index, goal in ((extremes.highest, high), (extremes.lowest, low)):
        if index is not None:
            targets += (goal - targets) * _nearness(index, onsets)
    return np.asarray(np.rint(targets))


def nearness_to(extremes: Extremes, places: Places, metre: Metre) -> Weights:
    """How near each note is to the highest or the lowest one: 1 for these themselves, 0 from two bars on."""
    onsets = places.onsets / metre.bar_ticks
    near = [_nearness(index, onsets) for index in (extremes.highest, extremes.lowest) if index is not None]
    return np.asarray(np.max(near, axis=0)) if near else np.zeros(len(places))


def _nearness(index: int, onsets: Weights) -> Weights:
    return np.asarray(np.maximum(0.0, 1 - np.abs(onsets - onsets[index]) / _PEAK_REACH_BARS))


def _heights(parameters: Parameters, form: Form, onsets: Weights) -> Weights:
    """How far from the middle of the range, as a share of it, notes at `onsets` (in bars) should lie."""
    mood = parameters.the_mood
    human = HUMAN_SHARE * form.register[np.maximum(0, np.floor(onsets).astype(int))] / max(1, form.span)
    height = _MOOD_SHARE * mood.register
    if parameters.contour == "balanced":
        return np.asarray(human + height + _SLOPE_SHARE * mood.slope * _rise(form, onsets))
    return np.asarray(_CONTOUR_SHARE * _CURVES[parameters.contour](onsets / parameters.bars) + (human + height) / 3)


def _rise(form: Form, onsets: Weights) -> Weights:
    """From -1 at the start of each phrase to 1 at its end, for notes at `onsets` (in bars)."""
    starts = np.array([phrase.first_bar for phrase in form.phrases])
    lengths = np.array([phrase.bars for phrase in form.phrases])
    index = np.maximum(0, np.searchsorted(starts, onsets, side="right") - 1)
    return np.asarray(2 * (onsets - starts[index]) / lengths[index] - 1)
