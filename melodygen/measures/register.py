"""Where a melody lies and by what intervals it moves.

Conventions
-----------
A repeat is an interval of 0 semitones, a step one of 1 or 2, a leap any larger one.  Shares are in percent of the
intervals (or pairs of them) that are meant, and None where there are none.

Sources
-------
Chiu, M., and Temperley, D. (2024). Melodic differences between styles: modeling music with step inertia. Music &
Science 7.
Müllensiefen, D. (2009). FANTASTIC: Feature ANalysis Technology Accessing STatistics (In a Corpus). Technical report,
Goldsmiths, University of London: p.range, p.std, i.abs.mean.
von Hippel, P., and Huron, D. (2000). Why do skips precede reversals? The effect of tessitura on melodic structure.
Music Perception 18(1).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from melodygen.measures.sequences import intervals, pitches
from melodygen.melody import Melody

LARGEST_STEP = 2


def ambitus(melody: Melody) -> int | None:
    """Semitones from the lowest to the highest note."""
    line = pitches(melody)
    return max(line) - min(line) if line else None


def mean_pitch(melody: Melody) -> float | None:
    """Mean MIDI pitch, each note counted once: the middle of the tessitura."""
    line = pitches(melody)
    return sum(line) / len(line) if line else None


def pitch_deviation(melody: Melody) -> float | None:
    """Standard deviation of the pitches (of a sample: by n - 1) in semitones: the width of the tessitura."""
    line = pitches(melody)
    if len(line) < 2:
        return None
    mean = sum(line) / len(line)
    return sqrt(sum([(pitch - mean) ** 2 for pitch in line]) / (len(line) - 1))


def mean_interval(melody: Melody) -> float | None:
    """Mean size of the intervals in semitones, repeats included."""
    sizes = [abs(interval) for interval in intervals(melody)]
    return sum(sizes) / len(sizes) if sizes else None


def repeats(melody: Melody) -> float | None:
    """Share of intervals that repeat the note, in percent."""
    return _percent([interval == 0 for interval in intervals(melody)])


def steps(melody: Melody) -> float | None:
    """Share of intervals of one or two semitones, in percent."""
    return _percent([_is_step(interval) for interval in intervals(melody)])


def leaps(melody: Melody) -> float | None:
    """Share of intervals of three semitones or more, in percent."""
    return _percent([_is_leap(interval) for interval in intervals(melody)])


def step_inertia(melody: Melody) -> float | None:
    """Of the steps that follow a step, the share in its direction, in percent (Chiu and Temperley 2024)."""
    pairs = pairwise(intervals(melody))
    return _percent([first * second > 0 for first, second in pairs if _is_step(first) and _is_step(second)])


def leap_reversal(melody: Melody) -> float | None:
    """Of the moves that follow a leap, the share that turns back, in percent (von Hippel and Huron 2000).

    A repeated note after a leap is no move and is left out.
    """
    pairs = pairwise(intervals(melody))
    return _percent([first * second < 0 for first, second in pairs if _is_leap(first) and second])


def _is_step(interval: int) -> bool:
    return 0 < abs(interval) <= LARGEST_STEP


def _is_leap(interval: int) -> bool:
    return abs(interval) > LARGEST_STEP


def _percent(hits: Sequence[bool]) -> float | None:
    return 100.0 * sum(hits) / len(hits) if hits else None
