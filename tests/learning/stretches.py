"""Stretches of melodies for the tests of learning, a list of bars each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from melodygen.learning.pieces import Piece
from melodygen.theory.metre import metre_named

QUARTER, WHOLE = 480, 1920


def quarters(*bars: Sequence[int | None], is_minor: bool = False) -> Piece:
    """Bars of 4/4 in quarter notes, pitches in semitones above the tonic; None where no note starts."""
    return notes(
        [(QUARTER * place, pitch) for place, pitch in enumerate(chain(*bars)) if pitch is not None],
        bars=len(bars),
        is_minor=is_minor,
    )


def notes(
    onsets_and_pitches: Sequence[tuple[int, int]], *, bars: int, metre: str = "4/4", is_minor: bool = False
) -> Piece:
    """Onsets in ticks, each with its pitch; the last note ends at the last bar line."""
    onsets, pitches = zip(*onsets_and_pitches, strict=True)
    end = bars * metre_named(metre).bar_ticks
    return Piece("test", metre_named(metre), bars, is_minor, onsets, pitches, end - onsets[-1])
