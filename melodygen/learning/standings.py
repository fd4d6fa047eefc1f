"""Percentiles of human melodies by each measure: what 0 to 100 % of a knob mean in a style, and what is usual in it.

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
from melodygen.measures import MEASURES
from melodygen.measures.information import complexity
from melodygen.measures.repetition import repetition
from melodygen.measures.rhythm import notes_per_second
from melodygen.measures.syncopation import syncopation
from melodygen.measures.table import Value
from melodygen.styles.style import LARGEST, LENGTHS, TABLE_SIZE, Table

MEASURED = {"complexity": complexity, "repetition": repetition, "syncopation": syncopation}

MOST_PIECES = 1500
"""So many tell the percentiles well enough for the knobs."""

MOST_LOOKED_AT = 500
"""So many do for measures that nothing is asked by: a median is then within 6 points nineteen times in twenty."""

FEWEST_MEASURED = 30
"""Pieces that have something to measure, from which on there are percentiles."""

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


def other_standings(pieces: Sequence[Piece]) -> dict[str, Table]:
    """For each measure in numbers that is no knob's, lengths x 101 percentiles, where enough pieces have it.

    A length of which too few have it has the percentiles of the next shorter one.
    """
    by_length = [[_values(piece) for piece in _cut(pieces, bars, MOST_LOOKED_AT)] for bars in LENGTHS]
    tables = {name: _rows([[values[name] for values in cut] for cut in by_length]) for name in by_length[0][0]}
    return {name: table for name, table in tables.items() if len(table)}


def _values(piece: Piece) -> dict[str, Value]:
    """What a piece has of the measures that are no knob's, at its own pitch and tempo."""
    melody = piece.as_melody()
    found = {measure.name: measure.function(melody) for measure in MEASURES if measure.name not in MEASURED}
    timed = None if piece.tempo_bpm is None else notes_per_second(replace(melody, tempo_bpm=piece.tempo_bpm))
    return found | {"mean_pitch": piece.tonic + float(np.mean(piece.pitches)), "notes_per_second": timed}


def _rows(by_length: Sequence[Sequence[Value]]) -> Table:
    """A row of percentiles for each length; no row where too few of the shortest melodies have a number."""
    rows: list[Table] = []
    for values in by_length:
        numbers = [value for value in values if isinstance(value, int | float)]
        if len(numbers) >= FEWEST_MEASURED:
            rows.append(np.clip(percentiles(numbers), -LARGEST, LARGEST))
        elif rows:
            rows.append(rows[-1])
        else:
            break
    return np.array(rows)


def chord_standings(changes_a_bar: Sequence[float]) -> Table:
    """101 percentiles of chord changes a bar; those of people's songs where too few melodies have chords."""
    if len(changes_a_bar) >= FEWEST_WITH_CHORDS:
        return percentiles(changes_a_bar)
    tenths = np.linspace(0, TABLE_SIZE - 1, len(_CHORD_CHANGES))
    return np.interp(np.arange(TABLE_SIZE), tenths, _CHORD_CHANGES)


def percentiles(values: Sequence[float]) -> Table:
    """The 0th to the 100th percentile of `values`, one at least."""
    return np.asarray(np.percentile(values, np.arange(TABLE_SIZE)))


def _cut(pieces: Sequence[Piece], bars: int, most: int = MOST_PIECES) -> list[Piece]:
    """The first `bars` bars of the pieces that have so many, `most` of them; of all pieces where none has."""
    found = [_first_bars(piece, bars) for piece in pieces if piece.bars >= bars] or list(pieces)
    return found[:: -(-len(found) // most)]


def _first_bars(piece: Piece, bars: int) -> Piece:
    count = sum(onset < bars * piece.metre.bar_ticks for onset in piece.onsets)
    return replace(piece, bars=bars, onsets=piece.onsets[:count], pitches=piece.pitches[:count])
