"""A piece's plan: relations, breath, density and register by bar; nothing of its notes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from melodygen.learning.pieces import Piece
from melodygen.learning.relations import Relations
from melodygen.styles.style import Plan

_LONGEST_PHRASE, _SHORTEST_PHRASE = 8, 2
_BOUNDARY_GAP = 1.8
"""A phrase may end in a bar with an onset so many times as far from the next as is the mean in the piece."""

_FOURTH_BAR_BONUS = 0.4
"""What a phrase of 4 or 8 bars is given beside others, in the same measure."""


def plan_of(
    piece: Piece, related: Relations, *, rhythm_cluster: int, pitch_cluster: int, ranks: Mapping[str, float]
) -> Plan:
    """The plan of one piece; `ranks` are its percentiles by knob, 0 to 100."""
    per_bar = len(piece.metre.beats)
    shape = (piece.bars, per_bar)
    return Plan(
        metre=piece.metre.name,
        rhythm_lag=np.array(related.rhythm).reshape(shape) // per_bar,
        pitch_lag=np.array(related.pitch).reshape(shape) // per_bar,
        shift=np.array(related.shifts).reshape(shape),
        is_empty=np.array([not cell for cell in piece.cells]).reshape(shape),
        onsets=np.array([len(cell) for cell in piece.cells]).reshape(shape).sum(axis=1),
        register=_register(piece),
        phrase_ends=phrase_ends(piece),
        rhythm_cluster=rhythm_cluster,
        pitch_cluster=pitch_cluster,
        is_minor=piece.is_minor,
        span=max(piece.pitches) - min(piece.pitches),
        upbeat=piece.upbeat,
        final_ticks=piece.final_ticks,
        ranks=ranks,
        final_onset=max(0, piece.onsets[-1] - (piece.bars - 1) * piece.metre.bar_ticks),
    )


def _register(piece: Piece) -> np.ndarray:
    """Mean pitch of each bar above that of the piece, in whole semitones; a silent bar stays where the last was."""
    pitches = np.array(piece.pitches)
    bars = np.array(piece.onsets) // piece.metre.bar_ticks
    mean = pitches.mean()
    heights = [0]
    for bar in range(piece.bars):
        own = pitches[bars == bar]
        heights.append(round(float(own.mean() - mean)) if len(own) else heights[-1])
    return np.array(heights[1:])


def phrase_ends(piece: Piece) -> tuple[int, ...]:
    """Bars that end phrases of 2 to 8 bars, where a note is long for the piece or followed by a long rest.

    The last bar ends the last phrase, which alone may be shorter, in a piece of one bar.
    """
    gaps = piece.gaps / piece.gaps.mean()
    bars = np.array(piece.onsets) // piece.metre.bar_ticks
    strength = [float(gaps[bars == bar].max(initial=0)) for bar in range(piece.bars)]
    ends: list[int] = []
    start = 0
    while piece.bars - start > _LONGEST_PHRASE or any(
        strength[bar] >= _BOUNDARY_GAP for bar in range(start + _SHORTEST_PHRASE - 1, piece.bars - _SHORTEST_PHRASE)
    ):
        choices = range(start + _SHORTEST_PHRASE - 1, min(start + _LONGEST_PHRASE, piece.bars - _SHORTEST_PHRASE))
        end = max(choices, key=lambda bar: strength[bar] + _FOURTH_BAR_BONUS * ((bar + 1 - start) % 4 == 0))
        ends.append(end)
        start = end + 1
    return (*ends, piece.bars - 1)
