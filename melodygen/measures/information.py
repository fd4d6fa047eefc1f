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

from melodygen.measures.sequences import differences, inter_onset_intervals, intervals, onsets, pitches
from melodygen.melody import Melody
from melodygen.theory.units import TICKS_PER_QUARTER

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
    return interval_information(intervals(melody)) + rhythm_information(onsets(melody))


def interval_information(intervals: Sequence[int]) -> float:
    """Bits of all intervals, in semitones."""
    leaps = [max(-WIDEST_INTERVAL, min(WIDEST_INTERVAL, interval)) for interval in intervals]
    return sum(surprisals(leaps, INTERVAL_ALPHABET))


def rhythm_information(onsets: Sequence[int]) -> float:
    """Bits of all inter-onset intervals of notes at `onsets`, in ticks."""
    steps = [(onset + IOI_TICKS // 2) // IOI_TICKS for onset in onsets]
    return sum(surprisals([min(LONGEST_IOI, span) for span in differences(steps)], IOI_ALPHABET))


def surprisals(symbols: Sequence[int], alphabet_size: int, order: int = ORDER) -> list[float]:
    """Information content in bits of each symbol, given those before it.

    Prediction by partial matching up to `order` with escape method C, exclusion and interpolated smoothing, from the
    shortest context that has always had the same continuation, as IDyOM's models have it (Pearce 2005).

    Parameters
    ----------
    symbols
        Any integers.
    alphabet_size
        How many different symbols there could be, at least as many as there are.
    order
        Length of the longest context, 0 or more.

    """
    seen: dict[tuple[int, ...], _Context] = {}
    found = []
    for index, symbol in enumerate(symbols):
        contexts = []
        for length in range(min(order, index) + 1):
            name = tuple(symbols[index - length : index])
            context = seen.get(name)
            if context is None:
                context = seen[name] = _Context()
            contexts.append(context)
        found.append(_surprisal(symbol, contexts, alphabet_size))
        for context in contexts:
            context.add(symbol)
    return found


class _Context:
    """What has followed a context: how often each symbol, and how many in all."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts: dict[int, int] = {}
        self.total = 0

    def add(self, symbol: int) -> None:
        self.counts[symbol] = self.counts.get(symbol, 0) + 1
        self.total += 1


def _surprisal(symbol: int, contexts: list[_Context], alphabet_size: int) -> float:
    """Bits of `symbol`: contexts, shortest first, are mixed from the longest down, each with what longer ones leave.

    The longest that counts is the first that has always had the same continuation.
    """
    longest = len(contexts)
    for length, context in enumerate(contexts):
        if len(context.counts) <= 1:
            longest = length + len(context.counts)
            break
    probability = total = 0.0
    rest = 1.0
    excluded: dict[int, int] = {}
    for length in range(longest - 1, -1, -1):
        counts, new = contexts[length].counts, contexts[length].total
        for known in excluded:
            new -= counts[known]
        if new:
            share = rest / (new + len(counts))
            probability += share * counts.get(symbol, 0)
            total += share * contexts[length].total
            rest = share * len(counts)
        excluded = counts
    uniform = rest / (alphabet_size + 1 - len(excluded))
    return log2((total + alphabet_size * uniform) / (probability + uniform))


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
