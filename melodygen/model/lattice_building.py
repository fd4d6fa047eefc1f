"""What makes the lattice of a melody's pitches: the states, what each expert makes of them, and the hard limits.

Conventions
-----------
As in `melodygen.model.pitch_lattice`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from melodygen.given import Given
from melodygen.melody import ChordSpan
from melodygen.model.drawn import curve_expert, drawn_targets
from melodygen.model.experts import (
    accidental_expert,
    cadence_expert,
    chord_expert,
    colour_expert,
    heard_pitches,
    history_expert,
    move_expert,
    passing_expert,
    register_expert,
    typed_chord_expert,
    weights_expert,
)
from melodygen.model.figures import figures_of
from melodygen.model.form import Form
from melodygen.model.lattice import STEP_BITS, Weights, draw, whole
from melodygen.model.pitch_lattice import PitchLattice
from melodygen.model.places import Flags, Places
from melodygen.model.register import choose_extremes, nearness_to, register_targets
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.contexts import WIDEST, length_class
from melodygen.styles.style import PitchTables, Whole
from melodygen.theory.pitch import pitch_class

HUMAN_VARIANCE, SHAPED_VARIANCE = 250.0, 20.0
"""Squared semitones around the register's target: a human plan is followed loosely, a contour asked for closely."""

CLIMB_VARIANCE = 12.0
"""The same beside the highest and the lowest note, which are climbed to where the range is wide."""

NATURAL_SPAN, WIDE_SPAN = 15, 24
"""In semitones: what people's melodies reach of themselves, and what must be climbed to as closely as may be."""

MOOD_HOLD = 2.0
"""How much closer the register is followed where the mood has a say in it."""


def build_lattice(
    parameters: Parameters,
    style: Style,
    form: Form,
    chords: Sequence[ChordSpan],
    places: Places,
    given: Given,
    sharpness: float = 1.0,
) -> PitchLattice:
    """The lattice of the notes that stand at `places`; `sharpness` makes likely intervals likelier, or below 1 less."""
    tonic = pitch_class(parameters.key)
    tables = style.minor if parameters.the_scale.is_minor else style.major
    fixed = {note.onset_ticks: note.pitch for note in given.notes if note.pitch is not None}
    own = parameters.the_scale.pitches(parameters.key, *parameters.ambitus)
    silent = parameters.silent_classes
    sung = tuple(pitch for pitch in own if pitch % 12 not in silent)
    wished = _wished(given, parameters)
    chromatic = tuple(pitch for pitch in range(own[0], own[-1] + 1) if pitch % 12 not in silent)
    free = sung if parameters.accidentals == "none" else chromatic
    pitches = tuple(sorted({*own, *free, *fixed.values(), *(pitch for goals in wished.values() for pitch in goals)}))
    heard = heard_pitches(parameters.the_scale, tonic, pitches)
    moves = move_expert(tables, heard, tonic, parameters.the_mood.leaps)
    lengths = length_class(places.gaps)
    by_note = moves[np.minimum(places.levels, 3), lengths, np.append(lengths[0], lengths[:-1])]
    by_note *= passing_expert(parameters.the_scale, tonic, pitches)
    by_note[0] = 1.0
    held = [fixed.get(onset) for onset in places.onsets.tolist()]
    goals = [wished.get(onset, ()) for onset in places.onsets.tolist()]
    if not fixed:
        by_note[1:] *= np.abs(np.subtract.outer(pitches, pitches)) <= WIDEST
    drawn = drawn_targets(parameters, places)
    extremes = choose_extremes(parameters, form, places, held, (sung[0], sung[-1]), goals, drawn)
    nearness = nearness_to(extremes, places, parameters.the_metre)
    targets = register_targets(parameters, form, places, extremes)
    variance = _register_variance(parameters, own[-1] - own[0], nearness)
    sources, shifts = _copies(parameters, form, places)
    if wished:
        sources = _agreeing(sources, shifts, goals, held, partial(_moved_pitch, own))
    experts = {
        "register": register_expert(variance, targets, pitches),
        "chord": _chords(parameters, places, chords, pitches),
        "cadence": cadence_expert(places, tonic, pitches),
        "colour": colour_expert(tables, form.pitch_cluster, parameters.the_scale, tonic, pitches, len(places)),
    }
    if parameters.the_curve:
        experts["register"][~np.isnan(drawn)] = 1.0
    if not set(free) <= set(own):
        row = accidental_expert(parameters.the_scale, tonic, pitches)
        experts["accidental"] = np.tile(row, (len(places), 1))
    experts |= _experts_asked_for(parameters, given, places, pitches, drawn)
    classes = (np.array(pitches) - tonic) % 12
    last = _last_class(tables, classes[np.isin(pitches, free)], parameters)
    if parameters.ending == "auto":
        experts["cadence"][-1] = 1.0
    allowed = _allowed(pitches, free, held, goals, np.ones_like(classes) if last is None else classes == last)
    for note, pitch in ((extremes.highest, sung[-1]), (extremes.lowest, sung[0])):
        if note is not None:
            allowed[note] = np.equal(pitches, pitch)
    return PitchLattice(
        pitches,
        places,
        experts,
        allowed,
        history_expert(tables, form.pitch_cluster, heard, tonic, sharpness),
        by_note,
        whole(np.array([tables.first[(pitch - tonic) % 12] for pitch in heard]), STEP_BITS),
        sources,
        shifts,
        np.searchsorted(pitches, own),
        figures_of(tables, heard, tonic, parameters.the_metre, places),
    )


