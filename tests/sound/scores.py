"""Small performances for the tests of sound."""

from __future__ import annotations

from collections.abc import Iterable

from melodygen.performance import Part, Performance, PlayedNote

OCARINA = 79
"""Starts and ends quickly and is nearly a pure tone: easy to hear."""


def line(
    pitches: Iterable[int], *, tempo_bpm: float = 120, step_ticks: int = 480, program: int = OCARINA
) -> Performance:
    """One note after the other, `step_ticks` apart, each sounding half as long."""
    notes = tuple(PlayedNote(at * step_ticks, step_ticks // 2, pitch, 100) for at, pitch in enumerate(pitches))
    return performance(notes, length_ticks=len(notes) * step_ticks, tempo_bpm=tempo_bpm, program=program)


def performance(
    notes: Iterable[PlayedNote], *, length_ticks: int, tempo_bpm: float = 120, program: int = OCARINA
) -> Performance:
    """One part of these notes."""
    return Performance(tempo_bpm, length_ticks, (Part("Melody", 0, program, tuple(notes)),))
