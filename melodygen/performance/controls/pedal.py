"""The sustain pedal of a piano, changed with the harmony.

Conventions
-----------
The pedal is lifted where a chord begins and pressed shortly after, so that no note of the chord before goes on in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from melodygen.melody import Melody
from melodygen.performance.controls.tones import Tone
from melodygen.performance.played import PEDAL, Control

UP, DOWN = 0, 127
PRESS_S = 0.12
"""How long after the chord: ours, about the time of a foot."""


def with_chords(melody: Melody, second: float) -> Iterator[Control]:
    """Pressed in every chord, anew in every bar of a long one."""
    bar, lead_in = melody.metre.bar_ticks, melody.lead_in_ticks
    for span in melody.chords:
        first_line = (span.onset_ticks // bar + 1) * bar
        edges = [span.onset_ticks, *range(first_line, span.end_ticks, bar), span.end_ticks]
        for start, end in pairwise(edges):
            yield from _pressed(lead_in + start, lead_in + end, second)


def _pressed(start: int, end: int, second: float) -> Iterator[Control]:
    press = min(round(PRESS_S * second), (end - start) // 2)
    yield Control(start, PEDAL, UP)
    yield Control(start + press, PEDAL, DOWN)
    yield Control(end, PEDAL, UP)


def within_a_line(melody: Melody, tones: Sequence[Tone], second: float) -> Iterator[Control]:
    """Pressed while the notes of a line are all of the chord that holds, and lifted for any other note."""
    onsets = [tone.onset_ticks for tone in tones]
    for span in melody.chords:
        start, end = span.onset_ticks + melody.lead_in_ticks, span.end_ticks + melody.lead_in_ticks
        inside = tones[bisect_left(onsets, start) : bisect_left(onsets, end)]
        for first, last in _runs(inside, set(span.chord.pitch_classes)):
            yield from _pressed(first.onset_ticks, min(end, last.end_ticks), second)


def _runs(tones: Sequence[Tone], classes: set[int]) -> Iterator[tuple[Tone, Tone]]:
    """First and last of two or more tones in a row that are of the chord."""
    run: list[Tone] = []
    for tone in (*tones, None):
        if tone is not None and tone.pitch % 12 in classes:
            run.append(tone)
            continue
        if len(run) > 1:
            yield run[0], run[-1]
        run = []