def _register_variance(parameters: Parameters, span: int, nearness: Weights) -> Weights:
    """Squared semitones around the height of each note, in a range of `span` semitones."""
    mood = parameters.the_mood
    loosest = HUMAN_VARIANCE / (1 + MOOD_HOLD * (abs(mood.register) + abs(mood.slope)))
    if parameters.contour != "balanced":
        loosest = min(loosest, SHAPED_VARIANCE)
    climb = nearness * np.clip((span - NATURAL_SPAN) / (WIDE_SPAN - NATURAL_SPAN), 0.0, 1.0)
    return np.asarray(loosest ** (1 - climb) * CLIMB_VARIANCE**climb)


def _experts_asked_for(
    parameters: Parameters, given: Given, places: Places, pitches: Sequence[int], drawn: Weights
) -> dict[str, Weights]:
    """The experts that speak only where they are asked for."""
    scale, key, count = parameters.the_scale, parameters.key, len(places)
    experts: dict[str, Weights] = {}
    if parameters.the_curve:
        experts["curve"] = curve_expert(drawn, np.array(pitches))
    if parameters.weights:
        experts["weights"] = weights_expert(scale, key, parameters.the_weights, pitches, count)
    if given.wishes:
        experts["wish"] = _wish_expert(given, places, pitches)
    return experts


def _last_class(tables: PitchTables, classes: Whole, parameters: Parameters) -> int | None:
    """The pitch class of the last note above the tonic, drawn from `classes` where it is left open; None for any."""
    if parameters.ending == "tonic":
        return 0
    if tables.last is None:
        return None
    weights = np.where(np.isin(np.arange(12), classes), tables.last, 0.0)
    return draw(weights, Stream(parameters.seed, "ending"))


def _allowed(
    pitches: Sequence[int],
    free: Sequence[int],
    held: Sequence[int | None],
    wished: Sequence[tuple[int, ...]],
    closing: Flags,
) -> Weights:
    """N x P: given notes as they are, others `free` or as they are wished, the last one as it may close."""
    allowed = np.tile(np.isin(pitches, free).astype(float), (len(held), 1))
    for note, goals in enumerate(wished):
        if goals:
            allowed[note, np.isin(pitches, goals)] = 1.0
    allowed[-1] *= closing
    for note, pitch in enumerate(held):
        if pitch is not None:
            allowed[note] = np.equal(pitches, pitch)
    return allowed


def _wish_expert(given: Given, places: Places, pitches: Sequence[int]) -> Weights:
    """N x P: soft copies of the pitches wished for."""
    weights = np.ones((len(places), len(pitches)))
    notes = {onset: note for note, onset in enumerate(places.onsets.tolist())}
    for wish in given.wishes:
        if wish.onset_ticks in notes:
            weights[notes[wish.onset_ticks]] *= np.where(np.equal(pitches, wish.pitch), wish.strength, 1.0)
    return weights


def _chords(parameters: Parameters, places: Places, chords: Sequence[ChordSpan], pitches: Sequence[int]) -> Weights:
    if parameters.progression:
        return typed_chord_expert(places, chords, pitches, parameters.the_scale, parameters.key)
    return chord_expert(places, chords, pitches)


def _wished(given: Given, parameters: Parameters) -> dict[int, tuple[int, ...]]:
    """Onset to the pitches that are wished for there, and may be sung."""
    silent, (lowest, highest) = parameters.silent_classes, parameters.ambitus
    found: dict[int, tuple[int, ...]] = {}
    for wish in given.wishes:
        if lowest <= wish.pitch <= highest and wish.pitch % 12 not in silent:
            found[wish.onset_ticks] = (*found.get(wish.onset_ticks, ()), wish.pitch)
    return found


def _agreeing(
    sources: Sequence[int],
    shifts: Sequence[int],
    wished: Sequence[tuple[int, ...]],
    held: Sequence[int | None],
    moved: Callable[[int, int], int | None],
) -> list[int]:
    """`sources` without those of notes that are wished to be other than what they would return to."""
    found = []
    for source, shift, own in zip(sources, shifts, wished, strict=True):
        pitch = held[source]
        returning = wished[source] if pitch is None else (pitch,) * len(own)
        is_other = source >= 0 and own and own != tuple(moved(each, shift) for each in returning)
        found.append(-1 if is_other else source)
    return found


def _moved_pitch(own: Sequence[int], pitch: int, shift: int) -> int | None:
    """The note of the scale so many steps above `pitch`; None where it is outside the range or the scale."""
    if not shift:
        return pitch
    place = own.index(pitch) + shift if pitch in own else -1
    return own[place] if 0 <= place < len(own) else None


def _copies(parameters: Parameters, form: Form, places: Places) -> tuple[list[int], list[int]]:
    metre = parameters.the_metre
    bars = np.arange(parameters.bars) * metre.bar_ticks
    starts = np.add.outer(bars, metre.beat_onsets).ravel()
    beats = form.pitch_source[places.beats]
    is_copy = (places.beats >= 0) & (beats >= 0)
    onsets = places.onsets - starts[places.beats] + starts[beats]
    sources = np.minimum(np.searchsorted(places.onsets, onsets), len(places) - 1)
    is_copy &= places.onsets[sources] == onsets
    return np.where(is_copy, sources, -1).tolist(), form.shift[places.beats].tolist()
