"""Where a melody stands among people's, by every measure that its style has percentiles of.

Conventions
-----------
Percentiles are 0 to 100.  A melody longer than 16 bars is measured by sections of about 16, and stands where they do in
the mean, as in `melodygen.model.knobs`.  In a section each note lasts to the next, as in the melodies that a style is
learned from; chord changes are counted in the melody as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from melodygen.measures import MEASURES, Measure, percentile
from melodygen.melody import Melody, Note
from melodygen.model.knobs import sections, standing_table
from melodygen.styles import Style


def places_among_people(melody: Melody, style: Style, near: Mapping[str, float]) -> dict[str, float]:
    """Percentiles by measure; those that are no numbers, undefined here or unknown to `style` are left out.

    Parameters
    ----------
    melody
        What is measured.
    style
        Whose people it is placed among.
    near
        By measure, what was asked for: of a value that many melodies share, the nearest percentile is given.

    """
    if not melody.notes:
        return {}
    parts = list(_sections(melody))
    found = {
        row.name: _place(
            row, parts if len(style.standings[row.name]) > 1 else [melody], style, near.get(row.name, 50.0)
        )
        for row in MEASURES
        if row.name in style.standings
    }
    return {name: place for name, place in found.items() if place is not None}


def _place(measure: Measure, parts: list[Melody], style: Style, near: float) -> float | None:
    """The mean over the parts that have something to measure, by their bars."""
    total, bars = 0.0, 0
    for part in parts:
        value = measure.function(part)
        if isinstance(value, int | float):
            total += part.bars * percentile(value, standing_table(style, measure.name, part.bars), near=near)
            bars += part.bars
    return total / bars if bars else None


def _sections(melody: Melody) -> Iterator[Melody]:
    """The melody by sections of at most 16 bars that have notes; the first has the upbeat."""
    for part in sections([note.onset_ticks for note in melody.notes], melody.metre, melody.bars):
        if part.onsets:
            ends = [*part.onsets[1:], part.bars * melody.metre.bar_ticks]
            notes = tuple(
                Note(onset, end - onset, note.pitch)
                for onset, end, note in zip(part.onsets, ends, melody.notes[part.own], strict=True)
            )
            yield replace(melody, bars=part.bars, notes=notes, chords=(), phrases=(), form=(), recipe=None)
