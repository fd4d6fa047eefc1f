"""Chords whose notes come together: held, strummed, or after a bass note.

Conventions
-----------
A strumming hand goes down on the beat and up between; the metre says which of its strokes touch the strings.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from melodygen.performance.accompaniment.setting import STRESSES_DB, Setting, block
from melodygen.performance.beats import Beat
from melodygen.performance.sketch import Stroke
from melodygen.theory.units import seconds_to_ticks

SLOWEST_STRUM_S, FASTEST_STRUM_S = 0.025, 0.012
"""From one string to the next, at or below the first tempo and at or above the second; sizes are ours."""

STRUM_TEMPI = 60.0, 180.0

UP_STRINGS = 3
"""How many strings an upstroke touches, from the highest."""

LOWEST_FIFTH = 36

UP_DB, AFTER_BASS_DB = -2.0, -2.0


def held(setting: Setting) -> list[Stroke]:
    """One chord for as long as it lasts, struck anew at bar lines by what dies away."""
    lines = [beat.onset_ticks for beat in setting.beats[1:] if beat.level == 0] if setting.dies_away else []
    onsets = [setting.beats[0].onset_ticks, *lines]
    levels = [setting.beats[0].level] + [0] * len(lines)
    return [
        stroke
        for (onset, end), level in zip(pairwise([*onsets, setting.end_ticks]), levels, strict=True)
        for stroke in block(setting.voicing, onset, end, STRESSES_DB[level])
    ]


def held_over_root(setting: Setting) -> list[Stroke]:
    """One chord over its root, held: an ending."""
    return block(setting.with_root, setting.beats[0].onset_ticks, setting.end_ticks, STRESSES_DB[0])


def strum(setting: Setting) -> list[Stroke]:
    """One downstroke that rings."""
    first = setting.beats[0]
    return _across_the_strings(_Strum(first.onset_ticks, is_down=True, level=first.level), setting.end_ticks, setting)


class _Strum(NamedTuple):
    onset_ticks: int
    is_down: bool
    level: int


def strummed(setting: Setting) -> list[Stroke]:
    """Down on the first beat, down and up on weak ones, and up alone after other strong ones."""
    strums = [strum for place, beat in enumerate(setting.beats) for strum in _strums(place, beat, setting)]
    ends = [*(strum.onset_ticks for strum in strums[1:]), setting.end_ticks]
    return [
        stroke for strum, end in zip(strums, ends, strict=True) for stroke in _across_the_strings(strum, end, setting)
    ]


def _strums(place: int, beat: Beat, setting: Setting) -> list[_Strum]:
    down = _Strum(beat.onset_ticks, is_down=True, level=beat.level)
    if setting.is_fast or len(beat.eighths) == 1:
        return [down]
    up = _Strum(beat.eighths[-1], is_down=False, level=3)
    if beat.is_compound:
        return [down, up]
    if place == 0 or beat.level == 0:
        return [down]
    return [up] if beat.is_strong else [down, up]


def _across_the_strings(strum: _Strum, end: int, setting: Setting) -> list[Stroke]:
    strings = setting.with_root
    touched = strings if strum.is_down else strings[: -UP_STRINGS - 1 : -1]
    stress = STRESSES_DB[strum.level] + (0.0 if strum.is_down else UP_DB)
    room = (end - strum.onset_ticks) / (2 * max(1, len(touched) - 1))
    delay = min(room, seconds_to_ticks(_strum_s(setting.tempo_bpm), setting.tempo_bpm))
    onsets = [strum.onset_ticks + round(place * delay) for place in range(len(touched))]
    return [Stroke(onset, end - onset, pitch, stress) for onset, pitch in zip(onsets, touched, strict=True)]


def _strum_s(tempo_bpm: float) -> float:
    slow, fast = STRUM_TEMPI
    share = min(1.0, max(0.0, (tempo_bpm - slow) / (fast - slow)))
    return SLOWEST_STRUM_S + share * (FASTEST_STRUM_S - SLOWEST_STRUM_S)


def bass_and_chord(setting: Setting) -> list[Stroke]:
    """Root and fifth by turns on strong beats, the chord on the others: oom-pah, and oom-pah-pah in three.

    Where a bass plays along, that has the low notes, and the chords come after its own.
    """
    strokes: list[Stroke] = []
    basses = 0
    for place, beat in enumerate(setting.beats):
        if place and not beat.is_strong and not (beat.is_compound and len(beat.eighths) > 1):
            strokes += _pah(setting, beat.onset_ticks, beat.end_ticks, beat.level)
            continue
        after = setting.beats[place + 1] if place + 1 < len(setting.beats) else None
        is_alone = after is None or after.is_strong or after.is_compound
        strokes += _oom(setting, beat, is_fifth=basses % 2 == 1, is_alone=is_alone)
        basses += 1
    return strokes


def _oom(setting: Setting, beat: Beat, *, is_fifth: bool, is_alone: bool) -> list[Stroke]:
    """A bass note, unless a bass has it, and the chord after it where no beat is left for that."""
    pitch = _low_fifth(setting) if is_fifth else setting.root
    splits = (is_alone or beat.is_compound) and not setting.is_fast
    onsets = [*(beat.eighths if splits else beat.eighths[:1]), beat.end_ticks]
    low = Stroke(beat.onset_ticks, onsets[1] - onsets[0], pitch, STRESSES_DB[beat.level])
    strokes = [] if setting.has_bass else [low]
    for onset, end in pairwise(onsets[1:]):
        strokes += _pah(setting, onset, end, 3)
    if is_alone and len(onsets) == 2:  # no time for both
        above = tuple(tone for tone in setting.voicing if tone > pitch)
        strokes += block(above, beat.onset_ticks, beat.end_ticks, STRESSES_DB[beat.level] + AFTER_BASS_DB)
    return strokes


def _pah(setting: Setting, onset: int, end: int, level: int) -> list[Stroke]:
    """The chord after the bass, half as long as it might be."""
    return block(setting.voicing, onset, (onset + end + 1) // 2, STRESSES_DB[level] + AFTER_BASS_DB)


def _low_fifth(setting: Setting) -> int:
    """The fifth below the root, or above it where that would be too low."""
    below = setting.root + setting.fifth - 12
    return below if below >= LOWEST_FIFTH else setting.root + setting.fifth
