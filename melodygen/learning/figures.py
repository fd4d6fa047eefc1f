"""Melodic figures: what follows runs of two to four intervals, beyond what the last interval tells.

Smoothing is that of `melodygen.learning.counts`, from the shortest run to the longest; what is kept is the quotient to
the probabilities after the last interval alone.  Runs that fewer than `FEWEST` pieces have are left to shorter
ones, so that nobody's melody is kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from melodygen.learning.counts import TIED_WEIGHT, smooth
from melodygen.learning.pieces import Piece
from melodygen.learning.relations import Relations
from melodygen.styles.contexts import INTERVALS, WIDEST
from melodygen.styles.figures import LONGEST, figure_keys, place_code, weight_codes
from melodygen.styles.style import FigureTable, Table

FEWEST = 4


def figure_table(pieces: Sequence[Piece], relations: Sequence[Relations]) -> FigureTable:
    """The figures of `pieces`, which are of one mode."""
    counts: defaultdict[int, Table] = defaultdict(lambda: np.zeros(INTERVALS))
    plain: defaultdict[int, Table] = defaultdict(lambda: np.zeros(INTERVALS))
    heard: Counter[int] = Counter()
    chains: set[tuple[int, ...]] = set()
    for piece, related in zip(pieces, relations, strict=True):
        per_beat = np.searchsorted(piece.beat_starts, piece.onsets, side="right") - 1
        steps = np.diff(piece.pitches).tolist()
        own: set[int] = set()
        for note in range(3, len(piece.pitches) - 2):
            if abs(steps[note - 1]) > WIDEST:
                continue
            before = steps[max(0, note - 1 - LONGEST) : note - 1][::-1]
            keys = figure_keys(piece.pitches[note - 1] % 12, before, place_code(piece.metre, piece.onsets[note]))
            beat = per_beat[note]
            weight = TIED_WEIGHT if beat >= 0 and related.pitch[beat] else 1.0
            for row in (plain[_last(keys)], *(counts[key] for key in keys)) if keys else ():
                row[steps[note - 1] + WIDEST] += weight
            own.update(keys)
            chains.update(tuple(keys[:length]) for length in range(1, len(keys) + 1))
        heard.update(own)
    return _table(counts, plain, [chain for chain in chains if heard[chain[-1]] >= FEWEST])


def _last(keys: Sequence[int]) -> int:
    """The pitch class and the last interval, which all of `keys` begin with."""
    return keys[0] & 0x1FF


def _table(counts: dict[int, Table], plain: dict[int, Table], chains: Iterable[tuple[int, ...]]) -> FigureTable:
    """A row for the last key of each chain of ever longer runs."""
    uniform = np.full(INTERVALS, 1.0 / INTERVALS)
    rows: dict[int, Table] = {}
    for chain in chains:
        after_one = smooth(plain[_last(chain)], uniform)
        found = after_one
        for key in chain:
            found = smooth(counts[key], found)
        rows[chain[-1]] = found / after_one
    keys = np.array(sorted(rows), int)
    return FigureTable(keys, weight_codes(np.array([rows[key] for key in keys.tolist()]).reshape(-1, INTERVALS)))
