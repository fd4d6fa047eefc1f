"""The pipeline."""

from __future__ import annotations

import random

from melodygen.melody import Bar, ChordSpan, Melody, Note, Phrase
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import Style
from melodygen.theory.chords import triads
from melodygen.theory.pitch import pitch_class
from melodygen.version import __version__


def compose(parameters: Parameters, style: Style) -> Melody:
    """Draw the melody of `parameters` from `style`."""
    draw = random.Random(parameters.seed)
    metre, scale = parameters.the_metre, parameters.the_scale
    low, high = parameters.ambitus
    pitches = scale.pitches(parameters.key, low, high)
    place = len(pitches) // 2
    notes = []
    for bar in range(parameters.bars):
        for onset, length in zip(metre.beat_onsets, metre.beats, strict=True):
            place = min(max(place + draw.randint(-2, 2), 0), len(pitches) - 1)
            notes.append(Note(bar * metre.bar_ticks + onset, length, pitches[place]))
    tonics = [pitch for pitch in pitches if pitch % 12 == pitch_class(parameters.key)]
    notes[-1] = Note(
        notes[-1].onset_ticks, notes[-1].duration_ticks, min(tonics, key=lambda p: abs(p - notes[-1].pitch))
    )
    chords = tuple(
        ChordSpan(bar * metre.bar_ticks, metre.bar_ticks, draw.choice(triads(scale, parameters.key)))
        for bar in range(parameters.bars)
    )
    phrases = tuple(
        Phrase(first, min(4, parameters.bars - first), "AABA"[first // 4 % 4], is_closed=False)
        for first in range(0, parameters.bars, 4)
    )
    return Melody(
        tempo_bpm=parameters.tempo_bpm,
        metre=metre,
        key=scale.spelled_tonic(parameters.key),
        scale=scale,
        instrument=parameters.the_instrument,
        mood=parameters.the_mood,
        bars=parameters.bars,
        notes=tuple(notes),
        chords=chords,
        phrases=phrases,
        form=tuple(Bar("new") for _ in range(parameters.bars)),
        recipe=Recipe(parameters, style.ref, __version__),
    )
