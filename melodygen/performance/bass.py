"""A simple bass line: roots where chords begin, roots and fifths on strong beats, and a step into the next root.

Conventions
-----------
The register is that of a bass guitar up to its twelfth fret: E1 to G3, MIDI 28 to 55.  Small movement comes first.
"""

from __future__ import annotations

from melodygen.melody import ChordSpan, Melody
from melodygen.performance.beats import Beat, beats_of
from melodygen.performance.sketch import Stroke
from melodygen.performance.voicing import roots_between

LOWEST, HIGHEST = 28, 55
CENTRE = 38
HIGHEST_ROOT = 48
"""Roots stay lower, so that fifths have room above them."""

STEP = 2
"""Up to this many semitones a root is reached from the one before without a note between."""

STRESSES_DB = (0.0, -1.0, -2.0, -2.0, -2.0, -2.0)
TRITONE, FIFTH = 6, 7


def bass_roots(melody: Melody) -> tuple[int, ...]:
    """The note that the bass has at the start of each chord."""
    return roots_between(melody.chords, LOWEST, HIGHEST_ROOT, CENTRE)


def bass_line(melody: Melody) -> tuple[Stroke, ...]:
    """The bass of `melody`, one note at a time, in onset order."""
    strokes: list[Stroke] = []
    roots = bass_roots(melody)
    for place, (span, root) in enumerate(zip(melody.chords, roots, strict=True)):
        following = roots[place + 1] if place + 1 < len(roots) else None
        strokes += _under(span, root, following, melody)
    return tuple(strokes)


def _under(span: ChordSpan, root: int, following: int | None, melody: Melody) -> list[Stroke]:
    """The bass of one chord; the last of all stays on its root."""
    beats = beats_of(span, melody.metre)
    fifth = _fifth(span, root, following)
    points = {beats[0].onset_ticks: (root, beats[0].level)}
    for count, beat in enumerate((beat for beat in beats[1:] if beat.is_strong), start=1):
        if following is not None or beat.level == 0:
            is_root = count % 2 == 0 or following is None
            points[beat.onset_ticks] = (root if is_root else fifth, beat.level)
    if following is not None and _has_room(beats):
        before = points[max(points)][0]
        approach = _approach(before, following, melody)
        if approach is not None:
            points[beats[-1].eighths[-1] if beats[-1].is_compound else beats[-1].onset_ticks] = (approach, 2)
    ends = [*sorted(points)[1:], span.end_ticks]
    return [
        Stroke(onset, end - onset, points[onset][0], STRESSES_DB[points[onset][1]])
        for onset, end in zip(sorted(points), ends, strict=True)
    ]


def _has_room(beats: tuple[Beat, ...]) -> bool:
    """Whether a note fits before the chord's end without taking a strong beat's place."""
    last = beats[-1]
    return len(last.eighths) > 2 if last.is_compound else len(beats) > 1 and not last.is_strong


def _fifth(span: ChordSpan, root: int, following: int | None) -> int:
    """The perfect fifth on the side where the line goes; the root where the chord has no such fifth."""
    if FIFTH not in span.chord.quality.intervals:
        return root
    both = [pitch for pitch in (root + FIFTH - 12, root + FIFTH) if pitch >= LOWEST]
    return min(both, key=lambda pitch: abs(pitch - (root if following is None else following)))


def _approach(before: int, following: int, melody: Melody) -> int | None:
    """The note of the scale next to the following root, on the side that the line comes from.

    None where the root is near, and where the way there would be a tritone.
    """
    distance = following - before
    if abs(distance) <= STEP:
        return None
    side = -1 if distance > 0 else 1
    classes = {*melody.scale.pitch_classes(melody.key)} - {following % 12}
    steps = [step for step in (1, 2) if (following + side * step) % 12 in classes]
    pitch = following + side * (steps[0] if steps else 1)
    return pitch if LOWEST <= pitch <= HIGHEST and abs(pitch - before) != TRITONE else None
