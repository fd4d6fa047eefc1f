"""How remarkable a note is over its chord, and a chord in its key: melodic and harmonic charge.

Both are of Sundberg, Friberg and Frydén, as Friberg (1991) has them; the numbers are those of Director Musices (the
Frydén-Sundberg rules).  Without chords neither has anything to say.
"""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import NOTHING, Deviations
from melodygen.performance.line import Line, Row
from melodygen.theory.chords import Chord
from melodygen.theory.pitch import pitch_class
from melodygen.theory.units import ticks_to_seconds

MELODIC = np.array((0, 6.5, 2, 4.5, 4, 2.5, 6, 1, 5.5, 3, 3.5, 5))
"""By semitones above the chord's root: far on the circle of fifths is remarkable."""

MAJOR = (0, 7, 4, 3.5, 6, 3, 7.5, 1.5, 4, 6, 3.5, 7)
MINOR = (0.3, 8, 2.5, 7, 3, 3.5, 7, 2, 6.5, 1.5, 6, 5.5)
DIMINISHED = 5.0
"""Of triads, by semitones of the root above the tonic."""

MELODIC_DB, MELODIC_SHARE = 0.2, 2 / 300
HARMONIC_DB = 1.5
CRESCENDO_S = 1.9
SLOWING = 0.018
NOTE_S, FIRST_NOTE_S = 0.002, 0.008


def melodic_charge(line: Line, k: float) -> Deviations:
    """A charge of C makes a note 0.2 k C dB louder and its IOI 2/3 k C % longer.

    The smoothing between steps that Director Musices adds is left out: it rounds to whole decibels there, which cannot
    be meant.
    """
    if not line.chords:
        return NOTHING
    roots = np.array([pitch_class(span.chord.root) for span in line.chords])
    over_root = (line.pitches - roots[line.chord_at]).astype(int) % 12
    charge = np.where(line.chord_at >= 0, MELODIC[over_root], 0.0)
    return Deviations(MELODIC_SHARE * k * charge * line.lengths_s, MELODIC_DB * k * charge)


def harmonic_charge(line: Line, k: float) -> Deviations:
    """A chord of charge H is reached by a swell, to 1.5 k sqrt(H) dB, and left by a fall.

    Loudness falls over the whole chord before, and rises over the last 1.9 s before the next.  At a level of h dB time
    is sqrt(1 + 0.018 h) times as long; each note is 2 k sqrt(H) ms longer, the first over a chord 8 k sqrt(H) ms more.
    """
    if not line.chords:
        return NOTHING
    square_roots = np.sqrt([chord_charge(span.chord, line.tonic) for span in line.chords])
    sounding = line.chord_at >= 0
    square_root = np.where(sounding, square_roots[line.chord_at], 0.0)
    level = np.where(sounding, _swells(line, HARMONIC_DB * k * square_roots), 0.0)
    is_first = np.append(True, np.diff(line.chord_at) != 0)
    slower = line.iois_s * (np.sqrt(1 + SLOWING * level) - 1)
    return Deviations(slower + k * square_root * (NOTE_S + FIRST_NOTE_S * is_first), level)


def chord_charge(chord: Chord, tonic: int) -> float:
    """How far a chord is from the key.

    Triads are in the table; of other chords it comes from the melodic charges of their first three tones over the
    tonic.  A chord of two tones counts as major.
    """
    root, *others = chord.pitch_classes
    above = (root - tonic) % 12
    shape = tuple((other - root) % 12 for other in others)
    if len(shape) < 2 or shape == (4, 7):
        return MAJOR[above]
    if shape == (3, 7):
        return MINOR[above]
    if shape == (3, 6):
        return DIMINISHED
    first, third, fifth = (float(MELODIC[(pc - tonic) % 12]) for pc in chord.pitch_classes[:3])
    return max(0.0, first + 2 / 3 * third + fifth / 3 - 3)


def _swells(line: Line, targets: Row) -> Row:
    """Level in dB at each onset, from chord to chord; the last is held."""
    starts_s = (np.array([span.onset_ticks for span in line.chords]) - line.onsets[0]) * ticks_to_seconds(
        1, line.tempo_bpm
    )
    places, levels = [float(starts_s[0])], [float(targets[0])]
    for place in range(1, len(starts_s)):
        start, begun = float(starts_s[place]), float(starts_s[place - 1])
        if targets[place] > targets[place - 1]:
            places.append(max(begun, start - CRESCENDO_S))
            levels.append(float(targets[place - 1]))
        places.append(start)
        levels.append(float(targets[place]))
    return np.interp(line.onsets_s, places, levels)
