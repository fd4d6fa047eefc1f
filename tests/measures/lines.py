"""Melodies for tests of the measures, written as rows of numbers."""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.melody import Melody, Note
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import metre_named
from melodygen.theory.scales import scale_named

SIXTEENTH = 120


def line(
    pitches: Sequence[int],
    onsets: Sequence[int],
    *,
    bars: int,
    metre: str = "4/4",
    key: str = "C",
    scale: str = "major",
) -> Melody:
    """Notes at `onsets` in sixteenths, each held to the next one, the last to the end."""
    edges = [*onsets, bars * metre_named(metre).bar_ticks // SIXTEENTH]
    notes = tuple(
        Note(start * SIXTEENTH, (end - start) * SIXTEENTH, pitch)
        for start, end, pitch in zip(edges, edges[1:], pitches, strict=False)
    )
    return Melody(
        tempo_bpm=120,
        metre=metre_named(metre),
        key=key,
        scale=scale_named(scale),
        instrument=INSTRUMENTS[0],
        bars=bars,
        notes=notes,
    )


def rhythm(*onsets: int, bars: int = 1, metre: str = "4/4") -> Melody:
    """One pitch at `onsets` in sixteenths."""
    return line([60] * len(onsets), onsets, bars=bars, metre=metre)


def pitches(*row: int) -> Melody:
    """A quarter note for each pitch."""
    return line(row, range(0, 4 * len(row), 4), bars=-(-len(row) // 4) or 1)


ODE_PITCHES = (66, 66, 67, 69, 69, 67, 66, 64, 62, 62, 64, 66, 66, 64, 64)
ODE_ONSETS = (0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 54, 56)
ODE = line(
    [*ODE_PITCHES, *ODE_PITCHES[:-3], 64, 62, 62],
    [*ODE_ONSETS, *(64 + onset for onset in ODE_ONSETS)],
    bars=8,
    key="D",
)
"""The first eight bars of Beethoven's Ode to Joy in D."""

OFFBEAT = line(
    (69, 72, 76, 74, 72, 71, 69, 64, 67, 69, 72, 71, 69),
    (0, 3, 6, 10, 14, 16, 19, 22, 26, 28, 29, 32, 38),
    bars=3,
    key="A",
    scale="natural-minor",
)
"""Three syncopated bars in A minor."""
