from __future__ import annotations

import pytest

from melodygen.melody import ChordSpan
from melodygen.performance.voicing import HIGHEST_BASS, LOWEST_BASS, voice_chords
from melodygen.theory.chords import QUALITIES, Chord, Quality, triads
from melodygen.theory.pitch import TONIC_NAMES
from melodygen.theory.scales import SCALES, Scale, scale_named


def spans(scale: Scale, tonic: str) -> list[ChordSpan]:
    return [ChordSpan(480 * place, 480, chord) for place, chord in enumerate(triads(scale, tonic))]


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)
def test_each_voicing_has_its_chord_in_close_position_in_the_middle(scale: Scale) -> None:
    for tonic in TONIC_NAMES:
        chords = spans(scale, tonic)
        for span, pitches in zip(chords, voice_chords(chords), strict=True):
            assert {pitch % 12 for pitch in pitches} == set(span.chord.pitch_classes)
            assert len(pitches) == 3
            assert pitches[-1] - pitches[0] < 12
            assert LOWEST_BASS <= pitches[0] <= HIGHEST_BASS


@pytest.mark.parametrize("quality", QUALITIES, ids=lambda quality: quality.slug)
def test_chords_of_any_size_follow_each_other_nearby(quality: Quality) -> None:
    (triad, *_) = triads(scale_named("major"), "C")
    chords = [ChordSpan(480 * place, 480, it) for place, it in enumerate((triad, Chord(5, "G", quality), triad))]
    first, other, last = voice_chords(chords)
    assert {pitch % 12 for pitch in other} == set(chords[1].chord.pitch_classes)
    assert LOWEST_BASS <= other[0] <= HIGHEST_BASS
    assert all(min(abs(pitch - before) for before in first) <= 5 for pitch in other)
    assert len(first) == len(last) == 3


def test_each_chord_lies_as_near_the_one_before_as_it_can() -> None:
    one, _, _, four, five, *_ = spans(scale_named("major"), "C")
    assert voice_chords([one, four, five, one]) == ((52, 55, 60), (53, 57, 60), (50, 55, 59), (52, 55, 60))
