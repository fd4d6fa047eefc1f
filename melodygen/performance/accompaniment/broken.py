"""Chords one note at a time: the Alberti bass, and arpeggios.

Conventions
-----------
An Alberti bass goes low, high, middle, high from each strong beat on; in compound beats low, middle, high.  An arpeggio
goes up an open chord (root, fifth, octave, tenth, twelfth, double octave) and down again within each bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from melodygen.performance.accompaniment.setting import STRESSES_DB, Setting, in_turn
from melodygen.performance.beats import EIGHTH_TICKS, Beat
from melodygen.performance.sketch import Stroke

INNER_DB = -3.0
"""Of what is not the lowest note."""

SLOW_TEMPO = 72.0
"""Quarter notes a minute below which an arpeggio goes in sixteenths."""


def alberti(setting: Setting) -> list[Stroke]:
    """Broken chords in close position."""
    pitches, onsets, stresses = [], [], []
    for group in _from_strong(setting):
        for count, (onset, level) in enumerate(group):
            pitches.append(_in_turn(setting.voicing, count))
            onsets.append(onset)
            stresses.append(INNER_DB if count else STRESSES_DB[level])
        if group.is_compound:
            pitches[-len(group) :] = _rising(setting.voicing, len(group))
    return in_turn(pitches, onsets, setting.end_ticks, stresses)


class _Group(list[tuple[int, int]]):
    """Onsets and levels of the notes from one low note up to the next."""

    is_compound = False


def _from_strong(setting: Setting) -> list[_Group]:
    groups: list[_Group] = []
    for beat in setting.beats:
        is_compound = beat.is_compound and not setting.is_fast
        is_new = beat.is_strong and not (setting.is_fast and beat.level)
        if not groups or is_new or is_compound or groups[-1].is_compound:
            groups.append(_Group())
            groups[-1].is_compound = is_compound
        onsets = beat.eighths[:1] if setting.is_fast else beat.eighths
        groups[-1] += [(onset, beat.level) for onset in onsets]
    return groups


def _in_turn(voicing: Sequence[int], count: int) -> int:
    """Low, then high and middle notes by turns, until all have sounded."""
    half = (len(voicing) + 1) // 2
    middle, high = voicing[1:half] or voicing[:1], voicing[half:]
    if count == 0:
        return voicing[0]
    notes = high if count % 2 else middle
    return notes[(count - 1) // 2 % len(notes)]


def _rising(voicing: Sequence[int], count: int) -> list[int]:
    """Low, middle, high; a larger chord with its top note."""
    upward = [voicing[0], voicing[len(voicing) // 2], voicing[-1]]
    return upward[:count]


def arpeggio(setting: Setting) -> list[Stroke]:
    """Up and down the open chord in every bar, on a root that is held."""
    ladder = _ladder(setting)
    strokes: list[Stroke] = []
    for _, beats in groupby(setting.beats, key=lambda beat: beat.bar):
        bar = list(beats)
        onsets = _onsets(bar, setting)
        steps = _wave(len(onsets), len(ladder))
        stresses = [INNER_DB if step else STRESSES_DB[bar[0].level] for step in steps]
        strokes += in_turn([ladder[step] for step in steps], onsets, bar[-1].end_ticks, stresses)
    return strokes


def _onsets(beats: Sequence[Beat], setting: Setting) -> list[int]:
    if setting.is_fast:
        return [beat.onset_ticks for beat in beats]
    eighths = [onset for beat in beats for onset in beat.eighths]
    if setting.tempo_bpm >= SLOW_TEMPO:
        return eighths
    ends = [*eighths[1:], beats[-1].end_ticks]
    half = EIGHTH_TICKS // 2
    return [tick for onset, end in zip(eighths, ends, strict=True) for tick in range(onset, end, half)]


def _ladder(setting: Setting) -> list[int]:
    """The open chord from its root up through two octaves, as far as the melody leaves room; at least three notes.

    The third is not in the low octave, where it is muddy; the leading note is there once.
    """
    intervals = setting.chord.quality.intervals
    upper = [interval for interval in intervals if interval > setting.fifth]
    low = [0, setting.fifth, *(it for it in upper if it < 12)]
    high = [12 + interval % 12 for interval in intervals if interval or len(low) == 2]
    rising = [*low, *sorted(high), 24] if len(low) == 2 else [*low, *sorted(high)]
    found: list[int] = []
    for interval in rising:
        pitch = setting.root + interval
        is_doubled_leading = pitch % 12 == setting.leading and any(pitch % 12 == one % 12 for one in found)
        is_too_high = setting.ceiling is not None and pitch > setting.ceiling and len(found) >= 3
        if not is_doubled_leading and not is_too_high:
            found.append(pitch)
    return found


def _wave(count: int, steps: int) -> list[int]:
    """``(8, 6)`` -> 0 1 2 3 4 3 2 1: up and down once, or as often as fits where the ladder is too short."""
    height = -(-count // 2)
    if height < steps:
        return [place if place <= height else count - place for place in range(count)]
    lengths = range(2 * (steps - 1), 0, -2)
    length = min(lengths, key=lambda it: (count % it, -it) if it > 2 else (count, 0))
    return [min(place % length, length - place % length) for place in range(count)]
