"""What a curve that was drawn by hand asks of the notes below it, and of what returns there.

Conventions
-----------
Targets are MIDI pitches, NaN where nothing was drawn.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from melodygen.curve import PARTS
from melodygen.model.form import Form
from melodygen.model.lattice import Weights
from melodygen.model.places import Places
from melodygen.model.relations import bars_of
from melodygen.parameters import Parameters
from melodygen.styles.style import Whole

VARIANCE = 9.0
"""Squared semitones around what was drawn."""

NEAR_END = 0.15
"""The share of the range within which a line that was drawn comes near enough to an end of it to touch that end."""

DECIMALS = 8
"""Decimals that climbs are rounded to: where the range begins is then of no consequence where two steps are as near."""

EVEN_SEMITONES, ASTRAY_SEMITONES = 2.0, 4.0
"""Up to where a bar that returns is not moved, and from where a beat of it does not return."""


def drawn_targets(parameters: Parameters, places: Places) -> Weights:
    """What was drawn over each note, at its middle; of a long one over its first half bar."""
    bar = parameters.the_metre.bar_ticks
    middles = places.onsets + np.minimum(places.gaps, bar // 2) / 2
    return np.asarray(np.rint(_targets(parameters, places.onsets / bar, middles / bar)))


def curve_expert(targets: Weights, pitches: Whole) -> Weights:
    """Notes x P: pitches near what was drawn, no opinion where nothing was."""
    misses = np.subtract.outer(targets, pitches) ** 2
    return np.where(np.isnan(misses), 1.0, np.exp(-misses / (2 * VARIANCE)))


def following_form(form: Form, parameters: Parameters) -> Form:
    """`form` with what returns moved to where the curve has it, in steps of the scale.

    What was drawn quite differently from where it would return from, or where nothing was drawn there, is new.
    """
    if not parameters.the_curve:
        return form
    metre = parameters.the_metre
    beats = len(metre.beats)
    middles = np.add.outer(
        np.arange(parameters.bars), (np.array(metre.beat_onsets) + np.array(metre.beats) / 2) / metre.bar_ticks
    ).ravel()
    targets = _targets(parameters, middles, middles)
    pitch, shift = form.pitch_source.copy(), form.shift.copy()
    is_bound = (pitch >= 0) & ~np.isnan(targets)
    climbs = np.round(np.where(is_bound, targets - targets[pitch], 0.0), DECIMALS)
    is_new = is_bound & np.isnan(climbs)
    step = 12 / len(parameters.the_scale.intervals)
    for bar in np.unique(np.flatnonzero(is_bound & ~is_new) // beats).tolist():
        here = np.flatnonzero((is_bound & ~is_new)[bar * beats : (bar + 1) * beats]) + bar * beats
        climb = float(np.mean(climbs[here]))
        shift[here] = round(climb / step) if abs(climb) > EVEN_SEMITONES else 0
    is_new |= is_bound & (np.abs(climbs - shift * step) > ASTRAY_SEMITONES)
    pitch[is_new], shift[is_new] = -1, 0
    return replace(form, pitch_source=pitch, shift=shift, bars=bars_of(form.rhythm_source, pitch, shift, beats))


def _targets(parameters: Parameters, starts: Weights, middles: Weights) -> Weights:
    """The pitch that was drawn at `middles`, in bars, where something was drawn at `starts`."""
    low, high = parameters.ambitus
    found = np.full(len(starts), np.nan)
    for stroke in parameters.the_curve.strokes:
        places, heights = np.array(stroke).T
        inside = (starts >= places[0] / PARTS) & (starts < places[-1] / PARTS)
        found[inside] = low + (high - low) * np.interp(middles[inside], places / PARTS, heights) / 100
    return found
