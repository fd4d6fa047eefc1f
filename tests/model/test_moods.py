"""A mood changes what the notes do, and nothing that was set."""

from __future__ import annotations

import pytest

from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.theory.moods import MOODS

SET = [
    Parameters(),
    Parameters(
        tempo_bpm=97.5, bars=9, metre="7/8", key="F#", scale="phrygian-dominant", note_range="F#3-C5",
        instrument="flute", contour="descending", seed=3,
    ),
    Parameters(
        tempo_bpm=60, bars=5, metre="6/8", key="Eb", scale="major-pentatonic", note_range="narrow",
        contour="ascending", upbeat="always", seed=8,
    ),
]  # fmt: skip


@pytest.mark.parametrize("asked", SET, ids=["figure-1", "odd", "narrow"])
@pytest.mark.parametrize("mood", [mood.slug for mood in MOODS])
def test_a_mood_leaves_tempo_key_scale_range_metre_and_length_as_set(mood: str, asked: Parameters) -> None:
    melody, plain = generate(asked.replace(mood=mood)), generate(asked.replace(mood="neutral"))
    kept = ("tempo_bpm", "metre", "key", "scale", "bars", "instrument", "length_ticks", "lead_in_ticks")
    assert [getattr(melody, name) for name in kept] == [getattr(plain, name) for name in kept]
    assert (melody.tempo_bpm, melody.metre.name, melody.bars) == (asked.tempo_bpm, asked.metre, asked.bars)
    assert (melody.key, melody.scale) == (asked.key, asked.the_scale)
    low, high = asked.ambitus
    allowed = set(asked.the_scale.pitches(asked.key, low, high))
    assert {note.pitch for note in melody.notes} <= allowed
    assert melody.notes[-1].end_ticks <= melody.length_ticks
    assert perform(melody).tempo_bpm == asked.tempo_bpm


@pytest.mark.parametrize("asked", SET[:1], ids=["figure-1"])
def test_every_mood_touches_both_ends_of_the_range(asked: Parameters) -> None:
    for mood in MOODS:
        pitches = [note.pitch for note in generate(asked.replace(mood=mood.slug)).notes]
        scale = asked.the_scale.pitches(asked.key, *asked.ambitus)
        assert (min(pitches), max(pitches)) == (scale[0], scale[-1])
