"""Percentiles of human melodies by the knobs' measures: what 0 to 100 % of a knob mean in a style.

Conventions
-----------
A table holds 101 values, the 0th to the 100th percentile.  What a melody repeats, and how surprising it is, depends on
its length: there is a table for each length in `LENGTHS`, from the first so many bars of every piece that has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from melodygen.learning.pieces import Piece
from melodygen.measures.information import complexity
from melodygen.measures.repetition import repetition
from melodygen.measures.syncopation import syncopation
from melodygen.styles.style import LENGTHS, TABLE_SIZE, Table

MEASURED = {"complexity": complexity, "repetition": repetition, "syncopation": syncopation}

MOST_PIECES = 1500
"""So many tell the percentiles well enough."""

_CHORD_CHANGES = (0.09, 0.69, 0.87, 1.0, 1.1, 1.2, 1.33, 1.48, 1.62, 1.8, 2.79)
"""Chord changes a bar of people's songs, by tenths: 1,087 songs with chord symbols (POP909 and EWLD)."""

FEWEST_WITH_CHORDS = 50
"""Melodies with chords from which on a style has percentiles of its own."""


def standings(pieces: Sequence[Piece]) -> dict[str, Table]:
    """For each knob that is measured on the notes, lengths x 101 percentiles."""
    by_length = [_cut(pieces, bars) for bars in LENGTHS]
    return {
        knob: np.array([percentiles([measure(piece.as_melody()) or 0.0 for piece in cut]) for cut in by_length])
        for knob, measure in MEASURED.items()
    }


def chord_standings(changes_a_bar: Sequence[float]) -> Table:
    """101 percentiles of chord changes a bar; those of people's songs where too few melodies have chords."""
    if len(changes_a_bar) >= FEWEST_WITH_CHORDS:
        return percentiles(changes_a_bar)
    tenths = np.linspace(0, TABLE_SIZE - 1, len(_CHORD_CHANGES))
    return np.interp(np.arange(TABLE_SIZE), tenths, _CHORD_CHANGES)


def percentiles(values: Sequence[float]) -> Table:
    """The 0th to the 100th percentile of `values`, one at least."""
    return np.asarray(np.percentile(values, np.arange(TABLE_SIZE)))


def _cut(pieces: Sequence[Piece], bars: int) -> list[Piece]:
    """The first `bars` bars of the pieces that have so many; of all pieces where none has."""
    found = [_first_bars(piece, bars) for piece in pieces if piece.bars >= bars] or list(pieces)
    return found[:: -(-len(found) // MOST_PIECES)]


def _first_bars(piece: Piece, bars: int) -> Piece:
    count = sum(onset < bars * piece.metre.bar_ticks for onset in piece.onsets)
    return replace(piece, bars=bars, onsets=piece.onsets[:count], pitches=piece.pitches[:count])
