"""How many notes there are, how unlike neighbouring durations are, and how long the longest and the last are.

Sources
-------
Patel, A. D., and Daniele, J. R. (2003). An empirical comparison of rhythm in language and music. Cognition 87(1).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from melodygen.measures.sequences import inter_onset_intervals
from melodygen.melody import Melody
from melodygen.theory.units import TICKS_PER_QUARTER, ticks_to_seconds


def notes_per_bar(melody: Melody) -> float:
    """Notes a bar, empty bars included."""
    return len(melody.notes) / melody.bars


def notes_per_second(melody: Melody) -> float:
    """Notes a second at the melody's tempo, rests included."""
    return len(melody.notes) / ticks_to_seconds(melody.length_ticks, melody.tempo_bpm)


def npvi(melody: Melody) -> float | None:
    """Normalised pairwise variability index of the inter-onset intervals; None with fewer than three notes."""
    return pairwise_variability(inter_onset_intervals(melody))


def pairwise_variability(durations: Sequence[float]) -> float | None:
    """Normalised pairwise variability index of `durations` (Patel and Daniele 2003), 0 to 200.

    100 / (m - 1) times the sum, over neighbours, of the difference divided by their mean.

    Examples
    --------
    >>> pairwise_variability([3, 1, 3, 1])
    100.0

    """
    if len(durations) < 2:
        return None
    contrasts = [abs(a - b) / (a + b) for a, b in pairwise(durations)]
    return 200.0 * sum(contrasts) / len(contrasts)


def longest_note(melody: Melody) -> float | None:
    """The longest inter-onset interval in quarter notes: how long nothing new comes while the melody goes on.

    The last note, which melodies of all kinds hold, is not meant; None with fewer than two notes.
    """
    gaps = inter_onset_intervals(melody)
    return max(gaps) / TICKS_PER_QUARTER if gaps else None


def final_note(melody: Melody) -> float | None:
    """Length of the last note as written, in quarter notes; None without notes."""
    return melody.notes[-1].duration_ticks / TICKS_PER_QUARTER if melody.notes else None
