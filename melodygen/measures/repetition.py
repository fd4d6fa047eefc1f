"""How much of a melody repeats what stood in it before, at whatever pitch.

Conventions
-----------
A melody is read as pairs of interval and inter-onset interval, so that a pattern is the same pattern in transposition
and at another place of the bar.

`repetition` is the measure behind the knob: it ranks human melodies nearly as their Lempel-Ziv complexity does (-0.9)
and, unlike that, says plainly what it counts.  docs/measures.md tells how both go with complexity.

Sources
-------
Meredith, D., Lemström, K., and Wiggins, G. A. (2002). Algorithms for discovering repeated patterns in
multidimensional representations of polyphonic music. Journal of New Music Research 31(4): coverage.
Lempel, A., and Ziv, J. (1976). On the complexity of finite sequences. IEEE Transactions on Information Theory 22(1).
Shmulevich, I., and Povel, D.-J. (2000). Measures of temporal pattern complexity. Journal of New Music Research 29(1).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import log

import numpy as np
from numpy.typing import ArrayLike, NDArray

from melodygen.measures.sequences import inter_onset_intervals, intervals
from melodygen.melody import Melody

PATTERN_NOTES = 4
_WIDER = 1024
"""More than there are intervals."""


def repetition(melody: Melody) -> float | None:
    """Percentage of notes within a pattern of four notes or more that was heard before; None without notes.

    The earlier pattern is over when the later one starts: their last and first note may be the same one.
    """
    if not melody.notes:
        return None
    return float(repetition_of(intervals(melody), inter_onset_intervals(melody)))


def repetition_of(intervals: ArrayLike, steps: Sequence[int]) -> NDArray[np.float64]:
    """As `repetition`, of the n intervals of each line (n, or K x n) on one rhythm of n inter-onset intervals."""
    moves = np.asarray(intervals, np.int64)
    lines = np.atleast_2d(moves)
    length = PATTERN_NOTES - 1
    starts = lines.shape[1] - length + 1
    if starts < 1:
        return np.zeros(moves.shape[:-1])
    letters = np.unique(lines + np.asarray(steps, np.int64) * _WIDER, return_inverse=True)[1].reshape(lines.shape)
    kinds = int(letters.max()) + 1
    patterns = np.repeat(np.arange(len(lines))[:, None], starts, axis=1)
    for place in range(length):
        patterns = patterns * kinds + letters[:, place : place + starts]
    _, first, pattern = np.unique(patterns, return_index=True, return_inverse=True)
    first_heard = first[pattern].reshape(patterns.shape) % starts
    heard = first_heard <= np.arange(starts) - length
    within = np.zeros((len(lines), lines.shape[1] + 1), bool)
    for place in range(PATTERN_NOTES):
        within[:, place : place + starts] |= heard
    return np.asarray(100.0 * within.mean(axis=1)).reshape(moves.shape[:-1])


def lempel_ziv(melody: Melody) -> float | None:
    """Normalised Lempel-Ziv complexity of a melody: low where it can be copied from its own past, about 1 for noise.

    c / (n / log_k n) for n pairs of k different kinds with c components; None with fewer than three notes.
    """
    moves = _moves(melody)
    if len(moves) < 2:
        return None
    kinds = max(2, len(set(moves)))
    return lempel_ziv_components(moves) * log(len(moves), kinds) / len(moves)


def lempel_ziv_components(symbols: Sequence[Hashable]) -> int:
    """Components in the exhaustive history of a sequence (Lempel and Ziv 1976).

    Each is the shortest stretch that does not occur earlier; an earlier occurrence may run into it.

    Examples
    --------
    >>> lempel_ziv_components("0001101001000101")
    6

    """
    letters = _letters(symbols)
    components = start = 0
    while start < len(letters):
        end = start + 1
        while end <= len(letters) and letters.find(letters[start:end], 0, end - 1) >= 0:
            end += 1
        components += 1
        start = end
    return components


def _moves(melody: Melody) -> list[tuple[int, int]]:
    return list(zip(intervals(melody), inter_onset_intervals(melody), strict=True))


def _letters(symbols: Sequence[Hashable]) -> str:
    """A letter for each kind of symbol: stretches of a string are compared and searched fastest."""
    letters: dict[Hashable, str] = {}
    return "".join([letters.setdefault(symbol, chr(len(letters))) for symbol in symbols])
