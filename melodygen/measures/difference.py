"""How different two melodies are: the area between them.

Sources
-------
Ó Maidín, D. (1998). A geometrical algorithm for melodic difference. Computing in Musicology 11, 65-72.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from melodygen.melody import Melody
from melodygen.theory.pitch import pitch_class

_OCTAVE = 12


def difference(one: Melody, other: Melody) -> float | None:
    """Semitones between two melodies in the mean over time; None where one has no notes.

    Ó Maidín's difference, divided by the time that both have, without his weights for metrical stress.  A note sounds
    to the next one, the first from the start.  Pitches are compared as they stand to the tonic: `other` is brought into
    the key of `one` by at most six semitones.

    Examples
    --------
    Where the melodies sound a tone apart for half of the time, and alike in the rest, it is 1.

    """
    if not one.notes or not other.notes:
        return None
    begin = min(melody.notes[0].onset_ticks for melody in (one, other))
    end = min(melody.length_ticks for melody in (one, other))
    onsets = np.unique([begin, *(note.onset_ticks for melody in (one, other) for note in melody.notes)])
    onsets = onsets[onsets < end]
    lengths = np.diff(np.append(onsets, end))
    apart = np.abs(_sounding(one, onsets) - _sounding(other, onsets) - _transposition(one, other))
    return float(apart @ lengths / lengths.sum())


def _sounding(melody: Melody, at: NDArray[np.int64]) -> NDArray[np.int64]:
    """The pitch at each of the ticks."""
    onsets, pitches = np.array([(note.onset_ticks, note.pitch) for note in melody.notes]).T
    return np.asarray(pitches[np.maximum(0, np.searchsorted(onsets, at, side="right") - 1)])


def _transposition(one: Melody, other: Melody) -> int:
    """From the tonic of `other` to the nearest of `one`."""
    up = (pitch_class(one.key) - pitch_class(other.key)) % _OCTAVE
    return up - _OCTAVE if up > _OCTAVE // 2 else up
