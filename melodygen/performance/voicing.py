"""Chord symbols to sounding notes: close position, each chord as near the one before as it can be."""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.melody import ChordSpan

LOWEST_BASS, HIGHEST_BASS = 48, 60
"""Between which MIDI pitches a chord's lowest note lies."""

FIRST_CENTRE = 57


def voice_chords(spans: Sequence[ChordSpan]) -> tuple[tuple[int, ...], ...]:
    """MIDI pitches of each chord, ascending: the inversion whose notes lie nearest the chord before."""
    voicings: list[tuple[int, ...]] = []
    for span in spans:
        choices = _close_positions(span.chord.pitch_classes)
        before = voicings[-1] if voicings else (FIRST_CENTRE - 4, FIRST_CENTRE, FIRST_CENTRE + 4)
        voicings.append(min(choices, key=lambda choice: (_distance(choice, before), choice)))
    return tuple(voicings)


def _close_positions(classes: tuple[int, ...]) -> list[tuple[int, ...]]:
    bottoms = (bottom for bottom in range(LOWEST_BASS, HIGHEST_BASS + 1) if bottom % 12 in classes)
    return [tuple(sorted(bottom + (pc - bottom) % 12 for pc in classes)) for bottom in bottoms]


def _distance(one: Sequence[int], other: Sequence[int]) -> int:
    """How far the voices go, in semitones; where one chord has more, each of its tones from the nearest."""
    if len(one) == len(other):
        return sum(abs(a - b) for a, b in zip(one, other, strict=True))
    fewer, more = sorted((one, other), key=len)
    return sum(min(abs(a - b) for b in fewer) for a in more)
