"""Melodies written by hand, for tests that must not depend on what the model draws."""

from __future__ import annotations

from dataclasses import replace

from melodygen.melody import Bar, ChordSpan, Melody, Note
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase
from melodygen.recipe import Recipe, StyleRef
from melodygen.theory.chords import triads
from melodygen.theory.instruments import instrument_named
from melodygen.theory.metre import metre_named
from melodygen.theory.moods import mood_named
from melodygen.theory.scales import scale_named

JIG_PARAMETERS = Parameters(
    tempo_bpm=180, bars=2, metre="6/8", key="D", scale="dorian", mood="playful", instrument="flute", seed=7
)

_CHORDS = triads(scale_named("dorian"), "D")

JIG = Melody(
    tempo_bpm=180,
    metre=metre_named("6/8"),
    key="D",
    scale=scale_named("dorian"),
    instrument=instrument_named("flute"),
    mood=mood_named("playful"),
    bars=2,
    notes=(
        Note(0, 240, 74), Note(240, 240, 77), Note(480, 240, 81),
        Note(720, 720, 79),
        Note(1440, 480, 77), Note(1920, 240, 76),
        Note(2160, 720, 74),
    ),
    chords=(ChordSpan(0, 1440, _CHORDS[0]), ChordSpan(1440, 720, _CHORDS[6]), ChordSpan(2160, 720, _CHORDS[0])),
    phrases=(Phrase(0, 1, "A", is_closed=False), Phrase(1, 1, "A'", is_closed=True)),
    form=(Bar("new"), Bar("rhythm", 0)),
    recipe=Recipe(JIG_PARAMETERS, StyleRef("pop", "1", "ab" * 32), "0.1.0"),
)  # fmt: skip
"""Two bars of 6/8 in D dorian, the last note up to the last bar line."""

UPBEAT_PARAMETERS = JIG_PARAMETERS.replace(upbeat="always")

UPBEAT_JIG = replace(
    JIG,
    notes=(Note(-480, 240, 69), Note(-240, 240, 72), *JIG.notes),
    recipe=Recipe(UPBEAT_PARAMETERS, StyleRef("pop", "1", "ab" * 32), "0.1.0"),
)
"""The same after an upbeat of two eighths, which stand in a bar of 1440 ticks before bar 1."""
