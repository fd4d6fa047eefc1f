"""How much of a melody is news: entropy, information content, and complexity, which is information a beat.

Conventions
-----------
Information is in bits.  Each note but the first is predicted twice from the notes before it in the same melody, once
by interval and once by inter-onset interval, by a model that starts empty.  A beat is a quarter note.

Sources
-------
Pearce, M. T. (2005). The construction and evaluation of statistical models of melodic structure in music perception
and composition. PhD thesis, City University, London: chapter 6, short-term models, escape method C, mixtures.
Moffat, A. (1990). Implementing the PPM data compression scheme. IEEE Transactions on Communications 38(11).
Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from math import log2

import numpy as np
from numpy.typing import ArrayLike, NDArray

from melodygen.measures.sequences import inter_onset_intervals, intervals, onsets, pitches
from melodygen.melody import Melody
from melodygen.theory.units import TICKS_PER_QUARTER

Bits = NDArray[np.float64]
Whole = NDArray[np.int64]
Counts = NDArray[np.int32]

ORDER = 2
WIDEST_INTERVAL = 24
IOI_TICKS = 20
LONGEST_IOI = 4 * TICKS_PER_QUARTER // IOI_TICKS
INTERVAL_ALPHABET = 2 * WIDEST_INTERVAL + 1
IOI_ALPHABET = LONGEST_IOI + 1


def complexity(melody: Melody) -> float | None:
    """Information a quarter note, in bits: mean information content times note density."""
    bits = _information(melody)
    return None if bits is None else bits * TICKS_PER_QUARTER / melody.length_ticks


def information_content(melody: Melody) -> float | None:
    """Mean information content of a note in bits, interval and inter-onset interval together."""
    bits = _information(melody)
    return None if bits is None else bits / (len(melody.notes) - 1)


def _information(melody: Melody) -> float | None:
    """Bits of all notes but the first; None with fewer than two notes."""
    if len(melody.notes) < 2:
        return None
    return float(interval_information(intervals(melody)) + rhythm_information([onsets(melody)])[0])


def interval_information(intervals: ArrayLike) -> Bits:
    """Bits of all n intervals, in semitones; of each line of K x n."""
    leaps = np.clip(np.asarray(intervals, np.int64), -WIDEST_INTERVAL, WIDEST_INTERVAL)
    return np.asarray(surprisals(leaps, INTERVAL_ALPHABET).sum(axis=-1))


def rhythm_information(rhythms: Sequence[Sequence[int]]) -> Bits:
    """Bits of all inter-onset intervals of each of K rhythms, onsets in ticks."""
    sizes = np.array([max(0, len(rhythm) - 1) for rhythm in rhythms])
    steps = np.zeros((len(rhythms), int(sizes.max()) + 1), np.int64)
    for row, rhythm in zip(steps, rhythms, strict=True):
        row[: len(rhythm)] = rhythm
    spans = np.minimum(np.diff((steps + IOI_TICKS // 2) // IOI_TICKS), LONGEST_IOI)
    within = np.arange(spans.shape[1]) < sizes[:, None]
    return np.asarray((surprisals(np.where(within, spans, 0), IOI_ALPHABET) * within).sum(axis=1))


def surprisals(symbols: ArrayLike, alphabet_size: int, order: int = ORDER) -> Bits:
    """Information content in bits of each symbol, given those before it in the same line.

    Prediction by partial matching up to `order` with escape method C, exclusion and interpolated smoothing, from the
    shortest context that has always had the same continuation, as IDyOM's models have it (Pearce 2005).

    Parameters
    ----------
    symbols
        Any integers: n of them, or K x n for K lines.
    alphabet_size
        How many different symbols there could be, at least as many as there are.
    order
        Length of the longest context, 0 or more.

    Returns
    -------
    As many as there are symbols, in the same shape.

    """
    lines = np.asarray(symbols, np.int64)
    if not lines.size:
        return np.zeros(lines.shape)
    codes = np.unique(lines, return_inverse=True)[1].reshape(np.atleast_2d(lines).shape)
    seen = _seen_before(codes, order)
    has_followed = [context > 0 for context in seen]
    each = np.arange(lines.size)
    totals, kinds, own = (
        [_added_up(context) for context in seen],
        [_added_up(flags) for flags in has_followed],
        [context[codes.ravel(), each] for context in seen],
    )
    used = np.minimum(each % lines.shape[-1], order) + 1
    for length in range(len(seen) - 1, -1, -1):  # the longest that counts has always had the same continuation
        used = np.where((kinds[length] <= 1) & (used > length), length + kinds[length], used)
    probability, total, rest = np.zeros(lines.size), np.zeros(lines.size), np.ones(lines.size)
    for length in range(len(seen) - 1, -1, -1):  # each is mixed in with what longer ones leave
        new = totals[length]
        if length + 1 < len(seen):
            new = new - _added_up(seen[length] * has_followed[length + 1]) * (used > length + 1)
        counts = (used > length) & (new > 0)
        share = np.where(counts, rest / np.where(counts, new + kinds[length], 1.0), 0.0)
        probability += share * own[length]
        total += share * totals[length]
        rest = np.where(counts, share * kinds[length], rest)
    uniform = rest / (alphabet_size + 1 - kinds[0] * (used > 0))
    return np.asarray(np.log2((total + alphabet_size * uniform) / (probability + uniform))).reshape(lines.shape)


def _added_up(columns: Counts | NDArray[np.bool_]) -> Counts:
    """The sum of each column."""
    return np.asarray(np.add.reduce(columns, axis=0, dtype=np.int32))


def _seen_before(codes: Whole, order: int) -> list[Counts]:
    """For contexts of no symbol, one, and so on: A x Kn, how often each of A symbols has followed that of each place.

    A context of a line is known by a number; the places that share it are brought together, and counted along.
    """
    count, length = codes.shape
    kinds = int(codes.max()) + 1
    symbols = np.arange(kinds)[:, None]
    names = np.repeat(np.arange(count), length)
    found = []
    for back in range(min(order, length - 1) + 1):
        if back:
            past = np.zeros_like(codes)
            past[:, back:] = codes[:, :-back] + 1
            names = names * (kinds + 1) + past.ravel()
        places = np.argsort(names, kind="stable")
        ordered = names[places]
        marks = codes.ravel()[places] == symbols
        before = marks.cumsum(axis=1, dtype=np.int32) - marks
        is_first = np.ones(len(places), bool)
        is_first[1:] = ordered[1:] != ordered[:-1]
        names[places] = groups = is_first.cumsum() - 1
        before -= before.take(np.flatnonzero(is_first)[groups], axis=1)
        back_in_place = np.empty_like(places)
        back_in_place[places] = np.arange(len(places))
        found.append(before.take(back_in_place, axis=1))
    return found


def interval_entropy(melody: Melody) -> float | None:
    """Entropy in bits of the signed intervals; None with fewer than two notes."""
    return entropy(intervals(melody))


def pitch_class_entropy(melody: Melody) -> float | None:
    """Entropy in bits of the pitch classes, each note counted once: at most log2(12), about 3.58."""
    return entropy([pitch % 12 for pitch in pitches(melody)])


def ioi_entropy(melody: Melody) -> float | None:
    """Entropy in bits of the inter-onset intervals: 0 where all are alike; None with fewer than two notes."""
    return entropy(inter_onset_intervals(melody))


def entropy(symbols: Sequence[Hashable]) -> float | None:
    """Shannon entropy in bits of how often each symbol occurs (Shannon 1948); None where there are none.

    Examples
    --------
    >>> entropy("aabc")
    1.5

    """
    if not symbols:
        return None
    size = len(symbols)
    return sum([count / size * log2(size / count) for count in Counter(symbols).values()])
