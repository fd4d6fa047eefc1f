"""A tempo map in a MIDI file: as changes of tempo, or as notes that are off the grid in one tempo.

Conventions
-----------
A tempo is in whole microseconds a quarter note.  Each is chosen by when its stretch begins under those before it and
when it is to end, so that what is lost by rounding does not add up.  A performance is heard from its start on: the map
leaves place 0 where it is.  The first tick has the tempo that was set, since that is what a program shows, or takes
alone, of a file whose tempo changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from melodygen.performance import Part, Performance, PlayedNote
from melodygen.performance.tempo import STEADY
from melodygen.theory.units import TICKS_PER_QUARTER, bpm_to_microseconds_per_quarter

MOST_MICROSECONDS = 2**24 - 1
"""A tempo has three bytes."""

FIRST_TICK = 1
"""Where the tempo that was set gives way to the first that is played."""

WORTH_A_CHANGE = 50.0
"""Microseconds by which a stretch may end early or late before its tempo counts as another."""


def tempos(performance: Performance) -> Iterator[tuple[int, int]]:
    """Where each tempo begins, in ticks, and how many microseconds a quarter note lasts; the first at 0."""
    end = performance.length_ticks
    points = {round(place) for place in performance.tempo_map.score}
    places = [0, *sorted(place for place in points if 0 < place < end), end]
    start, microseconds = 0.0, 0
    if points and places[1] > FIRST_TICK:
        microseconds = bpm_to_microseconds_per_quarter(performance.tempo_bpm)
        yield 0, microseconds
        places[0], start = FIRST_TICK, microseconds / TICKS_PER_QUARTER
    for here, there in pairwise(places):
        quarters = (there - here) / TICKS_PER_QUARTER
        wanted = (1e6 * performance.seconds_at(there) - start) / quarters
        if not microseconds or abs(wanted - microseconds) * quarters > WORTH_A_CHANGE:
            microseconds = min(max(1, round(wanted)), MOST_MICROSECONDS)
            yield here, microseconds
        start += microseconds * quarters


def as_heard(performance: Performance) -> Performance:
    """The same in one tempo: everything at the tick, counted from the start, at which it is heard."""
    return replace(
        performance,
        length_ticks=_heard(performance, performance.length_ticks),
        parts=tuple(_part_as_heard(performance, part) for part in performance.parts),
        lead_in_ticks=_heard(performance, performance.lead_in_ticks),
        tempo_map=STEADY,
    )


def _heard(performance: Performance, ticks: int) -> int:
    return round(performance.tempo_map.warp(ticks))


def _part_as_heard(performance: Performance, part: Part) -> Part:
    notes = []
    for note in part.notes:
        onset, end = (_heard(performance, it) for it in (note.onset_ticks, note.onset_ticks + note.duration_ticks))
        notes.append(PlayedNote(onset, max(1, end - onset), note.pitch, note.velocity))
    controls = (replace(it, onset_ticks=_heard(performance, it.onset_ticks)) for it in part.controls)
    return replace(part, notes=tuple(notes), controls=tuple(controls))
